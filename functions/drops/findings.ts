import { problem, type Problem, type ProblemValues } from '../../simulations/problems/problem.ts';
import { faultReasons, type FaultReason } from './cell-fault.ts';

/** A record that did not get into the data. */
export interface Reject {
  readonly line: number;
  readonly column: string;
  readonly rule: FaultReason;
  /** Text of the cell, or the beginning of the record. */
  readonly text: string;
}

interface Tally {
  readonly column: string;
  readonly reason: FaultReason;
  count: number;
  readonly lines: number[];
  readonly example: string;
}

/** Counts what was found, by column and rule, with the first few lines. */
export class Findings {
  readonly #cells = new Map<string, Tally>();
  readonly #rows = new Map<string, Tally>();
  readonly rejects: Reject[] = [];

  /** A cell that became missing; its row stays. */
  cell(column: string, reason: FaultReason, line: number, text: string): void {
    count(this.#cells, column, reason, line, text);
  }

  /** A record that is left out. */
  reject(column: string, rule: FaultReason, line: number, text: string): void {
    count(this.#rows, column, rule, line, text);
    this.rejects.push({ line, column, rule, text: text.slice(0, 200) });
  }

  /** One problem for each column and rule, most frequent first. */
  problems(): Problem[] {
    return [
      ...summaries(this.#rows).map((values) => problem('data/rows-rejected', place(values), values)),
      ...summaries(this.#cells).map((values) => problem('data/cells-unreadable', place(values), values)),
    ];
  }
}

function count(
  tallies: Map<string, Tally>,
  column: string,
  reason: FaultReason,
  line: number,
  text: string,
): void {
  const key = `${column}\u0000${reason}`;
  const tally = tallies.get(key) ?? { column, reason, count: 0, lines: [], example: text.slice(0, 40) };
  tallies.set(key, tally);
  tally.count++;
  if (tally.lines.length < 5) tally.lines.push(line);
}

function summaries(
  tallies: ReadonlyMap<string, Tally>,
): (ProblemValues & { column: string; lines: string })[] {
  return [...tallies.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ column, reason, count: found, lines, example }) => ({
      ...{ column, reason: faultReasons[reason], count: found, example: JSON.stringify(example) },
      lines: `${lines.join(', ')}${found > lines.length ? ' …' : ''}`,
    }));
}

function place({ column, lines }: { column: string; lines: string }): string {
  return `line ${lines.split(',')[0] ?? ''}, column "${column}"`;
}
