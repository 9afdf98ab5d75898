import { z } from 'zod';
import type { Sentence } from '../../problems/problem.ts';
import type { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from '../lowering/plan-lowering.ts';
import { itemId, lines, localText, ofPerformance, share, yuan } from '../quantities.ts';
import { pathText } from '../report.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import { linesWords } from '../words/lines-words.ts';
import { checkCondition } from './check-condition.ts';
import { checkShare } from './check-share.ts';
import { condition, holds } from './condition.ts';
import { conditionWords } from './condition-words.ts';
import type { PostMechanism, WordsPlace } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const gate = z.strictObject({
  id: itemId.optional(),
  title: localText.describe('Name of the gate for people.').optional(),
  when: condition.describe('When the gate strikes; what is missing does not strike.'),
  then: z
    .union([
      z.strictObject({ zero: lines }).describe('The lines are not paid; beats the floor.'),
      z
        .strictObject({
          multiply: share.describe('Factor that the lines are multiplied by.'),
          of: ofPerformance,
        })
        .describe('The lines are multiplied.'),
      z
        .strictObject({ cap: yuan.describe('Most that each line pays, yuan a month.'), of: ofPerformance })
        .describe('Each line is capped.'),
    ])
    .describe('What happens then.'),
});

const keys = {
  gates: z
    .array(gate.describe('A condition on a KPI and what it does to lines.'))
    .describe('Gates, in their order, after the modifiers.')
    .default([]),
};

export type PlanGate = z.output<typeof gate>;

interface GatePart {
  readonly gates: readonly PlanGate[];
}

/**
 * Gates 一票否决: a condition cancels, multiplies or caps lines, each in its turn. What is missing does
 * not strike.
 */
export const gates = {
  id: 'gates',
  of: 'post',
  keys,
  example: `
schema: quanheng/plan@1
id: gates
title: { en: Gates with counts and repeats, zh: 计次与重复门槛 }
kpis:
  valid_complaints: { title: { en: Valid complaints, zh: 有效投诉 }, direction: lower, unit: count }
  security_breaches: { title: { en: Security breaches, zh: 信息安全违规 }, direction: lower, unit: count }
posts:
  inbound:
    levels: { junior: { base: 4000, bonus: 1000 } }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 1%]] }
    gates:
      - { id: complaint, when: { kpi: valid_complaints, at_least: 1 }, then: { multiply: 50%, of: performance } }
      - { id: complaint_again, when: { times: 2, within: quarter, of: { kpi: valid_complaints, at_least: 1 } }, then: { zero: performance } }
      - { id: breach, when: { kpi: security_breaches, at_least: 1 }, then: { zero: all } }
cases:
  - id: second_month_of_the_quarter
    given: { sales_amount: 20000, months: [{ valid_complaints: 1 }, { valid_complaints: 0 }, { valid_complaints: 2 }] }
    by_hand: 'January 1000 × 50 %; February untouched; March is the second month with a complaint; 1 % of 20000'
    expect: { performance: [500, 1000, 0], commission: [200, 200, 200] }
  - id: next_quarter_counts_anew
    given: { months: [{ month: 2026-03, valid_complaints: 1 }, { month: 2026-04, valid_complaints: 1 }] }
    by_hand: each is the first month of its quarter
    expect: { performance: [500, 500] }
  - id: breach
    given: { sales_amount: 20000, security_breaches: 1 }
    expect: { performance: 0, commission: 0, base: 4000 }
`,
  words: (part, at) =>
    part.gates.map((each, k) => ({
      clause: pathText([...at.path, 'gates', k]),
      words: gateWords(each, at),
    })),
  lower: {
    claims(part, on) {
      part.gates.forEach((each, k) => lowerGate(each, on, `${on.clause}.gates[${k}]`));
    },
  },
  check(part, { path, names }, report) {
    part.gates.forEach(({ when, then }, k) => {
      const at = [...path, 'gates', k];
      checkCondition(when, { path: [...at, 'when'], names }, report);
      if ('multiply' in then) checkShare(then.multiply, [...at, 'then', 'multiply'], report);
    });
  },
} as const satisfies PostMechanism<GatePart>;

function lowerGate({ title, when, then }: PlanGate, on: PostLowering, clause: string): void {
  const { builder, claims, struck } = on;
  const strikes = builder.mean(holds(on, when, clause), {
    title: gateTitle(title ?? conditionWords(on.names, when)),
    unit: 'flag',
    clause,
  });
  for (const line of on.linesMeant('zero' in then ? then.zero : then.of)) {
    const amount = claims.get(line);
    if (amount === undefined) continue;
    claims.set(line, builder.select(strikes, penalty(builder, then, amount), amount));
    if ('zero' in then)
      struck.set(line, builder.select(strikes, builder.constant(1), struck.get(line) ?? builder.constant(0)));
  }
}

function gateTitle({ en, zh }: Sentence): Sentence {
  return { en: `Gate strikes: ${en}`, zh: chinese`门槛是否触发：${zh}` };
}

function penalty(builder: ProgramBuilder, then: PlanGate['then'], amount: NodeId): NodeId {
  if ('zero' in then) return builder.constant(0);
  if ('multiply' in then) return builder.multiply(amount, builder.constant(then.multiply));
  return builder.arithmetic('min', amount, builder.constant(then.cap));
}

function gateWords({ title, when, then }: PlanGate, at: WordsPlace): Sentence {
  const condition = conditionWords(at.names, when);
  const lines = linesWords('zero' in then ? then.zero : then.of, at);
  const effect = effectWords(then, 'cap' in then && (then.of.length > 1 || then.of.includes('all')));
  const name = title ? { en: `${title.en}: `, zh: chinese`${title.zh}：` } : { en: '', zh: '' };
  return {
    en: `${name.en}${condition.en}: ${lines.en} ${effect.en}.`,
    zh: chinese`${name.zh}${condition.zh}：${lines.zh}${effect.zh}。`,
  };
}

/** @param several  whether it means more than one line */
function effectWords(then: PlanGate['then'], several: boolean): Sentence {
  if ('zero' in then) return { en: 'not paid', zh: '取消' };
  if ('multiply' in then)
    return {
      en: `multiplied by ${percentWords(then.multiply).en}`,
      zh: chinese`乘以 ${percentWords(then.multiply).zh}`,
    };
  return {
    en: `at most ${yuanWords(then.cap).en} a month${several ? ' each' : ''}`,
    zh: chinese`${several ? '每项' : ''}每月最高 ${yuanWords(then.cap).zh}`,
  };
}
