import { AsyncLocalStorage } from 'node:async_hooks';

/** Fires when the client of the request that is being answered has gone. */
export const requestSignal = new AsyncLocalStorage<AbortSignal>();
