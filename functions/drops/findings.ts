import { withoutHidden } from '../../simulations/problems/hidden-characters.ts';
import { problem, type Problem, type ProblemValues } from '../../simulations/problems/problem.ts';
import { faultReasons, type FaultReason } from './cell-fault.ts';
import { placeText, type RecordPlace } from './source/record-source.ts';

/** A record that did not get into the data. */
export interface Reject {
  readonly line: number;
  /** The part or sheet it stands in, where the file has several. */
  readonly table?: string;
  readonly column: string;
  readonly rule: FaultReason;
  /** Text of the cell, or the beginning of the record; in what is kept, as `kept-text.ts` has it. */
  readonly text: string;
}

/** What of a cell's text, or of a record's (column `—`), may be shown. */
export type ShowText = (column: string, text: string) => string;

interface Tally<Of = FaultReason> {
  readonly column: string;
  readonly reason: Of;
  count: number;
  readonly lines: string[];
  readonly example: string;
}

/** Counts what was found, by column and rule, with the first few lines. */
export class Findings {
  readonly #cells = new Map<string, Tally>();
  readonly #rows = new Map<string, Tally>();
  /** By the character that was taken out. */
  readonly #unseen = new Map<string, Tally<string>>();
  readonly #seen = new Map<string, number>();
  readonly rejects: Reject[] = [];

  /** A cell of a column that holds something, readable or not. */
  seen(column: string): void {
    this.#seen.set(column, (this.#seen.get(column) ?? 0) + 1);
  }

  /** One problem for each column of which more than a share of the cells that hold something cannot be read. */
  unreadable(share: number): Problem[] {
    const counts = new Map<string, number>();
    for (const tally of this.#cells.values())
      counts.set(tally.column, (counts.get(tally.column) ?? 0) + tally.count);
    return [...counts].flatMap(([column, found]) => {
      const seen = this.#seen.get(column) ?? 0;
      const about = { column, count: found, seen, limit: share * 100 };
      return found > share * seen ? [problem('data/column-unreadable', `column "${column}"`, about)] : [];
    });
  }

  /** A cell that became missing; its row stays. */
  cell(column: string, reason: FaultReason, place: RecordPlace, text: string): void {
    count(this.#cells, column, reason, place, text);
  }

  /** A cell that was read without a character that nobody sees. @param code  the character, `U+202E` */
  unseen(column: string, code: string, place: RecordPlace): void {
    count(this.#unseen, column, code, place, '');
  }

  /** A record that is left out. */
  reject(column: string, rule: FaultReason, place: RecordPlace, text: string): void {
    count(this.#rows, column, rule, place, text);
    const { line, table } = place;
    this.rejects.push({ line, ...(table !== '' && { table }), column, rule, text: text.slice(0, 200) });
  }

  /** One problem for each column and rule, most frequent first. @param show  what of a cell may be shown */
  problems(show: ShowText = (_, text) => text): Problem[] {
    const faults = (tallies: ReadonlyMap<string, Tally>): ProblemValues[] =>
      byFrequency(tallies).map((tally) => ({
        ...summary(tally),
        reason: faultReasons[tally.reason],
        example: JSON.stringify(show(tally.column, tally.example)),
      }));
    return [
      ...faults(this.#rows).map((values) => problem('data/rows-rejected', place(values), values)),
      ...faults(this.#cells).map((values) => problem('data/cells-unreadable', place(values), values)),
      ...byFrequency(this.#unseen).map((tally) => {
        const values = { ...summary(tally), character: tally.reason };
        return problem('data/hidden-characters', place(values), values);
      }),
    ];
  }
}

function count<Of extends string>(
  tallies: Map<string, Tally<Of>>,
  column: string,
  reason: Of,
  where: RecordPlace,
  text: string,
): void {
  const key = `${column}\u0000${reason}`;
  const example = withoutHidden(text.slice(0, 40));
  const tally = tallies.get(key) ?? { column, reason, count: 0, lines: [], example };
  tallies.set(key, tally);
  tally.count++;
  if (tally.lines.length < 5) tally.lines.push(placeText(where));
}

function byFrequency<Of>(tallies: ReadonlyMap<string, Tally<Of>>): Tally<Of>[] {
  return [...tallies.values()].sort((a, b) => b.count - a.count);
}

function summary({
  column,
  count: found,
  lines,
}: Pick<Tally<string>, 'column' | 'count' | 'lines'>): ProblemValues {
  return { column, count: found, lines: `${lines.join(', ')}${found > lines.length ? ' …' : ''}` };
}

function place({ column, lines }: ProblemValues): string {
  return `line ${String(lines).split(',')[0] ?? ''}, column "${String(column)}"`;
}
