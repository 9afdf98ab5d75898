import { peopleAlone } from '../disclosure/people-alone.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { Replay } from '../replay/replay-result.ts';
import { comparedPay, type ComparedPay } from './compared-pay.ts';

/** Whose pay goes into figures that are no sums: rank, spread and counts tell more of one person than a sum does. */
export interface ToldCompany {
  /** Pay of those who are counted. */
  readonly spread: ComparedPay;
  /** The same where groups of a label are told apart. */
  readonly spreadBy: (label: string) => ComparedPay;
  /** Pay of all, in which that of the others stays what it is. */
  readonly moving: ComparedPay;
  readonly movingBy: (label: string) => ComparedPay;
}

/** Everybody, for those who may hold rows anyway. */
export function everybody(pay: ComparedPay): ToldCompany {
  return { spread: pay, spreadBy: () => pay, moving: pay, movingBy: () => pay };
}

/**
 * Those alone whom no plan can address by themselves, see `peopleAlone`.
 *
 * @param labels  by which the plans pay
 */
export function companyOf(
  pay: ComparedPay,
  chosen: Uint8Array,
  labels: readonly string[],
  { group }: DisclosureThresholds,
): ToldCompany {
  const { frame, baseline, scenario } = pay;
  const counts = (row: number): boolean =>
    baseline.covered[row] === 1 && scenario.covered[row] === 1 && chosen[frame.month[row]] === 1;
  const aloneBy = (label?: string): Uint8Array | null => {
    const alone = peopleAlone(frame, counts, group, label === undefined ? labels : [...labels, label]);
    return alone.includes(1) ? alone : null;
  };
  const isAlone = (alone: Uint8Array, row: number): boolean => alone[frame.person[row]] === 1;
  const spreadOf = (alone: Uint8Array | null): ComparedPay => {
    if (!alone) return pay;
    const without = ({ covered, ...rest }: Replay): Replay => ({
      ...rest,
      covered: covered.map((is, row) => (isAlone(alone, row) ? 0 : is)),
    });
    return comparedPay(frame, without(baseline), without(scenario), chosen);
  };
  const movingOf = (alone: Uint8Array | null): ComparedPay => {
    if (!alone) return pay;
    const grossFen = scenario.grossFen.map((fen, row) =>
      isAlone(alone, row) ? baseline.grossFen[row] : fen,
    );
    return comparedPay(frame, baseline, { ...scenario, grossFen }, chosen);
  };
  return {
    spread: spreadOf(aloneBy()),
    moving: movingOf(aloneBy()),
    spreadBy: (label) => spreadOf(aloneBy(label)),
    movingBy: (label) => movingOf(aloneBy(label)),
  };
}
