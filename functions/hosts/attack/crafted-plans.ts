import type { SimulateRequest } from '../../contracts/simulate-schema.ts';

/** Two plans made so that the answer, or that there is none, depends on one person. */
export interface CraftedQuestion extends Pick<SimulateRequest, 'months' | 'assumptions'> {
  readonly baseline: string;
  readonly scenario: string;
}

/** Questions one after the other, each made for the score that the attacker guesses. */
export interface Ladder {
  readonly figure: string;
  /** @param guess  score of the chief in the middle of what is still possible @param step  from 1 */
  readonly question: (guess: number, step: number) => CraftedQuestion;
}

const CHIEF_BASE = 9000;
const CHIEF_BONUS = 3000;

/** Yuan that the chief gets in a month under the plan in force. */
const chiefPay = (score: number): number => CHIEF_BASE + (CHIEF_BONUS * score) / 100;

interface Terms {
  readonly junior?: number;
  readonly senior?: number;
  readonly lead?: number;
  readonly chief?: number;
  /** The chief's multiples by score. */
  readonly curve?: string;
  readonly onCost?: string;
}

const straight = '[[0, 0], [150, 1.5]]';

/** A plan that pays base by level and a bonus by score; the plan in force unless told otherwise. */
function planOf({
  junior = 4000,
  senior = 5000,
  lead = 6000,
  chief = CHIEF_BASE,
  curve = straight,
  onCost = '0%',
}: Terms): string {
  const post = (levels: string, points = straight): string =>
    `{ levels: { ${levels} }, scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [150, 150]] }], curve: { kind: points, points: ${points} } }`;
  return `schema: quanheng/plan@1
id: p
posts:
  online: ${post(`junior: { base: ${junior}, bonus: 1000 }, senior: { base: ${senior}, bonus: 1000 }`)}
  lead: ${post(`junior: { base: ${lead}, bonus: 2000 }`)}
  head: ${post(`chief: { base: ${chief}, bonus: ${CHIEF_BONUS} }`, curve)}
employer: { on_cost: ${onCost} }
`;
}

const inForce = planOf({});
const january = ['2026-01'];
const cents = (step: number): number => step / 100;

/** What an attacker may think of beyond sums: each plan moves thirty others by a known amount, and the chief by a guess. */
export const ladders: readonly Ladder[] = [
  {
    // gains beyond 1 % are counted; thirty juniors gain for sure
    figure: 'count of those who gain',
    question: (guess, step) => ({
      baseline: inForce,
      scenario: planOf({ junior: 6000 + cents(step), chief: CHIEF_BASE + chiefPay(guess) / 100 }),
      months: january,
    }),
  },
  {
    // 39 juniors and leads below, 39 seniors above
    figure: 'median of an odd number',
    question: (_, step) => {
      const plan = planOf({ junior: 1000, lead: 1000 + cents(step), senior: 30_000 });
      return { baseline: plan, scenario: plan, months: january };
    },
  },
  {
    // the others stay as likely to leave as they are; the chief loses more from question to question
    figure: 'expected leavers',
    question: (_, step) => ({
      baseline: inForce,
      scenario: planOf({ junior: 4000 + cents(step), chief: CHIEF_BASE - 1000 * step }),
      assumptions: { annualRate: 0.6 },
    }),
  },
  {
    // nobody is paid otherwise, but for a chief beyond the bend
    figure: 'refusal at a bend of the curve',
    question: (guess) => ({
      baseline: inForce,
      scenario: planOf({ curve: `[[0, 0], [${guess}, ${guess / 100}], [150, 1.6]]` }),
      months: january,
    }),
  },
  {
    // only the chief can earn more than the bound
    figure: 'refusal at a bound of on-cost',
    question: (guess) => {
      const plan = planOf({ onCost: `{ rate: 30%, base_max: ${chiefPay(guess).toFixed(2)} }` });
      return { baseline: plan, scenario: plan, months: january };
    },
  },
];
