import { namesCovered } from '../program/post-names.ts';
import type { PostProgram, Program } from '../program/program.ts';
import { PlanLowering, type PostLowering } from './lowering/plan-lowering.ts';
import { everyMechanism } from './every-mechanism.ts';
import { stages } from './mechanisms/mechanism.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/**
 * The program of a plan that `parsePlan` found whole: one graph of arithmetic a post, and the columns over the rows
 * of all posts. Mechanisms add theirs stage by stage (`stages`), the same order for every plan.
 */
export function compilePlan(plan: PlanDocument): Program {
  const posts = Object.entries(plan.posts).map(([post, { levels }]) => ({
    post,
    levels: Object.keys(levels),
  }));
  const lowering = new PlanLowering(plan, posts);
  for (const stage of stages)
    for (const mechanism of everyMechanism) {
      if (mechanism.of === 'plan') mechanism.lower[stage]?.(plan, lowering);
      else for (const on of lowering.posts) mechanism.lower[stage]?.(plan.posts[on.post] as PlanPost, on);
    }
  return {
    plan: plan.id,
    posts: lowering.posts.map((on) => postProgram(plan.posts[on.post] as PlanPost, on)),
    shared: lowering.shared.columns,
  };
}

function postProgram(post: PlanPost, on: PostLowering): PostProgram {
  return on.builder.build(
    { post: on.post, covers: namesCovered(on.post, post) },
    { levels: on.levels, lines: on.lines(), ...(on.onCost && { onCost: on.onCost }) },
    on.outputs,
  );
}
