import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** How long to wait between tries, milliseconds; doubles from `firstMs` up to `mostMs`. */
export interface BackOff {
  readonly firstMs: number;
  readonly mostMs: number;
  /** Tries in all. */
  readonly tries: number;
}

/**
 * Repeats work that a service throttles, with full jitter, beyond the few tries that the SDK makes itself.
 *
 * @throws what the work threw last; what `signal` says when it fires
 */
export async function withBackOff<T>(
  work: () => Promise<T>,
  { firstMs, mostMs, tries }: BackOff,
  signal?: AbortSignal,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal?.throwIfAborted();
      if (attempt >= tries || !isThrottling(error)) throw error;
      await pause(
        randomInt(Math.min(mostMs, firstMs * 2 ** (attempt - 1)) + 1),
        undefined,
        signal && { signal },
      );
    }
  }
}

/** Whether a service said that too much is asked of it. */
export function isThrottling(error: unknown): boolean {
  const { name } = error as Error;
  return name === 'TooManyRequestsException' || name === 'ThrottlingException';
}
