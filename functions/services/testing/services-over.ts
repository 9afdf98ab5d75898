import { parquetFile } from '../../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../../adapters/duckdb/parquet-rows.ts';
import type { ObjectStore } from '../../ports/object-store.ts';
import { memoryStore } from '../../ports/testing/memory-store.ts';
import type { Warehouse } from '../../ports/warehouse.ts';
import { quanhengServices } from '../quanheng-services.ts';
import type { Services } from '../services.ts';

/** Everything the product does over a store of one's own, by default on the first of February 2026; the sample is empty. */
export function servicesOver(
  store: ObjectStore,
  warehouse: Warehouse,
  clock = () => new Date('2026-02-01T00:00:00Z'),
): Services {
  return quanhengServices({
    workspaces: {
      own: { name: 'own', store, warehouse },
      sample: { name: 'sample', store: memoryStore(), warehouse },
    },
    clock,
    engineVersion: '1',
    pseudonymKey: async () => new Uint8Array(32).fill(7),
    parquet: parquetFile,
    parquetRows,
  });
}

/** A mapping of contacts with a rating: `id,who,day,stars`. */
export const callsMapping = `
schema: quanheng/mapping@1
id: calls
person: { column: who }
month: { column: day, format: ymd }
people: { labels: { post: { constant: online }, level: { constant: junior } } }
contacts: { id: { column: id }, columns: { rating: { column: stars, min: 1, max: 5 } } }
`;
