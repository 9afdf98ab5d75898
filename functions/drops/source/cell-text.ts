/** Stands in a cell whose formula has no stored value; no file can hold it, since a zero byte is no text. */
export const unvalued = '\u0000formula';

/**
 * A number as it would be written by hand: 15 significant digits, as spreadsheets show them, no exponent where the
 * digits are all there. A number whose last digits are lost keeps its exponent, so that nobody takes it for an id.
 *
 * numberText(0.1 + 0.2) // => '0.3'
 */
export function numberText(value: number): string {
  const shown = Number(value.toPrecision(15));
  const text = String(shown);
  const small = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
  if (small) {
    const [, sign = '', first = '', rest = '', places = ''] = small;
    return `${sign}0.${'0'.repeat(Number(places) - 1)}${first}${rest}`;
  }
  return Math.abs(value) >= 1e15 ? shown.toExponential() : text;
}

/**
 * A moment of a spreadsheet as text: `2021-01-05`, with its time where it has one; a length of time, which
 * spreadsheets keep as a moment in the first days of their calendar, as `h:mm:ss`.
 *
 * @param start  the day that the workbook counts from, epoch milliseconds
 */
export function momentText(moment: Date, start: number): string {
  const seconds = Math.round(moment.getTime() / 1000);
  const since = seconds - start / 1000;
  if (since < 60 * 86_400) return durationText(since);
  const iso = new Date(seconds * 1000).toISOString();
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : iso.slice(0, 19).replace('T', ' ');
}

function durationText(seconds: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
