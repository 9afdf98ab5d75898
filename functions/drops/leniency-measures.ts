import type { MeasureColumn } from '../../simulations/frame/frame.ts';
import { raterLeniency, type Rating } from '../../simulations/kpi/rater-leniency.ts';
import type { Query, Sql } from '../../simulations/sql/query.ts';
import type { ResultTable } from '../ports/warehouse.ts';
import { textColumn } from './text-column.ts';

const column = (name: string): Sql => ({ kind: 'column', name });

/** Every rating of which a version knows the rater. */
export const ratingsQuery: Query = {
  select: {
    person: column('person'),
    month: column('month'),
    kpi: column('kpi'),
    rater: column('rater'),
    value: { kind: 'cast', of: column('numerator'), to: 'double' },
  },
  from: { kind: 'table', name: 'results' },
  where: { kind: 'not', of: { kind: 'isNull', of: column('rater') } },
  orderBy: ['kpi', 'person', 'month', 'rater'].map(column),
};

/** A rating with the row of the frame that it belongs to; −1 where there is none. */
interface PlacedRating extends Rating {
  readonly row: number;
}

/**
 * How much milder than others the raters behind each rated KPI are, as measures `attitude@qa:leniency`: fitted once
 * for all months of a version, the mean over the raters of a person and month. Missing where one of them cannot be
 * told (`raterLeniency`) or is not known.
 *
 * @param measures  what is rated, by id
 * @param rowOf     row of a person and a month
 */
export function leniencyMeasures(
  ratings: ResultTable,
  measures: Readonly<Record<string, MeasureColumn>>,
  rowOf: (person: string | null, month: string | null) => number | undefined,
): Record<string, MeasureColumn> {
  return Object.fromEntries(
    [...ratingsByKpi(ratings, rowOf)].flatMap(([kpi, list]) => {
      const given = measures[kpi];
      return given ? [[`${kpi}:leniency`, leniencyOf(list, given)] as const] : [];
    }),
  );
}

function ratingsByKpi(
  table: ResultTable,
  rowOf: (person: string | null, month: string | null) => number | undefined,
): Map<string, PlacedRating[]> {
  const [person, month] = [textColumn(table, 'person'), textColumn(table, 'month')];
  const [kpi, rater] = [textColumn(table, 'kpi'), textColumn(table, 'rater')];
  const value = table.columns['value'];
  if (value?.kind !== 'number') throw new TypeError('column value is not a number');
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const byKpi = new Map<string, PlacedRating[]>();
  kpi.forEach((id, k) => {
    const rating = {
      row: rowOf(person[k] ?? null, month[k] ?? null) ?? -1,
      person: numberOf(`person ${person[k]}`),
      rater: numberOf(`rater ${rater[k]}`),
      value: value.values[k] as number,
    };
    const list = byKpi.get(id ?? '');
    if (list) list.push(rating);
    else byKpi.set(id ?? '', [rating]);
  });
  return byKpi;
}

function leniencyOf(ratings: readonly PlacedRating[], given: MeasureColumn): MeasureColumn {
  const effects = raterLeniency(ratings);
  const zeros = (): Float64Array => new Float64Array(given.numerator.length);
  const measure = { numerator: zeros(), denominator: zeros(), samples: zeros() };
  for (const { row, rater } of ratings) {
    if (row < 0) continue;
    (measure.numerator[row] as number) += effects.get(rater) ?? NaN;
    (measure.denominator[row] as number) += 1;
    (measure.samples[row] as number) += 1;
  }
  measure.denominator.forEach((count, row) => {
    if (count === given.denominator[row] && !Number.isNaN(measure.numerator[row])) return;
    for (const part of [measure.numerator, measure.denominator, measure.samples]) part[row] = NaN;
  });
  return measure;
}
