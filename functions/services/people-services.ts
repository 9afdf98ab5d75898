import type { AuditLog } from '../governance/audit-log.ts';
import type { DataSource } from './data-source.ts';
import { findPerson, type PersonKeys } from './find-person.ts';
import { peopleList, personOf } from './people-list.ts';
import { done } from './reply.ts';
import { workerFrame } from './worker-frame.ts';
import type { Services } from './services.ts';

export interface PeopleServicesOptions {
  readonly data: DataSource;
  readonly audit: AuditLog;
  readonly keys: PersonKeys;
}

/** People of a data version: their rows for the worker, the list by pseudonym, and whoever carries a number or a name. Every look is on record. */
export function peopleServices({
  data,
  audit,
  keys,
}: PeopleServicesOptions): Pick<Services, 'frame' | 'people' | 'findPerson'> {
  return {
    async frame(id, by) {
      const version = await data.load(id);
      if (version.kind === 'refused') return version;
      await audit.append({ action: 'frame:read', object: id, purpose: '' }, by);
      return done(workerFrame(version.value.frame), version.problems);
    },

    async people(id, search, by) {
      const version = await data.load(id);
      if (version.kind === 'refused') return version;
      const list = peopleList(version.value, search);
      await audit.append({ action: 'person:list', object: `${id} ${list.people.length}`, purpose: '' }, by);
      return done(list, version.problems);
    },

    async findPerson({ version: id, who, purpose }, by) {
      const version = await data.load(id);
      if (version.kind === 'refused') return version;
      const found = await findPerson(version.value, who, { data, keys });
      // Who was found, by pseudonym; what was asked for may be a name and is not kept.
      const object = `${id} ${found.kind === 'done' ? version.value.people[found.value] : 'not found'}`;
      await audit.append({ action: 'person:find', object, purpose }, by);
      return found.kind === 'done' ? done(personOf(version.value, found.value)) : found;
    },
  };
}
