import type { Role } from '../../ports/identity.ts';
import { drawsOf } from './attacked-world.ts';
import type { CraftedQuestion, Ladder } from './crafted-plans.ts';
import { guessedWorld, TOP_SCORE, type GuessedWorld } from './guessed-world.ts';

/** Scores that are possible beforehand, a tenth of what is open apart: what is left of them is known to ± 5 % when it is one. */
const guesses = Array.from({ length: 11 }, (_, k) => (TOP_SCORE * k) / 10);
/** Worlds by guess: what is the same in all of them, whatever the others score, tells of the chief. */
const WORLDS = 2;

/** What a ladder of questions left open. */
export interface Guessed {
  readonly figure: string;
  /** Scores of the chief that fit every answer. */
  readonly left: readonly number[];
  /** Whether one is left, and it is the true one. */
  readonly isNarrowed: boolean;
}

/**
 * Asks a ladder of questions and plays each beforehand in made worlds, one for every score that the chief may have: a
 * figure, a flag or a refusal that is the same whatever the others score rules out the scores under which it is another.
 */
export async function guessingAttack(
  ladder: Ladder,
  { seed, role, questions }: { readonly seed: number; readonly role: Role; readonly questions: number },
): Promise<Guessed> {
  const truth = guesses[1 + Math.floor(drawsOf(seed)() * (guesses.length - 2))] as number;
  const real = guessedWorld(seed, truth, role);
  let left = guesses.map((score) => ({
    score,
    worlds: Array.from({ length: WORLDS }, (_, k) => guessedWorld(1000 * seed + k + 1, score, role)),
  }));
  for (let step = 1; step <= questions && left.length > 1; step += 1) {
    const [low, high] = [left[0], left.at(-1)].map((guess) => guess?.score ?? 0) as [number, number];
    // between two of the scores that are left, so that no rounding decides
    const question = ladder.question((low + high) / 2 + TOP_SCORE / 40, step);
    const told = await real.ask(question);
    const played = [];
    for (const { score, worlds } of left) played.push({ score, answers: await answersIn(worlds, question) });
    for (const path of pathsOf([told, ...played.flatMap(({ answers }) => answers)])) {
      const sure = played.map(({ score, answers }) => ({ score, says: sureAt(answers, path) }));
      const fitting = sure.filter(({ says }) => says === (told.get(path) ?? NONE)).map(({ score }) => score);
      if (fitting.length > 0 && sure.every(({ says }) => says !== null))
        left = left.filter(({ score }) => fitting.includes(score));
    }
  }
  const scores = left.map(({ score }) => score);
  return { figure: ladder.figure, left: scores, isNarrowed: scores.length === 1 && scores[0] === truth };
}

/** What a path without a figure says. */
const NONE = 'not told';

type Answer = Awaited<ReturnType<GuessedWorld['ask']>>;

async function answersIn(worlds: readonly GuessedWorld[], question: CraftedQuestion): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const world of worlds) answers.push(await world.ask(question));
  return answers;
}

function pathsOf(answers: readonly Answer[]): Set<string> {
  return new Set(answers.flatMap((answer) => [...answer.keys()]));
}

/** What all answers say alike; null where they differ. */
function sureAt(answers: readonly Answer[], path: string): string | null {
  const [first = NONE, ...others] = answers.map((answer) => answer.get(path) ?? NONE);
  return others.every((other) => other === first) ? first : null;
}
