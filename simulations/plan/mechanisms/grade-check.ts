import type { PlanNames } from '../lowering/plan-names.ts';
import { valueEdits, type Path, type Report } from '../report.ts';
import { FULL_WEIGHT, weightBasisPoints } from '../weights.ts';
import { checkKpiValue } from './check-share.ts';
import { checkRankedBy, isLowerBetter, rankedKpi } from './ranked-by.ts';
import { gradeNames } from './grade-value.ts';
import type { PlanGrade } from './grade-keys.ts';

/** Findings in a grade: not exactly one of cuts and rank, names that stand twice, shares that are no whole. */
export function checkGrade(
  plan: PlanNames & { readonly grades: readonly PlanGrade[] },
  k: number,
  report: Report,
): void {
  const { grades } = plan;
  const grade = grades[k] as PlanGrade;
  const { id, cuts, rank } = grade;
  const path = ['grades', k];
  if (grades.findIndex((other) => other.id === id) < k) report('plan/double-id', [...path, 'id'], { id });
  if ((cuts === undefined) === (rank === undefined))
    report('plan/exactly-one', path, { subject: id, known: 'cuts, rank' });
  const names = gradeNames(grade);
  const twice = names.find((name, j) => names.indexOf(name) < j);
  if (twice !== undefined) report('plan/double-id', path, { id: twice });
  const worse = isLowerBetter(plan, grade.by) ? 1 : -1;
  const inOrder = (cuts ?? []).every(([, from], j) => {
    const before = cuts?.[j - 1]?.[1];
    return before === undefined || (from - before) * worse > 0;
  });
  const kpi = rankedKpi(grade.by);
  (cuts ?? []).forEach(([, from], j) =>
    checkKpiValue(kpi, from, { path: [...path, 'cuts', j, 1], names: plan }, report),
  );
  if (!inOrder) report('plan/grade-order', [...path, 'cuts'], { grade: id });
  if (!rank) return;
  checkRankedBy(grade, [...path, 'by'], plan, report);
  checkRanking(grade, path, report);
  const points = rank.shares.map(([, share]) => weightBasisPoints(share));
  const sum = points.reduce((total: number, each) => total + (each ?? NaN), 0);
  if (sum !== FULL_WEIGHT || points.some((each) => (each ?? 0) < 0))
    report('plan/grade-shares', [...path, 'rank', 'shares'], { grade: id });
}

/** Fewest people whom a forced distribution may grade. Source: methods 2.5. */
const FEWEST = 10;

/** What a grade is called that is meant to end somebody's employment. */
const ends = /淘汰|末位|辞退|解雇|开除|dismiss|terminat|\bfire[ds]?\b|\bexit\b|bottom.?out/i;

/** A rank of a few people is chance, and a rank alone is no reason to end employment. */
function checkRanking(grade: PlanGrade, path: Path, report: Report): void {
  const { id, title, rank } = grade;
  const at = [...path, 'rank', 'at_least'];
  if (rank && rank.at_least < FEWEST)
    report(
      'plan/rank-of-few',
      at,
      { grade: id, given: rank.at_least, least: FEWEST },
      valueEdits(at, FEWEST),
    );
  const names = [id, title?.en ?? '', title?.zh ?? '', ...gradeNames(grade)];
  if (names.some((name) => ends.test(name))) report('plan/rank-ends-employment', path, { grade: id });
}
