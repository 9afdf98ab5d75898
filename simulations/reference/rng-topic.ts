import { normalQuantile } from '../math/normal-quantile.ts';
import { philox4x32, u01, type Words4 } from '../math/philox.ts';
import { randomStream } from '../math/random-stream.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const oneGenerator = new NotServed('there is one generator, Philox4x32-10');
const oneUniform = new NotServed('there is one kind of uniform number, open at both ends on 52 bits');
const firstAlone = new NotServed('an address makes one draw, of the first two words');

const word = (hex: string): number => parseInt(hex, 16);

export const rng: TopicTable = {
  philox4x32_10: ({ ctr, key }: { ctr: readonly string[]; key: readonly [string, string] }) => ({
    out: philox4x32(ctr.map(word) as unknown as Words4, [word(key[0]), word(key[1])]).map((of) =>
      of.toString(16).padStart(8, '0'),
    ),
  }),

  philox2x32_10: oneGenerator,

  threefry4x32_20: oneGenerator,

  u01({ w0, w1 }: { w0: string; w1: string }) {
    const uniform = u01(word(w0), word(w1));
    return {
      u53_closed_open: oneUniform,
      u52_open_open: uniform,
      u32_open_open: oneUniform,
      normal_u52: normalQuantile(uniform),
    };
  },

  sim_draw({
    seed,
    agent,
    month,
    purpose,
    replicate,
  }: {
    seed: string;
    agent: number;
    month: number;
    purpose: number;
    replicate: number;
  }) {
    const stream = randomStream(Number(seed));
    return {
      words: firstAlone,
      u: [stream.uniform(agent, month, purpose, replicate), firstAlone],
      normal: [stream.normal(agent, month, purpose, replicate), firstAlone],
    };
  },
};
