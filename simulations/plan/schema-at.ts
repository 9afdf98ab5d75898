import { planJsonSchema } from './plan-document.ts';

/** As much of a JSON Schema as the published schema of plans uses. */
export interface SchemaNode {
  readonly description?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly propertyNames?: SchemaNode;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
}

let published: SchemaNode | undefined;

/** The published schema of plans, made once. */
export function publishedSchema(): SchemaNode {
  published ??= planJsonSchema() as SchemaNode;
  return published;
}

/** Every way in which the published schema lets the value at a path be written; `root` tells kinds apart. */
export function schemasAt(path: readonly PropertyKey[], root: unknown): SchemaNode[] {
  let [nodes, value] = [options(publishedSchema(), root), root];
  for (const key of path) {
    value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
    nodes = nodes.flatMap((node) => child(node, key)).flatMap((node) => options(node, value));
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

function child(node: SchemaNode, key: PropertyKey): SchemaNode[] {
  if (typeof key === 'number') return present(node.prefixItems?.[key] ?? node.items);
  const own = Object.hasOwn(node.properties ?? {}, key) ? node.properties?.[String(key)] : undefined;
  const others = node.additionalProperties;
  return present(own ?? (typeof others === 'object' ? others : undefined));
}

function present(node: SchemaNode | undefined): SchemaNode[] {
  return node ? [node] : [];
}

/** The options of a union; of options that differ in `kind`, the one that the value names. */
function options(node: SchemaNode, value: unknown): SchemaNode[] {
  const all = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  if (all.length === 0) return [node];
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  const named = all.filter(({ properties }) => kind !== undefined && properties?.['kind']?.const === kind);
  return (named.length > 0 ? named : all).flatMap((option) => options(option, value));
}
