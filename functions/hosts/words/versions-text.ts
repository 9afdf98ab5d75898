import type { VersionDetail, VersionSummary } from '../../api/schemas/version-schema.ts';
import { countText, indexText, shareText } from './figure-text.ts';
import { textTable } from './text-table.ts';

/** Data versions as a table, newest first. */
export function versionsText(versions: readonly VersionSummary[]): string {
  const head = ['version', 'source', 'records', 'accepted', 'rejected', 'people', 'months'];
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
export function versionText(version: VersionDetail): string {
  const months = version.monthsDetail.map(({ month, people, contacts, thin }) => [
    month,
    countText(people),
    countText(contacts),
    thin ? 'thin' : '',
  ]);
  const kpis = version.kpis.map(({ id, title, unit, direction, coverage, mean }) => [
    id,
    title.en,
    unit,
    direction,
    shareText(coverage),
    mean === null ? '—' : indexText(mean),
  ]);
  const labels = version.labels.map(({ name, values }) => [name, countText(values.length), some(values)]);
  return [
    `${version.id}  ${version.source}  ${version.at}\n  sha256 ${version.hash}`,
    `  records ${countText(version.records)} = accepted ${countText(version.accepted)} + rejected ${countText(version.rejected)}`,
    `Months\n${textTable([['month', 'people', 'contacts', ''], ...months])}`,
    `KPIs\n${textTable([['id', 'title', 'unit', 'better', 'coverage', 'mean'], ...kpis], 'left')}`,
    `Labels\n${textTable(labels, 'left')}`,
  ].join('\n\n');
}

function some(values: readonly string[]): string {
  return values.length <= 6 ? values.join(', ') : `${values.slice(0, 6).join(', ')}, …`;
}

function spanText(months: readonly string[]): string {
  return months.length <= 1 ? (months[0] ?? '—') : `${months[0]} … ${months.at(-1)}`;
}
