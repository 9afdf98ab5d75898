import { describe, expect, test } from 'vitest';
import { readYaml } from './read-yaml.ts';

const faultsOf = (text: string): string[] => {
  const read = readYaml(text);
  return read.kind === 'faulty'
    ? read.faults.map(({ place: { line, column }, detail }) => `${line}:${column} ${detail}`)
    : [];
};
const manyKeys = Array.from({ length: 45_000 }, (_, k) => `k${k}: 1`).join('\n');
const bomb = `a: &a [1, 2, 3]\nb: [${'*a, '.repeat(200)}]`;

describe('readYaml(text)', () => {
  test('reads a document to plain values', () => {
    expect(readYaml('a: [1, 2]\nb: { c: x }')).toMatchObject({
      kind: 'read',
      value: { a: [1, 2], b: { c: 'x' } },
    });
  });

  test('takes a byte order mark, ends of lines of Windows and texts of several lines', () => {
    const read = readYaml('\ufeffa: |\r\n  x\r\n  y\r\nb: "u\\tv"\r\n');
    expect(read).toMatchObject({ kind: 'read', value: { a: 'x\ny\n', b: 'u\tv' } });
  });

  test('a byte order mark in the middle is a character that nobody sees', () => {
    expect(faultsOf('a: x\nb: y # \ufeffz\n')).toEqual(['2:8 U+FEFF, a character without width']);
  });

  test('the name of an object’s maker stays a plain key', () => {
    expect(readYaml('constructor: 2\ntoString: 3')).toMatchObject({
      kind: 'read',
      value: { constructor: 2, toString: 3 },
    });
  });

  test.each([
    ['a text too long', 'x'.repeat(200_001), ['1:200001 longer than 200000 characters']],
    ['too many keys', manyKeys.slice(0, 199_000), ['15001:7 more than 20000 keys and values']],
    ['brackets in brackets', '['.repeat(5000), ['1:41 nested deeper than 40 levels']],
    ['maps in maps', '{a: '.repeat(2000), ['1:161 nested deeper than 40 levels']],
    ['lists in lists by dashes', '- '.repeat(2000), ['1:1 nested deeper than 40 levels']],
    ['aliases that multiply', bomb, ['2:5 Excessive alias count indicates a resource exhaustion attack']],
    ['forty-one brackets', '['.repeat(41) + ']'.repeat(41), ['1:41 nested deeper than 40 levels']],
    ['an indent for forty levels', `a:\n${' '.repeat(640)}b: 1`, ['2:1 nested deeper than 40 levels']],
    ['30,001 marks', `${','.repeat(30_001)}`, ['1:30001 more than 20000 keys and values']],
    ['20,001 values', `[${'1 ,'.repeat(20_000)}1]`, ['1:59999 more than 20000 keys and values']],
    [
      'the first twenty of thirty faults',
      Array.from({ length: 31 }, () => 'a: 1').join('\n'),
      Array.from({ length: 20 }, (_, k) => `${k + 2}:1 the key "a" stands twice`),
    ],
    [
      'a mark that turns the text',
      'a: 1\nb: x\u202ey',
      ['2:5 U+202E, a mark that turns the direction of text'],
    ],
    ['one that is escaped', 'a: 1\nb: ["\\u2066x"]', ['2:5 U+2066, a mark that turns the direction of text']],
    ['one in a key', 'a\u200b: 1', ['1:2 U+200B, a character without width']],
    ['one in a comment', 'a: 1 # \u2067x', ['1:8 U+2067, a mark that turns the direction of text']],
    ['a return by itself', 'a: 1\r\nb: 2\r', ['2:5 U+000D, a control character']],
    ['a list that holds itself', 'a: &x [1, *x]', ['1:11 x holds itself']],
    ['the key of every object', 'a: { __proto__: 1 }', ['1:6 the key __proto__ is one of every object']],
    ['keys that stand twice', 'a: 1\nb: 2\na: 3', ['3:1 the key "a" stands twice']],
  ])('refuses %s', (_, text, expected) => expect(faultsOf(text)).toEqual(expected));
});
