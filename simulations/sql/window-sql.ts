import type { MonthRange } from '../program/shared-column.ts';
import type { Step, StepId } from './program-step.ts';
import type { Sql, WindowFrame, WindowFunction, WindowTerm } from './query.ts';
import { asDouble, binary, column, double, either, isNull, missing } from './terms.ts';

/** Column: 0 where a post covers the row, else the index of the reason. */
export const coverageColumn = 'coverage';
/** Column: index of the post that covers the row, NULL where none does. */
export const postColumn = 'post:index';

type WindowStep = Step & { kind: 'place' | 'over' | 'running' | 'before' };

/**
 * The term of a step that reads other rows than its own: what `shared-column.ts` says of it. Sums of whole numbers are
 * exact whatever the order in which an engine adds; the kernel, not SQL, refuses those that come to 2⁵³.
 *
 * @param read  term of an input; a column, because it is written more than once
 */
export function windowSql(step: WindowStep, read: (id: StepId) => Sql): Sql {
  switch (step.kind) {
    case 'place':
      return binary(asDouble(window('dense_rank', [], [], [ascending(read(step.person))])), '-', double(1));
    case 'before':
      return where(
        [binary(column(coverageColumn), '=', double(0))],
        window(
          'lag',
          [
            read(step.of),
            { kind: 'number', value: 1 },
            Number.isNaN(step.initial) ? missing : double(step.initial),
          ],
          [read(step.person), column(coverageColumn)],
          [ascending(read(step.month))],
        ),
      );
    case 'over':
      return over(step, read);
    case 'running':
      return running(step, read);
  }
}

function over(step: Step & { kind: 'over' }, read: (id: StepId) => Sql): Sql {
  const { fn, input, months, period, month } = step;
  const counted = where(counts(step, read), read(input));
  const isSame = months === 'same';
  const group = [
    ...groupOf(step, read),
    ...(isSame ? [read(month)] : period === undefined ? [] : [read(period)]),
  ];
  const order = isSame ? [] : [ascending(read(month))];
  const args = fn === 'last' ? [counted, where([there(counted)], read(month))] : [counted];
  const value = window(
    fn === 'last' ? 'max_by' : fn,
    args,
    group,
    order,
    isSame ? undefined : frameOf(months),
  );
  return where(takesPart(step, read), orNone(fn, value));
}

function frameOf(months: Exclude<MonthRange, 'same'>): WindowFrame {
  if ('rest' in months) return { unit: 'range', from: 1, to: 'last' };
  if ('toDate' in months) return { unit: 'range', from: 'first', to: 0 };
  return { unit: 'range', ...months };
}

function running(step: Step & { kind: 'running' }, read: (id: StepId) => Sql): Sql {
  const { fn, input, month, keys, descending, ties, inclusive, place } = step;
  const takes = [...takesPart(step, read), ...counts(step, read), ...keys.map((key) => there(read(key)))];
  const group = [...groupOf(step, read), read(month)];
  const byKeys = keys.map((key, k) => ({ of: read(key), descending: descending[k] as boolean }));
  const order = ties === 'person' ? [...byKeys, ascending(read(place))] : byKeys;
  const frame: WindowFrame = {
    unit: ties === 'person' ? 'rows' : 'groups',
    from: 'first',
    to: inclusive ? 0 : -1,
  };
  // nobody goes before who is tied with all
  if (order.length === 0 && !inclusive) return where(takes, double(0));
  const value = window(fn, [where(takes, read(input))], group, order, order.length === 0 ? undefined : frame);
  return where(takes, orNone(fn, value));
}

/** Who is told a value: whom a post covers, with every label there. */
function takesPart({ by }: { readonly by: readonly (StepId | 'post')[] }, read: (id: StepId) => Sql): Sql[] {
  const labels = by.filter((key) => key !== 'post').map((key) => there(read(key)));
  return [binary(column(coverageColumn), '=', double(0)), ...labels];
}

/** Which rows count: their number is there, and `where` is there and not 0. */
function counts(
  { input, where: condition }: { readonly input: StepId; readonly where?: StepId | undefined },
  read: (id: StepId) => Sql,
): Sql[] {
  return [there(read(input)), ...(condition === undefined ? [] : [binary(read(condition), '<>', double(0))])];
}

function groupOf({ by }: { readonly by: readonly (StepId | 'post')[] }, read: (id: StepId) => Sql): Sql[] {
  return by.map((key) => (key === 'post' ? column(postColumn) : read(key)));
}

/** A sum of nothing is 0; a count is a double as all numbers are. */
function orNone(fn: string, value: Sql): Sql {
  if (fn === 'count') return asDouble(value);
  return fn === 'sum' ? { kind: 'call', fn: 'coalesce', args: [value, double(0)] } : value;
}

const there = (of: Sql): Sql => ({ kind: 'not', of: isNull(of) });
const ascending = (of: Sql): WindowTerm['orderBy'][number] => ({ of, descending: false });
const where = (conditions: readonly Sql[], value: Sql): Sql =>
  either([[conditions.reduce((one, other) => binary(one, 'and', other)), value]], missing);

function window(
  fn: WindowFunction,
  args: readonly Sql[],
  partitionBy: readonly Sql[],
  orderBy: WindowTerm['orderBy'],
  frame?: WindowFrame,
): Sql {
  return { kind: 'window', fn, args, partitionBy, orderBy, ...(frame && { frame }) };
}
