import type { NumberedNodes } from '../program/numbered-nodes.ts';
import type { NodeId, Program } from '../program/program.ts';

/** A column of a replay: what each post writes there. */
export interface ReplayColumn {
  /** Equal where the same rows hold the same numbers, in one program and the next. */
  readonly identity: string;
  /** Node by post; undefined where a post has none. */
  readonly nodes: readonly (NodeId | undefined)[];
  /** Number of the node by post, see `numberedNodes`; undefined where a post has none. */
  readonly numbers: readonly (number | undefined)[];
  /** What a row without pay shows. */
  readonly uncovered: number;
  readonly flag: boolean;
}

/** Columns that are there whatever the posts have, and what they show then. */
const always: Readonly<Record<string, number>> = { gross: 0, variable: 0, on_cost: 0, score: NaN };

/**
 * The columns of a program by name: `gross`, `variable`, `on_cost` and `score` always, then those of its posts.
 *
 * @param coverage  identity of the rows that are paid
 */
export function replayColumns(
  { posts }: Program,
  { ofPost }: NumberedNodes,
  coverage: string,
): ReadonlyMap<string, ReplayColumn> {
  const names = new Set([...Object.keys(always), ...posts.flatMap(({ columns }) => Object.keys(columns))]);
  return new Map(
    [...names].map((name) => {
      const nodes = posts.map(({ columns }) => columns[name]?.node);
      const numbers = nodes.map((node, k) => (node === undefined ? undefined : ofPost[k]?.[node]));
      const ofPosts = posts.map(({ columns }) => columns[name]?.uncovered);
      const uncovered = ofPosts.find((value) => value !== undefined) ?? always[name] ?? 0;
      const flag = name.startsWith('flag:');
      return [
        name,
        { identity: `${coverage} ${numbers.join()} ${uncovered} ${flag}`, nodes, numbers, uncovered, flag },
      ];
    }),
  );
}

/** Posts whose part of a column is what it was, where every other part is to be written; none where one is to be cleared. */
export function keptParts(column: ReplayColumn, before: ReplayColumn | undefined): ReadonlySet<number> {
  const { numbers, uncovered, flag } = column;
  const none = new Set<number>();
  if (!before || before.uncovered !== uncovered || before.flag !== flag) return none;
  if (numbers.some((number, k) => number === undefined && before.numbers[k] !== undefined)) return none;
  return new Set(
    [...numbers.keys()].filter((k) => numbers[k] !== undefined && numbers[k] === before.numbers[k]),
  );
}

/** A column before anything is written. */
export function emptyColumn({ uncovered, flag }: ReplayColumn, rows: number): Float64Array | Uint8Array {
  if (flag) return new Uint8Array(rows);
  const column = new Float64Array(rows);
  return uncovered === 0 ? column : column.fill(uncovered);
}
