import { api, type PersonList, type PersonSearch } from '../../engine/api-client.ts';
import { pause } from '../../state/pause.ts';

/** Milliseconds of quiet before a list is asked for while somebody types. */
const QUIET = 200;

/** People that somebody looks for: by parts of a pseudonym or group, or one by whole number or name. */
type PeopleAsked =
  | { readonly kind: 'list'; readonly version: string; readonly q: string }
  | ({ readonly kind: 'one' } & PersonSearch);

/** The people who were asked for. */
export async function readPeople(asked: PeopleAsked, signal: AbortSignal): Promise<PersonList> {
  if (asked.kind === 'list') {
    await pause(QUIET, signal);
    return api.people(asked.version, asked.q, signal);
  }
  const { version, who, purpose } = asked;
  return { people: [await api.findPerson({ version, who, purpose }, signal)], total: 1 };
}
