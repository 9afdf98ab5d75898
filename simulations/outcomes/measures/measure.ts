import type { Pair, UndefinedReason } from '../../disclosure/figures.ts';
import type { DisclosureThresholds } from '../../disclosure/thresholds.ts';
import type { Locale } from '../../problems/problem.ts';
import type { PaySide } from './pay-side.ts';

/** `fen` over all chosen months; `fen a month`; `index` without a unit; `share` of people, 0 to 1; `people`. */
export type MeasureUnit = 'fen' | 'fen a month' | 'index' | 'share' | 'people';

/** What a measure is, for everybody who shows it: page, command line, tables and files. */
export interface MeasureFace<Id extends string = string> {
  /** Its name in the result document. */
  readonly id: Id;
  readonly unit: MeasureUnit;
  /** Decimals that people read, of yuan where it is money, of per cent where it is a share; roles without rows get an index no finer. */
  readonly digits: number;
  /** The threshold of people that it needs. */
  readonly least: keyof Pick<DisclosureThresholds, 'group' | 'median' | 'percentile'>;
  /** In full, and short enough for a tile. */
  readonly words: Readonly<Record<Locale, { readonly title: string; readonly brief: string }>>;
}

/** One number about the pay of everybody compared, told of both sides and as their difference. */
export interface Measure<Id extends string = string> extends MeasureFace<Id> {
  /** null where the number does not exist. */
  readonly of: (side: PaySide) => number | null;
  /** Why it does not exist, where somebody is compared. */
  readonly undefinedReason?: UndefinedReason;
}

/** A figure for each measure of a list, by id. */
export type Measured<List extends readonly MeasureFace[]> = Readonly<Record<List[number]['id'], Pair>>;

/** An object with a value for each measure of a list. */
export function byMeasure<const List extends readonly MeasureFace[], Value>(
  list: List,
  valueOf: (measure: List[number]) => Value,
): Readonly<Record<List[number]['id'], Value>> {
  const entries = list.map((measure) => [measure.id, valueOf(measure)] as const);
  return Object.fromEntries(entries) as Record<List[number]['id'], Value>;
}
