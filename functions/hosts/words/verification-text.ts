import type { Locale } from '../../../simulations/problems/problem.ts';
import type { StoreCheck } from '../../services/services.ts';
import { cliWords } from './cli-words.ts';
import { countText } from './figure-text.ts';
import { textTable } from './text-table.ts';

/** What a check of stored data compared: every log that holds something, with its head. */
export function verificationText({ logs, objects, bytes, problems }: StoreCheck, locale: Locale): string {
  const words = cliWords[locale].verification;
  const rows = logs
    .filter(({ records }) => records > 0)
    .map(({ workspace, log, records, head }) => [`${workspace}/${log}`, countText(records), head]);
  return [
    textTable([words.head, ...rows]),
    words.compared(countText(objects), countText(bytes)),
    problems.length === 0 ? words.holds : words.fails(countText(problems.length)),
    words.keep,
  ].join('\n');
}
