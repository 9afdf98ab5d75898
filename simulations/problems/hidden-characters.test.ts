import { expect, test } from 'vitest';
import { firstHidden, hiddenName, withoutHidden } from './hidden-characters.ts';

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);
const direction = [0x061c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)];
const width = [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff];
const control = [...range(0, 8), ...range(0xb, 0x1f), ...range(0x7f, 0x9f)];
const others = [0x034f, 0x115f, 0x2028, 0x2029, 0x3164, 0xfff9, 0xe0001, 0xe0041];

test('withoutHidden(text) takes out marks of direction, controls, characters without width and fillers, each named', () => {
  const kinds = [
    [direction, 'a mark that turns the direction of text'],
    [width, 'a character without width'],
    [control, 'a control character'],
    [others, 'an invisible character'],
  ] as const;
  for (const [codes, kind] of kinds)
    for (const code of codes) {
      const text = `线${String.fromCodePoint(code)}上`;
      expect(withoutHidden(text)).toBe('线上');
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      expect(hiddenName(firstHidden(text) ?? '')).toMatchObject({ code: name, kind: { en: kind } });
    }
});

test.each(['线上客服', 'a\tb\nc\r\nd', 'Émile · O’Neil', '葛󠄀城', '⚠️ 100 %', '　全角　', 'שלום', 'مرحبا'])(
  '%j is seen as it is',
  (text) => {
    expect([firstHidden(text), withoutHidden(text)]).toEqual([null, text]);
  },
);

test('several in one text all go', () => {
  expect(withoutHidden('\ufeff\u202e工\u200b号\u202c')).toBe('工号');
});

test('knows every character that Unicode calls a control, a format or a separator of lines, and no letter', () => {
  for (let code = 0; code <= 0x10ffff; code++) {
    if (code === 9 || code === 10 || (code >= 0xd800 && code <= 0xdfff)) continue;
    const character = String.fromCodePoint(code);
    const named = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(character);
    if (
      named !== (firstHidden(character) !== null) &&
      !/\u034f|\u17b4|\u17b5|[\u115f\u1160\u3164\uffa0]/.test(character)
    )
      expect.unreachable(`U+${code.toString(16)}`);
  }
});
