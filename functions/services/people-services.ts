import type { AuditLog } from '../governance/audit-log.ts';
import type { DataSource } from './data-source.ts';
import { findPerson, type PersonKeys } from './find-person.ts';
import { peopleList, personOf } from './people-list.ts';
import { done } from './reply.ts';
import type { Services } from './services.ts';

export interface PeopleServicesOptions {
  readonly data: DataSource;
  readonly audit: AuditLog;
  readonly keys: PersonKeys;
}

/** People of a data version: the list by pseudonym, and whoever carries a number or a name. */
export function peopleServices({
  data,
  audit,
  keys,
}: PeopleServicesOptions): Pick<Services, 'people' | 'findPerson'> {
  return {
    async people(id, search) {
      const version = await data.load(id);
      return version.kind === 'refused' ? version : done(peopleList(version.value, search), version.problems);
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
