import { canonicalJson } from '../../math/canonical-json.ts';
import { problem, type Problem } from '../../problems/problem.ts';
import { addressKeys } from './address.ts';
import type { Overlay } from './overlay-document.ts';
import { undatedOverlay } from './undated-overlay.ts';
import { WEIGHTS } from './place-of.ts';
import { joinedOverlay } from './plan-changes.ts';

/** An overlay with the name that people know it by. */
export interface NamedOverlay {
  readonly name: string;
  readonly overlay: Overlay;
}

/**
 * Several overlays as one. Two that change the same part from the same month on, or a part and something inside it, are
 * in conflict unless they do the very same to it; so their order makes no difference.
 */
export function stackedOverlay(overlays: readonly NamedOverlay[]): {
  readonly overlay: Overlay | null;
  readonly problems: readonly Problem[];
} {
  const problems = overlays.flatMap((later, k) =>
    overlays.slice(0, k).flatMap((earlier) => conflicts(earlier, later)),
  );
  if (problems.length > 0) return { overlay: null, problems };
  const months = [...new Set(overlays.map(({ overlay }) => overlay.from))];
  const joined = months.map((from): Overlay => {
    const ofMonth = overlays.flatMap(({ overlay }) => (overlay.from === from ? overlay : []));
    const { remove, add, set, ...rest } = joinedOverlay(ofMonth);
    const plain = { ...rest, remove: once(remove), add: once(add), set: once(set) };
    return from === undefined ? plain : { ...plain, from };
  });
  const [only, other] = joined;
  // of one month alone: the plan that it is laid over gives its change a free id
  const overlay = only && !other ? only : joinedOverlay(joined.map((each) => undatedOverlay(each, [])));
  return { overlay, problems };
}

function once<T>(changes: readonly T[]): T[] {
  return [...new Map(changes.map((change) => [canonicalJson(change), change])).values()];
}

interface Change {
  readonly at: string;
  readonly keys: readonly string[];
  /** Verb and value. */
  readonly what: string;
}

function changesOf({ remove, add, set }: Overlay): Change[] {
  const change = (verb: string) => (at: string, to?: unknown) => ({
    at,
    keys: plainKeys(addressKeys(at) ?? []),
    what: canonicalJson([verb, to ?? null]),
  });
  return [
    ...remove.map((at) => change('remove')(at)),
    ...add.map(({ at, to }) => change('add')(at, to)),
    ...set.map(({ at, to }) => change('set')(at, to)),
  ];
}

/** The weights of a scorecard are those of its items, of each. */
function plainKeys(keys: string[]): string[] {
  return keys.length === 3 && keys[2] === WEIGHTS ? [...keys.slice(0, 2), 'scorecard', EACH, 'weight'] : keys;
}

const EACH = '*';

function conflicts(earlier: NamedOverlay, later: NamedOverlay): Problem[] {
  if (earlier.overlay.from !== later.overlay.from) return [];
  return changesOf(earlier.overlay).flatMap((one) =>
    changesOf(later.overlay).flatMap((other) => {
      const within = Math.min(one.keys.length, other.keys.length);
      const meet = one.keys
        .slice(0, within)
        .every((key, k) => key === other.keys[k] || key === EACH || other.keys[k] === EACH);
      const agree = one.at === other.at && one.what === other.what;
      if (!meet || agree) return [];
      const values = { first: earlier.name, second: later.name, at: one.at, other: other.at };
      return [problem('overlay/conflict', `${later.name}: ${other.at}`, values)];
    }),
  );
}
