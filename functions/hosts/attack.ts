import { attack } from './attack/attack.ts';

/** `npm run test:attack [-- queries seeds]`: finance asks 300 made people's data for their pay, over the API. */
const [queries = 20_000, seeds = 3] = process.argv.slice(2).map(Number);
let failed = false;
for (let seed = 1; seed <= seeds; seed += 1) {
  const report = await attack({ seed, queries: Math.ceil(queries / seeds), role: 'finance' });
  const { answered, facts, narrowed } = report;
  process.stdout.write(
    `seed ${seed}: ${report.queries} questions, ${answered} answered, ${facts} different sums, ${narrowed.length} people narrowed\n`,
  );
  failed ||= narrowed.length > 0;
}
process.exitCode = failed ? 1 : 0;
