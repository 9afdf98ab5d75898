import type { Program } from './program.ts';

/**
 * Labels of the data by which a plan pays, `month` among them where it pays by the calendar (dated changes, annual bonuses):
 * people who have all of them in common are paid by the same rule.
 */
export function paidLabels({ posts, shared }: Program): readonly string[] {
  const read = posts.flatMap(({ nodes }) =>
    nodes.flatMap((node) => (node.op === 'lookup' ? node.label : [])),
  );
  const grouped = shared.flatMap((column) =>
    'by' in column ? column.by.flatMap((key) => (typeof key === 'object' ? key.label : [])) : [],
  );
  const byMonth = posts.some(({ nodes }) => nodes.some(({ op }) => op === 'calendar'));
  return [...new Set(['post', 'level', ...read, ...grouped, ...(byMonth ? ['month'] : [])])];
}
