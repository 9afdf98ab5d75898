import { fewNames } from '../../simulations/problems/few-names.ts';
import { problem, type Problem } from '../../simulations/problems/problem.ts';
import { columnType } from './cell-reader.ts';
import type { DateOrder } from './date-cell.ts';
import { DateTally, settleDateOrder } from './date-order.ts';
import type { Mapping } from './mapping-document.ts';
import type { RecordSource } from './source/record-source.ts';

/** Columns that the mapping names and the file has not, or has twice. */
export function missingColumns({ header }: Pick<RecordSource, 'header'>, mapping: Mapping): Problem[] {
  const known = fewNames(header, 40);
  const unknown = usedColumns(mapping).filter((column) => !header.includes(column));
  const double = usedColumns(mapping).filter((column) => header.filter((name) => name === column).length > 1);
  return [
    ...unknown.map((column) => problem('data/unknown-column', `column "${column}"`, { column, known })),
    ...double.map((column) =>
      problem('data/duplicate-column', `column "${column}"`, {
        column,
        count: header.filter((name) => name === column).length,
      }),
    ),
  ];
}

function usedColumns(mapping: Mapping): string[] {
  const { person, person_name, month, people, contacts, results, ratings, controls } = mapping;
  const amounts = [people.fte, people.paid_share, people.base_pay].flatMap((part) =>
    part ? [part.column] : [],
  );
  const labels = Object.values(people.labels).flatMap((label) => ('column' in label ? [label.column] : []));
  const measured = contacts
    ? [contacts.id.column, ...Object.values(contacts.columns).map(({ column }) => column)]
    : [];
  const figures = Object.values(results ?? {}).flatMap(({ numerator, denominator, samples }) => [
    numerator,
    ...(denominator ? [denominator] : []),
    ...(samples ? [samples] : []),
  ]);
  const rated = ratings
    ? [
        ...('column' in ratings.kind ? [ratings.kind.column] : []),
        ...(ratings.rater ? [ratings.rater.column] : []),
        ...Object.values(ratings.values),
      ]
    : [];
  return [
    ...new Set([
      person.column,
      ...(person_name ? [person_name.column] : []),
      month.column,
      ...labels,
      ...amounts,
      ...measured,
      ...figures,
      ...rated,
      ...Object.keys(controls?.sums ?? {}),
    ]),
  ];
}

/** The order of every date column, settled on all of its values before anything is read. */
export async function dateFormats(
  source: RecordSource,
  mapping: Mapping,
): Promise<{ formats: Map<string, string>; problems: Problem[] }> {
  const declared = new Map<string, string | undefined>([[mapping.month.column, mapping.month.format]]);
  for (const [name, column] of Object.entries(mapping.contacts?.columns ?? {})) {
    if (columnType(name, column) === 'timestamp')
      declared.set(column.column, column.format ?? declared.get(column.column));
  }
  const formats = new Map<string, string>();
  const problems: Problem[] = [];
  const tallies = await dateTallies(
    source,
    [...declared].flatMap(([column, format]) => (format === 'yyyy-mm' ? [] : [column])),
  );
  for (const [column, format] of declared) {
    const tally = tallies.get(column);
    if (!tally) {
      formats.set(column, 'yyyy-mm');
      continue;
    }
    if (format === undefined && tally.total > 0 && tally.months === tally.total) {
      formats.set(column, 'yyyy-mm');
      continue;
    }
    const { order, problem: question } = settleDateOrder(column, tally, format as DateOrder | undefined);
    if (question) problems.push(question);
    else formats.set(column, order ?? 'ymd');
  }
  return { formats, problems };
}

async function dateTallies(
  { header, records }: RecordSource,
  columns: readonly string[],
): Promise<Map<string, DateTally>> {
  const tallies = columns.map((column) => ({ column, at: header.indexOf(column), tally: new DateTally() }));
  if (tallies.length > 0) {
    for await (const batch of records()) {
      for (const { cells, fault } of batch) {
        if (fault) continue;
        for (const { at, tally } of tallies) {
          const value = cells[at]?.trim();
          if (value) tally.add(value);
        }
      }
    }
  }
  return new Map(tallies.map(({ column, tally }) => [column, tally]));
}
