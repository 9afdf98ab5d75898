import { defaultThresholds } from '../../disclosure/thresholds.ts';
import { labelAt } from '../../frame/frame.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import { pathText } from '../report.ts';
import { peopleIn, type AdvisedPlan, type AdvisedPost, type AdviceRule } from './advised-plan.ts';
import { adviseOfCliffs } from './document/cliffs.ts';
import { stakeOfPeople } from './stake-of.ts';

/** Cliffs of posts whose base pay stands in the data alone, by the mean base pay of a level; the rest is told by the document. */
export const cliffsInData: AdviceRule = (on) =>
  on.posts.flatMap((post) => {
    if (Object.values(post.post.levels).some(({ base }) => base !== undefined)) return [];
    const found: Problem[] = [];
    adviseOfCliffs(
      post.post,
      {
        scale: on.plan.scale,
        path: ['posts', post.name],
        baseOf: (level) => meanBase(on, post, level),
      },
      (code, path, values, edits) =>
        void found.push({
          ...problem(code, pathText(path), values, edits),
          stake: stakeOfPeople(post.people, on.plan.currency),
        }),
    );
    return found;
  });

/** Mean full-time base pay of a level in yuan; undefined for few people. */
function meanBase({ frame }: AdvisedPlan, { rows }: AdvisedPost, level: string): number | undefined {
  const base = frame.numbers['baseFen'];
  const known = rows.filter(
    (row) => labelAt(frame, 'level', row) === level && !Number.isNaN(base?.[row] ?? NaN),
  );
  if (!base || peopleIn(frame, known) < defaultThresholds.group) return undefined;
  return known.reduce((sum, row) => sum + (base[row] as number), 0) / known.length / 100;
}
