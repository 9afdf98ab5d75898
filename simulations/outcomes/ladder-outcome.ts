import { hiddenFigure, shownFen, shownFigure } from '../disclosure/figures.ts';
import { suppressPartition } from '../disclosure/suppress-partition.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { ComparedPay } from './compared-pay.ts';
import { fenByRun } from './fen-sums.ts';
import type { LadderOutcome } from './outcomes.ts';

/**
 * What the scenario's ladder proposes in each month among those who are compared. Nobody is moved over history, so that
 * who qualifies is proposed at the end of every cycle anew: months are not added up. Hidden where 1 … least − 1 people
 * are proposed, or are not.
 */
export function ladderOutcome(
  { frame, population, scenario }: ComparedPay,
  thresholds: DisclosureThresholds,
): LadderOutcome[] {
  const { runs } = population;
  const byMonth = (column: Float64Array): number[] => {
    const sums = frame.months.map(() => 0);
    fenByRun(population, column).forEach((sum, k) => (sums[runs[k].month] += sum));
    return sums;
  };
  const rows = frame.months.map(() => 0);
  for (const { start, end, month } of runs) rows[month] += end - start;
  return Object.entries(scenario.proposals).flatMap(([rule, { proposed, baseFen, targetFen }]) => {
    const [people, base, target] = [proposed, baseFen, targetFen].map(byMonth);
    return frame.months.flatMap((month, m): LadderOutcome[] => {
      const n = people[m];
      if (n === 0) return [];
      const [hidden] = suppressPartition([n, rows[m] - n], thresholds.group);
      if (hidden)
        return [{ rule, month, people: hiddenFigure, baseFen: hiddenFigure, targetFen: hiddenFigure }];
      const amount = (fen: number) => shownFigure(shownFen(fen, n, thresholds), n);
      return [
        { rule, month, people: shownFigure(n, n), baseFen: amount(base[m]), targetFen: amount(target[m]) },
      ];
    });
  });
}
