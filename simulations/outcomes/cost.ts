import { fenPair, type PairRights } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { ComparedPay } from './compared-pay.ts';
import type { CostOutcome, Pair } from './outcomes.ts';

/** Totals of one part of the cost, by baseline and scenario. */
interface PartTotals {
  readonly name: string;
  readonly fen: readonly [number, number];
  /** People behind the part, and those of them whose pay differs. */
  readonly people: number;
  readonly affected: number;
}

/**
 * What both plans cost: gross and on-cost, by line, month and post. Parts of a kind add up to the
 * total to the fen before disclosure. Every part too small to show takes another one with it.
 */
export function costOutcome(
  pay: ComparedPay,
  monthCount: number,
  thresholds: DisclosureThresholds,
): CostOutcome {
  const gross = sides(pay, 'grossFen');
  const onCost = sides(pay, 'onCostFen');
  const total = [gross[0] + onCost[0], gross[1] + onCost[1]] as const;
  const whole = rightsOfWhole(pay, thresholds);
  const pair = (fen: readonly [number, number]): Pair => fenPair(fen[0], fen[1], whole, thresholds);
  const partition = (parts: readonly PartTotals[]): { name: string; total: Pair; people: number }[] => {
    const hidden = suppressPartition(
      parts.map(({ people }) => people),
      thresholds.group,
    );
    const changeHidden = suppressPartition(
      parts.map(({ affected }) => affected),
      thresholds.group,
    );
    return parts.map(({ name, fen, people }, k) => {
      const rights = {
        n: people,
        hidden: whole.hidden || hidden[k] === true,
        changeHidden: whole.changeHidden || changeHidden[k] === true,
      };
      return { name, people, total: fenPair(fen[0], fen[1], rights, thresholds) };
    });
  };
  return {
    total: pair(total),
    perMonth: pair([total[0] / monthCount, total[1] / monthCount]),
    onCost: pair(onCost),
    byLine: partition(lineTotals(pay)).map(({ name, total }) => ({ line: name, total })),
    byMonth: partition(groupTotals(pay, pay.frame.month, pay.frame.months)).map(
      ({ name, total, people }) => ({ month: name, people, total }),
    ),
    byPost: partition(
      groupTotals(
        pay,
        pay.frame.labels['post']?.codes ?? new Int32Array(pay.frame.rows),
        pay.frame.labels['post']?.values ?? [],
      ),
    ).map(({ name, total }) => ({ post: name, total })),
  };
}

/** Rights of a figure about everybody who is compared. */
export function rightsOfWhole(pay: ComparedPay, { group }: DisclosureThresholds): PairRights {
  return {
    n: pay.people,
    hidden: pay.people > 0 && pay.people < group,
    changeHidden: pay.affectedPeople > 0 && pay.affectedPeople < group,
  };
}

function sides(pay: ComparedPay, column: 'grossFen' | 'onCostFen'): readonly [number, number] {
  return [sumRows(pay.baseline[column], pay.rows), sumRows(pay.scenario[column], pay.rows)];
}

function sumRows(column: Float64Array, rows: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < rows.length; i++) sum += column[rows[i] as number] as number;
  return sum;
}

/** Totals of every pay line of either plan; the people are those whom the line pays anything. */
function lineTotals(pay: ComparedPay): PartTotals[] {
  const names = [...new Set([...Object.keys(pay.baseline.lines), ...Object.keys(pay.scenario.lines)])];
  const none = new Float64Array(pay.frame.rows);
  return names.map((name) => {
    const [before, after] = [pay.baseline.lines[name] ?? none, pay.scenario.lines[name] ?? none];
    const [paid, moved] = [new Uint8Array(pay.people), new Uint8Array(pay.people)];
    let [people, affected] = [0, 0];
    for (let i = 0; i < pay.rows.length; i++) {
      const row = pay.rows[i] as number;
      const p = pay.personOf[pay.frame.person[row] as number] as number;
      const [a, b] = [before[row] as number, after[row] as number];
      if ((a !== 0 || b !== 0) && paid[p] === 0) people += paid[p] = 1;
      if (a !== b && moved[p] === 0) affected += moved[p] = 1;
    }
    return { name, people, affected, fen: [sumRows(before, pay.rows), sumRows(after, pay.rows)] };
  });
}

/** Gross and on-cost by a code per row; people are counted once for each group they are in. */
function groupTotals(pay: ComparedPay, codes: Int32Array, values: readonly string[]): PartTotals[] {
  const size = values.length;
  const fen = [new Float64Array(size), new Float64Array(size)] as const;
  const seen = new Uint8Array(pay.people * size);
  const [people, affected] = [new Int32Array(size), new Int32Array(size)];
  const { baseline, scenario } = pay;
  for (let i = 0; i < pay.rows.length; i++) {
    const row = pay.rows[i] as number;
    const g = codes[row] as number;
    if (g < 0) continue;
    const before = (baseline.grossFen[row] as number) + (baseline.onCostFen[row] as number);
    const after = (scenario.grossFen[row] as number) + (scenario.onCostFen[row] as number);
    fen[0][g] = (fen[0][g] as number) + before;
    fen[1][g] = (fen[1][g] as number) + after;
    const cell = (pay.personOf[pay.frame.person[row] as number] as number) * size + g;
    const known = seen[cell] as number;
    if (known === 0) people[g] = (people[g] as number) + 1;
    if (known < 2 && before !== after) {
      affected[g] = (affected[g] as number) + 1;
      seen[cell] = 2;
    } else if (known === 0) seen[cell] = 1;
  }
  return values
    .map((name, g) => ({
      name,
      people: people[g] as number,
      affected: affected[g] as number,
      fen: [fen[0][g] as number, fen[1][g] as number] as const,
    }))
    .filter((part) => part.people > 0);
}
