import type { Path, Report } from '../report.ts';
import type { Rounding } from './measured-value.ts';

/** Says where what values are rounded to does not lie above 0. */
export function checkRounding({ round_to }: Rounding, path: Path, report: Report): void {
  if (round_to !== undefined && round_to <= 0)
    report('plan/not-above', [...path, 'round_to'], { given: String(round_to), least: 0 });
}
