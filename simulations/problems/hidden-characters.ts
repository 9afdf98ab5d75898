import type { Sentence } from './problem-entry.ts';

/**
 * Characters that nobody sees and that turn, hide or break the text around them: controls of C0 and C1 but tab and
 * ends of lines (a return by itself is none), marks of direction, characters without width, fillers, separators of lines and paragraphs.
 * Variation selectors stay: they choose among forms of a Chinese character or a pictogram.
 *
 * Source: Unicode categories Cc, Cf, Zl and Zp; UAX 9 (bidirectional marks); fillers of `Default_Ignorable_Code_Point`.
 */
const hiddenHere =
  /(?!\t|\n|\r\n)(?:\u034f|\u17b4|\u17b5|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0])/uy;
const allHidden = new RegExp(hiddenHere, 'gu');

/** The first character of a text that nobody sees; null where there is none. About 5 ns a character. */
export function firstHidden(text: string): string | null {
  for (let at = 0; at < text.length; at++) {
    if (isPlain(text.charCodeAt(at))) continue;
    hiddenHere.lastIndex = at;
    const found = hiddenHere.exec(text);
    if (found) return found[0];
  }
  return null;
}

/** Whether a code unit is Latin or Chinese text, a tab or a line feed: seen for sure, and most of every file. */
function isPlain(unit: number): boolean {
  return (unit >= 0x20 && unit < 0x7f) || (unit >= 0x3400 && unit < 0xa000) || unit === 9 || unit === 10;
}

/**
 * The text without characters that nobody sees.
 *
 * withoutHidden('on\u202eline') // => 'online'
 */
export function withoutHidden(text: string): string {
  return firstHidden(text) === null ? text : text.replace(allHidden, '');
}

/** What such a character is called, for the values of a problem: `U+202E` and its kind. */
export function hiddenName(character: string): { code: string; kind: Sentence } {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const kind = kinds.find(([pattern]) => pattern.test(character))?.[1] ?? other;
  return { code: `U+${hex}`, kind };
}

const other: Sentence = { en: 'an invisible character', zh: '不可见字符' };
const kinds: readonly (readonly [RegExp, Sentence])[] = [
  [
    /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
    { en: 'a mark that turns the direction of text', zh: '改变文字方向的控制符' },
  ],
  [/[\u00ad\u200b-\u200d\u2060\ufeff]/, { en: 'a character without width', zh: '零宽字符' }],
  [/\p{Cc}/u, { en: 'a control character', zh: '控制字符' }],
];
