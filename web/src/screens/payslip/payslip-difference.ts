import type { ChartTable } from '../../charts/chart-data.ts';
import type { PayslipAnswer } from '../../engine/api-client.ts';
import { formatter } from '../../messages/format.ts';
import { payslipWords } from '../../messages/payslip-words.ts';
import type { Locale } from '../../../../simulations/problems/problem.ts';

type Slip = Pick<PayslipAnswer['payslip'], 'lines' | 'grossFen' | 'onCostFen' | 'currency'>;

/** Two payslips of one person and month, line by line, with what the scenario changes; a line of one plan alone is 0 in the other. */
export function payslipDifference(baseline: Slip, scenario: Slip, locale: Locale): ChartTable {
  const words = payslipWords[locale];
  const { moneyExact, moneyExactChange } = formatter(locale, scenario.currency);
  const titles = new Map([...baseline.lines, ...scenario.lines].map(({ id, title }) => [id, title[locale]]));
  const fenOf = (slip: Slip, line: string) => slip.lines.find(({ id }) => id === line)?.fen ?? 0;
  const row = (title: string, before: number, after: number) => [
    title,
    { text: moneyExact(before), value: before / 100 },
    { text: moneyExact(after), value: after / 100 },
    { text: moneyExactChange(after - before), value: (after - before) / 100 },
  ];
  return {
    columns: [
      { title: words.line },
      ...[words.baseline, words.scenario, words.difference].map((title) => ({
        title,
        unit: baseline.currency,
      })),
    ],
    rows: [
      ...[...titles].map(([id, title]) => row(title, fenOf(baseline, id), fenOf(scenario, id))),
      row(words.gross, baseline.grossFen, scenario.grossFen),
      row(words.onCost, baseline.onCostFen, scenario.onCostFen),
    ],
  };
}
