import type { ProblemCode, ProblemValues } from '../../problems/problem.ts';
import { nearOf } from '../form-problems.ts';
import { idsOfTitle, kpiNames, nearestKpi } from '../kpi-names.ts';
import { nearestName } from '../nearest-name.ts';
import { alternatives, publishedSchema, type SchemaNode } from '../schema-at.ts';
import { addressText } from './address.ts';
import { entriesOf, fieldOf, valueAt, type ValuePath } from './value-at.ts';

/** Lists whose items may go by a KPI, with the keys that lead to it inside an item; an item with an `id` goes by that. */
const kpiOfItem: Readonly<Record<string, readonly string[]>> = {
  scorecard: ['kpi'],
  modifiers: ['by'],
  gates: ['when', 'kpi'],
};

/** The clause of a post that holds all weights of its scorecard. */
export const WEIGHTS = 'weights';

/** An item that goes by a name: a post, a level, a KPI, or one of a list. */
export interface NamedItem {
  readonly name: string;
  /** Keys that may lead to the name inside the item, the best first; none where the map around it holds the name. */
  readonly ways: readonly (readonly string[])[];
}

/** Why an address means nothing in a plan. */
export interface NoPlace {
  readonly kind: 'none';
  readonly code: ProblemCode;
  readonly values: ProblemValues;
}

/** Where a part stands in the value of a plan, or why there is no such part. */
export type Place =
  | { readonly kind: 'there'; readonly path: ValuePath; readonly item: NamedItem | null }
  | { readonly kind: 'new'; readonly path: ValuePath; readonly item: NamedItem }
  | NoPlace;

/**
 * The place that an address means in the value of a plan (as a text holds it, or as it was read).
 *
 * Parts that every plan has may be absent from the value; an item that goes by a name is `new` where it
 * stands last in the address, and unknown elsewhere.
 */
export function placeOf(root: unknown, keys: readonly string[]): Place {
  let node = publishedSchema();
  let path: ValuePath = [];
  let item: NamedItem | null = null;
  for (const [k, key] of keys.entries()) {
    const above = keys.slice(0, k);
    const inside = childOf(root, { node, path, above }, key);
    if (inside.kind === 'none') return inside;
    const isNew = inside.item !== null && valueAt(root, inside.path) === undefined;
    if (isNew && k < keys.length - 1) return noSuch(root, path, key, above);
    if (isNew && inside.item) return { kind: 'new', path: inside.path, item: inside.item };
    ({ node, path, item } = inside);
  }
  return { kind: 'there', path, item };
}

/** A part on the way to the one that is meant. */
interface Way {
  readonly node: SchemaNode;
  readonly path: ValuePath;
  readonly above: readonly string[];
}

interface Child extends Omit<Way, 'above'> {
  readonly kind: 'child';
  readonly item: NamedItem | null;
}

function childOf(root: unknown, { node, path, above }: Way, key: string): Child | NoPlace {
  const { properties, additionalProperties: others } = node;
  if (properties) {
    const own = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return own
      ? { kind: 'child', node: own, path: [...path, key], item: null }
      : unknownPart(key, above, partsOf(properties, above));
  }
  if (typeof others === 'object')
    return { kind: 'child', node: others, path: [...path, key], item: { name: key, ways: [] } };
  const list = namedList(node, String(path.at(-1)));
  if (!list || !Array.isArray(valueAt(root, path) ?? []))
    return { kind: 'none', code: 'overlay/set-whole', values: { above: addressText(above) } };
  const names = namesAt(root, path);
  const name = idOf(root, key, names);
  const place = names.indexOf(name);
  if (place !== names.lastIndexOf(name))
    return { kind: 'none', code: 'overlay/ambiguous-target', values: { key, above: addressText(above) } };
  return {
    kind: 'child',
    node: list.items,
    path: [...path, place < 0 ? names.length : place],
    item: { name, ways: list.ways },
  };
}

/** A list whose items go by names: what an item may be, and the keys that lead to its name. */
export interface NamedList {
  readonly items: SchemaNode;
  readonly ways: NamedItem['ways'];
}

/** The list that may stand at a node, under a key, if its items go by names. */
export function namedList(node: SchemaNode, key: string): NamedList | null {
  for (const { items } of alternatives(node, undefined)) {
    if (!items) continue;
    const forms = alternatives(items, undefined);
    const hasId = forms.every(({ properties = {} }) => Object.hasOwn(properties, 'id'));
    const kpi = Object.hasOwn(kpiOfItem, key) ? kpiOfItem[key] : undefined;
    const ways = [...(hasId ? [['id']] : []), ...(kpi ? [kpi] : [])];
    if (ways.length > 0) return { items, ways };
  }
  return null;
}

/** The name that an item of a list goes by; empty where it has none. */
export function nameOfItem(key: string, item: unknown): string {
  const kpi = (Object.hasOwn(kpiOfItem, key) ? kpiOfItem[key] : undefined) ?? ['id'];
  const name = fieldOf(item, 'id') ?? kpi.reduce<unknown>(fieldOf, item);
  return typeof name === 'string' ? name : '';
}

/** Names of what stands at a path: of a list's items, of a map's keys. */
export function namesAt(root: unknown, path: ValuePath): string[] {
  const value = valueAt(root, path);
  return Array.isArray(value)
    ? value.map((item) => nameOfItem(String(path.at(-1)), item))
    : entriesOf(value).flatMap(([name, inner]) => (inner === undefined ? [] : [name]));
}

/** The answer for a name that nothing at a path goes by. */
export function noSuch(root: unknown, path: ValuePath, key: string, above: readonly string[]): NoPlace {
  const names = namesAt(root, path);
  const kpi = path.some((part) => Object.hasOwn(kpiOfItem, part))
    ? nearestKpi(kpiNames(root), key)
    : undefined;
  return unknownPart(
    key,
    above,
    names,
    names.find((name) => name === kpi),
  );
}

function unknownPart(
  key: string,
  above: readonly string[],
  known: readonly string[],
  meant = nearestName(key, known),
): NoPlace {
  const values = { key, above: addressText(above) || 'plan', known: known.join(', ') || '—' };
  return { kind: 'none', code: 'overlay/unknown-target', values: { ...values, ...nearOf(meant) } };
}

/** The id that an item goes by: a KPI may be named by a title that it alone has. */
function idOf(root: unknown, key: string, names: readonly string[]): string {
  if (names.includes(key)) return key;
  const [id, other] = idsOfTitle(kpiNames(root), key);
  return id !== undefined && other === undefined ? id : key;
}

function partsOf(properties: object, above: readonly string[]): string[] {
  const own = Object.keys(properties);
  return above.length === 2 && above[0] === 'posts' ? [...own, WEIGHTS] : own;
}
