import { keptWith } from '../math/kept-with.ts';
import { namesCovered } from '../program/post-names.ts';
import { formProblems } from './form-problems.ts';
import { kpiNames, withKpiIds } from './kpi-names.ts';
import { emptyOverlay, type Overlay } from './overlay/overlay-document.ts';
import { overlaySteps } from './overlay/overlay-steps.ts';
import { planDocument, type PlanDocument } from './plan-document.ts';
import type { Path, Report } from './report.ts';

/** A plan as it holds from a month on, without changes and cases of its own. */
export interface DatedPlan {
  /** First pay month; null for the plan before its first change. */
  readonly from: string | null;
  readonly plan: PlanDocument;
  /** Where the document writes the change. */
  readonly path: Path;
}

interface DatedPlans {
  readonly plans: readonly DatedPlan[];
  /** Tells what is wrong with the changes themselves. */
  readonly tell: (report: Report) => void;
}

/** The plan before its first change, then after each in the order of their months; changes that cannot be made are left out. */
export function datedPlans(plan: PlanDocument): DatedPlans {
  return keptDated(plan, planDocument);
}

const keptDated = keptWith((plan: PlanDocument, _: object): DatedPlans => {
  const findings: Parameters<Report>[] = [];
  const plans: DatedPlan[] = [{ from: null, plan: { ...plan, changes: [], cases: [] }, path: [] }];
  const order = plan.changes.map((_each, k) => k).sort((a, b) => monthOrder(plan, a, b));
  for (const k of order) {
    const { from, remove, add, set } = plan.changes[k] as PlanDocument['changes'][number];
    const path = ['changes', k];
    const before = (plans.at(-1) as DatedPlan).plan;
    const { value, problems } = overlaySteps(before, { ...emptyOverlay, remove, add, set });
    for (const { code, at, values } of problems)
      findings.push([code, [...path, ...changeWithin({ remove, add, set }, at)], values]);
    const read = planDocument.safeParse(withKpiIds(value, kpiNames(value)));
    if (!read.success)
      formProblems(read.error.issues, value, (code, _path, values) => findings.push([code, path, values]));
    else if (
      !movedNames(plans[0]?.plan as PlanDocument, read.data, (values) =>
        findings.push(['plan/change-moves-people', path, values]),
      )
    )
      plans.push({ from, plan: read.data, path });
  }
  return { plans, tell: (report) => findings.forEach((finding) => report(...finding)) };
});

/** Where a dated change writes the one that overlay problems call by verb and address: `set posts.online.cap`. */
function changeWithin({ remove, add, set }: Omit<Overlay, 'schema'>, told: string): Path {
  const written = [
    ...remove.map((at, j) => ({ said: `remove ${at}`, path: ['remove', j] })),
    ...add.map(({ at }, j) => ({ said: `add ${at}`, path: ['add', j] })),
    ...set.map(({ at }, j) => ({ said: `set ${at}`, path: ['set', j] })),
  ];
  return written.find(({ said }) => said === told)?.path ?? [];
}

function monthOrder({ changes }: PlanDocument, a: number, b: number): number {
  const [one, other] = [changes[a]?.from ?? '', changes[b]?.from ?? ''];
  return one === other ? a - b : one < other ? -1 : 1;
}

/** Whether a name of the data would be paid by another post than before; tells each. */
function movedNames(
  before: PlanDocument,
  after: PlanDocument,
  tell: (values: { readonly name: string; readonly post: string; readonly other: string }) => void,
): boolean {
  const payers = ({ posts }: PlanDocument): [string, string][] =>
    Object.entries(posts).flatMap(([id, post]) =>
      namesCovered(id, post).map((name): [string, string] => [name, id]),
    );
  const known = new Map(payers(before));
  const moved = payers(after).filter(([name, post]) => (known.get(name) ?? post) !== post);
  for (const [name, post] of moved) tell({ name, post, other: known.get(name) ?? '' });
  return moved.length > 0;
}
