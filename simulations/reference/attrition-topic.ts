import { autoregressiveForecast, stationarySd } from '../behaviour/autoregression.ts';
import { effortFactor } from '../behaviour/effort-response.ts';
import {
  logitShiftedHazard,
  naiveShiftedHazard,
  payResponse,
  shiftedHazard,
} from '../behaviour/hazard-shift.ts';
import { replacementCost } from '../behaviour/replacement-cost.ts';
import { survivalOf } from '../behaviour/survival.ts';
import { monthlyHazard } from '../behaviour/turnover.ts';
import { poissonBinomial } from '../math/poisson-binomial.ts';
import type { TopicTable } from './reference-case.ts';

export const attritionResponse: TopicTable = {
  turnover_conversion: ({ annual }: { annual: number }) => ({
    monthly_hazard_if_cohort_attrition: annual <= 1 ? monthlyHazard(annual, 'cohort') : null,
    monthly_hazard_if_separations_over_average_headcount: monthlyHazard(annual, 'separations'),
  }),

  hazard_shift(input: {
    baseline_monthly_hazard: number;
    quit_elasticity: number;
    delta_ln_pay: number;
    loss_multiplier: number;
  }) {
    const response = payResponse(input.quit_elasticity, input.delta_ln_pay, input.loss_multiplier);
    const hazard = input.baseline_monthly_hazard;
    return {
      hazard_cloglog: shiftedHazard(hazard, response),
      hazard_logit: logitShiftedHazard(hazard, response),
      hazard_naive_product: naiveShiftedHazard(hazard, response),
    };
  },

  survival_from_hazard({ monthly_hazard }: { monthly_hazard: readonly number[] }) {
    const { survival, gone, monthsInFirstYear } = survivalOf(monthly_hazard);
    return { survival, annual_attrition: gone, expected_months_in_first_year: monthsInFirstYear };
  },

  replacement_cost(input: {
    headcount: number;
    monthly_hazard: number;
    months: number;
    replace_immediately: boolean;
    cost_share_of_annual_pay: number;
    annual_pay: number;
  }) {
    const group = {
      headcount: input.headcount,
      hazard: input.monthly_hazard,
      months: input.months,
      replaced: input.replace_immediately,
    };
    const { leavers, sd, cost } = replacementCost(group, input.cost_share_of_annual_pay, input.annual_pay);
    return { expected_leavers: leavers, expected_cost: cost, sd_leavers_binomial: sd };
  },

  poisson_binomial({ hazards }: { hazards: readonly number[] }) {
    const { pmf, mean, sd, quantile } = poissonBinomial(hazards);
    return { pmf, mean, sd, p05: quantile(0.05), p50: quantile(0.5), p95: quantile(0.95) };
  },

  ar1_forecast(input: {
    agent_mean: number;
    phi: number;
    innovation_sd: number;
    current: number;
    horizons: readonly number[];
  }) {
    const person = { mean: input.agent_mean, phi: input.phi, innovationSd: input.innovation_sd };
    const forecasts = input.horizons.map((horizon) => autoregressiveForecast(person, input.current, horizon));
    return {
      mean: forecasts.map(({ mean }) => mean),
      sd: forecasts.map(({ sd }) => sd),
      stationary_sd: stationarySd(input.phi, input.innovation_sd),
    };
  },

  effort_response(input: {
    elasticity: number;
    marginal_incentive_old: number;
    marginal_incentive_new: number;
    kpi_mean: number;
  }) {
    const factor = effortFactor(input.elasticity, input.marginal_incentive_old, input.marginal_incentive_new);
    return { factor, kpi_new: input.kpi_mean * factor, static_mode: input.kpi_mean };
  },
};
