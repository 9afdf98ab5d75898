import { attritionResponse } from './attrition-topic.ts';
import { bonusCurves } from './bonus-topic.ts';
import { empiricalBayes } from './empirical-bayes-topic.ts';
import { endToEnd } from './end-to-end-topic.ts';
import { gapStats } from './gap-topic.ts';
import { iitCn } from './iit-topic.ts';
import { inequality } from './inequality-topic.ts';
import { kpiScoring } from './kpi-topic.ts';
import { statutoryOvertime } from './overtime-topic.ts';
import { proportions } from './proportions-topic.ts';
import { quantiles } from './quantiles-topic.ts';
import { raterEffects } from './rater-effects-topic.ts';
import type { TopicTable } from './reference-case.ts';
import { rng } from './rng-topic.ts';
import { scoreStatistics } from './score-statistics-topic.ts';
import { specialFunctions } from './special-functions-topic.ts';

/** What the product calculates of each reference topic. */
export const referenceTopics: Readonly<Record<string, TopicTable>> = {
  attrition_response: attritionResponse,
  bonus_curves: bonusCurves,
  empirical_bayes: empiricalBayes,
  end_to_end: endToEnd,
  gap_stats: gapStats,
  iit_cn: iitCn,
  inequality,
  kpi_scoring: kpiScoring,
  proportions,
  quantiles,
  rater_effects: raterEffects,
  rng,
  score_statistics: scoreStatistics,
  special_functions: specialFunctions,
  statutory_cn_overtime: statutoryOvertime,
};
