import { join } from 'node:path';
import { exitCodes } from './cli/terminal.ts';
import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { startLocalServer } = await import('./start-local-server.ts');

const say = (text: string): void => void process.stderr.write(`${text}\n`);

try {
  const { close } = await startLocalServer({
    environment: process.env,
    workingDirectory: process.cwd(),
    pageFolder: join(import.meta.dirname, '..', '..', 'web', 'dist'),
    say,
  });
  const stop = (): void => {
    say('Stopping …');
    void close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof RangeError ? exitCodes.usage : exitCodes.world;
}
