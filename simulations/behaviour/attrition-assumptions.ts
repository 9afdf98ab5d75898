import type { Sentence } from '../problems/problem.ts';
import type { AnnualRateMeaning } from './turnover.ts';

/** What is assumed of leaving. */
export interface AttritionAssumptions {
  /** `single`: one elasticity to one's own pay; `market-peer`: own pay against the market and against peers. */
  readonly mode: 'single' | 'market-peer';
  /** null: the rate of the data's own leavers where they are enough, else the cited one; see `outcomes/leaving-rate.ts`. */
  readonly annualRate: number | null;
  readonly meaning: AnnualRateMeaning;
  readonly etaSingle: number;
  readonly etaMarket: number;
  readonly etaPeer: number;
  /** How many times a cut counts. */
  readonly lambdaLoss: number;
  /** Cost of replacing a leaver, share of annual pay. */
  readonly replacementCost: number;
}

/** A parameter with its range and where it comes from. */
export interface AttritionParameter {
  readonly value: number;
  /** Ends of the plausible range: weakest and strongest response. */
  readonly weak: number;
  readonly strong: number;
  /** What may be assumed at all, and the step in which it is edited. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly title: Sentence;
  readonly source: Sentence;
}

type Parameter = 'annualRate' | 'etaSingle' | 'etaMarket' | 'etaPeer' | 'lambdaLoss' | 'replacementCost';

/** Defaults with ranges and sources (methods 6.5 and 6.6): judgements from cited studies, to be changed by the user. */
export const attritionParameters: Readonly<Record<Parameter, AttritionParameter>> = {
  annualRate: {
    value: 0.3,
    weak: 0.15,
    strong: 0.6,
    least: 0,
    most: 0.99,
    step: 0.01,
    title: { en: 'Annual attrition today', zh: '当前年流失率' },
    source: {
      en: 'Assumed; call centres 25 to over 50 % a year (Cornell Global Call Center project)',
      zh: '假设值；呼叫中心年流失率约 25% 至 50% 以上（康奈尔全球呼叫中心项目）',
    },
  },
  etaSingle: {
    value: -2.5,
    weak: -1,
    strong: -4.5,
    least: -10,
    most: 0,
    step: 0.1,
    title: { en: 'Quit elasticity to own pay', zh: '离职对自身薪酬的弹性' },
    source: {
      en: 'Quit elasticities of 2–3 (EPI review); −3.0 to −4.5 for warehouse and call-centre workers of one retailer (Emanuel and Harrington 2020)',
      zh: '离职弹性 2–3（EPI 综述）；某零售商仓储与呼叫中心员工 −3.0 至 −4.5（Emanuel 和 Harrington 2020）',
    },
  },
  etaMarket: {
    value: -1,
    weak: 0,
    strong: -2,
    least: -10,
    most: 0,
    step: 0.1,
    title: { en: 'Elasticity to pay against the market', zh: '对市场相对薪酬的弹性' },
    source: {
      en: 'Judged from Dube, Giuliano and Leonard (NBER 24906)',
      zh: '依据 Dube、Giuliano 和 Leonard（NBER 24906）判断',
    },
  },
  etaPeer: {
    value: -2,
    weak: 0,
    strong: -4,
    least: -10,
    most: 0,
    step: 0.1,
    title: {
      en: 'Elasticity to pay against peers, for those below',
      zh: '对同侪相对薪酬的弹性（低于同侪者）',
    },
    source: {
      en: 'Mostly peer comparison (Dube et al.); only those below the median react (Card et al. 2012)',
      zh: '以同侪比较为主（Dube 等）；仅低于中位数者有反应（Card 等 2012）',
    },
  },
  lambdaLoss: {
    value: 2,
    weak: 1,
    strong: 2.25,
    least: 1,
    most: 5,
    step: 0.05,
    title: { en: 'A cut counts this many times', zh: '降薪影响倍数' },
    source: {
      en: 'Meta-analyses: 1.31 (Walasek et al. 2024), 1.955 (Brown et al. 2024); Tversky and Kahneman 1992 (2.25)',
      zh: '荟萃分析：1.31（Walasek 等 2024）、1.955（Brown 等 2024）；Tversky 和 Kahneman 1992（2.25）',
    },
  },
  replacementCost: {
    value: 0.2,
    weak: 0.1,
    strong: 0.35,
    least: 0,
    most: 2,
    step: 0.01,
    title: { en: 'Cost of a leaver, share of annual pay', zh: '替换一名员工的成本（占年薪）' },
    source: {
      en: 'Median 21 % over 27 case studies (Boushey and Glynn 2012)',
      zh: '27 项案例研究中位数 21%（Boushey 和 Glynn 2012）',
    },
  },
};

/** The defaults: single elasticity, the share of a cohort that leaves in a year as the data tells it. */
export const defaultAttrition: AttritionAssumptions = {
  mode: 'single',
  meaning: 'cohort',
  annualRate: null,
  etaSingle: attritionParameters.etaSingle.value,
  etaMarket: attritionParameters.etaMarket.value,
  etaPeer: attritionParameters.etaPeer.value,
  lambdaLoss: attritionParameters.lambdaLoss.value,
  replacementCost: attritionParameters.replacementCost.value,
};

/** Ends of a range: of the rate of leaving, of how people respond to pay, of what a leaver costs. */
export type RangeEnd = 'weak' | 'strong';

/** The same assumptions at one end of the ranges of the response. An elasticity of 0 (off) stays 0. */
export function atResponseEnd(assumptions: AttritionAssumptions, end: RangeEnd): AttritionAssumptions {
  return {
    ...assumptions,
    etaSingle: atEnd(assumptions, 'etaSingle', end),
    etaMarket: atEnd(assumptions, 'etaMarket', end),
    etaPeer: atEnd(assumptions, 'etaPeer', end),
    lambdaLoss: attritionParameters.lambdaLoss[end],
  };
}

/** A rate or cost at the cited end of its range; 0 (nobody leaves, leaving costs nothing) stays 0. */
export function atEnd(assumptions: AttritionAssumptions, name: Parameter, end: RangeEnd): number {
  return assumptions[name] === 0 ? 0 : attritionParameters[name][end];
}

/** Whether a parameter of this name exists and may have this value. */
export function isAssumable(name: string, value: number): boolean {
  if (!Object.hasOwn(attritionParameters, name)) return false;
  const { least, most } = attritionParameters[name as Parameter];
  return value >= least && value <= most;
}

/** @throws RangeError when a parameter lies outside what may be assumed at all */
export function mustBeAssumable(assumptions: AttritionAssumptions): void {
  for (const name of Object.keys(attritionParameters) as Parameter[]) {
    const { least, most } = attritionParameters[name];
    const value = assumptions[name];
    if (value !== null && !isAssumable(name, value))
      throw new RangeError(`${name} ${value} is outside ${least} … ${most}`);
  }
}
