import { numberWords, percentWords } from '../words/figure-words.ts';
import { valueEdits, type Report } from '../report.ts';
import { checkShare } from './check-share.ts';
import { overtimePacks, type OvertimeRates } from './overtime-pack.ts';

/** Overtime as a plan writes it; what it does not name comes from the law. */
interface NamedRates extends Partial<Readonly<Record<keyof OvertimeRates, number | undefined>>> {
  readonly jurisdiction: keyof typeof overtimePacks;
  readonly bonus_share: number;
}

/** Findings in overtime pay: slips of unit, and what pays less than the law of its place does now. */
export function checkOvertime(part: NamedRates, report: Report): void {
  checkShare(part.bonus_share, ['overtime', 'bonus_share'], report, 1.5);
  const law: OvertimeRates = overtimePacks[part.jurisdiction].at(-1) ?? overtimePacks[part.jurisdiction][0];
  for (const key of ['workday', 'rest_day', 'holiday'] as const) {
    const [given, path] = [part[key], ['overtime', key]];
    checkShare(given, path, report);
    if (given === undefined || given < 0 || given >= law[key]) continue;
    const [own, least] = [percentWords(given), percentWords(law[key])];
    report('plan/overtime-below-law', path, { given: own, least }, valueEdits(path, least.zh));
  }
  const { hours_per_month: hours } = part;
  if (hours === undefined || hours <= law.hours_per_month) return;
  const path = ['overtime', 'hours_per_month'];
  const values = { given: numberWords(hours), most: law.hours_per_month };
  report('plan/overtime-hours-long', path, values, valueEdits(path, law.hours_per_month));
}
