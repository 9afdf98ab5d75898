import { labelAt, type Frame } from '../frame/frame.ts';
import { nodesBelow, withInputs } from './node-inputs.ts';
import { postOfName } from './post-names.ts';
import { paidLabels } from './paid-labels.ts';
import type { Program } from './program.ts';

/**
 * The rule by which a plan pays a row a column, as a text: rows of one text have equal pay whenever their figures are
 * equal, under whatever plans they come from.
 *
 * @param column  `gross`, `on_cost` or `line:<id>`
 */
export type PayTerms = (row: number, column: string) => string;

/** The rules of a plan for the rows of a frame; a row that it does not pay has none. Each is written out once. */
export function payTerms(program: Program, frame: Frame): PayTerms {
  const known = new Map<string, string>();
  const labels = paidLabels(program);
  return (row, column) => {
    const key = [column, ...labels.map((label) => labelAt(frame, label, row))].join('\u0000');
    const found = known.get(key) ?? written(program, (label) => labelAt(frame, label, row), column);
    known.set(key, found);
    return found;
  };
}

/** The nodes of a column, of each table what it holds for the row's label; numbered anew, so that no other part counts. */
function written(
  { posts, shared }: Program,
  labelOf: (label: string) => string | null,
  column: string,
): string {
  const post = postOfName(posts, labelOf('post'));
  const node = post?.columns[column]?.node;
  if (post === undefined || node === undefined) return '';
  const below = nodesBelow(post.nodes, [node]);
  const nodes = below.map((id) => {
    const each = post.nodes[id];
    const held =
      each.op === 'lookup' ? { ...each, table: each.table[labelOf(each.label) ?? ''] ?? null } : each;
    return Object.entries(withInputs(held, (input) => below.indexOf(input)));
  });
  // what is shared by all rows may move with any of its rules
  return JSON.stringify([nodes, below.some((id) => post.nodes[id].op === 'shared') ? [shared, posts] : []]);
}
