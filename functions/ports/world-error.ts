/** The world failed (disk, network, engine): not the caller's mistake and not the user's. */
export class WorldError extends Error {
  override readonly name = 'WorldError';
  /** Which adapter, e.g. `files`, `athena`. */
  readonly adapter: string;
  /** Whether the same call may succeed later. */
  readonly retry: boolean;

  constructor(adapter: string, message: string, options: { cause?: unknown; retry?: boolean } = {}) {
    super(`${adapter}: ${message}`, { cause: options.cause });
    this.adapter = adapter;
    this.retry = options.retry ?? false;
  }
}
