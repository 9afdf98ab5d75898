import { frameOf } from '../frame/record-frame.ts';
import { normalQuantile } from '../math/normal-quantile.ts';
import { wilsonInterval } from '../math/wilson-interval.ts';
import { PlanLowering, type PostLowering } from '../plan/lowering/plan-lowering.ts';
import { wilsonBound } from '../plan/mechanisms/condition.ts';
import { evaluateRow } from '../program/evaluate-row.ts';
import { paidMonth } from './paid-month.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const oneInterval = new NotServed("intervals of shares are Wilson's, without a correction");
const unserved = ['wilson_cc', 'clopper', 'agresti_coull', 'jeffreys'].flatMap((name) => [
  `${name}_lo`,
  `${name}_hi`,
]);

/** Both bounds at a level, as gates and awards compute them: 95 % of the screens is `wilsonInterval`. */
function boundsInPlans(x: number, n: number, level: number): readonly (number | undefined)[] {
  const lowering = new PlanLowering({ kpis: {}, scale: 1 }, [{ post: 'post', levels: ['level'] }]);
  const on = lowering.posts[0] as PostLowering;
  const share = on.builder.add({ op: 'measure', kpi: 'share', minSamples: 0 });
  const size = on.builder.add({ op: 'part', kpi: 'share', part: 'denominator' });
  const bounds = [-1, 1].map((side) => wilsonBound(on, share, size, side * normalQuantile((1 + level) / 2)));
  const post = on.builder.build({ post: 'post', covers: ['post'] }, { levels: ['level'], lines: [] }, {});
  const labels = { post: 'post', level: 'level' };
  const values = evaluateRow(
    post,
    frameOf([{ person: 'a', month: '2026-01', labels, measures: { share: [x, n] } }]),
    0,
  );
  return bounds.map((node) => values[node]);
}

export const proportions: TopicTable = {
  proportion({ x, n, conf = 0.95 }: { x: number; n: number; conf?: number }) {
    const [low, high] = conf === 0.95 ? wilsonInterval(x, n) : boundsInPlans(x, n, conf);
    const anchors = [
      [0, 0],
      [1, 1],
    ];
    const scorecard = [{ kpi: 'csat_top_box', weight: 1, anchors }];
    const asMeasured = paidMonth({ levels: { level: { base: 0 } }, scorecard }, { csat_top_box: [x, n] });
    return {
      ...Object.fromEntries([...unserved, 'agresti_coull_center'].map((key) => [key, oneInterval])),
      p_hat: asMeasured.output('score'),
      wilson_lo: low,
      wilson_hi: high,
    };
  },
};
