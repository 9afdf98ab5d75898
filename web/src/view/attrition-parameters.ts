import {
  attritionParameters,
  defaultAttrition,
} from '../../../simulations/behaviour/attrition-assumptions.ts';
import { serviceBands } from '../../../simulations/behaviour/tenure-risk.ts';
import { LEAST_LEAVERS } from '../../../simulations/outcomes/leaving-rate.ts';
import { rounded } from '../../../simulations/outcomes/rounded-figure.ts';
import { figureText } from './figure-value.ts';
import type { ResultView } from './result-view.ts';

/** A parameter of the attrition model as the page shows it. */
interface ShownParameter {
  readonly id: keyof typeof attritionParameters;
  readonly title: string;
  readonly source: string;
  readonly standard: number;
  /** Ends of the plausible range, ascending. */
  readonly low: number;
  readonly high: number;
  /** What may be typed at all. */
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** Parameters of each mode of the model, in the order shown. */
const byMode = {
  single: ['annualRate', 'etaSingle', 'lambdaLoss', 'replacementCost'],
  'market-peer': ['annualRate', 'etaMarket', 'etaPeer', 'lambdaLoss', 'replacementCost'],
} as const;

/** Bands of service in months with their relative risk of leaving. */
export const tenureBandsText = Object.entries(serviceBands)
  .map(([band, { risk }]) => `${band} × ${risk}`)
  .join(' · ');

/**
 * The parameters that matter, with default, range and source. Where the data has leavers enough, the standard of
 * the rate is theirs, with its 95 % interval.
 */
export function shownParameters(view: ResultView): readonly ShownParameter[] {
  const { own } = view.outcomes.attrition.rate;
  return byMode[defaultAttrition.mode].map((id) => {
    const { value, weak, strong, least, most, step, title, source } = attritionParameters[id];
    const [cited, locale] = [source[view.format.locale], view.format.locale];
    const shown = { id, title: title[locale], least, most, step };
    if (id !== 'annualRate')
      return {
        ...shown,
        source: cited,
        standard: value,
        low: Math.min(weak, strong),
        high: Math.max(weak, strong),
      };
    if (own.annual.kind !== 'interval')
      return { ...shown, source: `${cited} ${ownRateText(view)}`, standard: value, low: weak, high: strong };
    const { low, high } = own.annual;
    return { ...shown, source: ownRateText(view), standard: rounded(own.annual.value, 2), low, high };
  });
}

/** What the data's own leavers say of the rate. */
function ownRateText({ outcomes, words, format }: ResultView): string {
  const { leavers, personMonths, annual } = outcomes.attrition.rate.own;
  const counts = [leavers, personMonths].map((figure) => figureText(figure, format.count, words)) as [
    string,
    string,
  ];
  return annual.kind === 'interval'
    ? words.attrition.ownRate(...counts, format.share(annual.value))
    : words.attrition.tooFewLeavers(format.count(LEAST_LEAVERS), ...counts);
}
