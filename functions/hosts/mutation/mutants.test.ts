import { expect, test } from 'vitest';
import { mutantId, mutantsOf, mutated, parses, sampled } from './mutants.ts';

const changes = (source: string): string[] => mutantsOf('f.ts', source).map(({ change }) => change);

test.each([
  ['a bound moves, and turns around', 'f(a < b);', ['f(a < b); → ;', 'a < b → a <= b', 'a < b → a >= b']],
  ['either branch is taken', 'const x = a ? b : c;', ['a ? b : c → (b)', 'a ? b : c → (c)']],
  ['a condition holds always or never', 'if (a) b();', ['a → true', 'a → false', 'b(); → ;']],
  ['a body goes', 'function f() { return x; }', ['{ return x; } → {}']],
  ['an arrow gives nothing', 'const f = (x) => g(x);', ['g(x) → undefined']],
  ['numbers grow by one', 'const x = 80 * 3n;', ['80 * 3n → 80 / 3n', '80 → 81', '3n → 4n']],
  ['a filter goes', 'const x = a.filter(f);', ['a.filter(f) → a']],
  ['some for every', 'const x = a.some(f);', ['some → every']],
  ['a default is forgotten', 'const x = a ?? b;', ['a ?? b → (a)']],
  ['a pattern loses its anchors', 'const x = /^a$/u;', ['/^a$/u → /a$/u', '/^a$/u → /^a/u']],
  ['texts empty, lists empty', "const x = ['a'];", ["['a'] → []", "'a' → ''"]],
  ['a sum of texts stays', "const x = 'a' + b;", ["'a' → ''"]],
  ['loops end', 'for (; k < n; k++);', ['k < n → false', 'k < n → k <= n', 'k < n → k >= n']],
  ['words of people stay', "const x = { en: 'a', zh: `${b}`, id: 'c' };", ["'c' → ''"]],
  ['types, imports and errors stay', "import a from 'b'; type T = 'c'; throw new Error('d');", []],
])('mutantsOf(file, source): %s', (_, source, expected) => {
  expect(changes(source)).toEqual(expected);
});

const source = 'const low = (x) => x < 1;\nfunction high(x) {\n  return x < 1 || x < 1;\n}\n';

test('a mutant is named by what stands around it, and changes one place', () => {
  const bounds = mutantsOf('f.ts', source).filter(({ change }) => change === 'x < 1 → x <= 1');
  expect(bounds.map(mutantId)).toEqual([
    'f.ts | low | x < 1 → x <= 1 | 1',
    'f.ts | high | x < 1 → x <= 1 | 1',
    'f.ts | high | x < 1 → x <= 1 | 2',
  ]);
  expect(bounds.map(({ line }) => line)).toEqual([1, 3, 3]);
  expect(bounds.map((mutant) => mutated(source, mutant).split('\n')[mutant.line - 1])).toEqual([
    'const low = (x) => x <= 1;',
    '  return x <= 1 || x < 1;',
    '  return x < 1 || x <= 1;',
  ]);
  const moved = mutantsOf('f.ts', `// a line above\n${source}`);
  expect(moved.map(mutantId)).toEqual(mutantsOf('f.ts', source).map(mutantId));
});

test('sampled(mutants, count, seed) draws the same ones of other code around them, others by another seed', () => {
  const all = mutantsOf('f.ts', source);
  const drawn = sampled(all, 5, '1');
  expect(drawn).toHaveLength(5);
  expect(sampled(all.toReversed(), 5, '1')).toEqual(drawn);
  expect(sampled(all, 5, '2')).not.toEqual(drawn);
  const fewer = all.filter((mutant) => mutant !== drawn[0]);
  expect(sampled(fewer, 4, '1')).toEqual(drawn.slice(1));
});

test('parses(source) tells what is TypeScript', () => {
  expect(parses('const a: number = 1;')).toBe(true);
  expect(parses('const a: = 1;')).toBe(false);
});
