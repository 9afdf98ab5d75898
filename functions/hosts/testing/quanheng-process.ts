import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/run-cli.ts';

/** The project folder. */
export const root = join(import.meta.dirname, '..', '..', '..');

/** What one call of `quanheng` came to. */
export interface CallResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A command line with data and keys of its own. */
export interface QuanhengProcess {
  readonly folder: string;
  /** Runs `quanheng` as a process of its own, called from `folder`. */
  readonly call: (...words: readonly string[]) => Promise<CallResult>;
  /** The same in this process, which is quicker: everything but `cli.ts`, nothing kept from one call to the next. */
  readonly callHere: (...words: readonly string[]) => Promise<CallResult>;
  /** In this process, with other variables. */
  readonly callHereIn: (
    changes: Readonly<Record<string, string>>,
    ...words: readonly string[]
  ) => Promise<CallResult>;
  /** Variables that keep a host inside `folder`. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly remove: () => Promise<void>;
}

/** A fresh folder under the system's temporary one, and the command line in it. */
export async function quanhengProcess(): Promise<QuanhengProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'quanheng-'));
  const environment = {
    ...process.env,
    LC_ALL: 'C',
    INIT_CWD: folder,
    QUANHENG_DATA: join(folder, 'data'),
    QUANHENG_KEY_FILE: join(folder, 'keys', 'pseudonym.key'),
  };
  const call: QuanhengProcess['call'] = (...words) =>
    new Promise((resolve) => {
      const all = [join(root, 'functions/hosts/cli.ts'), ...words];
      execFile(process.execPath, all, { cwd: root, env: environment }, (error, out, err) =>
        resolve({ code: error === null ? 0 : Number(error.code), out, err }),
      );
    });
  const callHereIn: QuanhengProcess['callHereIn'] = async (changes, ...words) => {
    const said = { out: '', err: '' };
    const code = await runCli({
      words,
      environment: { ...environment, ...changes },
      workingDirectory: root,
      terminal: { out: (text) => (said.out += text), err: (text) => (said.err += text) },
    });
    return { code, ...said };
  };
  const callHere: QuanhengProcess['callHere'] = (...words) => callHereIn({}, ...words);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  return { folder, environment, call, callHere, callHereIn, remove };
}
