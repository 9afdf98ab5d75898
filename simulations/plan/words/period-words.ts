import type { Sentence } from '../../problems/problem.ts';

const periods: Readonly<Record<'month' | 'quarter' | 'half_year' | 'year', Sentence>> = {
  month: { en: 'month', zh: '月' },
  quarter: { en: 'quarter', zh: '季度' },
  half_year: { en: 'half-year', zh: '半年' },
  year: { en: 'year', zh: '年度' },
};

/** A period of the calendar by its name. */
export function periodWords(period: keyof typeof periods): Sentence {
  return periods[period];
}
