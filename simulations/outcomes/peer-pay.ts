import { ln } from '../math/exp-log.ts';
import { ascending } from '../math/ascending.ts';
import { quantile } from '../math/quantiles.ts';
import { perPaidMonth, type ComparedPay } from './compared-pay.ts';
import { personGroups } from './person-groups.ts';

/**
 * Log change of each person's pay against the median of peers, for those whom the scenario leaves
 * below it; 0 for everybody else. Peers hold the same post and level.
 *
 * @param lasting  what the scenario pays each person for good, fen over the months
 */
export function relativeToPeers(pay: ComparedPay, lasting: Float64Array): Float64Array {
  const peers = peerGroups(pay);
  const [before, after] = [pay.gross[0], lasting].map((fen) =>
    perPaidMonth(fen, pay.population.paidMonths),
  ) as [Float64Array, Float64Array];
  const [medianBefore, medianAfter] = [medians(before, peers), medians(after, peers)];
  return after.map((fen, p) => {
    const cell = peers[p];
    const [was, is] = [
      before[p] / (medianBefore.get(cell) as number),
      fen / (medianAfter.get(cell) as number),
    ];
    return is < 1 && was > 0 && is > 0 && was !== is ? ln(is / was) : 0;
  });
}

function peerGroups(pay: ComparedPay): Int32Array {
  const [posts, levels] = [personGroups(pay, 'post'), personGroups(pay, 'level')];
  const size = levels?.values.length ?? 0;
  return Int32Array.from(
    { length: pay.population.people },
    (_, p) => (posts?.groupOf[p] ?? 0) * (size + 1) + (levels?.groupOf[p] ?? 0),
  );
}

function medians(fen: Float64Array, cells: Int32Array): Map<number, number> {
  const members = new Map<number, number[]>();
  fen.forEach((value, p) => {
    const cell = cells[p];
    const list = members.get(cell) ?? [];
    members.set(cell, list);
    list.push(value);
  });
  return new Map([...members].map(([cell, values]) => [cell, quantile(ascending(values), 0.5) as number]));
}
