import { baseKpi } from '../../../kpi/kpi-title.ts';
import { leaveKpi, overtimeKinds } from '../../mechanisms/overtime.ts';
import { DEFAULT_COVERAGE, type ScorecardPart } from '../../mechanisms/scorecard.ts';
import { namedPlaces, type NamedPlace } from '../../named-places.ts';
import { removeEdits, type Path, type Report } from '../../report.ts';
import type { PlanDocument } from '../../plan-document.ts';

type Tell = (path: Path, name: string) => void;

/** What a plan writes and nothing reads: KPIs and grades of its own, and parameters whose rule does not hold. */
export function adviseOfUnused(plan: PlanDocument, report: Report): void {
  const places = namedPlaces(plan);
  const tell: Tell = (path, name) => report('plan/unused', path, { name }, removeEdits(path));
  const named = (kind: NamedPlace['of'], name: string): boolean =>
    places.some(({ of, name: other }) => of === kind && baseKpi(other) === name);
  const ofOvertime: readonly string[] = plan.overtime
    ? [leaveKpi, ...overtimeKinds.map(({ kpi }) => kpi)]
    : [];
  for (const kpi of Object.keys(plan.kpis))
    if (!named('kpi', kpi) && !ofOvertime.includes(kpi)) tell(['kpis', kpi], kpi);
  plan.grades.forEach(({ id }, k) => {
    if (!named('grade', id)) tell(['grades', k], id);
  });
  for (const [name, post] of Object.entries(plan.posts)) {
    const path: Path = ['posts', name];
    checkScored(post, path, tell);
    post.components.forEach((each, k) => {
      const at = [...path, 'components', k];
      checkScored(each, at, tell);
      if (each.claw_back && each.advance === 0) tell([...at, 'claw_back'], 'claw_back');
    });
  }
}

/** Coverage that is asked for where missing KPIs are filled in: no weight is ever missing. */
function checkScored({ scorecard, missing }: ScorecardPart, path: Path, tell: Tell): void {
  const { rule, min_coverage } = missing;
  if (scorecard.length > 0 && rule !== 'renormalise' && min_coverage !== DEFAULT_COVERAGE)
    tell([...path, 'missing', 'min_coverage'], 'min_coverage');
}
