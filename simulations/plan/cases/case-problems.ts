import { fewNames } from '../../problems/few-names.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import { compilePlan } from '../compile-plan.ts';
import { nearOf } from '../form-problems.ts';
import { idsOfTitle, kpiNames } from '../kpi-names.ts';
import { nearestName } from '../nearest-name.ts';
import type { PlanDocument } from '../plan-document.ts';
import { pathText, type Path } from '../report.ts';
import { namesRead } from './names-read.ts';
import type { PlanCase } from './plan-case.ts';
import { runCases } from './run-cases.ts';

/** What a plan's worked cases give that the plan does not read, and their figures that it does not give. */
export function caseProblems(plan: PlanDocument): Problem[] {
  if (plan.cases.length === 0) return [];
  return [...unreadNames(plan), ...shortLists(plan), ...otherFigures(plan)];
}

function unreadNames(plan: PlanDocument): Problem[] {
  const read = namesRead(plan, compilePlan(plan));
  const known = [...read];
  return plan.cases.flatMap((each, index) =>
    namesGiven(each).flatMap(({ name, path }) => {
      if (read.has(name)) return [];
      const values = {
        case: each.id,
        name,
        known: fewNames(known),
        ...nearOf(nearestName(name, known) ?? idsOfTitle(kpiNames(plan), name)[0]),
      };
      return [problem('plan/case-unknown-name', pathText(['cases', index, 'given', ...path]), values)];
    }),
  );
}

/** Names that a case gives, of all and of each month and person. */
function namesGiven({ given }: PlanCase): { name: string; path: Path }[] {
  const { months = [], people = [], ...all } = given;
  const inRow = (row: object, path: Path) =>
    Object.keys(row).map((name) => ({ name, path: [...path, name] }));
  return [
    ...inRow(all, []),
    ...months.flatMap((row, k) => inRow(row, ['months', k])),
    ...people.flatMap((row, k) => inRow(row, ['people', k])),
  ];
}

/** Lists that leave people or months of a case without an amount: those would be compared with nothing. */
function shortLists(plan: PlanDocument): Problem[] {
  return plan.cases.flatMap(({ id, given, expect }, index) => {
    const wanted = (given.people?.length ?? 1) * (given.months?.length ?? 1);
    return Object.entries(expect).flatMap(([name, value]) =>
      Array.isArray(value) && value.length < wanted
        ? [
            problem('plan/case-short-list', pathText(['cases', index, 'expect', name]), {
              case: id,
              name,
              given: value.length,
              wanted,
            }),
          ]
        : [],
    );
  });
}

function otherFigures(plan: PlanDocument): Problem[] {
  return runCases(plan).flatMap(({ index, name, place, expected, found, agrees }) => {
    if (agrees) return [];
    const at = pathText(['cases', index, 'expect', name]);
    const values = { case: plan.cases[index]?.id ?? '', name, place: place + 1, expected };
    return [
      found === null
        ? problem('plan/case-without-figure', at, values)
        : problem('plan/case-differs', at, { ...values, found: Number(found.toFixed(6)) }),
    ];
  });
}
