import { describe, expect, test } from 'vitest';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { replay } from '../replay/replay.ts';
import { compare, type CompareOptions } from '../scenario/compare.ts';
import type { Figure, Pair } from '../disclosure/figures.ts';
import type { Outcomes } from './outcomes.ts';

/** Base pay of two posts, commission of the first one, on-cost 10 %. */
const planOf = (online: number, rate: number, phone = 3000): string => `
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: ${online} } }
    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, ${rate}]] }
  phone: { levels: { junior: { base: ${phone} } } }
employer: { on_cost: 10% }
`;

function compared(
  records: readonly FrameRecord[],
  plans: readonly [before: string, after: string],
  options: CompareOptions = {},
): Outcomes {
  const frame = frameOf(records);
  const [before, after] = plans.map((text) => {
    const { plan, problems } = parsePlan(text);
    if (!plan) throw new Error(JSON.stringify(problems));
    return replay(compilePlan(plan), frame);
  });
  if (!before || !after) throw new Error('two plans');
  return compare(frame, before, after, options);
}

const row = (person: string, month: string, post: string, sales = 0): FrameRecord => ({
  person,
  month,
  labels: { post, level: 'junior' },
  measures: { sales_amount: sales },
});
const open = { group: 1, median: 1, percentile: 1, dominance: 0, exactMoney: 0 };
const valueOf = (figure: Figure): number | string => (figure.kind === 'value' ? figure.value : figure.kind);
const sides = ({ baseline, scenario, change }: Pair) => [baseline, scenario, change].map(valueOf);

/** a and b answer online, a sells in January; c is on the phone, and moves online in February; d is no post of the plans. */
const world = [
  ...[row('a', '2026-01', 'online', 2000), row('b', '2026-01', 'online'), row('c', '2026-01', 'phone')],
  ...[row('a', '2026-02', 'online'), row('c', '2026-02', 'online'), row('d', '2026-02', 'trainer')],
];

describe('a world of four people, told openly', () => {
  // a: 4,000 + 200, 4,000; b: 4,000; c: 3,000, 4,000. In the scenario 4,400 and 5 %: 4,400 + 100, 4,400; 4,400; 3,000, 4,400
  const plans = [planOf(4000, 0.1), planOf(4400, 0.05)] as const;
  const { cost, dispersion, winners, people, personMonths, uncovered } = compared(world, plans, {
    thresholds: open,
  });

  test('costs by line, month and post, with on-cost, in fen', () => {
    expect([people, personMonths]).toEqual([3, 5]);
    // 19,200 and 20,700 yuan gross, a tenth on top
    expect(sides(cost.total)).toEqual([2_112_000, 2_277_000, 165_000]);
    expect(sides(cost.perMonth)).toEqual([1_056_000, 1_138_500, 82_500]);
    expect(sides(cost.onCost)).toEqual([192_000, 207_000, 15_000]);
    expect(cost.byLine.map(({ line, total }) => [line, ...sides(total)])).toEqual([
      ['base', 1_900_000, 2_060_000, 160_000],
      ['performance', 0, 0, 0],
      ['commission', 20_000, 10_000, -10_000],
    ]);
    expect(cost.byMonth.map(({ month, people: n, total }) => [month, n, ...sides(total)])).toEqual([
      ['2026-01', 3, 1_232_000, 1_309_000, 77_000],
      ['2026-02', 2, 880_000, 968_000, 88_000],
    ]);
    expect(cost.byPost.map(({ post, total }) => [post, ...sides(total)])).toEqual([
      ['online', 1_782_000, 1_947_000, 165_000],
      ['phone', 330_000, 330_000, 0],
    ]);
  });

  test('spread of a paid month: 4,100, 4,000 and 3,500 yuan, then 4,450, 4,400 and 3,700', () => {
    expect(sides(dispersion.mean)).toEqual([384_000, 414_000, 30_000]);
    expect(sides(dispersion.median)).toEqual([400_000, 440_000, 40_000]);
    // mean absolute differences 100, 500, 600: 2·1,200 / (2·9·mean 3,866.67)
    expect(sides(dispersion.gini)[0]).toBeCloseTo(1200 / (9 * (11_600 / 3)), 12);
    expect(sides(dispersion.gini)[1]).toBeCloseTo(1500 / (9 * (12_550 / 3)), 12);
    // type 7: 3,500 + 0.2·500 and 4,000 + 0.8·100
    expect(sides(dispersion.p90p10)[0]).toBeCloseTo(4080 / 3600, 12);
    // one of three has all variable pay
    expect(sides(dispersion.giniVariable)[0]).toBeCloseTo(2 / 3, 12);
    const poorest = (dispersion.lorenz.baseline ?? []).map((share) => share * 11_600);
    // a third of people hold 3,500 of 11,600; linear between them
    expect(poorest[1]).toBeCloseTo(0.3 * 3500, 6);
    expect(poorest[5]).toBeCloseTo(3500 + 0.5 * 4000, 6);
    expect(poorest).toHaveLength(11);
    expect(poorest[10]).toBeCloseTo(11_600, 6);
  });

  test('who gains, and who is not covered', () => {
    // a: 8,200 → 8,900 (+8.5 %), b: +10 %, c: 7,000 → 7,400 (+5.7 %)
    expect(winners.people.map(valueOf)).toEqual([0, 0, 0, 0, 3]);
    expect(uncovered.baseline).toEqual([
      { reason: 'no-such-post', label: 'trainer', people: { kind: 'value', value: 1, n: 1 } },
    ]);
  });

  test('months that are left out count nowhere', () => {
    const january = compared(world, plans, { thresholds: open, months: ['2026-01'] });
    expect([january.people, january.personMonths, january.uncovered.baseline]).toEqual([3, 3, []]);
    expect(sides(january.cost.total)).toEqual([1_232_000, 1_309_000, 77_000]);
    expect(sides(january.cost.perMonth)).toEqual([1_232_000, 1_309_000, 77_000]);
    expect(january.cost.byMonth.map(({ month }) => month)).toEqual(['2026-01']);
  });
});

test('a plan that pays nothing at all is no change of pay that anybody could respond to', () => {
  const months = ['2026-01', '2026-02', '2026-03'];
  const people = ['a', 'b', 'c'].flatMap((person) => months.map((month) => row(person, month, 'online')));
  const { in12Months } = compared(people, [planOf(4000, 0), planOf(0, 0)], { thresholds: open }).attrition;
  expect(in12Months.change).toMatchObject({ kind: 'interval', value: 0 });
});

describe('what is too small to show', () => {
  const two = { ...open, group: 2 };
  const kinds = (pair: Pair) => [pair.baseline.kind, pair.scenario.kind];
  const both = ['value', 'value'];
  const halves = ['value', 'hidden'];
  const none = ['hidden', 'hidden'];

  test('a line that pays one person takes the smallest other one with it', () => {
    const { cost } = compared(world, [planOf(4000, 0.1), planOf(4400, 0.1)], { thresholds: two });
    expect(cost.byLine.map(({ line, total }) => [line, ...kinds(total)])).toEqual([
      ['base', ...none],
      ['performance', ...both],
      ['commission', ...none],
    ]);
    expect(kinds(cost.total)).toEqual(both);
  });

  test('a post of one person, or a month in which one person’s pay changes', () => {
    const more = [...world, row('e', '2026-01', 'online'), row('f', '2026-02', 'phone')];
    const grown = compared(more, [planOf(4000, 0.1), planOf(4400, 0.1)], { thresholds: two }).cost;
    expect(grown.byPost.map(({ post, total }) => [post, ...kinds(total)])).toEqual([
      ['online', ...both],
      ['phone', ...both],
    ]);
    const alone = compared(world, [planOf(4000, 0.1), planOf(4400, 0.1)], { thresholds: two }).cost;
    expect(alone.byPost.map(({ total }) => kinds(total))).toEqual([none, none]);
    // commission 10 % → 5 % changes the pay of a in January alone: nobody may see it anywhere
    const single = compared(world, [planOf(4000, 0.1), planOf(4000, 0.05)], { thresholds: two }).cost;
    expect(kinds(single.total)).toEqual(halves);
    expect(single.byMonth.map(({ total }) => kinds(total))).toEqual([halves, halves]);
    // b sells too: two people in January, nobody in February
    const pair = [...world.filter(({ person }) => person !== 'b'), row('b', '2026-01', 'online', 500)];
    const january = compared(pair, [planOf(4000, 0.1), planOf(4000, 0.05)], { thresholds: two }).cost;
    expect(january.byMonth.map(({ total }) => kinds(total))).toEqual([both, both]);
    expect(kinds(january.total)).toEqual(both);
  });

  test('a post of one person in two months is a post of one person', () => {
    const two = { ...open, group: 2 };
    const months = ['2026-01', '2026-02'];
    const records = months.flatMap((month) => [
      ...['a', 'b', 'c'].map((person) => row(person, month, 'online')),
      row('g', month, 'phone'),
    ]);
    const { byPost } = compared(records, [planOf(4000, 0), planOf(4400, 0, 3300)], { thresholds: two }).cost;
    expect(byPost.map(({ post, total }) => [post, ...kinds(total)])).toEqual([
      ['online', ...none],
      ['phone', ...none],
    ]);
  });

  test('leavers of a group of fewer than 20, and Lorenz curves of fewer or of a few who change', () => {
    const months = ['2026-01', '2026-02', '2026-03'];
    const people = (nights: number, days: number): FrameRecord[] =>
      months.flatMap((month) =>
        Array.from({ length: nights + days }, (_, k) => {
          const { labels, ...rest } = row(`p${100 + k}`, month, 'online', k < 3 ? 100 : 0);
          return { ...rest, labels: { ...labels, shift: k < nights ? 'night' : 'day' } };
        }),
      );
    const found = (nights: number, days: number, plans: readonly [string, string]) => {
      const { attrition, dispersion } = compared(people(nights, days), plans, { groups: ['shift'] });
      return {
        groups: attrition.byGroup.map(({ group, in12Months }) => [group, in12Months.baseline.kind]),
        all: [attrition.in12Months.baseline.kind, attrition.in12Months.scenario.kind],
        lorenz: [dispersion.lorenz.baseline?.length, dispersion.lorenz.scenario?.length],
        histogram: dispersion.histogram === null,
      };
    };
    const rise = [planOf(4000, 0), planOf(4400, 0)] as const;
    expect(found(19, 40, rise)).toMatchObject({
      groups: [
        ['day', 'hidden'],
        ['night', 'hidden'],
      ],
      all: ['interval', 'interval'],
      lorenz: [11, 11],
    });
    expect(found(20, 40, rise).groups).toEqual([
      ['day', 'interval'],
      ['night', 'interval'],
    ]);
    expect(found(5, 14, rise)).toMatchObject({
      all: ['hidden', 'hidden'],
      lorenz: [undefined, undefined],
      histogram: true,
    });
    // three sell, and only they are paid more
    const few = [planOf(4000, 0), planOf(4000, 0.1)] as const;
    expect(found(20, 40, few)).toMatchObject({
      all: ['interval', 'hidden'],
      lorenz: [11, undefined],
      histogram: true,
    });
  });

  test('leavers of the one who is left of many, in the last month', () => {
    const months = ['2026-01', '2026-02', '2026-03'];
    const records = months.flatMap((month, m) =>
      Array.from({ length: m === 2 ? 1 : 30 }, (_, k) => row(`p${100 + k}`, month, 'online')),
    );
    const { attrition } = compared(records, [planOf(4000, 0), planOf(4400, 0)]);
    expect([attrition.in12Months, attrition.costFen].map(kinds)).toEqual([none, none]);
  });

  test('of two groups of one size the first is the one to compare with', () => {
    const records = Array.from({ length: 20 }, (_, k) => {
      const { labels, ...rest } = row(`p${100 + k}`, '2026-01', 'online');
      return { ...rest, labels: { ...labels, team: k % 2 ? 'x' : 'y' } };
    });
    const same = [planOf(4000, 0), planOf(4000, 0)] as const;
    expect(compared(records, same, { groups: ['team'] }).fairness[0]?.reference).toBe('x');
    const chosen = { groups: ['team'], references: { team: 'y' } };
    expect(compared(records, same, chosen).fairness[0]?.reference).toBe('y');
  });

  test('somebody with two changed rows is one person', () => {
    const twice = [...world, row('g', '2026-01', 'online', 700), row('g', '2026-02', 'online', 700)].filter(
      ({ person }) => person !== 'a',
    );
    const { cost } = compared(twice, [planOf(4000, 0.1), planOf(4000, 0.05)], { thresholds: two });
    expect(kinds(cost.total)).toEqual(halves);
    expect(cost.byLine.map(({ line, total }) => [line, ...kinds(total)])).toEqual([
      ['base', ...none],
      ['performance', ...halves],
      ['commission', ...none],
    ]);
  });

  test('nobody at all', () => {
    const { cost, dispersion, winners, attrition, people } = compared(
      [row('d', '2026-02', 'trainer')],
      [planOf(4000, 0.1), planOf(4400, 0.1)],
    );
    expect(people).toBe(0);
    expect(sides(cost.total)).toEqual([0, 0, 0]);
    expect(dispersion.mean.baseline).toEqual({ kind: 'undefined', reason: 'nobody' });
    expect(winners.people.map(valueOf)).toEqual([0, 0, 0, 0, 0]);
    expect(attrition.in12Months.baseline).toEqual({ kind: 'undefined', reason: 'nobody' });
    const nameless = compared([{ person: 'd', month: '2026-02', labels: {} }], [planOf(1, 0), planOf(1, 0)]);
    expect([nameless.people, nameless.cost.byPost]).toEqual([0, []]);
  });

  test('a month with one row counts as a month; somebody who is paid nothing counts by months', () => {
    const records = [
      row('a', '2026-01', 'online'),
      row('a', '2026-02', 'online'),
      row('b', '2026-02', 'online'),
    ];
    const same = [planOf(4000, 0), planOf(4000, 0)] as const;
    expect(sides(compared(records, same, { thresholds: open }).cost.perMonth)[0]).toBe(660_000);
    const idle = [...records, { ...row('c', '2026-01', 'online'), numbers: { paidShare: 0 } }];
    const { dispersion } = compared(idle, same, { thresholds: open });
    expect(
      [dispersion.median, dispersion.gini, dispersion.p90p10].map((pair) => valueOf(pair.baseline)),
    ).toEqual([
      // 0, 4,000 and 4,000: 2 · (4,000 + 4,000) / (2 · 9 · 8,000 / 3)
      ...[400_000, 1 / 3, 5],
    ]);
  });

  test('the group that others are compared with has a gap of 0, and nothing to test', () => {
    const records = ['a', 'b', 'c', 'd', 'e'].map((person, k) => {
      const { labels, ...rest } = row(person, '2026-01', k < 3 ? 'online' : 'phone', k * 1000);
      return { ...rest, labels: { ...labels, team: k < 3 ? 'x' : 'y' } };
    });
    const { fairness } = compared(records, [planOf(4000, 0.1), planOf(4000, 0.1)], {
      thresholds: open,
      groups: ['team'],
    });
    expect(fairness[0]?.reference).toBe('x');
    expect(fairness[0]?.groups.map(({ group, gap }) => [group, gap.baseline])).toEqual([
      ['x', { kind: 'value', value: 0, n: 3 }],
      // 3,000 of 4,100 yuan
      ['y', expect.objectContaining({ kind: 'interval', value: 11 / 41, n: 2 }) as unknown],
    ]);
  });
});

test('leavers by band of service: the band of the last month counts, of those who are still there', () => {
  const months = ['2026-01', '2026-02', '2026-03'];
  const served = (from: number, count: number, tenure: (month: number) => string, until = 3) =>
    months.slice(0, until).flatMap((month, m) =>
      Array.from({ length: count }, (_, k) => {
        const { labels, ...rest } = row(`p${from + k}`, month, 'online');
        return { ...rest, labels: { ...labels, tenure: tenure(m) } };
      }),
    );
  const records = [
    ...served(100, 50, (m) => (m === 0 ? '01–03' : '25+')),
    ...served(200, 50, (m) => (m === 2 ? '01–03' : '04–06')),
    ...served(300, 29, () => '04–06', 1),
  ];
  const options = { thresholds: open, groups: ['tenure'] };
  const { in12Months, in90Days, byGroup } = compared(
    records,
    [planOf(4000, 0), planOf(4000, 0)],
    options,
  ).attrition;
  const value = (figure: Figure | undefined): number => (figure && 'value' in figure ? figure.value : NaN);
  // 30 % a year is 1 − 0.7^(1/12) a month; the bands of either half contradict each other, so that the last one counts:
  // 50 people at 0.7 parts each, 50 in month 2 of service at 2; groups by the band of most months
  const hazard = 1 - 0.7 ** (1 / 12);
  const part = hazard / 1.35;
  const of = (group: string) => byGroup.find((part) => part.group === group)?.in12Months.baseline;
  const settled = 50 * (1 - (1 - 0.7 * part) ** 12);
  const new1 = (1 - 2 * part) ** 2 * (1 - 1.5 * part);
  const new2 = new1 * (1 - 1.5 * part) ** 2 * (1 - 1.2 * part) ** 6 * (1 - part);
  expect(value(of('25+'))).toBeCloseTo(settled, 9);
  expect(value(of('04–06'))).toBeCloseTo(50 * (1 - new2), 9);
  expect(byGroup.map(({ group }) => group)).toEqual(['04–06', '25+']);
  expect(value(in12Months.baseline)).toBeCloseTo(settled + 50 * (1 - new2), 9);
  expect(value(in90Days.baseline)).toBeCloseTo(50 * (2 - (1 - 0.7 * part) ** 3 - new1), 9);
  // their number is told beside them
  expect(in12Months.baseline).toMatchObject({ n: 100 });
  // of a band that is not known the risk is 1 throughout, as of somebody without one
  const nameless = served(300, 50, () => '25+').map(({ labels, ...rest }, k) => ({
    ...rest,
    labels: k % 50 < 25 ? { ...labels, tenure: null } : labels,
  }));
  const some = compared(nameless, [planOf(4000, 0), planOf(4000, 0)], options).attrition;
  const share = hazard / 0.85;
  const [named, without] = [1 - (1 - 0.7 * share) ** 12, 1 - (1 - share) ** 12];
  expect(value(some.byGroup[0]?.in12Months.baseline)).toBeCloseTo(25 * named, 9);
  expect(value(some.in12Months.baseline)).toBeCloseTo(25 * (named + without), 9);
  const unknown = [...served(100, 50, () => '25+'), ...served(200, 50, () => 'a while')];
  const half = compared(unknown, [planOf(4000, 0), planOf(4000, 0)], options).attrition.byGroup;
  expect(value(half.find(({ group }) => group === '25+')?.in12Months.baseline)).toBeCloseTo(50 * named, 9);
});
