import { join } from 'node:path';
import { parquetFile } from '../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { duckdbWarehouse } from '../adapters/duckdb/duckdb-warehouse.ts';
import { filesStore } from '../adapters/files/files-store.ts';
import { quanhengServices } from '../services/quanheng-services.ts';
import type { Services } from '../services/services.ts';
import type { WorkspaceName, Workspaces } from '../services/workspaces.ts';
import type { Clock } from '../ports/clock.ts';
import { engineVersion } from './engine-version.ts';
import { pseudonymKey } from './pseudonym-key.ts';

export interface ComposeOptions {
  readonly dataFolder: string;
  readonly keyFile: string;
  readonly clock: Clock;
}

/** The product on one machine. */
export interface Composition {
  readonly services: Services;
  readonly workspaces: Workspaces;
  /** The key of pseudonyms, made on first use. */
  readonly pseudonymKey: () => Promise<Uint8Array>;
  /** Stops the engines. */
  readonly close: () => Promise<void>;
}

/** Files and DuckDB, one folder per workspace: the same for the local server and the CLI. */
export function compose({ dataFolder, keyFile, clock }: ComposeOptions): Composition {
  const own = workspace('own', dataFolder);
  const sample = workspace('sample', dataFolder);
  const workspaces = { own, sample };
  let key: Promise<Uint8Array> | undefined;
  const readKey = (): Promise<Uint8Array> => (key ??= pseudonymKey(keyFile));
  return {
    workspaces,
    pseudonymKey: readKey,
    services: quanhengServices({
      workspaces,
      clock,
      engineVersion,
      pseudonymKey: readKey,
      parquet: parquetFile,
      parquetRows,
    }),
    close: async () => {
      await Promise.all([own.warehouse.close(), sample.warehouse.close()]);
    },
  };
}

function workspace<N extends WorkspaceName>(name: N, dataFolder: string) {
  const store = filesStore({ root: join(dataFolder, name) });
  return { name, store, warehouse: duckdbWarehouse({ store, cacheFolder: join(dataFolder, 'cache', name) }) };
}
