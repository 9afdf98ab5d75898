/** A sum that an answer told: of which unknown amounts, its value in fen, and how far rounding may have moved it. */
export interface Fact {
  /** Ids of unknowns, each once; every one counts once. */
  readonly unknowns: readonly number[];
  readonly fen: number;
  readonly off: number;
}

/** An amount that the attacker wants: whose it is, and what is known of it beforehand. */
export interface Unknown {
  readonly person: string;
  readonly low: number;
  readonly high: number;
}

/** How many unknowns an equation may have for its bounds to be worth a look. */
const FEW = 12;

/**
 * People of whom the facts, taken together as linear equations, narrow an amount to ± 5 % of what was open before.
 * All facts are brought to reduced echelon form over classes of unknowns that no fact tells apart, so every amount that
 * follows from any number of exact facts is found; bounds of the others in an equation narrow what does not follow exactly.
 */
export function narrowedPeople(facts: readonly Fact[], unknowns: readonly Unknown[]): Set<string> {
  const { classOf, members } = classesOf(facts, unknowns.length);
  const rows: Equation[] = [];
  // exact sums first: bounds of rounded ones add up and would blur what follows exactly
  for (const { unknowns: ids, fen, off } of facts.toSorted((a, b) => a.off - b.off)) {
    const row = { terms: new Float64Array(members.length), fen, off };
    for (const id of ids) row.terms[classOf[id] as number] = 1;
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

/** Unknowns that stand in exactly the same facts are one class; those in none are left out (−1). */
function classesOf(facts: readonly Fact[], count: number): { classOf: Int32Array; members: number[][] } {
  const signatures = Array.from({ length: count }, (): number[] => []);
  for (const [k, { unknowns }] of facts.entries()) for (const id of unknowns) signatures[id]?.push(k);
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
    const { person, low, high } = unknowns[id] as Unknown;
    if (!(high > low)) continue;
    let [least, most] = [fen - off, fen + off];
    for (const other of parts) {
      if (other.id === id) continue;
      const { low: from, high: to } = unknowns[other.id] as Unknown;
      const ends = [other.factor * from, other.factor * to];
      least -= Math.max(...ends);
      most -= Math.min(...ends);
    }
    const [a, b] = [least / factor, most / factor];
    const width = Math.min(high, Math.max(a, b)) - Math.max(low, Math.min(a, b));
    if (width <= 0.1 * (high - low)) found.add(person);
  }
}
