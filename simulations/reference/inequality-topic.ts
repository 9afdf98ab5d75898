import { lorenzCurve } from '../math/inequality.ts';
import { ascending } from '../math/ascending.ts';
import { quantile } from '../math/quantiles.ts';
import { giniOfPay } from '../outcomes/measures/gini.ts';
import { p90p10 } from '../outcomes/measures/p90-p10.ts';
import type { PaySide } from '../outcomes/measures/pay-side.ts';
import { theilOfPay } from '../outcomes/measures/theil.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const tenths = Array.from({ length: 11 }, (_, k) => k / 10);

const notShown = new NotServed(
  'spread is told by Gini, Theil T, P90 / P10, percentiles and the Lorenz curve alone',
);

/** Keys of figures that no screen shows. */
const unserved = [
  ...['sum_w', 'sd_pop', 'sd_sample', 'cv_pop', 'cv_sample', 'gini_corrected', 'ge2', 'hoover', 'var_log'],
  ...['theil_l', 'theil_t_positive_only', 'theil_l_positive_only', 'p50_p10', 'p90_p50'],
  ...['mean', 'atkinson_0.5', 'atkinson_1', 'atkinson_2'],
];

export const inequality: TopicTable = {
  inequality({ x, w = null }: { x: readonly number[]; w?: readonly number[] | null }) {
    if (w) return new NotServed('people are not weighted: everybody compared counts once');
    const pay = ascending(x);
    const side: PaySide = {
      grossFen: 0,
      onCostFen: 0,
      personMonths: x.length,
      months: 1,
      pay,
      variable: pay,
    };
    return {
      ...Object.fromEntries(unserved.map((key) => [key, notShown])),
      n: pay.length,
      gini: giniOfPay.of(side),
      theil_t: theilOfPay.of(side),
      p10: quantile(pay, 0.1),
      p25: quantile(pay, 0.25),
      p50: quantile(pay, 0.5),
      p75: quantile(pay, 0.75),
      p90: quantile(pay, 0.9),
      p90_p10: p90p10.of(side),
      lorenz_p: tenths,
      lorenz: lorenzCurve(pay, tenths),
    };
  },
};
