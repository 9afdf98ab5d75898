import { fenPair, type Pair } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import { nothingWithheld, type Withholding } from '../disclosure/withholding.ts';
import { keptWith } from '../math/kept-with.ts';
import type { ComparedPay } from './compared-pay.ts';
import { fenByRun, fenInAll } from './fen-sums.ts';
import { costMeasures } from './measures/catalogue.ts';
import { measured, rightsOfWhole } from './measures/measured.ts';
import type { PaySide } from './measures/pay-side.ts';
import type { CostOutcome } from './outcomes.ts';
import { peoplePaid } from './paid-people.ts';
import { affectedWithin, linePair } from './pay-differences.ts';
import type { PayRun, Population } from './population.ts';

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
    byMonth: partition(runTotals(pay, 'month', pay.frame.months, enough)).map(({ name, total, people }) => ({
      month: name,
      people,
      total,
    })),
    byPost: partition(
      runTotals(pay, 'post', posts, enough),
      (post) => withheld.groups['post']?.[posts.indexOf(post)] === true,
    ).map(({ name, total }) => ({ post: name, total })),
  };
}

/** Totals of every pay line of either plan; the people are those whom the line pays anything. */
function lineTotals({ baseline, scenario, population }: ComparedPay, enough: number): PartTotals[] {
  const names = [...new Set([...Object.keys(baseline.lines), ...Object.keys(scenario.lines)])];
  return names.map((name) => {
    const pair = linePair(baseline, scenario, name);
    const pairs = pair[0] === pair[1] ? [] : [pair];
    return {
      name,
      people: peoplePaid(population, pair),
      affected: affectedWithin(population, pairs, () => true, enough),
      fen: [fenInAll(population, pair[0]), fenInAll(population, pair[1])] as const,
    };
  });
}

/** Gross and on-cost by month or post; people are counted once for each that they are in. */
function runTotals(
  { baseline, scenario, population, differences }: ComparedPay,
  by: 'month' | 'post',
  values: readonly string[],
  enough: number,
): PartTotals[] {
  const { runs } = population;
  const fen = [baseline, scenario].map(({ grossFen, onCostFen }) => {
    const sums = new Float64Array(values.length);
    for (const column of [grossFen, onCostFen])
      fenByRun(population, column).forEach((part, k) => {
        const code = runs[k]?.[by] ?? -1;
        if (code >= 0) sums[code] += part;
      });
    return sums;
  }) as [Float64Array, Float64Array];
  const people = peopleBy[by](population, values);
  return values.flatMap((name, code) => {
    if (people[code] === 0) return [];
    const affected = affectedWithin(population, differences.pairs, (k) => runs[k]?.[by] === code, enough);
    return [
      {
        name,
        people: people[code],
        affected,
        fen: [fen[0][code], fen[1][code]] as const,
      },
    ];
  });
}

/** Distinct people by month and by post; the same for every scenario of a population. */
const peopleBy = { month: keptWith(distinctPeople('month')), post: keptWith(distinctPeople('post')) };

function distinctPeople(by: keyof Pick<PayRun, 'month' | 'post'>) {
  return ({ runs, personAt, people: all }: Population, values: readonly string[]): Int32Array => {
    const seen = new Uint8Array(all * values.length);
    const people = new Int32Array(values.length);
    for (const { start, end, at, [by]: code } of runs) {
      if (code < 0) continue;
      for (let i = at; i < at + end - start; i++) {
        const cell = personAt[i] * values.length + code;
        people[code] = people[code] + 1 - seen[cell];
        seen[cell] = 1;
      }
    }
    return people;
  };
}
