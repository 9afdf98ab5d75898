import type { Problem } from '../problems/problem.ts';
import type { Query, Sql } from '../sql/query.ts';
import type { KpiDefinition, KpiMeasure } from './catalogue.ts';
import type { ContactType } from './contact-columns.ts';
import { parseMeasure, type MeasureExpression } from './measure-expression.ts';
import { measureSql } from './measure-sql.ts';
import { checkMeasure, measureColumns } from './measure-type.ts';

/** Contacts rolled up to one row per person and month. */
export interface Rollup {
  /** Null where the columns feed no KPI. Aliases are `person`, `month`, `contacts` and those of `rollupAlias`. */
  readonly query: Query;
  /** KPIs whose columns exist, in catalogue order. */
  readonly kpis: readonly KpiDefinition[];
  /** What is wrong in the measures themselves. */
  readonly problems: readonly Problem[];
}

/** The three figures of a KPI. */
export type MeasurePart = 'numerator' | 'denominator' | 'samples';

/** Alias of one figure of a KPI in the roll-up. */
export function rollupAlias(kpi: string, part: MeasurePart): string {
  return `kpi:${kpi}:${part}`;
}

/** The query that rolls contacts up: numerator, denominator and samples of every KPI whose columns exist. */
export function rollupQuery(
  columns: Readonly<Record<string, ContactType>>,
  kpis: readonly KpiDefinition[],
): Rollup {
  const select: Record<string, Sql> = {
    person: column('person'),
    month: column('month'),
    contacts: countRows,
  };
  const used: KpiDefinition[] = [];
  const problems: Problem[] = [];
  for (const kpi of kpis) {
    if (!kpi.measure) continue;
    const lowered = lowerMeasure(kpi.id, kpi.measure, columns);
    problems.push(...lowered.problems);
    if (!lowered.parts) continue;
    used.push(kpi);
    for (const [part, sql] of Object.entries(lowered.parts))
      select[rollupAlias(kpi.id, part as MeasurePart)] = sql;
  }
  const groupBy = [column('person'), column('month')];
  const query: Query = { select, from: { kind: 'table', name: 'contacts' }, groupBy, orderBy: groupBy };
  return { query, kpis: used, problems };
}

const countRows: Sql = { kind: 'call', fn: 'count', args: [] };

function column(name: string): Sql {
  return { kind: 'column', name };
}

function lowerMeasure(
  id: string,
  { numerator, denominator, samples, filter }: KpiMeasure,
  columns: Readonly<Record<string, ContactType>>,
): { parts: Record<MeasurePart, Sql> | null; problems: Problem[] } {
  const texts = { numerator, denominator, samples: samples ?? denominator };
  const parsed = Object.entries(texts).map(
    ([part, text]) => [part, parseMeasure(text, `kpis.${id}.${part}`)] as const,
  );
  const where = filter === undefined ? null : parseMeasure(filter, `kpis.${id}.filter`);
  const syntax = [...parsed.flatMap(([, { problems }]) => problems), ...(where?.problems ?? [])];
  if (syntax.length) return { parts: null, problems: syntax };
  const condition = where?.expression ?? null;
  const expressions = parsed.map(
    ([part, { expression }]) => [part, expression as MeasureExpression] as const,
  );
  const needed = [...expressions.map(([, expression]) => expression), ...(condition ? [condition] : [])];
  if (needed.flatMap(measureColumns).some((name) => !Object.hasOwn(columns, name)))
    return { parts: null, problems: [] };
  const problems = [
    ...expressions.flatMap(([part, expression]) =>
      checkMeasure(expression, columns, 'measure', `kpis.${id}.${part}`),
    ),
    ...(condition ? checkMeasure(condition, columns, 'filter', `kpis.${id}.filter`) : []),
  ];
  if (problems.length) return { parts: null, problems };
  const sql = expressions.map(([part, expression]) => [
    part,
    measureSql(expression, { columns, filter: condition }),
  ]);
  return { parts: Object.fromEntries(sql) as Record<MeasurePart, Sql>, problems: [] };
}
