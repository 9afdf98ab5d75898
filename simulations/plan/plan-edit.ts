import { isMap, isScalar, parseDocument, stringify, type Document } from 'yaml';
import type { PlanEdit } from '../problems/problem.ts';
import { removedPart } from './removed-part.ts';

/**
 * A plan's text with edits of its values and keys, or without a part: every other character stays. An edit at a place
 * that the text does not have, or a value where there are several, changes nothing.
 *
 * editedPlanText('a: 70 # low', [{ path: ['a'], value: '70%' }]) // => 'a: 70% # low'
 */
export function editedPlanText(text: string, edits: readonly PlanEdit[]): string {
  const document = parseDocument(text, { logLevel: 'error' });
  if (document.errors.length > 0) return text;
  return edits
    .flatMap((edit) => {
      if ('remove' in edit) {
        const part = removedPart(document, text, edit.path);
        return part ? [{ ...part, words: '' }] : [];
      }
      const node = 'key' in edit ? keyAt(document, edit.path) : document.getIn(edit.path, true);
      if (!isScalar(node) || !node.range) return [];
      const [start, end] = node.range;
      return [{ start, end, words: scalarText('key' in edit ? edit.key : edit.value) }];
    })
    .toSorted((a, b) => b.start - a.start)
    .reduce((whole, { start, end, words }) => whole.slice(0, start) + words + whole.slice(end), text);
}

/** A value as YAML that holds both in lines and between brackets. */
function scalarText(value: string | number): string {
  const list = stringify([value], { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 });
  return list.trim().slice(1, -1);
}

function keyAt(document: Document, path: PlanEdit['path']): unknown {
  const above = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(above)) return undefined;
  return above.items.map(({ key }) => key).find((key) => isScalar(key) && key.value === path.at(-1));
}
