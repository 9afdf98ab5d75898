import { runCli } from './cli/run-cli.ts';

process.exitCode = await runCli({
  words: process.argv.slice(2),
  environment: process.env,
  workingDirectory: process.cwd(),
  terminal: {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  },
});
