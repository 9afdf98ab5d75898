import type { NodeId, PostProgram, Program } from './program.ts';

/** Columns over the rows of all posts, by name; NaN is missing. */
export type SharedColumns = ReadonlyMap<string, Float64Array>;

/** A column by name. @throws RangeError where there is none */
export function sharedColumn(columns: SharedColumns, name: string): Float64Array {
  const column = columns.get(name);
  if (!column) throw new RangeError(`there is no column "${name}" over the rows of all posts`);
  return column;
}

/** The columns that a post reads, by the node that reads them: what the kernel is given. */
export function sharedLeaves({ nodes }: PostProgram, columns: SharedColumns): Map<NodeId, Float64Array> {
  const leaves = new Map<NodeId, Float64Array>();
  if (columns.size === 0) return leaves;
  nodes.forEach((node, id) => {
    const column = node.op === 'shared' && columns.get(node.column);
    if (column) leaves.set(id, column);
  });
  return leaves;
}

/**
 * What is known of a post's nodes once the columns of its program are: those that it reads, and those that it wrote
 * (missing where it does not pay).
 */
export function givenColumns(
  { posts, shared }: Program,
  post: number,
  columns: SharedColumns,
): Map<NodeId, Float64Array> {
  const given = sharedLeaves(posts[post], columns);
  for (const column of shared) {
    const node = column.kind === 'row' ? column.nodes[post] : undefined;
    if (node !== undefined) given.set(node, sharedColumn(columns, column.name));
  }
  return given;
}
