/** Fields whose text has an undo of its own. */
const TEXT_FIELDS =
  'textarea, select, [contenteditable], input:not([type=range], [type=checkbox], [type=radio])';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'target'>;

/**
 * What a key does to the steps of the edits: Ctrl+Z and ⌘Z take one back, with Shift they do it again; null
 * for other keys, and where text is typed.
 */
export function undoDeed({ key, ctrlKey, metaKey, shiftKey, altKey, target }: Key): 'undo' | 'redo' | null {
  if (key.toLowerCase() !== 'z' || altKey || ctrlKey === metaKey) return null;
  const typing = target !== null && 'closest' in target && (target as Element).closest(TEXT_FIELDS) !== null;
  return typing ? null : shiftKey ? 'redo' : 'undo';
}
