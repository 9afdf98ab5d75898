import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createVitest, type TestSpecification } from 'vitest/node';
import { mutated, type Mutant } from './mutants.ts';

/** What the tests made of a mutant, and which test file noticed it first. */
export type Verdict = { readonly kind: 'killed'; readonly by: string } | { readonly kind: 'survived' };

/** Vitest, started once, in which one source at a time is another than on the disk. */
export interface MutationSession {
  /** Runs tests on the source as it is. @returns milliseconds by test file @throws Error when one fails */
  baseline(tests: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Runs tests one file after the other until one fails. */
  run(mutant: Mutant, tests: readonly string[]): Promise<Verdict>;
  close(): Promise<void>;
}

/** Vitest takes test files in the order in which they are given. */
class GivenOrder {
  sort<T>(files: T): T {
    return files;
  }
  shard<T>(files: T): T {
    return files;
  }
}

/** A session over the project in a folder; nothing on the disk is changed. */
export async function mutationSession(root: string): Promise<MutationSession> {
  let current: { id: string; code: string } | null = null;
  const nowhere = new Writable({ write: (_, __, done) => done() });
  const vitest = await createVitest(
    {
      root,
      config: false,
      watch: false,
      fsModuleCache: false,
      silent: true,
      reporters: [{}],
      include: ['**/*.test.ts'],
      environment: 'node',
      passWithNoTests: true,
      bail: 1,
      pool: 'threads',
      isolate: false,
      maxWorkers: 1,
      testTimeout: 240_000,
      hookTimeout: 240_000,
      sequence: { sequencer: GivenOrder as never },
    },
    {
      plugins: [
        {
          name: 'mutant',
          enforce: 'pre',
          transform: (_: string, id: string) =>
            current && id.split('?')[0] === current.id ? current.code : null,
        },
      ],
    },
    { stdout: nowhere, stderr: nowhere },
  );
  const specifications = new Map<string, TestSpecification>();

  async function runTests(tests: readonly string[]) {
    const unknown = tests.filter((test) => !specifications.has(test));
    if (unknown.length > 0) {
      const found = await vitest.globTestSpecifications(unknown.map((test) => join(root, test)));
      for (const test of unknown) {
        const specification = found.find(({ moduleId }) => moduleId === join(root, test));
        if (specification) specifications.set(test, specification);
      }
    }
    // what a run reports are all test files that the state knows, with what they came to at their last run
    vitest.state.filesMap.clear();
    return vitest.rerunTestSpecifications(
      tests.flatMap((test) => specifications.get(test) ?? []),
      false,
    );
  }

  return {
    async baseline(tests) {
      const { testModules, unhandledErrors } = await runTests(tests);
      const failed = testModules.filter((module) => module.state() === 'failed');
      if (failed.length > 0 || unhandledErrors.length > 0)
        throw new Error(
          `tests fail without a mutant: ${failed.map((each) => each.relativeModuleId).join(', ')}`,
        );
      return new Map(testModules.map((each) => [each.relativeModuleId, each.diagnostic().duration]));
    },
    async run(mutant, tests) {
      const id = join(root, mutant.file);
      current = { id, code: mutated(readFileSync(id, 'utf8'), mutant) };
      vitest.invalidateFile(id);
      try {
        const { testModules, unhandledErrors } = await runTests(tests);
        const failed = testModules.find((module) => module.state() === 'failed');
        if (failed) return { kind: 'killed', by: failed.relativeModuleId };
        return unhandledErrors.length > 0
          ? { kind: 'killed', by: 'an unhandled error' }
          : { kind: 'survived' };
      } finally {
        current = null;
        vitest.invalidateFile(id);
      }
    },
    close: () => vitest.close(),
  };
}
