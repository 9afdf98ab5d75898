import { namesCovered } from '../program/post-names.ts';
import type { PostProgram, Program } from '../program/program.ts';
import { datedProgram, type ProgramVersion } from '../program/dated-program.ts';
import { datedPlans } from './dated-plans.ts';
import { PlanLowering, type PostLowering } from './lowering/plan-lowering.ts';
import { everyMechanism } from './every-mechanism.ts';
import type { SharedColumn } from '../program/shared-column.ts';
import { stages } from './mechanisms/mechanism.ts';
import type { PlanDocument, PlanPost } from './plan-document.ts';

/**
 * The program of a plan that `parsePlan` found whole: one graph of arithmetic a post, and the columns over the rows
 * of all posts. Mechanisms add theirs stage by stage (`stages`), the same order for every plan. With dated changes each
 * month is paid by the plan as it stands then (`datedProgram`).
 */
export function compilePlan(plan: PlanDocument): Program {
  if (plan.changes.length === 0) return built(plan, lowered(plan)).program;
  const versions = datedPlans(plan).plans.map(({ from, plan: dated }) => ({
    from,
    dated,
    lowering: lowered(dated),
  }));
  const all = versions.map(({ lowering }) => lowering);
  for (const each of all) each.takeHistories(all);
  return datedProgram(versions.map(({ from, dated, lowering }) => ({ from, ...built(dated, lowering) })));
}

/** A plan without dated changes, lowered by every mechanism. */
function lowered(plan: PlanDocument): PlanLowering {
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
  return lowering;
}

/** The program of a lowered plan. */
function built(plan: PlanDocument, lowering: PlanLowering): Omit<ProgramVersion, 'from'> {
  const { columns: shared, aliases } = lowering.shared;
  const programs = lowering.posts.map((on) => postProgram(plan.posts[on.post] as PlanPost, on, shared));
  return { program: { plan: plan.id, currency: plan.currency, posts: programs, shared }, aliases };
}

function postProgram(post: PlanPost, on: PostLowering, shared: readonly SharedColumn[]): PostProgram {
  const rows = new Map(
    shared.flatMap((column) => {
      const node = column.kind === 'row' ? column.nodes[on.index] : undefined;
      return node === undefined ? [] : [[column.name, node] as const];
    }),
  );
  return on.builder.build(
    { post: on.post, covers: namesCovered(on.post, post) },
    {
      levels: on.levels,
      lines: on.lines(),
      costs: on.costs,
      won: on.wins.length === 0 ? undefined : on.wins.reduce((a, b) => on.builder.arithmetic('add', a, b)),
      proposals: on.proposals,
      rows,
      ...(on.onCost && { onCost: on.onCost }),
    },
    on.outputs,
  );
}
