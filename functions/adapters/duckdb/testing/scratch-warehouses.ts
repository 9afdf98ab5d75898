import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ObjectStore } from '../../../ports/object-store.ts';
import { duckdbWarehouse, type DuckdbWarehouse } from '../duckdb-warehouse.ts';

/** DuckDB over stores that a test made, each engine with a cache folder of its own. */
export interface ScratchWarehouses {
  over(store: ObjectStore): Promise<DuckdbWarehouse>;
  /** Stops the engines and removes their folders. */
  close(): Promise<void>;
}

/** Engines of one test; close them when it ends. */
export function scratchWarehouses(): ScratchWarehouses {
  const opened: { readonly folder: string; readonly warehouse: DuckdbWarehouse }[] = [];
  return {
    async over(store) {
      const folder = await mkdtemp(join(tmpdir(), 'quanheng-scratch-'));
      const warehouse = duckdbWarehouse({ store, cacheFolder: folder });
      opened.push({ folder, warehouse });
      return warehouse;
    },
    async close() {
      for (const { folder, warehouse } of opened.splice(0)) {
        await warehouse.close();
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
