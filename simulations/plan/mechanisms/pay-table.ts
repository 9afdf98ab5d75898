import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PlanPost } from '../plan-document.ts';

/** Amounts of a post's pay table 薪级表, in yuan a month. */
export interface PayTable {
  /** Full-time base pay by level; from the data where the plan names none; missing when neither does. */
  readonly fullBase: NodeId;
  /** Base pay for the share of the month and of full time that is paid. */
  readonly base: NodeId;
  /** Target bonus by level, for the same share; scaled by the plan's `scale`. */
  readonly target: NodeId;
}

/** Base pay and target bonus by level, prorated by paid share and FTE before any curve. */
export function lowerPayTable(
  builder: ProgramBuilder,
  post: PlanPost,
  clause: string,
  scale: number,
): PayTable {
  const table = (key: 'base' | 'bonus', factor: number): Record<string, number> =>
    Object.fromEntries(
      Object.entries(post.levels).flatMap(([level, pay]) =>
        pay[key] === undefined ? [] : [[level, pay[key] * factor]],
      ),
    );
  const fromData = builder.mean(
    builder.arithmetic('divide', builder.add({ op: 'number', name: 'baseFen' }), builder.constant(100)),
    {
      title: { en: 'Full-time base pay in the data', zh: '数据中的全职基本工资' },
      unit: 'yuan',
      clause: `${clause}.levels`,
      given: true,
    },
  );
  const fromPlan = builder.add({ op: 'lookup', label: 'level', table: table('base', 1) });
  const known = builder.add({ op: 'isMissing', input: fromPlan });
  const fullBase = builder.mean(builder.select(known, fromData, fromPlan), {
    title: { en: 'Full-time base pay of the level', zh: '职级全职基本工资' },
    unit: 'yuan',
    clause: `${clause}.levels`,
  });
  const paid = builder.mean(
    builder.multiply(share(builder, 'paidShare', clause), share(builder, 'fte', clause)),
    {
      title: { en: 'Paid share of the month × full-time share', zh: '计薪比例 × 全职比例' },
      unit: 'share',
      clause: `${clause}.levels`,
    },
  );
  const target = builder.mean(builder.add({ op: 'lookup', label: 'level', table: table('bonus', scale) }), {
    title: { en: 'Target bonus of the level', zh: '职级目标奖金' },
    unit: 'yuan',
    clause: `${clause}.levels`,
  });
  return { fullBase, base: builder.multiply(fullBase, paid), target: builder.multiply(target, paid) };
}

const shares = {
  paidShare: { title: { en: 'Paid share of the month', zh: '计薪比例' }, assumed: 'full-month-assumed' },
  fte: { title: { en: 'Full-time share', zh: '全职比例' }, assumed: 'full-time-assumed' },
} as const;

function share(builder: ProgramBuilder, name: keyof typeof shares, clause: string): NodeId {
  const { title, assumed } = shares[name];
  const given = builder.add({ op: 'number', name });
  return builder.mean(builder.orElse(given, 1, assumed), {
    title,
    unit: 'share',
    clause: `${clause}.levels`,
  });
}
