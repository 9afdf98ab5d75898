import { differentWinners } from './different-winners.ts';
import { costOfTurnover } from './cost-of-turnover.ts';
import { costPerMonth } from './cost-per-month.ts';
import { costTotal } from './cost-total.ts';
import { giniOfVariablePay } from './gini-variable.ts';
import { giniOfPay } from './gini.ts';
import { leaversIn12Months } from './leavers-in-12-months.ts';
import { leaversIn90Days } from './leavers-in-90-days.ts';
import { meanPay } from './mean-pay.ts';
import { medianPay } from './median-pay.ts';
import { neverWinners } from './never-winners.ts';
import { onCost } from './on-cost.ts';
import { p90p10 } from './p90-p10.ts';
import { repeatWinners } from './repeat-winners.ts';
import { theilOfPay } from './theil.ts';

/**
 * Every single number of a comparison, in the order in which it is shown. Result document, API, command line, tiles,
 * tables and files follow from these lists: a new measure is one file and one entry.
 */
export const costMeasures = [costTotal, costPerMonth, onCost] as const;

/** Level and spread of pay. */
export const spreadMeasures = [meanPay, medianPay, giniOfPay, giniOfVariablePay, theilOfPay, p90p10] as const;

/** Expected leavers and what they cost: of an assumed model, each with a range over its parameters. */
export const leaverMeasures = [leaversIn90Days, leaversIn12Months, costOfTurnover] as const;

/** How widely awards spread, where a plan gives any. */
export const awardMeasures = [differentWinners, repeatWinners, neverWinners] as const;
