import type { Sentence } from '../../problems/problem.ts';
import { nameOfItem } from '../overlay/place-of.ts';
import type { PlanDocument } from '../plan-document.ts';
import { pathText, type Path } from '../report.ts';
import { joinedWords } from './joined-words.ts';
import type { PlanSection } from './plan-section.ts';

/** What one clause says in two plans; null in the plan that has it not. */
export interface ClauseDifference {
  /** Path of the clause, items of lists by their names: `posts.online.gates[breach]`. */
  readonly clause: string;
  /** Name of the post, or of what concerns everybody. */
  readonly section: Sentence;
  readonly before: Sentence | null;
  readonly after: Sentence | null;
}

/** The clauses in which two plans differ, in sentences, in the order of the second plan; none where they say the same. */
export function clauseDifferences(
  from: ReadonlyMap<string, SaidClause>,
  to: ReadonlyMap<string, SaidClause>,
): ClauseDifference[] {
  return [...new Set([...to.keys(), ...from.keys()])].flatMap((key) => {
    const [was, is] = [from.get(key), to.get(key)];
    if (was?.words.en === is?.words.en && was?.words.zh === is?.words.zh) return [];
    const section = (is ?? was)?.section ?? { en: '', zh: '' };
    const clause = (is ?? was)?.clause ?? '';
    return [{ clause, section, before: was?.words ?? null, after: is?.words ?? null }];
  });
}

/** What a plan says in one clause. */
export interface SaidClause {
  readonly clause: string;
  readonly section: Sentence;
  readonly words: Sentence;
}

const blank: Sentence = { en: ' ', zh: '' };

/** What each clause of a plan says, by its section and its path with names. */
export function saidClauses(plan: PlanDocument, sections: readonly PlanSection[]): Map<string, SaidClause> {
  const names = new Map<string, string>();
  collectNames(plan, [], '', names);
  const said = new Map<string, SaidClause>();
  for (const { title, clause: part, sentences } of sections)
    for (const { clause: path, words } of sentences) {
      const clause = names.get(path) ?? path;
      const key = `${part} ${clause}`;
      const earlier = said.get(key);
      said.set(key, {
        clause,
        section: title,
        words: earlier ? joinedWords([earlier.words, words], blank) : words,
      });
    }
  return said;
}

/** Paths of a document as clauses write them → the same with the names of items, where those are there and differ. */
function collectNames(value: unknown, path: Path, said: string, names: Map<string, string>): void {
  names.set(pathText(path), said);
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value))
      collectNames(inner, [...path, key], said === '' ? key : `${said}.${key}`, names);
    return;
  }
  const own = value.map((item) => nameOfItem(String(path.at(-1)), item));
  const areNamed = new Set(own).size === own.length && !own.includes('');
  value.forEach((inner: unknown, k) =>
    collectNames(inner, [...path, k], `${said}[${areNamed ? own[k] : k}]`, names),
  );
}
