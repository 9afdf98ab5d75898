import { contributionsAt, type OnCost } from '../program/contribution.ts';
import type { Frame } from '../frame/frame.ts';
import type { Replay } from '../replay/replay-result.ts';

/** Pay of a plan over a frame, and the plan's rule for on-cost. */
export interface PaidRows {
  readonly frame: Frame;
  readonly replay: Replay;
  readonly onCost: OnCost;
}

/** Fen by row that no published table tells. */
export interface OwnPay {
  /** Base pay of the data, 0 where the plan's table names it. */
  readonly base: Float64Array;
  /** Gross without base pay that the plan's table names. */
  readonly gross: Float64Array;
  /** On-cost on it, without what lies beyond the bounds of its base: there it no longer follows pay; and what costs beside pay. */
  readonly onCost: Float64Array;
}

/**
 * What of everybody's pay is their own: the rest is known to whoever reads the plan, so it hides nobody in a sum.
 * Base pay counts as their own where it is that of the data. Computed once for each side.
 */
export function ownPay(paid: PaidRows): OwnPay {
  const found = known.get(paid) ?? ownPayOf(paid);
  known.set(paid, found);
  return found;
}

const known = new WeakMap<PaidRows, OwnPay>();

function ownPayOf({ frame, replay, onCost: rule }: PaidRows): OwnPay {
  const { grossFen, lines } = replay;
  const paid = lines['base'] ?? new Float64Array(frame.rows);
  const base = paid.map((fen, row) => (isOfData(frame, fen, row) ? fen : 0));
  const gross = grossFen.map((fen, row) => fen - paid[row] + base[row]);
  const costs = new Float64Array(frame.rows);
  for (const fen of Object.values(replay.costs)) for (const row of costs.keys()) costs[row] += fen[row];
  const onCost = gross.map((own, row) => {
    const fen = grossFen[row];
    return contributionsAt(rule, frame, row)
      .map(({ rate, baseMinFen, baseMaxFen }) => (fen < baseMinFen || fen > baseMaxFen ? 0 : rate * own))
      .reduce((a, b) => a + b, costs[row]);
  });
  return { base, gross, onCost };
}

/** Whether base pay is that of the data, for the share of the month and of full time that is paid, to the fen. */
function isOfData({ numbers }: Frame, baseFen: number, row: number): boolean {
  const share = (name: string): number => {
    const given = numbers[name]?.[row] ?? NaN;
    return Number.isNaN(given) ? 1 : given;
  };
  const full = numbers['baseFen']?.[row] ?? NaN;
  return Math.abs(full * share('paidShare') * share('fte') - baseFen) <= 1;
}
