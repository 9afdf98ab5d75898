import { randomStream } from '../math/random-stream.ts';
import { applyOverlay } from '../plan/overlay/apply-overlay.ts';
import { joinedOverlay, planChanges, type PlanChange } from '../plan/overlay/plan-changes.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { resultSeed } from './result-identity.ts';
import { exactShares, sampledShares } from './shapley-shares.ts';

/** What a clause adds. */
export interface DifferenceStep {
  /** Addresses of the clause; several where one cannot stand without the others, or where there are very many. */
  readonly clauses: readonly string[];
  readonly fen: number;
  /** Of a sampled step; null for an exact one. */
  readonly standardErrorFen: number | null;
}

/** Why two plans pay differently: steps that add up to the fen. */
export interface DifferenceSteps {
  readonly beforeFen: number;
  readonly afterFen: number;
  readonly steps: readonly DifferenceStep[];
  /** Orders of the clauses that were drawn; null where all of them count. */
  readonly orders: number | null;
}

/** Most clauses whose orders are all told. */
const EXACT = 7;
/** Most worths of a sampled difference. */
const WORTHS = 256;

/**
 * The difference of two plans by clause, fair to the order in which clauses are told (Shapley): exact for at most 7
 * changed clauses, else sampled and with its error. Names and worked cases pay nothing and are left out. Clauses of
 * which one alone makes no plan (a curve and the scorecard that it reads) are one step.
 *
 * @param fenOf  what a plan pays, whole fen, by a full replay, so that pools and ranks count
 */
export function differenceSteps(
  before: PlanDocument,
  after: PlanDocument,
  fenOf: (plan: PlanDocument) => number,
): DifferenceSteps {
  const changes = planChanges(before, after).filter(
    ({ at }) => !/^(?:id|title|schema|cases)\b|\.title$/.test(at),
  );
  const [beforeFen, afterFen] = [fenOf(before), fenOf(after)];
  for (let groups = firstGroups(changes); ;) {
    const told = toldSteps(groups, { before, beforeFen, after, afterFen, fenOf });
    if (told.kind === 'told') return { beforeFen, afterFen, steps: told.steps, orders: told.orders };
    groups = told.joined;
  }
}

/** Clauses of which a number holds every set, with room to add one. */
const MOST_GROUPS = 52;

/** A clause each; neighbours together where there are more than a set can hold. */
function firstGroups(changes: readonly PlanChange[]): PlanChange[][] {
  const size = Math.ceil(changes.length / MOST_GROUPS) || 1;
  return Array.from({ length: Math.ceil(changes.length / size) }, (_, g) =>
    changes.slice(g * size, (g + 1) * size),
  );
}

type Groups = readonly (readonly PlanChange[])[];

interface Ends {
  readonly before: PlanDocument;
  readonly beforeFen: number;
  readonly after: PlanDocument;
  readonly afterFen: number;
  readonly fenOf: (plan: PlanDocument) => number;
}

type Told =
  | { readonly kind: 'told'; readonly steps: DifferenceStep[]; readonly orders: number | null }
  | { readonly kind: 'torn'; readonly joined: PlanChange[][] };

/** A set of clauses that makes no plan. */
class Torn extends Error {
  readonly set: number;

  constructor(set: number) {
    super('clauses that make no plan');
    this.set = set;
  }
}

function toldSteps(groups: Groups, { before, beforeFen, afterFen, fenOf }: Ends): Told {
  const n = groups.length;
  const all = 2 ** n - 1;
  const planOf = (set: number): PlanDocument | null => {
    const chosen = groups.filter((_, k) => isIn(set, k)).flat();
    return applyOverlay(before, joinedOverlay(chosen.map(({ overlay }) => overlay))).plan;
  };
  const worth = (set: number): number => {
    if (set === 0) return beforeFen;
    if (set === all) return afterFen;
    const plan = planOf(set);
    if (!plan) throw new Torn(set);
    return fenOf(plan);
  };
  try {
    const pairs = Math.max(2, Math.floor(WORTHS / (2 * n)));
    const { shares, sampled } =
      n <= EXACT
        ? exactShares(n, worth)
        : sampledShares(n, worth, { pairs, random: randomStream(resultSeed) });
    const steps = groups.map((group, k) => ({
      clauses: group.map(({ at }) => at),
      fen: shares[k] ?? 0,
      standardErrorFen: sampled?.standardErrors[k] ?? null,
    }));
    return { kind: 'told', steps, orders: sampled?.orders ?? null };
  } catch (error) {
    if (!(error instanceof Torn)) throw error;
    return { kind: 'torn', joined: joinedGroups(groups, error.set, (set) => planOf(set) !== null) };
  }
}

/** Groups of which two that belong together are one: without the first the set is a plan, and with the second too. */
function joinedGroups(groups: Groups, torn: number, isPlan: (set: number) => boolean): PlanChange[][] {
  const places = groups.map((_, k) => k);
  const lone = places.filter((k) => isIn(torn, k) && isPlan(torn - 2 ** k));
  const lacked = places.filter((k) => !isIn(torn, k) && isPlan(torn + 2 ** k));
  const [one, other] = [lone[0], lacked[0]];
  if (one === undefined || other === undefined) return [groups.flat()];
  return groups.flatMap((group, k) => {
    if (k === Math.max(one, other)) return [];
    return [k === Math.min(one, other) ? [...group, ...(groups[Math.max(one, other)] ?? [])] : [...group]];
  });
}

function isIn(set: number, k: number): boolean {
  return Math.floor(set / 2 ** k) % 2 === 1;
}
