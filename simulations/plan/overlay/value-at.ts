/** Keys from the root of a value to a part of it. */
export type ValuePath = readonly (string | number)[];

/** What stands under a key; undefined where there is nothing. */
export function fieldOf(value: unknown, key: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(root: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>(fieldOf, root);
}

/** A value with another one at a path; maps and lists on the way are copied, or made where there are none. */
export function replacedAt(root: unknown, [key, ...rest]: ValuePath, value: unknown): unknown {
  if (key === undefined) return value;
  const inner = replacedAt(fieldOf(root, key), rest, value);
  if (typeof key === 'number') return (Array.isArray(root) ? root : []).toSpliced(key, 1, inner);
  const entries = entriesOf(root);
  return entries.some(([name]) => name === key)
    ? Object.fromEntries(entries.map(([name, old]) => [name, name === key ? inner : old]))
    : Object.fromEntries([...entries, [key, inner]]);
}

/** A value without what stands at a path. */
export function droppedAt(root: unknown, [key, ...rest]: ValuePath): unknown {
  if (key === undefined) return undefined;
  if (rest.length > 0) return replacedAt(root, [key], droppedAt(fieldOf(root, key), rest));
  if (typeof key === 'number') return (root as readonly unknown[]).toSpliced(key, 1);
  return Object.fromEntries(entriesOf(root).filter(([name]) => name !== key));
}

/** Keys and values of a map; none of anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
