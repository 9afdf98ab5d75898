import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { evaluateRow } from '../program/evaluate-row.ts';
import type { PostProgram, ProgramNode } from '../program/program.ts';
import { replay } from '../replay/replay.ts';

/** What a plan pays one person for one month. */
export interface PaidMonth {
  /** Yuan of a pay line, whole fen, by the kernel. */
  readonly line: (id: string) => number;
  /** Yuan of a pay line before its one rounding, by the payslip's reader. */
  readonly beforeRounding: (id: string) => number;
  /** A named node of the program, such as `score`; null where it is missing. */
  readonly output: (name: string) => number | null;
}

/** Puts a post into a plan document and pays one person-month by it. @param more  keys of the plan */
export function paidMonth(post: object, measures: FrameRecord['measures'], more: object = {}): PaidMonth {
  const plan = planDocument.parse({ schema: 'quanheng/plan@1', id: 'reference', posts: { post }, ...more });
  const frame = frameOf([
    {
      person: 'a',
      month: '2026-01',
      labels: { post: 'post', level: 'level' },
      ...(measures && { measures }),
    },
  ]);
  const program = compilePlan(plan);
  const { nodes, lines, outputs } = program.posts[0] as PostProgram;
  const paid = replay(program, frame);
  const values = evaluateRow(program.posts[0] as PostProgram, frame, 0);
  return {
    line: (id) => (paid.lines[id]?.[0] as number) / 100,
    beforeRounding(id) {
      const node = nodes[lines.find((line) => line.id === id)?.node ?? -1] as ProgramNode;
      return values[node.op === 'roundFen' ? node.input : -1] as number;
    },
    output(name) {
      const value = values[outputs[name] ?? -1];
      return value === undefined || Number.isNaN(value) ? null : value;
    },
  };
}

/** Anchors that give a value as points. */
export const pointsAsGiven = [
  [0, 0],
  [1000, 1000],
];

/** A scorecard whose score is the value of the KPI `score`. */
export const scoreAsGiven = [
  {
    kpi: 'score',
    weight: 1,
    anchors: pointsAsGiven,
  },
];
