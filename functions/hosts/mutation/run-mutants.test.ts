import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../testing/quanheng-process.ts';
import { mutantId, mutantsOf, type Mutant } from './mutants.ts';
import { relatedTests } from './related-tests.ts';
import { runMutants } from './run-mutants.ts';
import { scores, staleEntries } from './score.ts';

const bonus = 'export const bonus = (score: number): number => (score >= 80 ? 100 : 0);\n';
const count = `export function count(n: number): number {
  let k = 0;
  while (k < n) k += 1;
  return k;
}
`;
const lonely = 'export const lonely = (x: number): number => x + 1;\n';
const files: Readonly<Record<string, string>> = {
  'pay/bonus.ts': bonus,
  'pay/count.ts': count,
  'pay/lonely.ts': lonely,
  'pay/all.ts': "export { bonus } from './bonus.ts';\nexport { count } from './count.ts';\n",
  // 79 and 81 leave open on which side 80 is
  'pay/bonus.test.ts': `import { expect, test } from 'vitest';
import { bonus } from './bonus.ts';
test('bonus', () => expect([bonus(79), bonus(81)]).toEqual([0, 100]));
`,
  'pay/all.test.ts': `import { expect, test } from 'vitest';
import { bonus, count } from './all.ts';
test('all', () => expect([bonus(90), count(3)]).toEqual([100, 3]));
`,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'quanheng-mutants-'));
  await mkdir(join(folder, 'pay'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) await writeFile(join(folder, path), text);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const pick = (file: string, source: string, ...changes: readonly string[]): Mutant[] =>
  mutantsOf(file, source).filter(({ change }) => changes.includes(change));

test('relatedTests(root, tests)(source): those that reach it by imports, nearest first', () => {
  const related = relatedTests(folder, ['pay/all.test.ts', 'pay/bonus.test.ts']);
  expect(related('pay/bonus.ts')).toEqual(['pay/bonus.test.ts', 'pay/all.test.ts']);
  expect(related('pay/count.ts')).toEqual(['pay/all.test.ts']);
  expect(related('pay/lonely.ts')).toEqual([]);
});

test('runMutants: killed, hung, survived or reached by no test; the files on the disk stay as they are', async () => {
  const mutants = [
    ...pick('pay/bonus.ts', bonus, 'score >= 80 → score > 80', 'score >= 80 → score < 80', '100 → 101'),
    ...pick('pay/count.ts', count, 'k < n → k >= n'),
    ...pick('pay/lonely.ts', lonely, 'x + 1 → x - 1'),
  ];
  const endless = pick('pay/count.ts', count, 'k += 1 → k -= 1');
  const told: string[] = [];
  // a busy machine may take its time, but for the one that never ends
  const run = (some: readonly Mutant[], patience: number) =>
    runMutants(some, {
      root: folder,
      workers: 1,
      patience,
      related: relatedTests(folder, ['pay/all.test.ts', 'pay/bonus.test.ts']),
      told: ({ mutant, outcome, by }) => told.push(`${mutant.change}: ${outcome} ${by}`),
    });
  const results = [...(await run(mutants, 60_000)), ...(await run(endless, 2000))];
  expect(told.toSorted()).toEqual(
    [
      'score >= 80 → score > 80: survived ',
      'score >= 80 → score < 80: killed pay/bonus.test.ts',
      '100 → 101: killed pay/bonus.test.ts',
      'k += 1 → k -= 1: timeout ',
      'k < n → k >= n: killed pay/all.test.ts',
      'x + 1 → x - 1: survived ',
    ].toSorted(),
  );
  const [folderScore] = scores(['pay'], [...mutants, ...endless], results, []);
  expect(folderScore).toEqual({ folder: 'pay', all: 6, run: 6, killed: 4, equivalent: 0, share: 4 / 6 });
  expect(await readFile(join(folder, 'pay/bonus.ts'), 'utf8')).toBe(bonus);
});

test('runMutants refuses to count where the tests fail without any mutant', async () => {
  const broken = 'pay/broken.test.ts';
  await writeFile(
    join(folder, broken),
    "import { test } from 'vitest';\nimport './bonus.ts';\ntest('x', () => { throw 1; });\n",
  );
  const run = runMutants(pick('pay/bonus.ts', bonus, '100 → 101'), {
    root: folder,
    related: relatedTests(folder, [broken]),
    workers: 1,
    told: () => undefined,
  });
  await expect(run).rejects.toThrow(`tests fail without a mutant: ${broken}`);
});

test('staleEntries(list, mutants): entries whose code is gone', () => {
  const all = mutantsOf('pay/bonus.ts', bonus);
  const entry = { file: 'pay/bonus.ts', within: 'bonus', change: '100 → 101', nth: 1, reason: 'r' };
  const gone = { ...entry, change: '99 → 100' };
  expect(all.map(mutantId)).toContain(mutantId(entry));
  expect(staleEntries([entry, gone], all)).toEqual([gone]);
});
