import { expect, test } from 'vitest';
import { formatter } from '../../messages/format.ts';
import { payslipValue } from './payslip-value.ts';

const [zh, en] = [formatter('zh'), formatter('en')];

test('payslipValue(value, unit, format) writes a number in its unit', () => {
  expect(payslipValue(4214.06, 'yuan', zh)).toBe('¥4,214.06');
  expect(payslipValue(275, 'yuan', formatter('en', 'USD'))).toBe('$275.00');
  expect(payslipValue(0.8333, 'share', en)).toBe('83.3%');
  expect(payslipValue(1, 'multiple', en)).toBe('× 1');
  expect(payslipValue(0.7676, 'multiple', en)).toBe('× 0.7676');
  expect(payslipValue(90.7, 'points', en)).toBe('90.7');
  expect(payslipValue(null, 'points', zh)).toBe('无数据');
});
