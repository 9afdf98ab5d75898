import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';

const months = ['2026-01', '2026-02', '2026-03'];

/** Forty agents of 4,000 and 20 yuan more each, and one chief with a base of their own. */
const frame = frameOf(
  months.flatMap((month) =>
    Array.from({ length: 41 }, (_, k) => ({
      person: String(k).padStart(2, '0'),
      month,
      labels: { post: 'online', level: k === 40 ? 'chief' : 'agent', team: k % 2 ? 'left' : 'right' },
      numbers: { baseFen: 400_000 + 2000 * k },
    })),
  ),
);

/** Against a plan that pays agents their own base and 100, the chief 5,000: agents get 400 more, the chief what is asked. */
function told(chief: number, inCompany = true) {
  const replayOf = (bonus: number, base: number) => {
    const { plan } = parsePlan(
      `schema: quanheng/plan@1\nid: p\nposts: { online: { levels: { agent: { bonus: ${bonus} }, chief: { base: ${base}, bonus: 0 } } } }`,
    );
    if (!plan) throw new Error('no plan');
    return replay(compilePlan(plan), frame);
  };
  const pair = [replayOf(100, 5000), replayOf(500, chief)] as const;
  return compare(frame, ...pair, { groups: ['team'], ...(inCompany && { inCompanyOf: ['post', 'level'] }) });
}

test('counts, spread and leavers do not depend on what a plan pays the one chief; sums do', () => {
  const [low, high] = [told(5100), told(60_000)];
  const noSums = ({ winners, dispersion: { mean: _, ...spread }, attrition }: typeof low) => ({
    winners,
    spread,
    leavers: [attrition.in12Months, attrition.byGroup],
  });
  expect(noSums(low)).toEqual(noSums(high));
  expect(low.winners.gaining).toEqual({ kind: 'value', value: 40, n: 40 });
  expect(high.cost.total).not.toEqual(low.cost.total);
  expect(high.dispersion.mean).not.toEqual(low.dispersion.mean);
});

test('the interval of a gap is that of the others: a chief of 60,000 among 21 would make it wider than 1', () => {
  const gaps = told(60_000).fairness[0]?.groups.map(({ gap }) => gap.scenario) ?? [];
  const widths = gaps.flatMap((gap) => (gap.kind === 'interval' ? [gap.high - gap.low] : []));
  expect(widths).toHaveLength(1);
  expect(widths[0]).toBeLessThan(0.2);
});

test('for those who may hold rows everybody counts', () => {
  expect(told(5100, false).winners.gaining).toMatchObject({ value: 41 });
  const [low, high] = [told(5100, false), told(60_000, false)];
  expect(high.dispersion.gini).not.toEqual(low.dispersion.gini);
  expect(high.attrition.in12Months).not.toEqual(low.attrition.in12Months);
});
