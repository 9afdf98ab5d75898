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
 * What an attacker makes of answers: every sum of pay in them as a fact about single people in single months.
 * The attacker knows who is where in which month and every plan, so that one number is open of each: where between
 * the lowest and the highest score they are. Pay follows it in a straight line, but for on-cost with a bound in between.
 */
export function factBook(world: AttackedWorld) {
  const ids = new Map<string, number>();
  const unknowns: Unknown[] = [];
  const facts = new Map<string, Fact>();

  function idOf(person: string, what: string): number {
    const key = `${person} ${what}`;
    const id = ids.get(key) ?? unknowns.length;
    if (id === unknowns.length) unknowns.push({ person });
    ids.set(key, id);
    return id;
  }

  /** What a row brings to a sum: what is known of it, and the open rest with its unknown. */
  function partOf(version: string, plan: string, row: number, column: Column): Part {
    const { frame, people } = at(world.versions, version);
    const [low, high] = world.open(version, plan, row, column);
    const [least, most] = world.open(version, plan, row, 'gross');
    const rate = (high - low) / (most - least);
    const person = people[frame.person[row] as number] as string;
    const month = frame.months[frame.month[row] as number] as string;
    // on-cost of 30 % follows all of it, or none of it where the bound is reached at the lowest score
    const follows = column === 'gross' || [1, 1.3].some((whole) => Math.abs(rate - whole) < 1e-4);
    const paid = amountIn(at(at(world.replays, version), plan), row, column);
    return {
      known: low,
      factor: high - low,
      id: idOf(person, follows ? month : `${month} ${column} ${low} ${high} ${paid}`),
    };
  }

  function add(question: Question, side: 'baseline' | 'scenario', column: Column, of: Told): void {
    if (of.figure.kind !== 'value') return;
    const { version } = question;
    const plan = question[side];
    const rows = toldRows(world, question).filter((row) => of.where(row));
    const parts = rows.map((row) => partOf(version, plan, row, column));
    const terms = parts.filter(({ factor }) => factor > 0).map(({ id, factor }) => ({ id, factor }));
    const key = terms.map(({ id, factor }) => `${id} ${factor}`).join();
    const scale = of.months ?? 1;
    // below 50 people money is shown in steps of 10 yuan; everybody's own is rounded to the fen
    const off = (of.figure.n < 50 ? 500 * scale : 0) + rows.length;
    const known = parts.reduce((all, part) => all + part.known, 0);
    const fact = { terms, fen: of.figure.value * scale - known, off };
    const before = facts.get(key);
    if (terms.length > 0 && (!before || before.off > off)) facts.set(key, fact);
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

interface Part {
  readonly id: number;
  readonly known: number;
  readonly factor: number;
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
