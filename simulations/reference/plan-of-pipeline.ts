import type { PlanGate } from '../plan/mechanisms/gate.ts';
import { paidMonth } from './paid-month.ts';

/** A case of the order of evaluation: curve value × modifiers → gates → cap → floor → fen. */
export interface PipelineInput {
  readonly base: number;
  readonly mods: readonly number[];
  readonly gates: readonly {
    readonly kpi: string;
    readonly value: number;
    /** The condition to pass. */
    readonly op: '<=' | '<' | '>=' | '>' | '==';
    readonly limit: number;
    readonly on_fail: 'zero' | 'multiply' | 'cap' | 'remove_component';
    readonly multiplier?: number;
    readonly cap?: number;
  }[];
  readonly cap?: number | null;
  readonly floor?: number | null;
}

/** Puts a case into a post and pays it. */
export function paidThrough({ base, mods, gates, cap, floor }: PipelineInput): Record<string, unknown> {
  const factors = mods.map((value, k) => ({ kpi: `modifier_${k}`, value }));
  const post = {
    levels: { level: { base: 0, bonus: base } },
    modifiers: factors.map(({ kpi }) => ({
      by: kpi,
      points: [
        [0, 0],
        [1000, 1000],
      ],
    })),
    gates: gates.flatMap((gate, k) =>
      failing(gate).map((beyond) => ({ when: { kpi: `gate_${k}`, ...beyond }, then: consequence(gate) })),
    ),
    ...(cap === null || cap === undefined ? {} : { cap: { amount: cap } }),
    ...(floor === null || floor === undefined ? {} : { floor: { amount: floor } }),
  };
  const measures = Object.fromEntries([
    ...factors.map(({ kpi, value }) => [kpi, value]),
    ...gates.map(({ value }, k) => [`gate_${k}`, value]),
  ]);
  const paid = paidMonth(post, measures);
  return { payout: paid.beforeRounding('performance'), payout_fen: paid.line('performance') };
}

/**
 * A gate fails beyond its limit; a strict limit is failed at itself already, so it is moved by a hair.
 * Equality fails on either side, of which a value is on one at most.
 */
function failing({ op, limit }: PipelineInput['gates'][number]): { above?: number; below?: number }[] {
  const hair = 1e-8 * Math.max(1, Math.abs(limit));
  switch (op) {
    case '<=':
      return [{ above: limit }];
    case '<':
      return [{ above: limit - hair }];
    case '>=':
      return [{ below: limit }];
    case '>':
      return [{ below: limit + hair }];
    case '==':
      return [{ above: limit }, { below: limit }];
  }
}

function consequence({ on_fail, multiplier, cap }: PipelineInput['gates'][number]): PlanGate['then'] {
  switch (on_fail) {
    case 'zero':
    case 'remove_component':
      return { zero: ['performance'] };
    case 'multiply':
      return { multiply: multiplier ?? 1, of: ['performance'] };
    case 'cap':
      return { cap: cap ?? 0, of: ['performance'] };
  }
}
