import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Mutant } from './mutants.ts';
import type { Verdict } from './mutation-session.ts';
import type { RelatedTests } from './related-tests.ts';

export type WorkerOrder =
  | { readonly kind: 'baseline'; readonly tests: readonly string[] }
  | { readonly kind: 'run'; readonly mutant: Mutant; readonly tests: readonly string[] };

export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'baseline';
      readonly durations: readonly (readonly [test: string, milliseconds: number])[];
    }
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly message: string };

/** What became of a mutant; `timeout` and `crashed` count as killed. */
export interface MutantResult {
  readonly mutant: Mutant;
  readonly outcome: 'killed' | 'timeout' | 'crashed' | 'survived';
  /** The test file that noticed it. */
  readonly by: string;
}

export interface RunOptions {
  readonly root: string;
  readonly related: RelatedTests;
  readonly workers: number;
  /** Milliseconds beyond five times the usual that tests of a mutant may take. */
  readonly patience?: number;
  readonly told: (result: MutantResult, done: number) => void;
}

/** Runs every mutant against the tests that reach it, each in its turn on one of several processes. */
export async function runMutants(
  mutants: readonly Mutant[],
  { root, related, workers, patience = 15_000, told }: RunOptions,
): Promise<MutantResult[]> {
  const queue = [...mutants];
  const results: MutantResult[] = [];
  const killers = new Map<string, Map<string, number>>();
  const everyTest = [...new Set(mutants.flatMap(({ file }) => related(file)))];
  const durations = await baselineOf(root, everyTest);

  const runOne = async (worker: Worker, mutant: Mutant): Promise<MutantResult> => {
    const kills = killers.get(mutant.file) ?? new Map<string, number>();
    killers.set(mutant.file, kills);
    const tests = mostTellingFirst(related(mutant.file), kills, durations);
    if (tests.length === 0) return { mutant, outcome: 'survived', by: '' };
    const usual = tests.reduce((sum, test) => sum + (durations.get(test) ?? 0), 0);
    const answer = await worker.ask({ kind: 'run', mutant, tests }, patience + 5 * usual);
    if (answer === 'timeout' || answer === 'crashed') return { mutant, outcome: answer, by: '' };
    if (answer.kind !== 'verdict') throw new Error(JSON.stringify(answer));
    const { verdict } = answer;
    if (verdict.kind === 'survived') return { mutant, outcome: 'survived', by: '' };
    kills.set(verdict.by, (kills.get(verdict.by) ?? 0) + 1);
    return { mutant, outcome: 'killed', by: verdict.by };
  };

  const work = async (): Promise<void> => {
    const worker = workerIn(root);
    try {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        const result = await runOne(worker, mutant);
        results.push(result);
        told(result, results.length);
      }
    } finally {
      worker.stop();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, mutants.length) }, work));
  return results;
}

/** Tests by how likely they are to notice for the time they take: those that did before, then near and quick ones. */
function mostTellingFirst(
  tests: readonly string[],
  kills: ReadonlyMap<string, number>,
  durations: ReadonlyMap<string, number>,
): string[] {
  const worth = new Map(
    tests.map((test, place) => [
      test,
      ((kills.get(test) ?? 0) + 1 / (1 + place)) / (100 + (durations.get(test) ?? 0)),
    ]),
  );
  return [...tests].sort((a, b) => (worth.get(b) as number) - (worth.get(a) as number));
}

async function baselineOf(root: string, tests: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const worker = workerIn(root);
  try {
    const answer = await worker.ask({ kind: 'baseline', tests }, PATIENT);
    if (answer === 'timeout' || answer === 'crashed') throw new Error(`the tests themselves: ${answer}`);
    if (answer.kind !== 'baseline') throw new Error(answer.kind === 'failed' ? answer.message : answer.kind);
    return new Map(answer.durations);
  } finally {
    worker.stop();
  }
}

interface Worker {
  /** Sends an order to the process, a new one where the last one hung or broke. */
  ask(order: WorkerOrder, limit: number): Promise<WorkerAnswer | 'timeout' | 'crashed'>;
  stop(): void;
}

/** Milliseconds for what never hangs but on a broken machine: a process that starts, tests without a mutant. */
const PATIENT = 3_600_000;

function workerIn(root: string): Worker {
  let child: ChildProcess | null = null;

  async function ready(): Promise<ChildProcess> {
    if (child) return child;
    child = fork(join(import.meta.dirname, '..', 'mutation-worker.ts'), [root], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--max-old-space-size=3072'],
    });
    const first = await answerOf(child, PATIENT);
    if (first === 'timeout' || first === 'crashed')
      throw new Error(`the process of mutants does not start: ${first}`);
    return child;
  }

  const stop = (): void => {
    child?.kill('SIGKILL');
    child = null;
  };

  return {
    stop,
    async ask(order, limit) {
      const process = await ready();
      const answer = answerOf(process, limit);
      process.send(order);
      const given = await answer;
      if (given === 'timeout' || given === 'crashed') stop();
      return given;
    },
  };
}

/** The next message of a process, or that none comes. */
async function answerOf(child: ChildProcess, limit: number): Promise<WorkerAnswer | 'timeout' | 'crashed'> {
  const stopped = new AbortController();
  const { signal } = stopped;
  const timer = new Promise<'timeout'>((resolve) => {
    const handle = setTimeout(resolve, limit, 'timeout');
    signal.addEventListener('abort', () => clearTimeout(handle));
  });
  const message = once(child, 'message', { signal }).then(([answer]) => answer as WorkerAnswer);
  const end = once(child, 'exit', { signal }).then((): 'crashed' => 'crashed');
  try {
    return await Promise.race([message, end, timer]);
  } finally {
    stopped.abort();
    await Promise.allSettled([message, end]);
  }
}
