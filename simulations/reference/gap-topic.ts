import { frameOf } from '../frame/record-frame.ts';
import { groupGap } from '../outcomes/fairness.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { replay } from '../replay/replay.ts';
import { comparedWithItself, figureNumber, yuanOf, nothingKeptBack, percent } from './compared-by-plan.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const program = compilePlan(
  planDocument.parse({
    schema: 'quanheng/plan@1',
    id: 'base_pay_of_the_data',
    posts: { post: { levels: { level: {} } } },
  }),
);

const meansAlone = new NotServed('groups are compared by the gap of their means with its interval');

/** Keys of figures that no screen shows. */
const unserved = [
  ...['median_gap_pct', 'eu_5pct_flag', 'cohen_d', 'hedges_g_approx', 'hedges_g_exact', 'smd_avg_var'],
  ...['welch_t', 'welch_df', 'welch_p', 'mannwhitney_u', 'mannwhitney_p_cc', 'prob_superiority', 'ks_d'],
];

export const gapStats: TopicTable = {
  gap_stats({ focal, ref }: { focal: readonly number[]; ref: readonly number[] }) {
    const paid = (group: string, pay: readonly number[]) =>
      pay.map((yuan, k) => ({
        person: `${group}${k}`,
        month: '2026-01',
        labels: { post: 'post', level: 'level', group },
        numbers: { baseFen: yuan * 100 },
      }));
    const frame = frameOf([...paid('focal', focal), ...paid('ref', ref)]);
    const compared = comparedWithItself(frame, replay(program, frame));
    const found = groupGap(compared, 'group', nothingKeptBack, { reference: 'ref' });
    const of = (name: string) => found?.groups.find(({ group }) => group === name);
    const mean = (name: string) => yuanOf(figureNumber(of(name)?.meanFen.baseline));
    return {
      ...Object.fromEntries(unserved.map((key) => [key, meansAlone])),
      mean_focal: mean('focal'),
      mean_ref: mean('ref'),
      mean_gap_pct: percent(figureNumber(of('focal')?.gap.baseline)),
    };
  },
};
