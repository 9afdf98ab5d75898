import { frameOf } from '../frame/record-frame.ts';
import { kpiInfluence } from '../outcomes/kpi-influence.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { replay } from '../replay/replay.ts';
import { nothingKeptBack } from './compared-by-plan.ts';
import { pointsAsGiven } from './paid-month.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const influenceAlone = new NotServed('the weights that KPIs have in fact are shown alone');

export const scoreStatistics: TopicTable = {
  effective_weights({
    scores,
    weights,
  }: {
    scores: Readonly<Record<string, readonly number[]>>;
    weights: Readonly<Record<string, number>>;
  }) {
    const total = Object.values(weights).reduce((a, b) => a + b, 0);
    const shares = Object.fromEntries(Object.entries(weights).map(([kpi, weight]) => [kpi, weight / total]));
    const scorecard = Object.entries(shares).map(([kpi, weight]) => ({
      kpi,
      weight,
      anchors: pointsAsGiven,
    }));
    const posts = { post: { levels: { level: { base: 0 } }, scorecard } };
    const program = compilePlan(planDocument.parse({ schema: 'quanheng/plan@1', id: 'reference', posts }));
    const people = Object.values(scores)[0]?.length ?? 0;
    const frame = frameOf(
      Array.from({ length: people }, (_, k) => ({
        person: `p${100 + k}`,
        month: '2026-01',
        labels: { post: 'post', level: 'level' },
        measures: Object.fromEntries(Object.entries(scores).map(([kpi, of]) => [kpi, of[k] as number])),
      })),
    );
    const chosen = new Uint8Array(1).fill(1);
    return {
      effective: kpiInfluence(
        program,
        frame,
        replay(program, frame),
        chosen,
        { post: shares },
        nothingKeptBack,
      )['post'],
      composite_sd: influenceAlone,
      correlation_with_composite: influenceAlone,
      nominal: influenceAlone,
    };
  },

  nps: new NotServed('the net promoter score is a KPI without an interval'),
  tier_misclassification: new NotServed('no screen says how often chance moves somebody to another tier'),
};
