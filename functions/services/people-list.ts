import { labelAt, type Frame } from '../../simulations/frame/frame.ts';
import type { PersonList } from '../contracts/version-schema.ts';
import type { LoadedVersion } from './data-source.ts';

/** People whose pseudonym, post, level or team holds the text, with what they were in their last month. */
export function peopleList(
  { frame, people }: LoadedVersion,
  search: { q: string; limit: number },
): PersonList {
  const wanted = search.q.trim().toLowerCase();
  const found = lastRows(frame)
    .map((row, person) => listed(frame, row, people[person] ?? ''))
    .filter((each) => Object.values(each).some((text) => text?.toLowerCase().includes(wanted)));
  return { people: found.slice(0, search.limit), total: found.length };
}

/** One person as in the list, by the index in `people`. */
export function personOf({ frame, people }: LoadedVersion, person: number): PersonList['people'][number] {
  return listed(frame, lastRows(frame)[person] ?? -1, people[person] ?? '');
}

function listed(frame: Frame, row: number, person: string): PersonList['people'][number] {
  const label = (name: string): string | null => labelAt(frame, name, row);
  return { person, post: label('post'), level: label('level'), team: label('team') };
}

/** The last row of each person; rows ascend by month. */
function lastRows({ people, person, rows }: Frame): number[] {
  const last = Array.from({ length: people }, () => -1);
  for (let row = 0; row < rows; row += 1) last[person[row] as number] = row;
  return last;
}
