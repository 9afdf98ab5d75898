import { valueEdits, type Report } from '../report.ts';
import { isShareKpi } from './kpi-value.ts';
import type { Rounding } from './measured-value.ts';
import type { CheckPlace } from './mechanism.ts';

/** Says where what values are rounded to does not lie above 0, and where a share would be rounded to nothing or all. */
export function checkRounding(
  { kpi, round, round_to }: Rounding & { readonly kpi?: string | undefined },
  { path, names }: CheckPlace,
  report: Report,
): void {
  const at = [...path, 'round_to'];
  if (round_to !== undefined && round_to <= 0)
    report('plan/not-above', at, { given: String(round_to), least: 0 });
  else if (round !== undefined && kpi !== undefined && isShareKpi(kpi, names) && (round_to ?? 1) >= 1)
    report('plan/share-rounded-away', at, { kpi }, valueEdits(at, '1%'));
}
