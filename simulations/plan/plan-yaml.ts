import { Document, visit } from 'yaml';
import type { PlanDocument } from './plan-document.ts';

/** Keys whose numbers read best as percentages. */
const shareKeys = new Set([
  'weight',
  'scale',
  'min_coverage',
  'on_cost',
  'rate',
  'multiply',
  'share',
  'bonus_share',
  'workday',
  'rest_day',
  'holiday',
  'multiple',
]);

/** A plan as YAML that `parsePlan` reads back to the same document; shares are written as percentages. */
export function planYaml(plan: PlanDocument): string {
  const document = new Document(readable(plan));
  visit(document, {
    Collection(_, node, path) {
      node.flow = path.length > 1 && JSON.stringify(node).length <= LINE;
      return node.flow ? visit.SKIP : undefined;
    },
  });
  return document.toString({ lineWidth: 2 * LINE, flowCollectionPadding: true });
}

/** Parts of a plan that fit a line of about this many characters are written on one. */
const LINE = 150;

/**
 * A value of a plan as people write it: shares under keys that are known as shares are percentages. Worked cases hold
 * names of the data and of lines, which may be called like such keys.
 */
export function readable(value: unknown, key = ''): unknown {
  if (typeof value === 'number') return shareKeys.has(key) ? percentText(value) : value;
  if (Array.isArray(value)) return value.map((item) => readable(item, key));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined && !isEmpty(item));
  return Object.fromEntries(
    entries.map(([name, item]) => [name, name === 'cases' ? item : readable(item, name)]),
  );
}

function isEmpty(value: unknown): boolean {
  return value !== null && typeof value === 'object' && Object.keys(value).length === 0;
}

/** `40%`, or the plain number where a percentage would not read back to the same double. */
function percentText(share: number): string | number {
  const text = Number((share * 100).toPrecision(12));
  return text / 100 === share ? `${text}%` : share;
}
