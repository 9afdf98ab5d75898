import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Characters [start, end) of a text. */
interface TextRange {
  readonly start: number;
  readonly end: number;
}

type Place = readonly (string | number)[];

/**
 * What to cut out of a text so that a part of it is gone: an item of a list or a key with its value, with its comma or
 * its lines; the whole list or map where nothing else is in it. Null where the part is not there, or shares its line with
 * the mark of a list.
 */
export function removedPart(document: Document, text: string, path: Place): TextRange | null {
  const parent = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent)) return null;
  const k = indexIn(parent as YAMLMap | YAMLSeq, path.at(-1));
  if (k < 0) return null;
  if (parent.items.length === 1) return removedPart(document, text, path.slice(0, -1));
  const items = parent.items as readonly Item[];
  return parent.flow ? cutOfFlow(items, k) : linesOf(text, items[k] as Item);
}

type Item = Pair | { readonly range?: readonly [number, number, number] | null };

function indexIn(parent: YAMLMap | YAMLSeq, key: string | number | undefined): number {
  if (!isMap(parent)) return typeof key === 'number' && key < parent.items.length ? key : -1;
  return parent.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** With the comma behind it; the last one with the comma before it. */
function cutOfFlow(items: readonly Item[], k: number): TextRange {
  const next = items[k + 1];
  if (next) return { start: startOf(items[k] as Item), end: startOf(next) };
  return { start: endOf(items[k - 1] as Item), end: endOf(items[k] as Item) };
}

/** Whole lines, where nothing but the mark of the item stands before it. */
function linesOf(text: string, item: Item): TextRange | null {
  const start = text.lastIndexOf('\n', startOf(item) - 1) + 1;
  const mark = isPair(item) ? /^\s*$/ : /^\s*-\s+$/;
  if (!mark.test(text.slice(start, startOf(item)))) return null;
  const last = endOf(item);
  const line = text.indexOf('\n', text[last - 1] === '\n' ? last - 1 : last);
  return { start, end: line < 0 ? text.length : line + 1 };
}

function startOf(item: Item): number {
  return rangeOf(isPair(item) ? item.key : item)?.[0] ?? 0;
}

/** Where the last value of an item ends, without the comments behind it. */
function endOf(item: Item): number {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  if (isCollection(node) && !node.flow) {
    const last = (node.items as readonly Item[]).at(-1);
    if (last) return endOf(last);
  }
  return rangeOf(node)?.[1] ?? 0;
}

function rangeOf(node: unknown): readonly [number, number, number] | null | undefined {
  return (node as { range?: readonly [number, number, number] | null } | null)?.range;
}
