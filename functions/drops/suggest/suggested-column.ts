import { contactColumns } from '../../../simulations/kpi/contact-columns.ts';
import type { ColumnProfile } from './column-profile.ts';
import { question, type MappingQuestion } from './mapping-question.ts';

/** How one measured column of contacts is mapped. */
export interface SuggestedColumn {
  readonly column: { readonly column: string } & Readonly<Record<string, unknown>>;
  readonly questions: readonly MappingQuestion[];
}

const yesNo = /^(y|yes|n|no|true|false|t|f|0|1|是|否|已|未|有|无)$/i;

/** A column of contacts with what its values say of format and range; what they leave open is asked. */
export function suggestedColumn(field: string, profile: ColumnProfile): SuggestedColumn {
  const plain = { column: profile.name };
  const at = `contacts.columns.${field}`;
  if (field.endsWith('_seconds')) return lengthOfTime(at, profile);
  if (contactColumns[field] === 'boolean') {
    if (profile.samples.every((sample) => yesNo.test(sample))) return { column: plain, questions: [] };
    const values = profile.samples.map((sample) => `"${sample}"`).join(', ');
    const ask = question(
      `${at}.values`,
      `Which values of "${profile.name}" mean yes, and which no (${values})?`,
      `“${profile.name}”的哪些值表示“是”，哪些表示“否”（${values}）？`,
    );
    return { column: plain, questions: [ask] };
  }
  if (field === 'rating' && profile.numbers > 0.98) {
    const top = [5, 10, 100].find((most) => profile.most <= most);
    const whole = profile.whole > 0.98 && profile.least >= 1 && profile.most <= 5;
    if (whole) return { column: { ...plain, min: 1, max: 5 }, questions: [] };
    const ask = question(
      `${at}.max`,
      `Up to which number does "${profile.name}" go (seen ${profile.least} to ${profile.most})? At least 4 counts as satisfied.`,
      `“${profile.name}”的最高分是多少（所见为 ${profile.least} 至 ${profile.most}）？4 分及以上计为满意。`,
      top === undefined ? [] : [String(top)],
    );
    return { column: plain, questions: [ask] };
  }
  return { column: plain, questions: [] };
}

function lengthOfTime(at: string, { name, clock, numbers, most, samples }: ColumnProfile): SuggestedColumn {
  const written = (['h:mm:ss', 'mm:ss', 'clock12'] as const).find((format) => clock[format] > 0.98);
  if (written) return { column: { column: name, format: written }, questions: [] };
  const unit = /sec|秒|miao/i.test(name) ? 'seconds' : /min|分钟|fenzhong/i.test(name) ? 'minutes' : null;
  if (unit && most >= 1)
    return { column: { column: name, ...(unit === 'minutes' && { format: unit }) }, questions: [] };
  const choices =
    clock['excel-day-fraction'] > 0.98 && numbers > 0.98 && most < 1
      ? ['excel-day-fraction', 'minutes']
      : ['seconds', 'minutes'];
  const shown = samples.slice(0, 3).join(', ');
  const ask = question(
    `${at}.format`,
    `In which unit is "${name}" (${shown})?`,
    `“${name}”的单位是什么（${shown}）？`,
    choices,
  );
  return { column: { column: name }, questions: [ask] };
}
