import type { Sentence } from '../problems/problem.ts';
import { kpiCatalogue } from './catalogue.ts';

type CatalogueEntry = (typeof kpiCatalogue)[number];

/** Which way a KPI is better; a band is best inside. */
export type Direction = CatalogueEntry['direction'];

/** What a plan may say about a KPI: names and direction, never how it is measured. */
interface KpiOverrides {
  readonly kpis: Readonly<
    Record<
      string,
      {
        readonly title?: Sentence | undefined;
        readonly direction?: Direction | undefined;
        readonly unit?: string | undefined;
      }
    >
  >;
}

const entries = new Map<string, CatalogueEntry>(kpiCatalogue.map((entry) => [entry.id, entry]));

/** The catalogue's entry of a KPI, if it has one. */
export function kpiOf(id: string): CatalogueEntry | undefined {
  return entries.get(id);
}

/** Name of a KPI: the plan's own, else the catalogue's, else its id. */
export function kpiTitle(id: string, plan: KpiOverrides): Sentence {
  return plan.kpis[id]?.title ?? kpiOf(id)?.title ?? { en: id, zh: id };
}

/** Which way a KPI is better: the plan's own word, else the catalogue's; higher for a KPI that neither knows. */
export function kpiDirection(id: string, plan: KpiOverrides): Direction {
  return plan.kpis[id]?.direction ?? kpiOf(id)?.direction ?? 'higher';
}

/** Unit of a KPI's values: the catalogue's, else the plan's own word, which may be any text. */
export function kpiUnitName(id: string, plan: KpiOverrides): string | undefined {
  return kpiOf(id)?.unit ?? plan.kpis[id]?.unit;
}
