import { readingOrders, type ColumnProfile } from './column-profile.ts';
import { question, type MappingQuestion } from './mapping-question.ts';

/** The part of a mapping that says which month a row belongs to. */
export interface SuggestedMonth {
  readonly month: { readonly column: string; readonly format?: string };
  readonly questions: readonly MappingQuestion[];
}

/**
 * The column of months, or of dates: one named month, else of the full columns that read as dates the one in which
 * the year comes first. An order that the values leave open is asked, and so is the column where several would do.
 */
export function suggestedMonth(
  columns: readonly ColumnProfile[],
  fields: ReadonlyMap<string, ColumnProfile>,
): SuggestedMonth {
  const full = columns.filter(({ filled, count }) => count > 0 && filled > 0.95);
  const monthly = full.find(({ months }) => months > 0.98);
  if (monthly) return { month: { column: monthly.name, format: 'yyyy-mm' }, questions: [] };
  const dates = full.filter((column) => readingOrders(column).length > 0);
  const named = [fields.get('month'), fields.get('date')].find((column) => column && mayBeDate(column));
  const chosen =
    dates.find((column) => readingOrders(column)[0] === 'ymd') ??
    dates.find((column) => column === named) ??
    dates[0];
  if (!chosen) return unread(named);
  const orders = readingOrders(chosen);
  const others = dates.filter((column) => column !== chosen).map(({ name }) => name);
  const questions = [
    ...(others.length === 0
      ? []
      : [
          question(
            'month.column',
            `Which date says the month that a row belongs to? "${chosen.name}" is the likeliest.`,
            `哪个日期决定该行所属的月份？最可能是“${chosen.name}”。`,
            [chosen.name, ...others],
          ),
        ]),
    ...(orders.length === 1
      ? []
      : [
          question(
            'month.format',
            `Which comes first in "${chosen.name}", day or month (${chosen.samples.slice(0, 3).join(', ')})?`,
            `“${chosen.name}”中先写日还是先写月（${chosen.samples.slice(0, 3).join('、')}）？`,
            orders,
          ),
        ]),
  ];
  const [format] = orders;
  return {
    // several would do: none is written, since a wrong guess commits without a word
    month: {
      column: others.length > 0 ? '' : chosen.name,
      ...(orders.length === 1 && format !== undefined && { format }),
    },
    questions,
  };
}

/** Whether a column that is named like a date may be one: its values hold digits, or it has none. */
function mayBeDate({ samples }: ColumnProfile): boolean {
  return samples.length === 0 || samples.some((sample) => /\d/.test(sample));
}

function unread(named: ColumnProfile | undefined): SuggestedMonth {
  if (!named) {
    const ask = question(
      'month.column',
      'Which column says the month or date of a row?',
      '哪一列表示月份或日期？',
    );
    return { month: { column: '' }, questions: [ask] };
  }
  const samples = named.samples.slice(0, 3);
  const ask = question(
    'month.format',
    `How is "${named.name}" written (${samples.join(', ')})? It reads as no date that is known here.`,
    `“${named.name}”是怎样书写的（${samples.join('、')}）？无法识别为日期。`,
    named.dates.yymmdd > 0.98 ? ['yymmdd'] : ['ymd', 'dmy', 'mdy', 'yymmdd', 'yyyy-mm'],
  );
  return { month: { column: named.name }, questions: [ask] };
}
