/** What an answer told: a sum of unknowns, each with its factor, in fen; and how far rounding may have moved it. */
export interface Fact {
  readonly terms: readonly { readonly id: number; readonly factor: number }[];
  readonly fen: number;
  readonly off: number;
}

/** A number in [0, 1] that the attacker wants: whose it is; 0 and 1 are the ends of what is known of it beforehand. */
export interface Unknown {
  readonly person: string;
}

/** How many unknowns an equation may have for its bounds to be worth a look. */
const FEW = 12;

/**
 * People of whom the facts, taken together as linear equations, narrow an unknown to ± 5 % of what was open before.
 * All facts are brought to reduced echelon form over classes of unknowns that no fact tells apart, so every unknown that
 * follows from any number of exact facts is found; bounds of the others in an equation narrow what does not follow exactly.
 */
export function narrowedPeople(facts: readonly Fact[], unknowns: readonly Unknown[]): Set<string> {
  const { classOf, members } = classesOf(facts, unknowns.length);
  const rows: Equation[] = [];
  // exact sums first: bounds of rounded ones add up and would blur what follows exactly
  for (const { terms, fen, off } of facts.toSorted((a, b) => a.off - b.off)) {
    const most = terms.reduce((all, { factor }) => Math.max(all, Math.abs(factor)), 0);
    const row = { terms: new Float64Array(members.length), fen: fen / most, off: off / most };
    for (const { id, factor } of terms) row.terms[classOf[id] as number] = factor / most;
    addTo(rows, row);
  }
  const found = new Set<string>();
  for (const row of rows) look(row, members, unknowns, found);
  return found;
}

interface Equation {
  /** Factor by class. */
  readonly terms: Float64Array;
  fen: number;
  /** Error that rounding may have brought. */
  off: number;
}

/** Unknowns that stand in exactly the same facts with the same factors are one class; those in none are left out (−1). */
function classesOf(facts: readonly Fact[], count: number): { classOf: Int32Array; members: number[][] } {
  const signatures = Array.from({ length: count }, (): number[] => []);
  for (const [k, { terms }] of facts.entries())
    for (const { id, factor } of terms) signatures[id]?.push(k, factor);
  const classes = new Map<string, number>();
  const members: number[][] = [];
  const classOf = Int32Array.from(signatures, (signature, id) => {
    if (signature.length === 0) return -1;
    const key = signature.join();
    const known = classes.get(key) ?? classes.size;
    classes.set(key, known);
    (members[known] ??= []).push(id);
    return known;
  });
  return { classOf, members };
}

const SMALL = 1e-7;

/** Brings an equation into the reduced form of those before it. */
function addTo(rows: Equation[], row: Equation): void {
  for (const other of rows) subtract(row, other, pivotOf(other));
  const pivot = pivotOf(row);
  if (pivot < 0) return;
  const scale = row.terms[pivot] as number;
  for (let k = 0; k < row.terms.length; k++) row.terms[k] = (row.terms[k] as number) / scale;
  row.fen /= scale;
  row.off /= Math.abs(scale);
  for (const other of rows) subtract(other, row, pivot);
  pivots.set(row, pivot);
  rows.push(row);
}

const pivots = new WeakMap<Equation, number>();

function pivotOf(row: Equation): number {
  const known = pivots.get(row);
  if (known !== undefined) return known;
  let best = -1;
  for (let k = 0; k < row.terms.length; k++) {
    const size = Math.abs(row.terms[k] as number);
    if (size > SMALL && (best < 0 || size > Math.abs(row.terms[best] as number))) best = k;
  }
  return best;
}

function subtract(row: Equation, other: Equation, pivot: number): void {
  const factor = row.terms[pivot] as number;
  if (Math.abs(factor) <= SMALL) return;
  for (let k = 0; k < row.terms.length; k++) {
    const left = (row.terms[k] as number) - factor * (other.terms[k] as number);
    row.terms[k] = Math.abs(left) <= SMALL ? 0 : left;
  }
  row.fen -= factor * other.fen;
  row.off += Math.abs(factor) * other.off;
}

function look(
  { terms, fen, off }: Equation,
  members: readonly (readonly number[])[],
  unknowns: readonly Unknown[],
  found: Set<string>,
): void {
  const parts: { id: number; factor: number }[] = [];
  for (let k = 0; k < terms.length && parts.length <= FEW; k++) {
    const factor = terms[k] as number;
    if (Math.abs(factor) > SMALL) for (const id of members[k] ?? []) parts.push({ id, factor });
  }
  if (parts.length > FEW) return;
  for (const { id, factor } of parts) {
    let [least, most] = [fen - off, fen + off];
    for (const other of parts) {
      if (other.id === id) continue;
      least -= Math.max(0, other.factor);
      most -= Math.min(0, other.factor);
    }
    const [a, b] = [least / factor, most / factor];
    const width = Math.min(1, Math.max(a, b)) - Math.max(0, Math.min(a, b));
    if (width <= 0.1) found.add((unknowns[id] as Unknown).person);
  }
}
