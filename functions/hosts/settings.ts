import { resolve } from 'node:path';
import { keyFilePath, sessionKeyPath } from './config-folder.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where things are on this machine. */
export interface Settings {
  /** The folder in which the person called (npm changes the working directory and leaves it here). */
  readonly callerFolder: string;
  /** `QUANHENG_DATA`, by default `.quanheng` in the caller's folder. */
  readonly dataFolder: string;
  readonly keyFile: string;
  readonly sessionKeyFile: string;
}

/** Places by environment variables, relative ones counted from the caller's folder. */
export function settings(environment: Environment, workingDirectory: string): Settings {
  const callerFolder = environment['INIT_CWD'] || workingDirectory;
  return {
    callerFolder,
    dataFolder: resolve(callerFolder, environment['QUANHENG_DATA'] || '.quanheng'),
    keyFile: resolve(callerFolder, keyFilePath(environment)),
    sessionKeyFile: resolve(callerFolder, sessionKeyPath(environment)),
  };
}
