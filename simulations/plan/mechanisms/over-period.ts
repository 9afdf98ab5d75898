import type { Condition } from './condition-type.ts';

/**
 * A condition that reads KPIs and scores over a period up to and with the month, where it does not say a period itself.
 * Labels, numbers, grades and counted months stay as they are.
 */
export function overPeriod(when: Condition, period: 'month' | 'quarter' | 'half_year' | 'year'): Condition {
  if (period === 'month') return when;
  const each = (of: Condition): Condition => overPeriod(of, period);
  if ('all' in when) return { all: when.all.map(each) };
  if ('any' in when) return { any: when.any.map(each) };
  return 'kpi' in when || 'score' in when ? { period, ...when } : when;
}
