import { betaBinomialFit } from '../math/beta-binomial-fit.ts';
import { gammaPoissonFit } from '../math/gamma-poisson-fit.ts';
import { normalPrior } from '../math/normal-prior.ts';
import { paidMonth, pointsAsGiven } from './paid-month.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const greatestLikelihood = new NotServed('priors are fitted by greatest likelihood, not by moments');
const meanAndWeight = new NotServed(
  'a prior is published as a mean and the observations that it weighs as much as',
);
const notShown = new NotServed('the mean that is paid by is shown without a band or the likelihood');

const missing = (why: NotServed, ...keys: readonly string[]) =>
  Object.fromEntries(keys.map((key) => [key, why]));

type Measure = readonly [numerator: number, denominator: number, samples: number];

/** A KPI as a plan scores it whose points are its value. */
function scored(kpi: string, measure: Measure, more: object): number | null {
  const scorecard = [{ kpi, weight: 1, anchors: pointsAsGiven, ...more }];
  return paidMonth({ levels: { level: { base: 0 } }, scorecard }, { [kpi]: measure }).output('score');
}

/** A KPI as it is measured. */
const asMeasured = (kpi: string, measure: Measure): number | null => scored(kpi, measure, {});

/** A KPI as a plan draws it towards a published mean. */
function drawn(
  kpi: string,
  measure: Measure,
  towards: { readonly mean: number; readonly samples: number },
): number | null {
  return scored(kpi, measure, { shrink: { towards } });
}

export const empiricalBayes: TopicTable = {
  beta_binomial({ x, n }: { x: readonly number[]; n: readonly number[] }) {
    const fit = betaBinomialFit(x, n);
    const towards = { mean: fit?.mean ?? NaN, samples: fit?.strength ?? NaN };
    return {
      ...missing(greatestLikelihood, 'mom_mean', 'mom_rho', 'mom_strength', 'mom_posterior_mean'),
      ...missing(meanAndWeight, 'mle_alpha', 'mle_beta', 'shrink_weight'),
      ...missing(notShown, 'loglik', 'post_q05', 'post_q95'),
      mle_mean: fit?.mean,
      mle_strength: fit?.strength,
      posterior_mean: x.map((events, k) =>
        drawn('csat_top_box', [events, n[k] as number, n[k] as number], towards),
      ),
    };
  },

  gamma_poisson({ y, exposure }: { y: readonly number[]; exposure: readonly number[] }) {
    const fit = gammaPoissonFit(y, exposure);
    const towards = { mean: fit?.mean ?? NaN, samples: fit?.strength ?? NaN };
    const of = (events: number, k: number) => [events, exposure[k] as number, exposure[k] as number] as const;
    return {
      ...missing(meanAndWeight, 'mle_shape'),
      ...missing(notShown, 'loglik', 'post_q05', 'post_q95'),
      mle_mean: fit?.mean,
      mle_rate: fit?.strength,
      posterior_mean: y.map((events, k) => drawn('complaint_rate', of(events, k), towards)),
      raw_rate: y.map((events, k) => asMeasured('complaint_rate', of(events, k))),
    };
  },

  normal_shrinkage({ y, se }: { y: readonly number[]; se: readonly number[] }) {
    const { mean, variance } = normalPrior(y, se);
    const towards = { mean, samples: 1 / variance };
    return {
      ...missing(meanAndWeight, 'mu_fixed', 'Q', 'I2', 'shrink_to_mean'),
      ...missing(notShown, 'se_mu', 'posterior_sd'),
      mu: mean,
      tau2_dl: variance,
      posterior_mean:
        variance === 0
          ? new NotServed('where people do not differ nobody is drawn anywhere: the mean holds')
          : // a value of error e rests on as much as 1 ÷ e² observations of error 1
            y.map((value, k) => drawn('aht', [value, 1, 1 / (se[k] as number) ** 2], towards)),
    };
  },
};
