import { runCases } from '../cases/run-cases.ts';
import type { PlanCase } from '../cases/plan-case.ts';
import { parsePlan } from '../parse-plan.ts';
import type { PlanDocument } from '../plan-document.ts';

/** A plan of a text. @throws Error with its problems */
export function planOfText(text: string): PlanDocument {
  const { plan, problems } = parsePlan(text);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

/** What the data says of a person in a month: labels, numbers, KPIs. */
export type GivenRow = Readonly<
  Record<string, string | number | readonly [number, number] | null | undefined>
>;

/** What a line pays people in the same months, person by person, in yuan; null where the plan pays no such line. */
export function paidLine(
  plan: PlanDocument,
  line: string,
  people: readonly GivenRow[],
  months: readonly GivenRow[] = [{}],
): (number | null)[] {
  const given = { people, months } as unknown as PlanCase['given'];
  const expect = { [line]: Array.from({ length: people.length * months.length }, () => 0) };
  return runCases({ ...plan, cases: [{ id: 'c', given, expect }] }).map(({ found }) => found);
}
