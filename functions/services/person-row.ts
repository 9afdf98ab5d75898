import type { Frame } from '../../simulations/frame/frame.ts';
import { fewNames } from '../../simulations/problems/few-names.ts';
import { problem } from '../../simulations/problems/problem.ts';
import { done, refused, type Reply } from './reply.ts';

/** Row of a person in a month; a month without one is refused with those that have. */
export function personRow(frame: Frame, person: number, month: string): Reply<number> {
  const rows = Array.from(frame.person.keys()).filter((row) => frame.person[row] === person);
  const row = rows.find((candidate) => frame.months[frame.month[candidate] as number] === month);
  if (row !== undefined) return done(row);
  const known = fewNames(rows.map((candidate) => frame.months[frame.month[candidate] as number] as string));
  return refused(problem('request/unknown-month', 'month', { month, known }));
}
