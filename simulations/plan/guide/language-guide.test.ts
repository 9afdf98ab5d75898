import { describe, expect, test } from 'vitest';
import { caseProblems } from '../cases/case-problems.ts';
import { everyMechanism } from '../every-mechanism.ts';
import { parsePlan } from '../parse-plan.ts';
import { publishedSchema } from '../schema-at.ts';
import { descriptionWords } from './description-words.ts';
import { keyRows, postSchema } from './key-rows.ts';
import { languageGuide } from './language-guide.ts';

const guides = [
  ['en', languageGuide('en')],
  ['zh', languageGuide('zh')],
] as const;

describe.each(guides)('languageGuide(%s)', (_, guide) => {
  const plans = [...guide.matchAll(/^```yaml\n([^]*?)^```/gm)].map(([, text]) => text ?? '');

  test('shows plans that a reader can use as they stand', () => {
    expect(plans.length).toBeGreaterThan(everyMechanism.length);
    for (const text of plans) {
      const { plan, problems } = parsePlan(text);
      expect([text, problems, plan && caseProblems(plan)]).toEqual([text, [], []]);
    }
  });

  test('has every key of the document and of a post', () => {
    const keys = [
      ...Object.keys(publishedSchema().properties ?? {}),
      ...Object.keys(postSchema().properties ?? {}),
    ];
    expect(keys.filter((key) => key !== 'posts' && !guide.includes(`| \`${key}\` |`))).toEqual([]);
  });
});

test('no row of the Chinese guide is left in English', () => {
  const rows = languageGuide('zh')
    .replace(/^```[^]*?^```/gm, '')
    .split('\n')
    .filter((line) => line.startsWith('|') || line.startsWith('- '))
    .map(
      (line) =>
        line
          .replace(/ \|$/, '')
          .split(/(?<!\\)\| /)
          .at(-1) ?? '',
    );
  expect(rows.length).toBeGreaterThan(400);
  expect(rows.filter((text) => /[a-z]{3,}/i.test(text) && !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test('the Chinese guide translates descriptions that the schema has, and no others', () => {
  const guide = languageGuide('en');
  expect(
    Object.keys(descriptionWords).filter((text) => !guide.includes(text.replaceAll('|', '\\|'))),
  ).toEqual([]);
});

test('keyRows(key, node) goes into maps, lists, objects and the ways of a union', () => {
  const text = { type: 'string', description: 'T' };
  const share = { anyOf: [{ type: 'number' }, { description: 'A percentage: x.' }], description: 'H' };
  const pair = { prefixItems: [{ description: 'factor' }, { description: 'Y' }], description: 'P' };
  const node = {
    description: 'M',
    additionalProperties: {
      anyOf: [
        {
          properties: { a: { type: 'number', description: 'A', default: 2 }, b: text },
          required: ['a', 'b'],
        },
        { properties: { p: pair, s: { additionalProperties: share, description: 'S' } } },
        { items: { properties: { c: { enum: ['x', 'y'], description: 'C' } } }, description: 'L' },
      ],
    },
  };
  expect(
    keyRows('m', node, true).map(({ key, form, isRequired, otherwise }) => [
      key,
      form.en,
      isRequired,
      otherwise,
    ]),
  ).toEqual([
    ['m', 'parts below', true, undefined],
    ['m.<id>.a', 'a number', false, '`2`'],
    ['m.<id>.b', 'a text', true, undefined],
    ['m.<id>.p', '[factor, Y]', false, undefined],
    ['m.<id>.s', 'parts below', false, undefined],
    ['m.<id>.s.<id>', 'a number or `40%`', false, undefined],
    ['m.<id>[].c', '`x`, `y`', false, undefined],
  ]);
  expect(keyRows('p', pair, false)[0]?.form.zh).toBe('[系数，Y]');
});
