import { wilsonInterval } from '../math/wilson-interval.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const oneInterval = new NotServed("intervals of shares are Wilson's, without a correction");
const unserved = ['wilson_cc', 'clopper', 'agresti_coull', 'jeffreys'].flatMap((name) => [
  `${name}_lo`,
  `${name}_hi`,
]);

export const proportions: TopicTable = {
  proportion({ x, n, conf = 0.95 }: { x: number; n: number; conf?: number }) {
    const oneLevel = new NotServed('intervals are of 95 % alone');
    const [low, high] = conf === 0.95 ? wilsonInterval(x, n) : [oneLevel, oneLevel];
    return {
      ...Object.fromEntries([...unserved, 'agresti_coull_center'].map((key) => [key, oneInterval])),
      p_hat: new NotServed('a share is divided where it is shown'),
      wilson_lo: low,
      wilson_hi: high,
    };
  },
};
