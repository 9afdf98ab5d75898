import { Command } from 'commander';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import equivalents from './mutation/equivalent-mutants.json' with { type: 'json' };
import { mutantId, mutantsOf, mutated, parses, sampled, type Mutant } from './mutation/mutants.ts';
import { relatedTests } from './mutation/related-tests.ts';
import { runMutants, type MutantResult } from './mutation/run-mutants.ts';
import { scores, staleEntries } from './mutation/score.ts';

const root = join(import.meta.dirname, '..', '..');
const goal = 0.85;
/** Fewest that are drawn of a folder, where it has so many. */
const least = 100;
const folders = [
  ...['plan', 'program', 'pay', 'outcomes', 'disclosure'].map((name) => `simulations/${name}`),
  'functions/drops',
];

const options = new Command('mutation')
  .description('Breaks the product in a seeded sample of places, one at a time; counts what the tests notice')
  .option('--sample <count>', 'mutants drawn over all folders', Number, 1200)
  .option('--seed <text>', 'another text draws others', '1')
  .option('--only <path>', 'only files whose path begins so', '')
  .option('--workers <count>', 'processes at once', Number, 2)
  .option('--recheck', 'run only those that are listed as equivalent: each must survive', false)
  .option('--json <file>', 'where the results go')
  .parse()
  .opts<{ sample: number; seed: string; only: string; workers: number; recheck: boolean; json?: string }>();

const sources = new Map(
  folders.flatMap(sourcesIn).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
);
const all = [...sources].flatMap(([file, source]) => mutantsOf(file, source));
const stale = staleEntries(equivalents, all);
for (const entry of stale) console.log(`listed as equivalent, but not in the sources: ${mutantId(entry)}`);

const listed = new Set(equivalents.map(mutantId));
const isListed = (mutant: Mutant): boolean => listed.has(mutantId(mutant));
const drawn = options.recheck
  ? all.filter(isListed)
  : folders.flatMap((folder) => {
      const inside = all.filter(({ file }) => file.startsWith(`${folder}/`));
      const count = Math.max(least, Math.round((options.sample * inside.length) / all.length));
      return sampled(inside, count, options.seed);
    });
const valid = drawn.filter(
  (mutant) =>
    mutant.file.startsWith(options.only) && parses(mutated(sources.get(mutant.file) as string, mutant)),
);
const toRun = options.recheck ? valid : valid.filter((mutant) => !isListed(mutant));

const tests = ['simulations', 'functions', 'web/src']
  .flatMap((folder) => filesIn(folder, (name) => name.endsWith('.test.ts')))
  .filter((file) => !/^functions\/(hosts|adapters)\//.test(file));
const started = performance.now();
const results = await runMutants(toRun, {
  ...{ root, related: relatedTests(root, tests), workers: options.workers },
  told: ({ mutant, outcome }, done) => {
    if (outcome === 'survived') console.log(`survived  ${mutant.file}:${mutant.line}  ${mutantId(mutant)}`);
    if (done % 50 === 0) console.log(`${done} of ${toRun.length}, ${minutes()} min`);
  },
});

if (options.json) writeFileSync(options.json, `${JSON.stringify(results.map(plain), null, 1)}\n`);
if (options.recheck) {
  const killed = results.filter(({ outcome }) => outcome !== 'survived');
  for (const { mutant, by } of killed) console.log(`not equivalent, ${by} tells it: ${mutantId(mutant)}`);
  process.exitCode = killed.length + stale.length > 0 ? 1 : 0;
} else {
  const found = scores(folders, all, results, valid.filter(isListed)).filter(({ run }) => run > 0);
  console.log('folder                    mutants  run  killed  equivalent  score');
  for (const { folder, all: there, run, killed, equivalent, share } of found) {
    const columns = [String(there).padStart(8), String(run).padStart(5), String(killed).padStart(8)];
    console.log(
      `${folder.padEnd(25)}${columns.join('')}${String(equivalent).padStart(12)}${percent(share).padStart(7)}`,
    );
  }
  console.log(
    `seed ${options.seed}, ${results.length} mutants, ${minutes()} min; goal ${percent(goal)} in every folder`,
  );
  process.exitCode = stale.length > 0 || found.some(({ share }) => (share ?? 0) < goal) ? 1 : 0;
}

function sourcesIn(folder: string): string[] {
  return filesIn(folder, (name) => name.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(name));
}

function filesIn(folder: string, wanted: (name: string) => boolean): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter(wanted)
    .sort();
}

function minutes(): string {
  return ((performance.now() - started) / 60_000).toFixed(1);
}

function percent(share: number | null): string {
  return share === null ? '—' : `${(share * 100).toFixed(1)} %`;
}

function plain({ mutant, outcome, by }: MutantResult): object {
  return { id: mutantId(mutant), line: mutant.line, outcome, by };
}
