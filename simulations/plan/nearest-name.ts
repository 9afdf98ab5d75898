/** How many letters a name that people mistype differs from the one they mean, at most. */
const MOST_SLIPS = 2;

/**
 * The known name that a mistyped one surely means: equal but for width, case and separators, at most
 * two slips away, or begun alike; undefined where none or several are as near.
 *
 * nearestName('wieght', ['kpi', 'weight']) // => 'weight'
 */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  const name = plainName(given);
  const others = [...new Set(known)].filter((each) => each !== given);
  const equal = others.filter((each) => plainName(each) === name);
  if (equal.length > 0) return only(equal);
  const most = Math.min(MOST_SLIPS, Math.floor((name.length - 1) / 2));
  for (let slips = 1; slips <= most; slips++) {
    const near = others.filter((each) => slipsBetween(name, plainName(each)) === slips);
    if (near.length > 0) return only(near);
  }
  const longer = (a: string, b: string): boolean => b.length >= 3 && a.startsWith(b);
  return only(others.filter((each) => longer(plainName(each), name) || longer(name, `${plainName(each)}_`)));
}

/** A name without what people write in many ways: width, case, blanks and separators. */
export function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}

function only(names: readonly string[]): string | undefined {
  return names.length === 1 ? names[0] : undefined;
}

/** Letters inserted, left out, changed, or swapped with their neighbour (optimal string alignment). */
function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > MOST_SLIPS || a.length > 64) return Infinity;
  let [last, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, k) => k)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + same,
        swapped ? (last[j - 2] as number) + 1 : Infinity,
      );
    }
    [last, row] = [row, next];
  }
  return row[b.length] as number;
}
