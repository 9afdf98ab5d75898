import { coverageReasons, type Program } from '../program/program.ts';
import { columnsAs, layeredQuery, stepColumn } from './layered-query.ts';
import type { InputColumns } from './node-sql.ts';
import { isWindow, stepInputs, type StepId } from './program-step.ts';
import { programSteps, type ProgramSteps } from './program-steps.ts';
import type { Query, Source, Sql } from './query.ts';
import { placeOf, stepMentions, stepSql } from './step-sql.ts';
import { binary, column, double, either, isNull, missing, text } from './terms.ts';
import { coverageColumn, postColumn } from './window-sql.ts';

/** What the SQL reader of a program reads and keeps. */
export interface ProgramQueryOptions extends InputColumns {
  /**
   * Rows: one per person and month, with labels and numbers by name and measures as `kpi:<id>:numerator` …; `month` as
   * `YYYY-MM` and `person` where the program reads the calendar or other rows. It is read once for each post.
   */
  readonly from: Source;
  /** Columns of the input that go through to the result, e.g. `person`, `month`. */
  readonly keep: readonly string[];
}

/**
 * The SQL reader of a program: the third beside kernel and payslip, the same fen for every row.
 *
 * What rests on a row alone is computed post by post, and all rows come together (UNION ALL); what reads other rows
 * follows, a nested query for each layer. From there on a number of a post is a column like any other, because a query
 * that is named once for each post would be run as often, and again in every layer.
 *
 * @returns  a query over all rows with the kept columns, `coverage` (0 covered, else the index of the reason) and the
 *           columns of the program by name: fen, score (points or NULL), flags (1 or 0)
 * @throws RangeError as `programSteps`
 */
export function programQuery(program: Program, options: ProgramQueryOptions): Query {
  const { keep } = options;
  const all = programSteps(program, options);
  const wanted = [...new Set(Object.values(all.columns))];
  const border = stepsOfRows(all, wanted);
  const passing = [...new Set([...keep, coverageColumn, postColumn])];
  const union: Source = {
    kind: 'union',
    as: 'posts',
    queries: [
      ...program.posts.map((_, k) => postQuery(program, k, { all, border, options })),
      othersQuery(program, { all, border, options }),
    ],
  };
  const query = wanted.every((id) => border.has(id))
    ? undefined
    : layeredQuery({
        from: union,
        passing,
        wanted,
        known: border,
        mentions: (id) => stepMentions(at(all.steps, id)),
        placeOf: (id) => placeOf(at(all.steps, id)),
        isWindow: (id) => isWindow(at(all.steps, id)),
        term: (id, read) => stepSql(at(all.steps, id), read, options),
      });
  return {
    select: {
      ...columnsAs([...new Set([...keep, coverageColumn])]),
      ...Object.fromEntries(Object.entries(all.columns).map(([name, id]) => [name, column(stepColumn(id))])),
    },
    from: query ? { kind: 'query', query, as: 'nodes' } : union,
  };
}

/** What a query of one part of the rows is made of. */
interface Part {
  readonly all: ProgramSteps;
  /** Steps that the part computes for what follows. */
  readonly border: ReadonlySet<StepId>;
  readonly options: ProgramQueryOptions;
}

/** Steps that rest on their own row alone and are read by what does not, or are results. */
function stepsOfRows({ steps }: ProgramSteps, wanted: readonly StepId[]): ReadonlySet<StepId> {
  const ofRow: boolean[] = [];
  steps.forEach(
    (step, id) => (ofRow[id] = !isWindow(step) && stepInputs(step).every((input) => ofRow[input])),
  );
  const border = new Set(wanted.filter((id) => ofRow[id]));
  const reached = new Set(wanted);
  for (const id of reached)
    if (!ofRow[id])
      for (const input of stepInputs(at(steps, id))) {
        reached.add(input);
        if (ofRow[input] && placeOf(at(steps, input)) !== 'in place') border.add(input);
      }
  return border;
}

/** The rows of a post. */
function postQuery({ posts }: Program, post: number, { all, border, options }: Part): Query {
  const { steps, owners } = all;
  const own = [...border].filter((id) => at(owners, id).has(post));
  const coverage = at(all.coverage, post);
  const { covers } = at(posts, post);
  const query = layeredQuery({
    from: options.from,
    where: isNamed(covers),
    passing: options.keep,
    wanted: [...new Set([coverage, ...own])],
    known: new Set(),
    mentions(id) {
      const step = at(steps, id);
      const said = step.kind === 'pick' ? step.of[post] : undefined;
      if (step.kind === 'pick') return said === undefined ? [coverage] : [coverage, said];
      return stepMentions(step);
    },
    placeOf: (id) => placeOf(at(steps, id)),
    isWindow: () => false,
    term(id, read) {
      const step = at(steps, id);
      if (step.kind !== 'pick') return stepSql(step, read, options);
      const said = step.of[post];
      const covered = binary(read(coverage), '=', double(0));
      return said === undefined
        ? double(step.otherwise)
        : either([[covered, read(said)]], double(step.otherwise));
    },
  });
  const reason = column(stepColumn(coverage));
  return {
    select: {
      ...columnsAs(options.keep),
      [coverageColumn]: reason,
      [postColumn]: either([[binary(reason, '=', double(0)), double(post)]], missing),
      ...borderAs(border, (id) => (own.includes(id) ? column(stepColumn(id)) : missing)),
    },
    from: { kind: 'query', query, as: 'nodes' },
  };
}

/** The rows of no post: nothing is known of them but where they come from. */
function othersQuery({ posts }: Program, { all, border, options }: Part): Query {
  const posted = column('post');
  const named = isNamed(posts.flatMap(({ covers }) => covers));
  return {
    select: {
      ...columnsAs(options.keep),
      [coverageColumn]: double(coverageReasons.indexOf('no-such-post')),
      [postColumn]: missing,
      ...borderAs(border, (id) => {
        const step = at(all.steps, id);
        if (step.kind === 'input') return column(step.name);
        return step.kind === 'pick' ? double(step.otherwise) : missing;
      }),
    },
    from: options.from,
    where: binary(isNull(posted), 'or', { kind: 'not', of: named }),
  };
}

const isNamed = (names: readonly string[]): Sql => ({
  kind: 'in',
  of: column('post'),
  values: names.map(text),
});

function borderAs(border: ReadonlySet<StepId>, term: (id: StepId) => Sql): Record<string, Sql> {
  return Object.fromEntries([...border].map((id) => [stepColumn(id), term(id)]));
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] as T;
}
