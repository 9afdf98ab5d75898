type Point = readonly number[];

interface Vertex {
  readonly at: Point;
  readonly value: number;
}

/** Steps after which it is given up to come nearer. */
const MOST_STEPS = 2000;

/**
 * Where a function of a few numbers is least, near a start: the simplex of Nelder and Mead. Same function, same bits.
 *
 * @param step  first distance from the start, along each axis
 *
 * Source: Nelder and Mead 1965, The Computer Journal 7, 308–313. Ends when the simplex is narrower than 1e-7.
 */
export function leastPoint(of: (at: Point) => number, start: Point, step: number): Point {
  const vertex = (at: Point): Vertex => ({ at, value: of(at) });
  const simplex = [start, ...start.map((_, k) => start.map((x, j) => (j === k ? x + step : x)))].map(vertex);
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    simplex.sort((a, b) => a.value - b.value);
    if (width(simplex) < 1e-7) break;
    const worst = simplex[simplex.length - 1];
    const centre = start.map(
      (_, k) => simplex.slice(0, -1).reduce((sum, { at }) => sum + at[k], 0) / start.length,
    );
    const along = (t: number): Vertex => vertex(centre.map((x, k) => x + t * (worst.at[k] - x)));
    const better = moved(simplex, along);
    if (better) simplex[simplex.length - 1] = better;
    else
      for (let k = 1; k < simplex.length; k++)
        simplex[k] = vertex(simplex[k].at.map((x, j) => (x + simplex[0].at[j]) / 2));
  }
  return simplex[0].at;
}

/** What takes the place of the worst vertex: reflected, expanded or contracted; nothing where the simplex is to shrink. */
function moved(simplex: readonly Vertex[], along: (t: number) => Vertex): Vertex | undefined {
  const [best, worst] = [simplex[0], simplex[simplex.length - 1]];
  const reflected = along(-1);
  if (reflected.value < best.value) {
    const expanded = along(-2);
    return expanded.value < reflected.value ? expanded : reflected;
  }
  if (reflected.value < simplex[simplex.length - 2].value) return reflected;
  const contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
  return contracted.value < Math.min(reflected.value, worst.value) ? contracted : undefined;
}

function width(simplex: readonly Vertex[]): number {
  const [best] = simplex;
  return Math.max(...simplex.map(({ at }) => Math.max(...at.map((x, k) => Math.abs(x - best.at[k])))));
}
