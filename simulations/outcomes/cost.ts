import { fenPair, type Pair } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { nothingWithheld, type Withholding } from '../disclosure/withholding.ts';
import type { Replay } from '../replay/replay-result.ts';
import { partsDiffer, type ComparedPay } from './compared-pay.ts';
import { costMeasures } from './measures/catalogue.ts';
import { measured, rightsOfWhole } from './measures/measured.ts';
import { sumRows, type PaySide } from './measures/pay-side.ts';
import type { CostOutcome } from './outcomes.ts';

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
  sides: readonly [PaySide, PaySide],
  thresholds: DisclosureThresholds,
  withheld: Withholding = nothingWithheld,
): CostOutcome {
  // affected people are counted only as far as the threshold asks
  const enough = thresholds.group;
  const posts = pay.frame.labels['post']?.values ?? [];
  const whole = rightsOfWhole(pay, thresholds);
  const partition = (
    parts: readonly PartTotals[],
    isWithheld: (name: string) => boolean = () => false,
  ): { name: string; total: Pair; people: number }[] => {
    const hidden = suppressPartition(
      parts.map(({ people }) => people),
      thresholds.group,
      parts.map(({ name }) => isWithheld(name)),
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
    ...measured(costMeasures, sides, whole, thresholds),
    byLine: partition(lineTotals(pay, enough), (line) => withheld.lines.has(line)).map(({ name, total }) => ({
      line: name,
      total,
    })),
    byMonth: partition(groupTotals(pay, pay.frame.month, pay.frame.months, enough)).map(
      ({ name, total, people }) => ({ month: name, people, total }),
    ),
    byPost: partition(
      groupTotals(pay, pay.frame.labels['post']?.codes ?? new Int32Array(pay.frame.rows), posts, enough),
      (post) => withheld.groups['post']?.[posts.indexOf(post)] === true,
    ).map(({ name, total }) => ({ post: name, total })),
  };
}

/** Totals of every pay line of either plan; the people are those whom the line pays anything. */
function lineTotals(pay: ComparedPay, enough: number): PartTotals[] {
  const names = [...new Set([...Object.keys(pay.baseline.lines), ...Object.keys(pay.scenario.lines)])];
  const none = new Float64Array(pay.frame.rows);
  return names.map((name) => {
    const [before, after] = [pay.baseline.lines[name] ?? none, pay.scenario.lines[name] ?? none];
    const fen = [sumRows(before, pay.rows), sumRows(after, pay.rows)] as const;
    return {
      name,
      people: peopleWhere(pay, before, after, Infinity, true),
      affected: peopleWhere(pay, before, after, enough, false),
      fen,
    };
  });
}

/** People with anything in either column (`any`) or a difference between them; stops at `most`. */
function peopleWhere(
  pay: ComparedPay,
  before: Float64Array,
  after: Float64Array,
  most: number,
  any: boolean,
): number {
  const { rows, personOf, frame } = pay;
  const seen = new Uint8Array(pay.people);
  let people = 0;
  for (let i = 0; i < rows.length && people < most && people < pay.people; i++) {
    const row = rows[i] as number;
    const [a, b] = [before[row] as number, after[row] as number];
    if (any ? a === 0 && b === 0 : a === b) continue;
    const p = personOf[frame.person[row] as number] as number;
    people += 1 - (seen[p] as number);
    seen[p] = 1;
  }
  return people;
}

/** Gross and on-cost by a code per row; people are counted once for each group they are in. */
function groupTotals(
  pay: ComparedPay,
  codes: Int32Array,
  values: readonly string[],
  enough: number,
): PartTotals[] {
  const size = values.length;
  const fen = [new Float64Array(size), new Float64Array(size)] as const;
  addGroups(fen[0], pay.baseline, pay.rows, codes);
  addGroups(fen[1], pay.scenario, pay.rows, codes);
  const people = peopleByCode(pay, codes, size);
  const affected = affectedByCode(pay, codes, size, enough);
  return values
    .map((name, g) => ({
      ...{ name, people: people[g] as number, affected: affected[g] as number },
      fen: [fen[0][g] as number, fen[1][g] as number] as const,
    }))
    .filter((part) => part.people > 0);
}

function addGroups(
  into: Float64Array,
  { grossFen, onCostFen }: Replay,
  rows: Int32Array,
  codes: Int32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const g = codes[row] as number;
    if (g >= 0) into[g] = (into[g] as number) + (grossFen[row] as number) + (onCostFen[row] as number);
  }
}

const counted = new WeakMap<ComparedPay['population'], Map<Int32Array, Int32Array>>();

/** Distinct people by code; the same for every scenario of a population. */
function peopleByCode(pay: ComparedPay, codes: Int32Array, size: number): Int32Array {
  let known = counted.get(pay.population);
  if (!known) counted.set(pay.population, (known = new Map<Int32Array, Int32Array>()));
  let people = known.get(codes);
  if (!people) known.set(codes, (people = affectedByCode(pay, codes, size, Infinity, false)));
  return people;
}

/** Distinct people by code whose pay differs (or all of them), counted up to `most` for each code. */
function affectedByCode(
  pay: ComparedPay,
  codes: Int32Array,
  size: number,
  most: number,
  differing = true,
): Int32Array {
  const { rows, personOf, frame, baseline, scenario } = pay;
  const differs = partsDiffer(baseline, scenario);
  const seen = new Uint8Array(pay.people * size);
  const people = new Int32Array(size);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const g = codes[row] as number;
    if (g < 0 || (people[g] as number) >= most) continue;
    if (differing && !differs(row)) continue;
    const cell = (personOf[frame.person[row] as number] as number) * size + g;
    people[g] = (people[g] as number) + 1 - (seen[cell] as number);
    seen[cell] = 1;
  }
  return people;
}
