import { problem, type Problem } from '../../problems/problem.ts';
import { pathText, type Path, type Report } from '../report.ts';
import type { PlanDocument } from '../plan-document.ts';
import { adviseOfCliffs } from './document/cliffs.ts';
import { adviseOfDeadZones } from './document/dead-zones.ts';
import { adviseOfPerspectives } from './document/perspectives.ts';
import { adviseOfUnused } from './document/unused.ts';
import { adviseOfWholeTiers } from './document/whole-tiers.ts';

/**
 * What may be unwise in a sound plan by itself: nothing that is wrong, so that it is told where a plan is checked and
 * nowhere else.
 */
export function documentAdvice(plan: PlanDocument): Problem[] {
  const found: Problem[] = [];
  const report: Report = (code, path, values, edits) =>
    void found.push(problem(code, pathText(path), values, edits));
  for (const [name, post] of Object.entries(plan.posts)) {
    const path: Path = ['posts', name];
    adviseOfPerspectives(post.scorecard, plan, path, report);
    adviseOfCliffs(post, { scale: plan.scale, path, baseOf: (_level, base) => base }, report);
    adviseOfWholeTiers(post, path, report);
    adviseOfDeadZones(post.curve, [...path, 'curve', 'points'], report);
  }
  adviseOfUnused(plan, report);
  return found;
}
