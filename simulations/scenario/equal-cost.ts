/**
 * The factor on variable pay at which a scenario costs what a baseline costs.
 *
 * @param costAt  total cost in fen at a factor; does not fall when the factor rises
 * @param target  cost to reach, fen
 * @returns       the factor, and the cost there; null when no factor in [0, 1000] comes within reach
 *                (base pay alone already costs more, or caps hold it below)
 *
 * Bisection: 60 halvings at most, stops when the cost is met to the fen. On steps it returns the
 * largest factor whose cost does not exceed the target.
 */
export function equalCostFactor(
  costAt: (factor: number) => number,
  target: number,
): { factor: number; costFen: number } | null {
  let low = 0;
  let costLow = costAt(0);
  if (costLow > target) return null;
  let high = 1;
  while (costAt(high) < target) {
    low = high;
    costLow = costAt(low);
    high *= 2;
    if (high > 1000) return null;
  }
  for (let k = 0; k < 60 && costLow !== target; k++) {
    const middle = (low + high) / 2;
    const cost = costAt(middle);
    if (cost <= target) [low, costLow] = [middle, cost];
    else high = middle;
  }
  return { factor: low, costFen: costLow };
}
