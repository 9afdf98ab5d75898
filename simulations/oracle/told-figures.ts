/** Figures by their path, e.g. `cost.byMonth.2025-01.total.change`, `dispersion.gini.baseline`; yes is 1, no is 0. */
export type ToldFigures = ReadonlyMap<string, number>;

/** What a list's parts are named by. */
const names = ['line', 'month', 'post', 'label', 'group', 'flag'] as const;

/** Numbers that are no figures: of how many people, at which level. */
const aside = new Set(['n', 'level']);

/**
 * All figures of a document of outcomes that are exact. Left out is what is hidden or does not exist, and numbers of
 * people that take in neighbours too few to be shown (`about`).
 *
 * [...toldFigures({ cost: { total: { kind: 'value', value: 3, n: 9 } } })] // => [['cost.total', 3]]
 */
export function toldFigures(document: object): ToldFigures {
  const told = new Map<string, number>();
  const tell = (value: unknown, path: readonly string[]): void => {
    if (typeof value === 'number' || typeof value === 'boolean') told.set(path.join('.'), Number(value));
    if (typeof value !== 'object' || value === null || 'about' in value) return;
    for (const [key, part] of Object.entries(value) as [string, unknown][])
      if (key === 'value') tell(part, path);
      else if (!aside.has(key)) tell(part, [...path, Array.isArray(value) ? nameOf(part, key) : key]);
  };
  tell(document, []);
  return told;
}

/** A part of a list by its names, or by its place where it has none. */
function nameOf(part: unknown, place: string): string {
  const own = Object.entries(Object(part) as Record<string, unknown>);
  const found = names.flatMap((name) => own.flatMap(([key, value]) => (key === name ? [String(value)] : [])));
  return found.length > 0 ? found.join('.') : place;
}

/**
 * The first figure that somebody else does not tell, or tells otherwise by more than 10⁻⁹ of it (of the baseline where it
 * is a change, which is what two figures leave of each other); null where there is none.
 */
export function firstDifference(told: ToldFigures, other: ToldFigures): string | null {
  for (const [path, value] of told) {
    const said = other.get(path);
    const scale = Math.max(Math.abs(value), Math.abs(told.get(path.replace(/\bchange\b/, 'baseline')) ?? 0));
    if (said === undefined || !(Math.abs(said - value) <= 1e-9 * scale))
      return `${path}: ${String(said)} instead of ${value}`;
  }
  return null;
}
