import { problem } from '../../simulations/problems/problem.ts';
import type { DataSource, LoadedVersion } from './data-source.ts';
import { done, refused, type Reply } from './reply.ts';

/** What stands in the data for a person's number and for a name; the key is asked for when it is needed. */
export interface PersonKeys {
  readonly pseudonym: (rawId: string) => Promise<string>;
  /** Null for a name of which nothing is left. */
  readonly nameKey: (name: string) => Promise<string | null>;
}

/**
 * Who is meant by a pseudonym, a whole number of a source file, or a whole name: the index in
 * `LoadedVersion.people`. A number goes before a name; several people of one name are refused with their
 * count, never listed.
 */
export async function findPerson(
  { summary, people }: LoadedVersion,
  who: string,
  { data, keys }: { data: DataSource; keys: PersonKeys },
): Promise<Reply<number>> {
  const known = people.indexOf(who);
  if (known >= 0) return done(known);
  const unknown = refused(problem('request/unknown-person', 'person', { person: who }));
  // The key is asked for numbers and names alone.
  if (/^p_[0-9a-f]{20}$/.test(who)) return unknown;
  const byNumber = people.indexOf(await keys.pseudonym(who));
  if (byNumber >= 0) return done(byNumber);
  const nameKey = await keys.nameKey(who);
  const named = nameKey === null ? [] : await data.namesakes(summary.id, nameKey);
  const found = named.map((person) => people.indexOf(person)).filter((index) => index >= 0);
  if (found.length > 1) return refused(problem('request/several-people', 'person', { count: found.length }));
  return found[0] === undefined ? unknown : done(found[0]);
}
