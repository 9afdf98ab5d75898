/**
 * Where immutable objects live: files under one folder, or an S3 bucket. Keys are `/`-separated, ASCII,
 * see `object-key.ts`; any other key throws RangeError.
 */
export interface ObjectStore {
  /** Bytes of an object, or null where there is none. */
  get(key: string): Promise<Uint8Array | null>;
  /**
   * Writes an object only where none is: the one primitive that commits are made of.
   * @returns `created`, or `exists` when somebody was there first (nothing was written)
   * @throws WorldError when the outcome is unknown: read the key, then decide
   */
  putIfAbsent(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
  /**
   * Takes an object away for good; nothing happens where none is. What was to be kept for a time lies under `sealed/`,
   * and nothing else can be erased.
   * @throws RangeError for any other key
   */
  erase(key: string): Promise<void>;
  /** Keys under a prefix, ascending by code unit, in pages behind the scenes. */
  list(prefix: string): AsyncIterable<string>;
  /** Path of an object on this machine, only where the store keeps plain files. */
  localPath?(key: string): string;
}
