import type { Frame } from '../../../simulations/frame/frame.ts';
import type { Outcomes } from '../../../simulations/outcomes/outcomes.ts';
import { as, fakeApp } from '../../api/testing/fake-app.ts';
import { attackedWorld, drawsOf } from './attacked-world.ts';
import { narrowedPeople } from './linear-attack.ts';
import { factBook, type Question } from './told-facts.ts';

export interface AttackReport {
  readonly queries: number;
  readonly answered: number;
  readonly facts: number;
  /** People of whom the answers narrow an amount to ± 5 % of what plan and prior knowledge left open. */
  readonly narrowed: readonly string[];
}

export interface AttackOptions {
  readonly seed: number;
  readonly queries: number;
  /** Who asks: `finance`, or `hr` to see what the answers would tell without the guard of roles without rows. */
  readonly role: 'finance' | 'hr';
}

/** Asks the API with a plan and then at random, as a role would, and works out what the answers tell of single people. */
export async function attack({ seed, queries, role }: AttackOptions): Promise<AttackReport> {
  const world = await attackedWorld(seed);
  try {
    const { app, reported } = fakeApp(world.services);
    const book = factBook(world);
    const draw = questions(world, seed + 1);
    let answered = 0;
    for (let k = 0; k < queries; k += 1) {
      const question = draw();
      const { baseline, scenario, ...rest } = question;
      const answer = await app.request('/api/simulate', {
        method: 'POST',
        body: JSON.stringify({ ...rest, baseline: { id: baseline }, scenario: { id: scenario } }),
        headers: { 'content-type': 'application/json', ...as(role) },
      });
      if (answer.status !== 200) continue;
      answered += 1;
      book.read(question, ((await answer.json()) as { outcomes: Outcomes }).outcomes);
    }
    if (reported.length > 0) throw reported[0];
    const facts = book.facts();
    const narrowed = [...narrowedPeople(facts, book.unknowns)].sort();
    return { queries, answered, facts: facts.length, narrowed };
  } finally {
    await world.close();
  }
}

/**
 * First every plan beside the one in force, over the later version and in some order; then questions over both versions,
 * every pair of plans, any months and labels; a plan beside itself comes often.
 */
function questions(
  { versions, plans }: Awaited<ReturnType<typeof attackedWorld>>,
  seed: number,
): () => Question {
  const random = drawsOf(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const some = <T>(from: readonly T[], share: number): T[] => {
    const chosen = from.filter(() => random() < share);
    return chosen.length > 0 ? chosen : [pick(from)];
  };
  const labels = ['post', 'level', 'shift', 'site'];
  const [last, { frame }] = [...versions].at(-1) as [string, { frame: Frame }];
  const inTurn = plans
    .map((scenario) => ({ at: random(), scenario }))
    .sort((a, b) => a.at - b.at)
    .map(({ scenario }) => ({
      version: last,
      baseline: plans[0] as string,
      scenario,
      months: frame.months,
      groups: labels,
    }));
  return () => {
    const first = inTurn.shift();
    if (first) return first;
    const version = pick([...versions.keys()]);
    const baseline = pick(plans);
    return {
      version,
      baseline,
      scenario: random() < 0.3 ? baseline : pick(plans),
      months: some(versions.get(version)?.frame.months ?? [], 0.6),
      groups: some(labels, 0.6),
    };
  };
}
