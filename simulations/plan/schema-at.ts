import { planJsonSchema } from './plan-document.ts';
import type { NAME_OF } from './quantities.ts';

/** As much of a JSON Schema as the published schema of plans uses. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly description?: string;
  readonly type?: string;
  readonly default?: unknown;
  readonly required?: readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  /** What a text is the name of. */
  readonly [NAME_OF]?: 'kpi' | 'line' | 'grade';
}

let published: SchemaNode | undefined;

/** The published schema of plans, made once. */
export function publishedSchema(): SchemaNode {
  published ??= planJsonSchema() as SchemaNode;
  return published;
}

/** Every way in which the published schema lets the value at a path be written; `root` tells kinds apart. */
export function schemasAt(path: readonly PropertyKey[], root: unknown): SchemaNode[] {
  let [nodes, value] = [alternatives(publishedSchema(), root), root];
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
    nodes = nodes.flatMap((node) => childrenAt(node, key)).flatMap((node) => alternatives(node, value));
  }
  return nodes;
}

/** Keys that may stand in the map at a path. */
export function keysAt(path: readonly PropertyKey[], root: unknown): string[] {
  return [...new Set(schemasAt(path, root).flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

/** Words that may stand at a path. */
export function choicesAt(path: readonly PropertyKey[], root: unknown): string[] {
  const words = schemasAt(path, root).flatMap((node) => ('const' in node ? [node.const] : (node.enum ?? [])));
  return [...new Set(words.map(String))];
}

/** What may stand under a key of a value; none where nothing may. */
export function childrenAt(node: SchemaNode, key: PropertyKey): SchemaNode[] {
  if (typeof key === 'number') return present(node.prefixItems?.[key] ?? node.items);
  const own = Object.hasOwn(node.properties ?? {}, key) ? node.properties?.[String(key)] : undefined;
  const others = node.additionalProperties;
  return present(own ?? (typeof others === 'object' ? others : undefined));
}

/** Everything that may stand in a value of a node, under whichever key and written in whichever way. */
export function partsOf(node: SchemaNode): SchemaNode[] {
  const { properties = {}, additionalProperties: others, items, prefixItems, anyOf, oneOf, $ref } = node;
  const lists = [Object.values(properties), prefixItems, anyOf, oneOf].flatMap((list) => list ?? []);
  const named = $ref === undefined ? undefined : resolved(node);
  return [...lists, ...[typeof others === 'object' ? others : undefined, items, named].flatMap(present)];
}

function present(node: SchemaNode | undefined): SchemaNode[] {
  return node ? [node] : [];
}

/** The options of a union; of options that differ in `kind`, the one that the value names. */
export function alternatives(given: SchemaNode, value: unknown): SchemaNode[] {
  const node = resolved(given);
  const all = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  if (all.length === 0) return [node];
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  const named = all.filter(({ properties }) => kind !== undefined && properties?.['kind']?.const === kind);
  return (named.length > 0 ? named : all).flatMap((option) => alternatives(option, value));
}

/** The node that a reference to a named part of the schema means. */
function resolved(node: SchemaNode): SchemaNode {
  const name = node.$ref?.replace('#/$defs/', '');
  return name === undefined ? node : (publishedSchema().$defs?.[name] ?? node);
}
