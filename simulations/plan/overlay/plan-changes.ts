import { canonicalJson } from '../../math/canonical-json.ts';
import type { PlanDocument } from '../plan-document.ts';
import { publishedSchema, type SchemaNode } from '../schema-at.ts';
import { addressText } from './address.ts';
import { emptyOverlay, type Overlay } from './overlay-document.ts';
import { nameOfItem, namedList, WEIGHTS, type NamedList } from './place-of.ts';
import { entriesOf, fieldOf } from './value-at.ts';

/** One change between two plans: the clause that it is about, and the overlay that makes it. */
export interface PlanChange {
  /** Address of the clause, by ids. */
  readonly at: string;
  readonly overlay: Overlay;
}

/**
 * What makes one plan of another, clause by clause, by ids: weights that are 100 % together are one clause; a list whose
 * items come in another order, and what can be written in several ways, is set whole. All of them laid over the first
 * plan give the second; none for equal plans.
 */
export function planChanges(before: PlanDocument, after: PlanDocument): PlanChange[] {
  return changesAt({ node: publishedSchema(), keys: [], isItem: false }, before, after);
}

/** Several changes as one overlay. */
export function joinedOverlay(overlays: readonly Overlay[]): Overlay {
  return {
    ...emptyOverlay,
    remove: overlays.flatMap(({ remove }) => remove),
    add: overlays.flatMap(({ add }) => add),
    set: overlays.flatMap(({ set }) => set),
  };
}

/** A part of both plans. */
interface Part {
  readonly node: SchemaNode;
  readonly keys: readonly string[];
  /** Whether it goes by a name, so that it is added and not set. */
  readonly isItem: boolean;
}

/** Maps of weights that are 100 % together: half of what one of them may be changed to makes no plan. */
const sumsToWhole: ReadonlySet<string> = new Set([WEIGHTS, 'raters']);

function changesAt({ node, keys, isItem }: Part, before: unknown, after: unknown): PlanChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
  const at = addressText(keys);
  if (after === undefined) return [{ at, overlay: { ...emptyOverlay, remove: [at] } }];
  if (before === undefined && isItem) return [{ at, overlay: { ...emptyOverlay, add: [{ at, to: after }] } }];
  const whole = setOf(at, after);
  if (before === undefined) return [whole];
  const { properties, additionalProperties: others } = node;
  const map = typeof others === 'object' ? others : undefined;
  if (properties && !map)
    return Object.entries(properties).flatMap(([key, inner]) =>
      changesAt(
        { node: inner, keys: [...keys, key], isItem: false },
        fieldOf(before, key),
        fieldOf(after, key),
      ),
    );
  if (map && !properties && !sumsToWhole.has(keys.at(-1) ?? ''))
    return namesOf(before, after).flatMap((key) =>
      changesAt({ node: map, keys: [...keys, key], isItem: true }, fieldOf(before, key), fieldOf(after, key)),
    );
  const list = namedList(node, keys.at(-1) ?? '');
  return (list && listChanges(list, keys, before, after)) ?? [whole];
}

function setOf(at: string, to: unknown): PlanChange {
  return { at, overlay: { ...emptyOverlay, set: [{ at, to }] } };
}

function namesOf(before: unknown, after: unknown): string[] {
  return [...new Set([...entriesOf(before), ...entriesOf(after)].map(([name]) => name))];
}

/** Changes item by item; null where the list can only be set whole. */
function listChanges(
  { items }: NamedList,
  keys: readonly string[],
  before: unknown,
  after: unknown,
): PlanChange[] | null {
  const key = keys.at(-1) ?? '';
  const [from, to] = [named(key, before), named(key, after)];
  if (!from || !to) return null;
  const stays = [...from.keys()].filter((name) => to.has(name));
  const comes = [...to.keys()].filter((name) => !from.has(name));
  if (String([...stays, ...comes]) !== String([...to.keys()])) return null;
  if (key === 'scorecard') return cardChanges({ node: items, keys, isItem: true }, from, to);
  return [...new Set([...from.keys(), ...comes])].flatMap((name) =>
    changesAt({ node: items, keys: [...keys, name], isItem: true }, from.get(name), to.get(name)),
  );
}

/** A scorecard: its weights are one clause; so is the whole of it where KPIs come or go, or their order changes. */
function cardChanges({ node, keys }: Part, from: Items, to: Items): PlanChange[] | null {
  const names = [...to.keys()];
  if (String([...from.keys()]) !== String(names)) return null;
  const same = names.every((name) => fieldOf(from.get(name), 'weight') === fieldOf(to.get(name), 'weight'));
  const isOfPost = keys.length === 3;
  if (!same && !isOfPost) return null;
  const weights = Object.fromEntries(names.map((name) => [name, fieldOf(to.get(name), 'weight')]));
  const others = names.flatMap((name) => {
    const weight = fieldOf(to.get(name), 'weight');
    const before = { ...(from.get(name) as object), weight };
    return changesAt({ node, keys: [...keys, name], isItem: true }, before, to.get(name));
  });
  return same ? others : [setOf(addressText([...keys.slice(0, 2), WEIGHTS]), weights), ...others];
}

type Items = ReadonlyMap<string, unknown>;

/** Items by name; null where one has none, or two have the same. */
function named(key: string, list: unknown): Items | null {
  if (!Array.isArray(list)) return null;
  const items = new Map(list.map((item: unknown) => [nameOfItem(key, item), item] as const));
  return items.has('') || items.size < list.length ? null : items;
}
