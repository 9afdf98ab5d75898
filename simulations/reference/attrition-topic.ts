import { exp } from '../math/exp-log.ts';
import { monthlyHazard } from '../behaviour/turnover.ts';
import { payResponse, shiftedHazard } from '../behaviour/hazard-shift.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const oneForm = new NotServed('hazards are shifted in one form, the complementary log-log');

export const attritionResponse: TopicTable = {
  turnover_conversion: ({ annual }: { annual: number }) => ({
    monthly_hazard_if_cohort_attrition: annual < 1 ? monthlyHazard(annual, 'cohort') : null,
    monthly_hazard_if_separations_over_average_headcount: monthlyHazard(annual, 'separations'),
  }),

  hazard_shift(input: {
    baseline_monthly_hazard: number;
    quit_elasticity: number;
    delta_ln_pay: number;
    loss_multiplier: number;
  }) {
    const response = payResponse(input.quit_elasticity, input.delta_ln_pay, input.loss_multiplier);
    return {
      hazard_cloglog: shiftedHazard(input.baseline_monthly_hazard, exp(response)),
      hazard_logit: oneForm,
      hazard_naive_product: oneForm,
    };
  },

  survival_from_hazard: new NotServed('leavers are told as numbers of people, not as survival by month'),

  replacement_cost: new NotServed(
    'leavers and their cost are expected of people in a frame, not of a headcount',
  ),

  poisson_binomial: new NotServed('leavers are told as expected, without the spread of chance'),

  ar1_forecast: new NotServed('no KPI is forecast yet'),

  effort_response: new NotServed('nobody is assumed to work more or less for other pay'),
};
