import type { VersionDetail, VersionSummary } from '../../contracts/version-schema.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { cliWords } from './cli-words.ts';
import { countText, meanText, shareText } from './figure-text.ts';
import { textTable } from './text-table.ts';

/** Data versions as a table, newest first. */
export function versionsText(versions: readonly VersionSummary[], locale: Locale): string {
  const head = cliWords[locale].versions;
  const rows = versions.map((each) => [
    each.id,
    each.source,
    countText(each.records),
    countText(each.accepted),
    countText(each.rejected),
    countText(each.people),
    spanText(each.months),
  ]);
  return textTable([head, ...rows], 'right', '');
}

/** One data version: months, KPIs and labels. */
export function versionText(version: VersionDetail, locale: Locale): string {
  const { version: words } = cliWords[locale];
  const months = version.monthsDetail.map(({ month, people, contacts, thin }) => [
    month,
    countText(people),
    countText(contacts),
    thin ? words.thin : '',
  ]);
  const kpis = version.kpis.map(({ id, title, unit, direction, coverage, mean }) => [
    id,
    title[locale],
    unit,
    direction,
    shareText(coverage),
    mean === null ? '—' : meanText(mean),
  ]);
  const labels = version.labels.map(({ name, values }) => [name, countText(values.length), some(values)]);
  return [
    `${version.id}  ${version.source}  ${version.at}\n  sha256 ${version.hash}`,
    `  ${words.records} ${countText(version.records)} = ${words.accepted} ${countText(version.accepted)} + ${words.rejected} ${countText(version.rejected)}`,
    `${words.months}\n${textTable([words.monthsHead, ...months])}`,
    `${words.kpis}\n${textTable([words.kpisHead, ...kpis], 'left')}`,
    `${words.labels}\n${textTable(labels, 'left')}`,
  ].join('\n\n');
}

function some(values: readonly string[]): string {
  return values.length <= 6 ? values.join(', ') : `${values.slice(0, 6).join(', ')}, …`;
}

function spanText(months: readonly string[]): string {
  return months.length <= 1 ? (months[0] ?? '—') : `${months[0]} … ${months.at(-1)}`;
}
