import { describe, expect, test } from 'vitest';
import { frameOf } from '../../frame/record-frame.ts';
import { replay } from '../../replay/replay.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';

interface Case {
  /** Performance and commission before the limits, yuan. */
  readonly earned: readonly [performance: number, commission: number];
  readonly limits: string;
  /** Whether the gate strikes the commission. */
  readonly struck?: boolean;
  /** Fen. */
  readonly paid: readonly [performance: number, commission: number];
}

/** Target bonus 1,000 yuan; a sale of 100 yuan is 1 yuan of commission. */
function paid({ earned: [performance, commission], limits, struck = false }: Case): number[] {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: limits
posts:
  online:
    levels: { junior: { base: 0, bonus: 1000 } }
    curve: { kind: fixed, multiple: ${performance / 1000} }
    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 1%]] }
    gates: [{ when: { kpi: complaint_rate, above: 2% }, then: { zero: commission } }]
    ${limits}
`);
  if (!plan) throw new Error(JSON.stringify(problems));
  const measures = { sales_amount: commission * 100, complaint_rate: struck ? 0.5 : 0 };
  const labels = { post: 'online', level: 'junior' };
  const { lines } = replay(compilePlan(plan), frameOf([{ person: 'a', month: '2026-01', labels, measures }]));
  return [lines['performance']?.[0] as number, lines['commission']?.[0] as number];
}

const cap = (amount: number, of: string): string => `cap: { amount: ${amount}, of: ${of} }`;
const floor = (amount: number, of: string): string => `floor: { amount: ${amount}, of: ${of} }`;
const both = (first: string, second: string): string => `${first}\n    ${second}`;

describe('cap, then floor, each on its own lines, amounts worked by hand', () => {
  const cases: Record<string, Case> = {
    'a cap on performance leaves the commission': {
      earned: [3000, 2000],
      limits: 'cap: 150%',
      paid: [150000, 200000],
    },
    // 24,700 fen by 226 : 174 are 13,955.5 and 10,744.5: equal remainders, the fen is the first line's
    'equal remainders of a shared cap go to the first line': {
      earned: [226, 174],
      limits: cap(247, 'all'),
      paid: [13956, 10744],
    },
    'a floor on all beside it that does not bind changes nothing': {
      earned: [3000, 2000],
      limits: both('cap: 150%', floor(300, 'all')),
      paid: [150000, 200000],
    },
    'a floor below what the cap leaves in all does not bind': {
      earned: [1500, 300],
      limits: both(cap(800, 'performance'), floor(700, 'all')),
      paid: [80000, 30000],
    },
    'a floor on performance beside a cap on all': {
      earned: [100, 20],
      limits: both(cap(1000, 'all'), floor(500, 'performance')),
      paid: [50000, 2000],
    },
    'a floor on all may lie above a cap on one line': {
      earned: [1000, 0],
      limits: both(cap(800, 'performance'), floor(900, 'all')),
      paid: [90000, 0],
    },
    // 70,001 fen · 1/3 = 23,333.67 and · 2/3 = 46,667.33
    'a floor that binds on two lines is shared by largest remainder': {
      earned: [100, 200],
      limits: floor(700.01, 'all'),
      paid: [23334, 46667],
    },
    'two lines of 0 share a floor equally, the last fen to the first': {
      earned: [0, 0],
      limits: floor(700.01, 'all'),
      paid: [35001, 35000],
    },
    // 70,000 · 0.5/0.75 = 46,666.67 and · 0.25/0.75 = 23,333.33
    'lines of less than a yuan share a floor as they are': {
      earned: [0.5, 0.25],
      limits: floor(700, 'all'),
      paid: [46667, 23333],
    },
    'a floor skips a struck line with its share': {
      earned: [0, 500],
      struck: true,
      limits: floor(700, 'all'),
      paid: [35000, 0],
    },
    // 100,001 · 1000/1650 = 60,606.67 and · 650/1650 = 39,394.33; then 70,000 on the commission alone
    'a cap on both, then a floor on one': {
      earned: [1000, 650],
      limits: both(cap(1000.01, 'all'), floor(700, 'commission')),
      paid: [60607, 70000],
    },
  };
  test.each(Object.entries(cases))('%s', (_, each) => expect(paid(each)).toEqual([...each.paid]));
});
