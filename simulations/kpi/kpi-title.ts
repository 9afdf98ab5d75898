import type { Sentence } from '../problems/problem.ts';
import { kpiCatalogue } from './catalogue.ts';

type CatalogueEntry = (typeof kpiCatalogue)[number];

/** Which way a KPI is better; a band is best inside. */
export type Direction = CatalogueEntry['direction'];

/** Perspective of a balanced scorecard 平衡计分卡维度. */
export type Perspective = CatalogueEntry['perspective'];

/** What a plan may say about a KPI: names and direction, never how it is measured. */
interface KpiOverrides {
  readonly kpis: Readonly<
    Record<
      string,
      {
        readonly title?: Sentence | undefined;
        readonly direction?: Direction | undefined;
        readonly unit?: string | undefined;
        readonly perspective?: Perspective | undefined;
      }
    >
  >;
}

const entries = new Map<string, CatalogueEntry>(kpiCatalogue.map((entry) => [entry.id, entry]));

/** Id of what raters of a kind say of a KPI, `attitude@qa`; or of how much milder than others those raters are. */
export function ratedKpi(kpi: string, kind: string, part?: 'leniency'): string {
  return part === undefined ? `${kpi}@${kind}` : `${kpi}@${kind}:${part}`;
}

/** The KPI that is rated, or the id itself where it names no raters. */
export function baseKpi(id: string): string {
  return id.split('@', 1)[0] as string;
}

const raters: Readonly<Record<string, Sentence>> = {
  qa: { en: 'quality assurance', zh: '质检' },
  supervisor: { en: 'supervisors', zh: '主管' },
  peer: { en: 'peers', zh: '同事' },
  customer: { en: 'customers', zh: '客户' },
  self: { en: 'themselves', zh: '本人' },
};

/** A kind of rater in words; its id where nobody knows it. */
export function raterTitle(kind: string): Sentence {
  return raters[kind] ?? { en: kind, zh: kind };
}

function ratedTitle({ en, zh }: Sentence, by: string): Sentence {
  const [kind = by, leniency] = by.split(':');
  const rater = raterTitle(kind);
  return leniency === undefined
    ? { en: `${en}, rated by ${rater.en}`, zh: `${zh}（${rater.zh}评分）` }
    : { en: `${en}: how much milder than others ${rater.en} rate`, zh: `${zh}：${rater.zh}评分偏宽的程度` };
}

/** The catalogue's entry of a KPI, if it has one. */
export function kpiOf(id: string): CatalogueEntry | undefined {
  return entries.get(baseKpi(id));
}

/** Name of a KPI: the plan's own, else the catalogue's, else its id; with its raters where it names some. */
export function kpiTitle(id: string, plan: KpiOverrides): Sentence {
  const [kpi = id, by] = id.split('@');
  const title = plan.kpis[kpi]?.title ?? kpiOf(kpi)?.title ?? { en: kpi, zh: kpi };
  return by === undefined ? title : ratedTitle(title, by);
}

/** Which way a KPI is better: the plan's own word, else the catalogue's; higher for a KPI that neither knows. */
export function kpiDirection(id: string, plan: KpiOverrides): Direction {
  return plan.kpis[baseKpi(id)]?.direction ?? kpiOf(id)?.direction ?? 'higher';
}

/** Unit of a KPI's values: the catalogue's, else the plan's own word, which may be any text. */
export function kpiUnitName(id: string, plan: KpiOverrides): string | undefined {
  return kpiOf(id)?.unit ?? plan.kpis[baseKpi(id)]?.unit;
}

/** Perspective of a KPI: the plan's own word, else the catalogue's; process for a KPI that neither knows. */
export function kpiPerspective(id: string, plan: KpiOverrides): Perspective {
  return plan.kpis[baseKpi(id)]?.perspective ?? kpiOf(id)?.perspective ?? 'process';
}

const perspectives: Readonly<Record<Perspective, Sentence>> = {
  customer: { en: 'customer', zh: '客户' },
  process: { en: 'process', zh: '内部流程' },
  finance: { en: 'finance', zh: '财务' },
  growth: { en: 'growth', zh: '学习与成长' },
};

/** What a perspective is called. */
export function perspectiveTitle(perspective: Perspective): Sentence {
  return perspectives[perspective];
}
