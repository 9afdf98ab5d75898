import { fault, isFault, type Fault } from './cell-fault.ts';
import { clockSeconds } from './date-cell.ts';
import { decimalCell, exactCell, millionths } from './decimal-cell.ts';
import { rounded } from './exact-decimal.ts';

/** How a length of time is written. `excel-day-fraction` and clock times are rounded to the second. */
export const durationFormats = [
  'seconds',
  'minutes',
  'h:mm:ss',
  'mm:ss',
  'clock12',
  'excel-day-fraction',
] as const;
export type DurationFormat = (typeof durationFormats)[number];

const dayFraction = /^0?\.\d+$|^0$/;

/**
 * A length of time in millionths of a second.
 *
 * durationCell('12:02:23 AM', 'clock12') // => 143000000n
 */
export function durationCell(cell: string, format: DurationFormat): bigint | Fault {
  const text = cell.normalize('NFKC').trim();
  switch (format) {
    case 'seconds':
      return decimalCell(text);
    case 'minutes': {
      const minutes = exactCell(text);
      return isFault(minutes) ? minutes : rounded({ ...minutes, value: minutes.value * 60n }, 6);
    }
    case 'clock12':
      return /[AP]M$/i.test(text) ? scaled(clockSeconds(text)) : fault('not-a-time');
    case 'excel-day-fraction':
      return scaled(dayFractionSeconds(text));
    default:
      return scaled(colonSeconds(text, format));
  }
}

/** Seconds since midnight of a share of a day in decimals (0.5 = 43200), rounded to the second. */
export function dayFractionSeconds(cell: string): number | Fault {
  const text = cell.trim();
  return dayFraction.test(text) ? Math.round(Number(text) * 86_400) : fault('not-a-time');
}

function colonSeconds(text: string, format: 'h:mm:ss' | 'mm:ss'): number | Fault {
  const match = (format === 'mm:ss' ? /^()(\d{1,4}):([0-5]\d)$/ : /^(\d{1,4}):([0-5]?\d):([0-5]\d)$/).exec(
    text,
  );
  if (!match) return fault('not-a-time');
  return Number(match[1] || 0) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

function scaled(seconds: number | Fault): bigint | Fault {
  return typeof seconds === 'number' ? BigInt(seconds) * millionths : seconds;
}
