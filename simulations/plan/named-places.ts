import { NAME_OF } from './quantities.ts';
import type { Path } from './report.ts';
import { alternatives, childrenAt, partsOf, publishedSchema, type SchemaNode } from './schema-at.ts';

/** Where a document names something: a KPI, a pay line, or a grade. */
export interface NamedPlace {
  readonly of: 'kpi' | 'line' | 'grade';
  readonly name: string;
  readonly path: Path;
}

/**
 * Every place of a plan that holds the name of a KPI, a line or a grade, in document order; found by the published schema,
 * so that a new mechanism has its names checked, read as titles and compared with the data without a word of its own.
 *
 * @param root  a plan as read, or as far as its text can be read
 */
export function namedPlaces(root: unknown): NamedPlace[] {
  const places: NamedPlace[] = [];
  visit(alternatives(publishedSchema(), root), root, [], (place) => places.push(place));
  return places;
}

/** What kind of name stands at a place of the schema. */
export function nameKind(nodes: readonly SchemaNode[]): NamedPlace['of'] | undefined {
  return nodes.find((node) => node[NAME_OF] !== undefined)?.[NAME_OF];
}

function visit(
  nodes: readonly SchemaNode[],
  value: unknown,
  path: Path,
  tell: (place: NamedPlace) => void,
): void {
  if (typeof value === 'string') {
    const isWord = nodes.some((node) => node.const === value || node.enum?.includes(value));
    const of = nameKind(nodes);
    if (of && !isWord) tell({ of, name: value, path });
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value)
    ? value.map((inner: unknown, k) => [k, inner] as const)
    : Object.entries(value);
  for (const [key, inner] of entries) {
    // names are texts: numbers, most of a plan, need no look at the schema
    if (typeof inner !== 'string' && typeof inner !== 'object') continue;
    const below = nodes.flatMap((node) => childrenAt(node, key)).filter(mayName);
    const read = below.flatMap((node) => alternatives(node, inner));
    if (read.length > 0) visit(read, inner, [...path, key], tell);
  }
}

const naming = new WeakMap<SchemaNode, boolean>();

/** Whether a name may stand at a node of the schema or anywhere below it; found out once for each. */
function mayName(node: SchemaNode): boolean {
  const known = naming.get(node);
  if (known !== undefined) return known;
  // a node that holds itself is looked into wherever it stands
  naming.set(node, true);
  const may = node[NAME_OF] !== undefined || partsOf(node).some(mayName);
  naming.set(node, may);
  return may;
}
