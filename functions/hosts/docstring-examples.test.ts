import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exampleRunner, examplesOf, sourceFiles } from './testing/docstring-examples.ts';
import { root } from './testing/quanheng-process.ts';

const files = sourceFiles(root, ['simulations', 'functions', 'web/src']);
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const examples = files.flatMap((file) => examplesOf(file, text(file)));
const run = exampleRunner(root, files);

test('examples are found in docstrings, one for every value that a comment promises', () => {
  const promised = files.flatMap((file) =>
    text(file)
      .split('\n')
      .flatMap((line, k) => (/^\s*(\/\*)?\*.*(\/\/ =>|≈)/.test(line) ? [`${file}:${k + 1}`] : [])),
  );
  expect(examples.map(({ file, line }) => `${file}:${line}`)).toEqual(promised);
  expect(examples.length).toBeGreaterThan(40);
});

test.each(examples.map((example) => [`${example.file}:${example.line} ${example.call}`, example] as const))(
  '%s',
  async (_, example) => {
    const { actual, value } = await run(example);
    if (example.sign === '=>') expect(plain(actual)).toEqual(value);
    else expectNear(plain(actual), value);
  },
);

/** Typed arrays as lists. */
function plain(value: unknown): unknown {
  return ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value;
}

/** The same to nine digits, numbers or lists of them. */
function expectNear(actual: unknown, value: unknown): void {
  if (Array.isArray(value)) {
    expect(actual).toHaveLength(value.length);
    value.forEach((each, k) => expectNear((actual as unknown[])[k], each));
    return;
  }
  expect(Math.abs((actual as number) / (value as number) - 1)).toBeLessThan(1e-9);
}
