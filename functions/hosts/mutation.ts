import { Command } from 'commander';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  .option('--json <file>', 'where the results go; those of a run before that were killed are not run again')
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
const before = earlierResults();
const toRun = options.recheck
  ? valid
  : sampled(valid, valid.length, options.seed).filter(
      (mutant) => !isListed(mutant) && !before.has(mutantId(mutant)),
    );

const tests = ['simulations', 'functions', 'web/src']
  .flatMap((folder) => filesIn(folder, (name) => name.endsWith('.test.ts')))
  .filter((file) => !/^functions\/(hosts|adapters)\//.test(file));
const started = performance.now();
const fresh: MutantResult[] = [];
await runMutants(toRun, {
  root,
  related: relatedTests(root, tests),
  workers: options.workers,
  told(result, done) {
    const { mutant, outcome } = result;
    fresh.push(result);
    if (outcome === 'survived') console.log(`survived  ${mutant.file}:${mutant.line}  ${mutantId(mutant)}`);
    if (done % 50 === 0) console.log(`${done} of ${toRun.length}, ${minutes()} min`);
    if (options.json && (done % 10 === 0 || done === toRun.length))
      writeFileSync(options.json, `${JSON.stringify(known().map(plain), null, 1)}\n`);
  },
});
const results = known();
const count = (outcome: MutantResult['outcome']): number =>
  results.filter((result) => result.outcome === outcome).length;

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
    `seed ${options.seed}: ${results.length} mutants, of which ${results.length - fresh.length} by an earlier run; ` +
      `${count('timeout')} hung, ${count('crashed')} broke; ${minutes()} min; goal ${percent(goal)} in every folder`,
  );
  process.exitCode = stale.length > 0 || found.some(({ share }) => (share ?? 0) < goal) ? 1 : 0;
}

/** What a run before made of the mutants that it killed, where its file is there. */
function earlierResults(): ReadonlyMap<string, Omit<MutantResult, 'mutant'>> {
  if (!options.json || !existsSync(options.json)) return new Map();
  const written = JSON.parse(readFileSync(options.json, 'utf8')) as ReturnType<typeof plain>[];
  return new Map(
    written.filter(({ outcome }) => outcome !== 'survived').map(({ id, ...rest }) => [id, rest]),
  );
}

/** Results so far, of this run and of those before. */
function known(): MutantResult[] {
  const earlier = valid.flatMap((mutant) => {
    const result = isListed(mutant) ? undefined : before.get(mutantId(mutant));
    return result ? [{ ...result, mutant }] : [];
  });
  return [...earlier, ...fresh];
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

function plain({ mutant, outcome, by }: MutantResult) {
  return { id: mutantId(mutant), outcome, by };
}
