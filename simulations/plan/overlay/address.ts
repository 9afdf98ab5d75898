/**
 * The keys of an address; null where it is none: an empty key, or a quote that does not close.
 *
 * addressKeys('posts."a.b".curve') // => ['posts', 'a.b', 'curve']
 */
export function addressKeys(text: string): string[] | null {
  const keys: string[] = [];
  const key = /"((?:[^"\\]|\\.)+)"|([^."]+)/y;
  for (let from = 0; from < text.length; from = key.lastIndex + 1) {
    key.lastIndex = from;
    const found = key.exec(text);
    if (!found) return null;
    keys.push(found[2] ?? (found[1] ?? '').replace(/\\(.)/g, '$1'));
    if (key.lastIndex < text.length && text[key.lastIndex] !== '.') return null;
    if (key.lastIndex === text.length - 1) return null;
  }
  return keys.length > 0 ? keys : null;
}

/**
 * The address of keys, which `addressKeys` reads back.
 *
 * addressText(['posts', 'a.b', 'curve']) // => 'posts."a.b".curve'
 */
export function addressText(keys: readonly string[]): string {
  return keys
    .map((key) => (/[."]/.test(key) ? `"${key.replace(/["\\]/g, String.raw`\$&`)}"` : key))
    .join('.');
}
