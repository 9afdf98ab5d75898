import { keepCompiled } from './keep-compiled.ts';

keepCompiled();
const { runCli } = await import('./cli/run-cli.ts');

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await runCli({
  words: process.argv.slice(2),
  environment: process.env,
  workingDirectory: process.cwd(),
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
});
