import { createHash } from 'node:crypto';

/** JSON with the keys of every object in order of their code units: equal values, equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 (hex) of a value's canonical JSON. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** All that a result depends on. */
export interface ResultInputs {
  /** Hash of the data version. */
  readonly data: string;
  /** Hashes of the parsed plans: comments and layout do not count. */
  readonly baseline: string;
  readonly scenario: string;
  readonly months: readonly string[];
  readonly groups: readonly string[];
  readonly assumptions: Readonly<Record<string, unknown>>;
  readonly engineVersion: string;
  readonly seed: number;
}

/** Identity of a result: the same inputs give the same figures anywhere, so they share this name. */
export function resultId(inputs: ResultInputs): string {
  return hashOf(inputs);
}
