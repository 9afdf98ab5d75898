import { ascending } from '../math/ascending.ts';
import { quantile } from '../math/quantiles.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

const oneDefinition = new NotServed('quantiles have one definition, that of R, numpy and Excel (type 7)');
const notShown = new NotServed('no robust summary is shown');

export const quantiles: TopicTable = {
  quantiles({ x, p }: { x: readonly number[]; p: readonly number[] }) {
    const sorted = ascending(x);
    const missing = (keys: readonly string[], why: NotServed) =>
      Object.fromEntries(keys.map((key) => [key, why]));
    return {
      ...missing(['type1', 'type2', 'type6', 'type8'], oneDefinition),
      ...missing(['mad_1.4826', 'iqr', 'trimmed_mean_0.1', 'winsorized_mean_0.1'], notShown),
      ...missing(['tukey_lower_fence', 'tukey_upper_fence'], notShown),
      type7: p.map((at) => quantile(sorted, at)),
      median: quantile(sorted, 0.5),
    };
  },
};
