import type { VersionDetail, VersionSummary } from '../contracts/version-schema.ts';

/** Records of one person are few hundreds a month: a number of records, or of contacts, moves by less than that unseen. */
const STEP = 100;

/**
 * A version as a role without rows may see it: two versions may differ by one person, so that exact numbers of records
 * and contacts are that person's results, as exact means of KPIs are their values. Means have three digits; numbers of
 * records are in steps of 100, from 100,000 on of three digits. People and months stay exact: they are counts of people.
 */
export function askedVersion(version: VersionDetail): VersionDetail {
  const { tables, monthsDetail, kpis } = version;
  return {
    ...version,
    ...askedRecords(version),
    tables: tables.map((table) => ({ ...table, rows: stepped(table.rows) })),
    monthsDetail: monthsDetail.map((each) => ({ ...each, contacts: stepped(each.contacts) })),
    kpis: kpis.map((kpi) => ({ ...kpi, mean: kpi.mean === null ? null : Number(kpi.mean.toPrecision(3)) })),
  };
}

/** The same for a version in a list. */
export function askedSummary(summary: VersionSummary): VersionSummary {
  return { ...summary, ...askedRecords(summary) };
}

function askedRecords({ accepted, rejected }: VersionSummary) {
  const parts = { accepted: stepped(accepted), rejected: stepped(rejected) };
  return { ...parts, records: parts.accepted + parts.rejected };
}

/** 57 is shown as 100, 123,456 as 123,000. */
function stepped(count: number): number {
  const step = Math.max(STEP, 10 ** (String(count).length - 3));
  return Math.round(count / step) * step;
}
