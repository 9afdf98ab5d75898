import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the pseudonym key lives: outside the data folder, in the user's own configuration. */
export function keyFilePath(environment: Environment): string {
  const folder = environment['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  return environment['QUANHENG_KEY_FILE'] || join(folder, 'quanheng', 'pseudonym.key');
}

/** Where the key of local sessions lives: beside the pseudonym key. */
export function sessionKeyPath(environment: Environment): string {
  return join(dirname(keyFilePath(environment)), 'session-key.json');
}
