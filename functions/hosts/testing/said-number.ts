/** A number as a text says it. */
export interface SaidNumber {
  readonly value: number;
  /** Decimals written, before a unit such as 万 or K. */
  readonly decimals: number;
  /** Whether such a unit follows. */
  readonly short: boolean;
  /** Half a step of the last digit written. */
  readonly half: number;
}

const units: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, K: 1e3, M: 1e6 };

/** Every number of a text, as the page or the command line writes them: `−¥562.1万`, `+2.5%`, `1,234.00`. */
export function saidNumbers(text: string): SaidNumber[] {
  return [...text.matchAll(/([+−-]?)¥?(\d[\d,]*)(?:\.(\d+))?(万|亿|K|M)?/g)].map(
    ([, sign, whole = '', fraction = '', unit]) => {
      const step = (unit === undefined ? 1 : (units[unit] as number)) / 10 ** fraction.length;
      const size = Number(whole.replaceAll(',', '') + fraction) * step;
      const below = sign === '−' || sign === '-';
      return {
        value: below ? -size : size,
        decimals: fraction.length,
        short: unit !== undefined,
        half: step / 2,
      };
    },
  );
}
