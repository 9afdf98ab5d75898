import { fewNames } from '../../../simulations/problems/few-names.ts';
import { FileFault } from './file-fault.ts';
import type { RecordSource, SourceTable } from './record-source.ts';

/**
 * Tables of one header as one source, read one after the other in the order of the file.
 * @throws FileFault where headers differ: then it is asked which tables are meant
 */
export function joinedTables(
  name: string,
  tables: readonly SourceTable[],
): Pick<RecordSource, 'header' | 'records'> {
  const [first, ...rest] = tables;
  if (!first) throw new FileFault('data/file-empty', name);
  const other = rest.find(({ header }) => header.join('\u0000') !== first.header.join('\u0000'));
  if (other) {
    throw new FileFault('data/tables-differ', name, {
      first: first.name,
      second: other.name,
      differences: differences(first.header, other.header),
      tables: fewNames(tables.map((table) => table.name)),
    });
  }
  if (rest.length === 0) return first;
  return {
    header: first.header,
    async *records() {
      for (const table of tables) {
        for await (const batch of table.records())
          yield batch.map((record) => ({ ...record, table: table.name }));
      }
    },
  };
}

function differences(a: readonly string[], b: readonly string[]): string {
  const alone = [...a.filter((name) => !b.includes(name)), ...b.filter((name) => !a.includes(name))];
  return fewNames(alone.length > 0 ? alone : [...a]);
}

/** The tables that are asked for, or all. @throws FileFault for a name that is not there */
export function askedTables<T extends { readonly name: string }>(
  file: string,
  tables: readonly T[],
  asked: readonly string[] | undefined,
): readonly T[] {
  if (!asked) return tables;
  const unknown = asked.find((name) => !tables.some((table) => table.name === name));
  if (unknown !== undefined)
    throw new FileFault('data/unknown-table', file, {
      table: unknown,
      known: fewNames(tables.map(({ name }) => name)),
    });
  return tables.filter(({ name }) => asked.includes(name));
}
