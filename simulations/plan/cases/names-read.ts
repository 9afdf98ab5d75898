import { kpiCatalogue } from '../../kpi/catalogue.ts';
import type { Program } from '../../program/program.ts';
import type { GroupKey } from '../../program/shared-column.ts';
import type { PlanDocument } from '../plan-document.ts';

/** Names of a case that every plan may read. */
const always = ['month', 'post', 'level', 'base', 'fte', 'paid_share'];

/** Numbers of the data that a case gives by another name, which every case may give. */
const givenAs: Readonly<Record<string, true>> = { baseFen: true, paidShare: true };

/** Names that a case of a plan may give: KPIs, and the numbers and labels of the data that its program reads. */
export function namesRead(plan: PlanDocument, program: Program): Set<string> {
  const nodes = program.posts.flatMap((post) => post.nodes);
  const read = nodes.flatMap((node) => {
    if (node.op === 'number') return node.name in givenAs ? [] : [node.name];
    if (node.op === 'lookup') return [node.label];
    return node.op === 'measure' || node.op === 'part' ? [node.kpi] : [];
  });
  const groups = program.shared.flatMap((column): readonly GroupKey[] => ('by' in column ? column.by : []));
  const labels = groups.flatMap((key) => (typeof key === 'string' ? [] : [key.label]));
  const kpis = [...kpiCatalogue.map(({ id }) => id), ...Object.keys(plan.kpis)];
  const shrinks = Object.values(plan.posts).some(({ scorecard }) => scorecard.some(({ shrink }) => shrink));
  return new Set([...always, ...kpis, ...read, ...labels, ...(shrinks ? ['published_prior'] : [])]);
}
