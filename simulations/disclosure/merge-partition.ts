/** Neighbouring parts of an ordered whole that are shown as one number: indices from … to, both inside. */
export interface MergedParts {
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/**
 * Joins the parts of an ordered whole until no number shown, nor any sum or difference of numbers
 * shown, stands for 1 … least − 1 people.
 *
 * The smallest part that is too small joins its nearest neighbour with people: of the same family where
 * there is one, else one that is too small itself, else the larger, whose number it changes least. Empty parts stay as they are. A whole of
 * fewer than `least` people stays one part, which must not be shown.
 *
 * @param counts    people by part, in order; the whole is known to the reader
 * @param families  family by part: sums over a family are shown as well
 * @returns parts with people, in order
 *
 * mergePartition([3, 100, 50], ['loss', 'loss', 'same'], 5)
 * // => [{ from: 0, to: 1, people: 103 }, { from: 2, to: 2, people: 50 }]
 */
export function mergePartition(
  counts: readonly number[],
  families: readonly string[],
  least: number,
): MergedParts[] {
  const parts: MergedParts[] = counts.flatMap((people, k) =>
    people > 0 ? [{ from: k, to: k, people }] : [],
  );
  for (;;) {
    const small = parts.filter(({ people }) => people < least).toSorted((a, b) => a.people - b.people)[0];
    if (!small || parts.length === 1) return parts;
    const at = parts.indexOf(small);
    const [left, right] = [parts[at - 1], parts[at + 1]];
    const joinLeft =
      left !== undefined && (right === undefined || prefersLeft(small, left, right, families, least));
    const [a, b] = joinLeft ? [left, small] : [small, right];
    parts.splice(joinLeft ? at - 1 : at, 2, { from: a.from, to: b.to, people: a.people + b.people });
  }
}

function prefersLeft(
  small: MergedParts,
  left: MergedParts,
  right: MergedParts,
  families: readonly string[],
  least: number,
): boolean {
  const [kinLeft, kinRight] = [
    families[left.to] === families[small.from],
    families[right.from] === families[small.to],
  ];
  if (kinLeft !== kinRight) return kinLeft;
  const [tooFewLeft, tooFewRight] = [left.people < least, right.people < least];
  return tooFewLeft === tooFewRight ? left.people >= right.people : tooFewLeft;
}
