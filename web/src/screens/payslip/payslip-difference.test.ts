import { expect, test } from 'vitest';
import { cellText } from '../../charts/chart-data.ts';
import { payslipDifference } from './payslip-difference.ts';

const line = (id: string, en: string, fen: number) => ({
  id,
  title: { en, zh: en },
  fen,
  formula: '',
  parts: [],
});

test('what a scenario changes is shown line by line and for the gross, to the fen', () => {
  const base = line('base', 'Base pay', 360_000);
  const before = {
    currency: 'CNY' as const,
    lines: [base, line('performance', 'Performance', 61_406)],
    grossFen: 421_406,
    onCostFen: 134_850,
    coverage: null,
  };
  const after = {
    currency: 'CNY' as const,
    lines: [base, line('performance', 'Performance', 20_997), line('commission', 'Commission', 0)],
    grossFen: 380_997,
    onCostFen: 121_919,
    coverage: null,
  };
  expect(payslipDifference(before, after, 'en').rows.map((cells) => cells.map(cellText))).toEqual([
    ['Base pay', '¥3,600.00', '¥3,600.00', '¥0.00'],
    ['Performance', '¥614.06', '¥209.97', '−¥404.09'],
    ['Commission', '¥0.00', '¥0.00', '¥0.00'],
    ['Gross', '¥4,214.06', '¥3,809.97', '−¥404.09'],
    ['Employer on-cost', '¥1,348.50', '¥1,219.19', '−¥129.31'],
  ]);
});
