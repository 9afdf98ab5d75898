import { gapStatistics } from '../math/gap-statistics.ts';
import { inequalityIndices, lorenzCurve } from '../math/inequality.ts';
import {
  ascending,
  quantile,
  robustSummary,
  weightedQuantile,
  type QuantileType,
} from '../math/quantiles.ts';
import type { TopicTable } from './reference-case.ts';

interface Sample {
  readonly x: readonly number[];
  readonly w?: readonly number[] | null;
}

const tenths = Array.from({ length: 11 }, (_, k) => k / 10);

export const inequality: TopicTable = {
  inequality({ x, w = null }: Sample) {
    const indices = inequalityIndices(x, w);
    const order = x.map((_, k) => k).sort((a, b) => (x[a] as number) - (x[b] as number));
    const sorted = order.map((k) => x[k] as number);
    const percentile = (p: number): number | null =>
      w ? weightedQuantile(x, w, p, order) : quantile(sorted, p);
    const ratio = (high: number, low: number): number | null => {
      const [above, below] = [percentile(high), percentile(low)];
      return above === null || below === null || below <= 0 ? null : above / below;
    };
    const cv = (sd: number | null): number | null =>
      sd === null || indices.mean === null || indices.mean <= 0 ? null : sd / indices.mean;
    return {
      ...{ n: x.length, sum_w: w ? w.reduce((a, b) => a + b, 0) : x.length, mean: indices.mean },
      ...{
        sd_pop: indices.sdPopulation,
        cv_pop: cv(indices.sdPopulation),
        sd_sample: indices.sdSample,
        cv_sample: cv(indices.sdSample),
      },
      ...{
        gini: indices.gini,
        gini_corrected: indices.giniCorrected,
        theil_t: indices.theilT,
        theil_l: indices.theilL,
      },
      ...{
        theil_t_positive_only: indices.theilTPositive,
        theil_l_positive_only: indices.theilLPositive,
        ge2: indices.ge2,
      },
      ...{
        'atkinson_0.5': indices.atkinson(0.5),
        atkinson_1: indices.atkinson(1),
        atkinson_2: indices.atkinson(2),
      },
      ...{ hoover: indices.hoover, var_log: indices.varLog },
      ...{
        p10: percentile(0.1),
        p25: percentile(0.25),
        p50: percentile(0.5),
        p75: percentile(0.75),
        p90: percentile(0.9),
      },
      ...{ p90_p10: ratio(0.9, 0.1), p50_p10: ratio(0.5, 0.1), p90_p50: ratio(0.9, 0.5) },
      lorenz_p: tenths,
      lorenz: lorenzCurve(sorted, tenths, w ? order.map((k) => w[k] as number) : undefined),
    };
  },
};

export const quantiles: TopicTable = {
  quantiles({ x, p }: { x: readonly number[]; p: readonly number[] }) {
    const sorted = ascending(x);
    const types: QuantileType[] = [1, 2, 6, 7, 8];
    const summary = robustSummary(x);
    return {
      ...Object.fromEntries(types.map((type) => [`type${type}`, p.map((at) => quantile(sorted, at, type))])),
      ...{ median: summary.median, 'mad_1.4826': summary.mad, iqr: summary.iqr },
      ...{ 'trimmed_mean_0.1': summary.trimmedMean, 'winsorized_mean_0.1': summary.winsorisedMean },
      ...{ tukey_lower_fence: summary.lowerFence, tukey_upper_fence: summary.upperFence },
    };
  },
};

export const gapStats: TopicTable = {
  gap_stats({ focal, ref }: { focal: readonly number[]; ref: readonly number[] }) {
    const gap = gapStatistics(focal, ref);
    if (!gap) return {};
    const percent = (share: number | null): number | null => (share === null ? null : 100 * share);
    return {
      ...{
        mean_focal: gap.meanFocal,
        mean_ref: gap.meanReference,
        mean_gap_pct: percent(gap.meanGap),
        median_gap_pct: percent(gap.medianGap),
      },
      ...{
        eu_5pct_flag: gap.euFlag,
        cohen_d: gap.cohenD,
        hedges_g_approx: gap.hedgesApproximate,
        hedges_g_exact: gap.hedgesExact,
      },
      ...{
        smd_avg_var: gap.smdAverageVariance,
        welch_t: gap.welch?.t,
        welch_df: gap.welch?.df,
        welch_p: gap.welch?.p,
      },
      ...{ mannwhitney_u: gap.mannWhitney.u, mannwhitney_p_cc: gap.mannWhitney.p },
      ...{ prob_superiority: gap.probabilityOfSuperiority, ks_d: gap.ksDistance },
    };
  },
};
