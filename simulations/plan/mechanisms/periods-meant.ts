/** So many of the latest periods, as people write it: `3 of 4 quarters`. */
export const periodsText = /^([1-9]\d?) of ([1-9]\d?) (month|quarter|half_year|year)s?$/;

/** So many of the latest periods. */
interface PeriodsMeant {
  readonly least: number;
  readonly of: number;
  readonly period: 'month' | 'quarter' | 'half_year' | 'year';
}

/**
 * What a text of `periodsText` means.
 *
 * @throws RangeError for another text
 *
 * periodsMeant('3 of 4 quarters') // => { least: 3, of: 4, period: 'quarter' }
 */
export function periodsMeant(text: string): PeriodsMeant {
  const [, least, of, period] = periodsText.exec(text) ?? [];
  if (period === undefined) throw new RangeError(`"${text}" is no count of periods such as 3 of 4 quarters`);
  return { least: Number(least), of: Number(of), period: period as PeriodsMeant['period'] };
}
