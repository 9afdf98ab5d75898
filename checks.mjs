// Every check of the project, in three lanes beside each other: a real browser, types and unit tests, texts.
// What a check says is printed when it ends, whole; one that fails stops nothing, so that all faults are seen at once.
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';

/** What all lanes need. */
const first = ['build'];
/** Scripts of package.json by lane, in their order; the browser is the longest of all and waits most. */
const lanes = [['test:browser'], ['typecheck', 'test:unit'], ['lint', 'architecture']];

const began = performance.now();
const seconds = (since) => `${Math.round((performance.now() - since) / 1000)} s`;

/** Runs a script to its end and prints what it said; `nice` as of a process. @returns its name where it failed, else null */
function run(name, nice) {
  const start = performance.now();
  const said = [];
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm ? [process.execPath, npm] : ['npm'];
  const child = spawn(command, [...before, 'run', '-s', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  if (nice > 0 && child.pid !== undefined) setPriority(child.pid, nice);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
  return new Promise((ended) => {
    child.on('error', (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (code) => {
      process.stdout.write(`\n── ${name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(start)}\n`);
      process.stdout.write(Buffer.concat(said));
      ended(code === 0 ? null : name);
    });
  });
}

/** The first lane goes ahead of the others where there are too few cores for all. */
async function inOrder(names, lane) {
  const failed = [];
  for (const name of names) failed.push(await run(name, lane === 0 ? 0 : 10));
  return failed.filter((name) => name !== null);
}

const failed = await inOrder(first, 0);
if (failed.length === 0) failed.push(...(await Promise.all(lanes.map(inOrder))).flat());
console.log(
  failed.length === 0
    ? `\nAll checks passed in ${seconds(began)}.`
    : `\nFailed in ${seconds(began)}: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
