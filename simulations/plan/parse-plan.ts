import type { Document, LineCounter } from 'yaml';
import type { z } from 'zod';
import { hasErrors, problem, type Problem } from '../problems/problem.ts';
import { checkPlan } from './check-plan.ts';
import { readYaml } from './read-yaml.ts';
import { planDocument, type PlanDocument } from './plan-document.ts';

/** A plan, or all that keeps it from being one. Warnings may come with a plan. */
export interface ParsedPlan {
  readonly plan: PlanDocument | null;
  readonly problems: readonly Problem[];
}

/** Problems of form that are told at once; a text with more has one cause. */
const MOST_ISSUES = 100;

/**
 * Reads a plan document from YAML or JSON: every problem at once, each with its path and line.
 */
export function parsePlan(text: string): ParsedPlan {
  if (text.trim() === '') return failed([problem('plan/empty', 'plan')]);
  const read = readYaml(text);
  if (read.kind === 'faulty') {
    return failed(
      read.faults.map(({ line, detail }) =>
        problem('plan/not-yaml', line === null ? 'plan' : `line ${line}`, { detail }),
      ),
    );
  }
  const { document, lines, value } = read;
  const place = (path: readonly PropertyKey[]): string => placeOf(document, lines, path);
  const result = planDocument.safeParse(value);
  if (!result.success) {
    const issues = result.error.issues.slice(0, MOST_ISSUES);
    return failed(issues.flatMap((issue) => issueProblems(issue, value, place)));
  }
  const problems = checkPlan(result.data, place);
  return { plan: hasErrors(problems) ? null : result.data, problems };
}

function failed(problems: readonly Problem[]): ParsedPlan {
  return { plan: null, problems };
}

/** `posts.online.scorecard[2].weight (line 12)`. */
function placeOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): string {
  const words = planPath(path);
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
    if (range) return `${words} (line ${lines.linePos(range[0]).line})`;
  }
  return words;
}

/** A path of keys as people write it. */
export function planPath(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'plan';
  return path
    .map((key, k) => (typeof key === 'number' ? `[${key}]` : `${k === 0 ? '' : '.'}${String(key)}`))
    .join('');
}

function issueProblems(
  issue: z.core.$ZodIssue,
  root: unknown,
  place: (path: readonly PropertyKey[]) => string,
): Problem[] {
  const at = place(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys
      .slice(0, MOST_ISSUES)
      .map((key) => problem('plan/unknown-key', place([...issue.path, key]), { key }));
  }
  const given = issue.path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    root,
  );
  const key = String(issue.path.at(-1) ?? 'plan');
  if (given === undefined) return [problem('plan/missing-key', at, { key })];
  if (issue.code === 'invalid_union') {
    const nested = issue.errors.flat();
    const share = nested.find(({ message }) => message === 'not-a-share');
    if (share) return [problem('plan/not-a-share', at, { given: shown(given) })];
  }
  if (issue.message === 'not-a-share') return [problem('plan/not-a-share', at, { given: shown(given) })];
  return [problem('plan/wrong-value', at, { given: shown(given), detail: issue.message })];
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
