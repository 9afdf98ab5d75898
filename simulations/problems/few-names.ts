/** Most names that are written out, and longest text of one. */
const [MOST, LONGEST] = [8, 60];

/**
 * Names for a sentence; of many, the first and the last ones and how many there are; `—` for none.
 *
 * fewNames(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) // => 'a, b, c, d, e … h, i (9)'
 *
 * @param most  names that are written out where there are no more
 */
export function fewNames(names: readonly string[], most = MOST): string {
  if (names.length === 0) return '—';
  const short = (part: readonly string[]): string =>
    part.map((name) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)).join(', ');
  if (names.length <= most) return short(names);
  return `${short(names.slice(0, most - 3))} … ${short(names.slice(-2))} (${names.length})`;
}
