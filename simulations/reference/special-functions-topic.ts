import { normalQuantile } from '../math/normal-quantile.ts';
import { lnGamma, regularisedBeta } from '../math/special-functions.ts';
import { studentT975 } from '../math/student-t-975.ts';
import { NotServed, type TopicTable } from './reference-case.ts';

/** Functions that figures of the product rest on, by R's name and arguments. */
const served: Readonly<Record<string, (a: number, b: number, c: number) => number | NotServed>> = {
  qnorm: (p) => normalQuantile(p),
  lgamma: (x) => lnGamma(x),
  pbeta: (x, a, b) => regularisedBeta(a, b)(x),
  qt: (p, df) => (p === 0.975 ? studentT975(df) : new NotServed('intervals are of 95 % alone')),
};

export const specialFunctions: TopicTable = {
  special({ f, args }: { f: string; args: readonly number[] }) {
    const [a = NaN, b = NaN, c = NaN] = args;
    return { value: served[f]?.(a, b, c) ?? new NotServed(`no figure needs ${f}`) };
  },
};
