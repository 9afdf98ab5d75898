import { attack } from './attack/attack.ts';
import { ladders } from './attack/crafted-plans.ts';
import { guessingAttack } from './attack/guessing-attack.ts';

/**
 * `npm run test:attack [-- queries seeds]`: finance asks 300 made people's data for their pay, over the API, and ladders
 * of crafted plans for that of one person beside 78 others.
 */
const [queries = 20_000, seeds = 3] = process.argv.slice(2).map(Number);
let failed = false;
for (let seed = 1; seed <= seeds; seed += 1) {
  const report = await attack({ seed, queries: Math.ceil(queries / seeds), role: 'finance' });
  const { answered, facts, narrowed } = report;
  process.stdout.write(
    `seed ${seed}: ${report.queries} questions, ${answered} answered, ${facts} different sums, ${narrowed.length} people narrowed\n`,
  );
  failed ||= narrowed.length > 0;
  for (const ladder of ladders) {
    const { figure, left, isNarrowed } = await guessingAttack(ladder, {
      seed,
      role: 'finance',
      questions: 12,
    });
    process.stdout.write(`seed ${seed}: ${figure}: ${left.length} of 11 scores left\n`);
    failed ||= isNarrowed;
  }
}
process.exitCode = failed ? 1 : 0;
