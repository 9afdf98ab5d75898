import { fewNames } from '../problems/few-names.ts';
import { nearOf } from './form-problems.ts';
import { gradeNames } from './mechanisms/grade-value.ts';
import type { NamedPlace } from './named-places.ts';
import { nearestName } from './nearest-name.ts';
import type { PlanDocument } from './plan-document.ts';
import { valueEdits, type Path, type Report } from './report.ts';

/** Grades that a plan reads and has not, and names that a grade has not: in conditions, and in tables by grade. */
export function checkGrades(plan: PlanDocument, places: readonly NamedPlace[], report: Report): void {
  for (const { of, name, path } of places) {
    if (of !== 'grade') continue;
    const grade = plan.grades.find(({ id }) => id === name);
    if (!grade) {
      const ids = plan.grades.map(({ id }) => id);
      const near = nearestName(name, ids);
      const values = { grade: name, known: fewNames(ids, 60), ...nearOf(near) };
      report('plan/unknown-grade', path, values, valueEdits(path, near));
      continue;
    }
    const known = gradeNames(grade);
    for (const [given, at] of namesBeside(plan, path))
      if (!known.includes(given))
        report('plan/unknown-grade-name', at, { name: given, grade: name, known: fewNames(known, 60) });
  }
}

/** Names of grades beside the id of one: what a condition compares with, or the keys of a table. */
function namesBeside(plan: PlanDocument, path: Path): (readonly [name: string, at: Path])[] {
  const at = path.slice(0, -1);
  const compared = valueAt(plan, at);
  if (at.at(-1) === 'by') {
    const table = [...at.slice(0, -1), 'table'];
    return Object.keys(valueAt(plan, table) ?? {}).map((name) => [name, [...table, name]]);
  }
  return (['is', 'at_least', 'at_most'] as const).flatMap((key) =>
    [valueAt(compared, [key])]
      .flat()
      .flatMap((name) => (name === undefined ? [] : [[String(name), [...at, key]]])),
  );
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}
