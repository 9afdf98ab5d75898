import type { z } from 'zod';
import { hiddenName } from '../problems/hidden-characters.ts';
import { hasErrors, problem, type Problem } from '../problems/problem.ts';
import { checkOrder } from './check-order.ts';
import { planFindings } from './check-plan.ts';
import { formProblems, markValues } from './form-problems.ts';
import { keptParse } from './kept-parse.ts';
import { kpiNames, withKpiIds } from './kpi-names.ts';
import { planDocument, type PlanDocument } from './plan-document.ts';
import { readYaml, type YamlFault } from './read-yaml.ts';
import { placeOf } from './place-in-text.ts';
import type { Path, Report } from './report.ts';
import { soundParts } from './sound-parts.ts';
import { placeWords } from './text-place.ts';

/** A plan, or all that keeps it from being one. Warnings may come with a plan. */
export interface ParsedPlan {
  readonly plan: PlanDocument | null;
  readonly problems: readonly Problem[];
}

/**
 * Reads a plan document from YAML or JSON: every problem of form and of sense at once, each with its path,
 * line and column. A KPI may be named by its title where only one has it; the plan then holds its id.
 */
export function parsePlan(text: string): ParsedPlan {
  if (text.trim() === '') return failed([problem('plan/empty', placeWords({ line: 1, column: 1 }))]);
  const read = readYaml(text);
  if (read.kind === 'faulty') return failed(read.faults.map((fault) => yamlProblem(fault)));
  return planOfValue(read.value, (path) => placeOf(read, path));
}

/**
 * A plan from its value, or all that keeps the value from being one.
 *
 * @param place   a path in words
 * @param before  a plan that the value holds the parts of: those that stayed are not read again
 */
export function planOfValue(root: unknown, place: (path: Path) => string, before?: PlanDocument): ParsedPlan {
  const value = withKpiIds(root, kpiNames(root));
  const result = (before && keptParse(planDocument, before, value)) ?? planDocument.safeParse(value);
  if (result.success) {
    const problems: Problem[] = [];
    const tell: Report = (code, path, values, edits) =>
      void problems.push(problem(code, place(path), values, edits));
    planFindings(result.data, tell);
    if (!hasErrors(problems)) checkOrder(result.data, tell);
    return { plan: hasErrors(problems) ? null : result.data, problems };
  }
  return failed(problemsOfFaulty(result.error.issues, value, place));
}

/** Problems of form, and those of sense in all parts that can be read. */
function problemsOfFaulty(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  place: (path: Path) => string,
): Problem[] {
  const problems: Problem[] = [];
  formProblems(issues, value, (code, path, values, edits) =>
    problems.push(problem(code, place(path), values, edits)),
  );
  const faulty = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  const sound = soundParts(value, faulty);
  if (!sound) return problems;
  planFindings(sound.plan, (code, path, values, edits) => {
    if (sound.holds(code, path)) problems.push(problem(code, place(path), values, edits));
  });
  return problems;
}

/** What is wrong with a text as YAML, in words of both languages. */
export function yamlProblem({ place, kind, what }: YamlFault): Problem {
  const at = placeWords(place);
  switch (kind) {
    case 'full-width':
      return problem('plan/full-width-mark', at, markValues(what));
    case 'tab':
      return problem('plan/yaml-tab', at);
    case 'colon':
      return problem('plan/yaml-colon', at);
    case 'double-key':
      return problem('plan/double-key', at, { key: what });
    case 'hidden':
      return problem('plan/hidden-character', at, hiddenName(what));
    case 'too-long':
      return problem('plan/text-too-long', at, { limit: what });
    case 'too-many':
      return problem('plan/too-many-parts', at, { limit: what });
    case 'too-deep':
      return problem('plan/too-deep', at, { limit: what });
    case 'grammar':
      return problem('plan/not-yaml', at, { reason: what });
  }
}

function failed(problems: readonly Problem[]): ParsedPlan {
  return { plan: null, problems };
}
