import type { ProblemCode } from '../problems/problem.ts';
import { planDocument, type PlanDocument } from './plan-document.ts';
import type { Path } from './report.ts';

/** Findings that the lack of a faulty part would bring up by itself. */
const broughtUp: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'plan/no-post',
  'plan/no-level',
  'plan/curve-without-scorecard',
  'plan/line-not-paid',
  'plan/against-direction',
  'plan/covered-twice',
]);

/** The parts of a faulty plan whose sense can still be checked. */
export interface SoundParts {
  readonly plan: PlanDocument;
  /** Whether a finding about them holds for the plan as it was written. */
  readonly holds: (code: ProblemCode, path: Path) => boolean;
}

/**
 * A plan document without what has not the form of a plan: faulty parts of posts, or whole posts, left out.
 *
 * @param faulty  paths at which the form is wrong
 */
export function soundParts(root: unknown, faulty: readonly Path[]): SoundParts | null {
  if (!isRecord(root)) return null;
  const broken = new Set(faulty.filter(([top]) => top === 'posts').map(([, post]) => post));
  const topFaulty = new Set(faulty.map(([top]) => top));
  const posts = Object.entries(isRecord(root['posts']) ? root['posts'] : {}).flatMap(([name, post]) => {
    const parts = faulty.filter((path) => path[0] === 'posts' && path[1] === name).map((path) => path[2]);
    if (!isRecord(post) || parts.includes(undefined)) return [];
    return [[name, { levels: {}, ...without(post, new Set(parts)) }]];
  });
  const top = without(root, topFaulty);
  const kpis = Object.keys(isRecord(root['kpis']) ? root['kpis'] : {}).map((id) => [id, {}]);
  const read = planDocument.safeParse({
    ...top,
    schema: 'quanheng/plan@1',
    id: 'plan',
    ...(topFaulty.has('kpis') && { kpis: Object.fromEntries(kpis) as object }),
    posts: Object.fromEntries(posts) as object,
  });
  if (!read.success) return null;
  const holds: SoundParts['holds'] = (code, path) =>
    !broughtUp.has(code) ||
    (path[0] === 'posts' && path[1] !== undefined && !broken.has(path[1]) && !topFaulty.has('kpis'));
  return { plan: read.data, holds };
}

function without(
  record: Record<string, unknown>,
  keys: ReadonlySet<PropertyKey | undefined>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.has(key)));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
