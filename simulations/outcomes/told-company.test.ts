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

/** Agents of whom every other reaches 80 and every fourth has no result, and a chief with what is asked. */
function counted(chief: { readonly qa?: number }, inCompany: boolean) {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { agent: { base: 4000, bonus: 100 }, chief: { base: 5000, bonus: 100 }, head: { base: 6000, bonus: 100 } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [200, 200]] }]
awards: [{ id: star, title: Star, pick: { everybody: { kpi: qa, at_least: 80 } }, amount: 100 }]
ladder: { rules: [{ id: up, from: [agent, chief], to: head, cycle: month, when: { kpi: qa, at_least: 80 } }] }
`);
  if (!plan) throw new Error('no plan');
  const people = Array.from({ length: 41 }, (_, k) => ({
    person: String(k).padStart(2, '0'),
    month: '2026-01',
    labels: { post: 'online', level: k === 40 ? 'chief' : 'agent' },
    measures: k === 40 ? chief : k % 4 === 1 ? {} : { qa: k % 2 ? 70 : 90 },
  }));
  const data = frameOf(people);
  const paid = replay(compilePlan(plan), data);
  const { awards, ladder, flags } = compare(data, paid, paid, {
    ...(inCompany && { inCompanyOf: ['post', 'level'] }),
  });
  return { awards, ladder, flags };
}

test('winners, proposals and flags are counted without the one chief', () => {
  const reached = counted({ qa: 90 }, true);
  expect(reached.awards?.winners.scenario).toEqual({ kind: 'value', value: 20, n: 40 });
  expect(reached.ladder?.[0]?.people).toEqual({ kind: 'value', value: 20, n: 20 });
  expect(reached.flags.length).toBeGreaterThan(0);
  expect(counted({ qa: 70 }, true)).toEqual(reached);
  expect(counted({}, true)).toEqual(reached);
  const all = counted({ qa: 90 }, false);
  expect(all.awards?.winners.scenario).toMatchObject({ value: 21 });
  expect(all.ladder?.[0]?.people).toMatchObject({ value: 21 });
});
