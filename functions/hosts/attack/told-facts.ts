import type { Figure } from '../../../simulations/disclosure/figures.ts';
import type { Outcomes } from '../../../simulations/outcomes/outcomes.ts';
import { amountIn, type AttackedWorld, type Column } from './attacked-world.ts';
import type { Fact, Unknown } from './linear-attack.ts';

export interface Question {
  readonly version: string;
  readonly baseline: string;
  readonly scenario: string;
  readonly months: readonly string[];
  readonly groups: readonly string[];
}

/**
 * What an attacker makes of answers: every sum of pay in them as a fact about amounts of single people in single months.
 * The attacker knows who is where in which month, what a plan leaves open, and whose pay two plans leave the same.
 */
export function factBook(world: AttackedWorld) {
  const ids = new Map<string, number>();
  const unknowns: Unknown[] = [];
  const facts = new Map<string, Fact>();

  function unknown(version: string, plan: string, row: number, column: Column): number {
    const { frame, people } = at(world.versions, version);
    const paid = at(at(world.replays, version), plan);
    const person = people[frame.person[row] as number] as string;
    const fen = amountIn(paid, row, column);
    const key = `${person} ${frame.month[row]} ${column} ${fen}`;
    const known = ids.get(key);
    if (known !== undefined) return known;
    const [low, high] = world.open(version, plan, row, column);
    ids.set(key, unknowns.length);
    unknowns.push({ person, low, high });
    return unknowns.length - 1;
  }

  function add(question: Question, side: 'baseline' | 'scenario', column: Column, of: Told): void {
    if (of.figure.kind !== 'value') return;
    const { version } = question;
    const plan = question[side];
    const rows = toldRows(world, question).filter((row) => of.where(row));
    const members = rows.map((row) => unknown(version, plan, row, column));
    const key = `${column} ${members.join()}`;
    const factor = of.months ?? 1;
    // below 50 people money is shown in steps of 10 yuan
    const off = of.figure.n < 50 ? 500 * factor : 0;
    const fact = { unknowns: members, fen: of.figure.value * factor, off };
    const known = facts.get(key);
    if (members.length > 0 && (!known || known.off > off)) facts.set(key, fact);
  }

  return {
    unknowns,
    facts: () => [...facts.values()],
    /** Takes an answer apart. */
    read(question: Question, { cost, dispersion, fairness, personMonths }: Outcomes): void {
      const { frame } = at(world.versions, question.version);
      const labelled = (label: string, value: string) => {
        const column = frame.labels[label];
        return (row: number): boolean => column?.values[column.codes[row] as number] === value;
      };
      const everybody = (): boolean => true;
      for (const side of ['baseline', 'scenario'] as const) {
        add(question, side, 'cost', { figure: cost.total[side], where: everybody });
        add(question, side, 'gross', {
          figure: dispersion.mean[side],
          where: everybody,
          months: personMonths,
        });
        for (const { month, total } of cost.byMonth) {
          const m = frame.months.indexOf(month);
          add(question, side, 'cost', { figure: total[side], where: (row) => frame.month[row] === m });
        }
        for (const { post, total } of cost.byPost)
          add(question, side, 'cost', { figure: total[side], where: labelled('post', post) });
        for (const { label, groups } of fairness)
          for (const { group, meanFen } of groups) {
            const where = labelled(label, group);
            const rows = toldRows(world, question).filter(where).length;
            add(question, side, 'gross', { figure: meanFen[side], where, months: rows });
          }
      }
    },
  };
}

interface Told {
  readonly figure: Figure;
  /** Whether a row counts. */
  readonly where: (row: number) => boolean;
  /** Paid months that a mean is about. */
  readonly months?: number;
}

/** Rows of a version that both plans cover in the months asked for. */
function toldRows(world: AttackedWorld, { version, baseline, scenario, months }: Question): number[] {
  const { frame } = at(world.versions, version);
  const [before, after] = [baseline, scenario].map((plan) => at(at(world.replays, version), plan).covered);
  const chosen = new Set(months.map((month) => frame.months.indexOf(month)));
  return [...frame.month.keys()].filter(
    (row) => before?.[row] === 1 && after?.[row] === 1 && chosen.has(frame.month[row] as number),
  );
}

function at<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const found = map.get(key);
  if (found === undefined) throw new TypeError(`nothing under ${String(key)}`);
  return found;
}
