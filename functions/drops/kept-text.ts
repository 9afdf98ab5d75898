import type { ShowText } from './findings.ts';
import type { Mapping } from './mapping-document.ts';

/** What stands in evidence that is kept for a text that may name somebody. */
const mask = '•••';

/** Written amounts, dates and times: no letters but those of a date, no run of digits as long as a phone number. */
const harmless = /^(?!.*\d{9})[\d\s.,:/%¥$()+年月日元TZ-]{0,40}$/u;

/**
 * A cell, or the text of a whole record (column `—`), as it may be kept for ever: numbers and dates as they are,
 * everything that may name a person masked. What people are called by is always masked, a number too.
 */
export function keptText({ person, person_name, ratings }: Mapping): ShowText {
  const secret = new Set([person.column, person_name?.column, ratings?.rater?.column, '—']);
  return (column, text) => (text === '' || (!secret.has(column) && harmless.test(text)) ? text : mask);
}
