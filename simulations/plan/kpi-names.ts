import { kpiCatalogue } from '../kpi/catalogue.ts';
import { baseKpi } from '../kpi/kpi-title.ts';
import { keptWith } from '../math/kept-with.ts';
import { namedPlaces } from './named-places.ts';
import { nearestName, plainName } from './nearest-name.ts';
import type { Path } from './report.ts';

/** KPIs that a plan may name, as far as its text can be read. */
export interface KpiNames {
  /** Of the catalogue, then of the plan's own `kpis`. */
  readonly ids: readonly string[];
  /** Ids by title in either language, without width, case and blanks. */
  readonly byTitle: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The names of the catalogue and of the `kpis` that a plan declares; a plan's own title wins over the catalogue's. */
export function kpiNames(root: unknown): KpiNames {
  return namesBeside(kpiCatalogue, recordOf(recordOf(root)['kpis']));
}

const namesBeside = keptWith(
  (catalogue: typeof kpiCatalogue, own: Readonly<Record<string, unknown>>): KpiNames => {
    const byTitle = new Map<string, Set<string>>();
    const name = (title: unknown, id: string): void => {
      if (typeof title !== 'string' || title.trim() === '') return;
      const key = plainName(title);
      byTitle.set(key, (byTitle.get(key) ?? new Set<string>()).add(id));
    };
    const ownTitle = (id: string): unknown => recordOf(own[id])['title'];
    for (const { id, title } of catalogue)
      if (ownTitle(id) === undefined) [title.en, title.zh].forEach((text) => name(text, id));
    for (const id of Object.keys(own))
      [ownTitle(id), ...Object.values(recordOf(ownTitle(id)))].forEach((text) => name(text, id));
    return { ids: [...new Set([...catalogue.map(({ id }) => id), ...Object.keys(own)])], byTitle };
  },
);

/** Ids that have a title; none for what is no title. */
export function idsOfTitle({ byTitle }: KpiNames, title: string): string[] {
  return [...(byTitle.get(plainName(title)) ?? [])];
}

/** The id of a KPI that a mistyped id or title surely means. */
export function nearestKpi({ ids, byTitle }: KpiNames, given: string): string | undefined {
  const id = nearestName(given, ids);
  if (id !== undefined) return id;
  const near = byTitle.get(nearestName(given, [...byTitle.keys()]) ?? '');
  return near?.size === 1 ? [...near][0] : undefined;
}

/**
 * The document with titles of KPIs replaced by their ids where exactly one KPI has the title; everything
 * else is the very same object as before. A name that is an id is never read as a title.
 */
export function withKpiIds(root: unknown, names: KpiNames): unknown {
  return namedPlaces(root).reduce((changed, { of, name, path }) => {
    if (of !== 'kpi' || names.ids.includes(baseKpi(name))) return changed;
    const [id, other] = idsOfTitle(names, name);
    return id !== undefined && other === undefined ? replacedAt(changed, path, id) : changed;
  }, root);
}

/** A value with another text at a path; what does not lead there is shared. */
function replacedAt(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((item: unknown, k) => (k === key ? replacedAt(item, rest, text) : item));
  return Object.fromEntries(
    Object.entries(recordOf(value)).map(([name, inner]) => [
      name,
      name === key ? replacedAt(inner, rest, text) : inner,
    ]),
  );
}

const noRecord: Readonly<Record<string, unknown>> = {};

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : noRecord;
}
