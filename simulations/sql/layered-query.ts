import type { StepId } from './program-step.ts';
import type { Query, Source, Sql } from './query.ts';
import { column } from './terms.ts';

/** What is written as nested queries. */
export interface LayersAsked {
  readonly from: Source;
  readonly where?: Sql;
  /** Columns of the source that every layer hands on. */
  readonly passing: readonly string[];
  /** Steps that become columns of the result. */
  readonly wanted: readonly StepId[];
  /** Steps that are columns of the source already. */
  readonly known: ReadonlySet<StepId>;
  /** Inputs of a step as often as its term writes them: one that is written once need not be a column of its own. */
  readonly mentions: (id: StepId) => readonly StepId[];
  /** What a step must be whatever its uses: a column, or written in place. */
  readonly placeOf: (id: StepId) => 'column' | 'in place' | undefined;
  /** Whether a step is a function of other rows than its own. */
  readonly isWindow: (id: StepId) => boolean;
  /** @param read  term of an input of the step */
  readonly term: (id: StepId, read: (input: StepId) => Sql) => Sql;
}

/** Column that a step becomes. */
export const stepColumn = (id: StepId): string => `n:${id}`;

/** Columns by their own names. */
export const columnsAs = (names: readonly string[]): Record<string, Sql> =>
  Object.fromEntries(names.map((name) => [name, column(name)]));

/**
 * Nested queries, one for each layer of steps that rest on each other. A step that is used more than once is a column
 * of its layer; the rest are written where they are used. A layer hands on what a later one reads.
 */
export function layeredQuery(asked: LayersAsked): Query {
  const { from, where, passing, known, term } = asked;
  const { byDepth, isColumn, lastUse } = layersOf(asked);
  const read = (id: StepId): Sql => (isColumn(id) ? column(stepColumn(id)) : term(id, read));
  let there = [...known];
  let query: Query | undefined;
  byDepth.forEach((layer, depth) => {
    there = there.filter((id) => (lastUse.get(id) ?? -1) > depth);
    query = {
      select: {
        ...columnsAs(passing),
        ...columnsAs(there.map(stepColumn)),
        ...Object.fromEntries(layer.map((id) => [stepColumn(id), term(id, read)])),
        ...(layer.some(asked.isWindow) && unread),
      },
      from: query ? { kind: 'query', query, as: `layer${depth - 1}` } : from,
      ...(depth === 0 && where ? { where } : {}),
    };
    there.push(...layer);
  });
  return query as Query;
}

/**
 * A window over all rows, in every layer that has windows; nobody reads it, and no engine computes it. DuckDB 1.5 plans
 * what lies below a window twice where each is partitioned, so that twenty layers were a million plans.
 */
const unread = {
  unread: { kind: 'window', fn: 'count', args: [], partitionBy: [], orderBy: [] },
} as const satisfies Record<string, Sql>;

/** Which steps are columns of which nested query. */
interface Layers {
  readonly byDepth: readonly (readonly StepId[])[];
  readonly isColumn: (id: StepId) => boolean;
  /** Depth of the last layer that reads a column; infinite for the result's. */
  readonly lastUse: ReadonlyMap<StepId, number>;
}

function layersOf({ wanted, known, mentions, placeOf }: LayersAsked): Layers {
  const reached = stepsBelow(wanted, known, mentions);
  const uses = new Map<StepId, number>();
  for (const id of reached)
    if (!known.has(id)) for (const input of mentions(id)) uses.set(input, (uses.get(input) ?? 0) + 1);
  const results = new Set(wanted);
  const isColumn = (id: StepId): boolean => {
    if (known.has(id) || results.has(id)) return true;
    const place = placeOf(id);
    return place === undefined ? (uses.get(id) ?? 0) > 1 : place === 'column';
  };
  const byDepth: StepId[][] = [[]];
  const depths = new Map<StepId, number>();
  const lastUse = new Map<StepId, number>(wanted.map((id) => [id, Infinity]));
  const use = (id: StepId, depth: number): void => {
    if (isColumn(id)) lastUse.set(id, Math.max(lastUse.get(id) ?? 0, depth));
    else for (const input of mentions(id)) use(input, depth);
  };
  for (const id of reached) {
    if (known.has(id)) continue;
    const below = mentions(id).map((input) =>
      known.has(input) ? 0 : (depths.get(input) as number) + (isColumn(input) ? 1 : 0),
    );
    const depth = Math.max(0, ...below);
    depths.set(id, depth);
    if (!isColumn(id)) continue;
    (byDepth[depth] ??= []).push(id);
    for (const input of mentions(id)) use(input, depth);
  }
  return { byDepth, isColumn, lastUse };
}

/** Steps that some steps rest on, themselves included, ascending; what known ones rest on is left out. */
function stepsBelow(
  wanted: readonly StepId[],
  known: ReadonlySet<StepId>,
  mentions: (id: StepId) => readonly StepId[],
): StepId[] {
  const reached = new Set(wanted);
  for (const id of reached) if (!known.has(id)) for (const input of mentions(id)) reached.add(input);
  return [...reached].sort((a, b) => a - b);
}
