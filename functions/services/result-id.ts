import { sha256Hex } from '../ports/sha256-hex.ts';
import { canonicalJson } from '../../simulations/math/canonical-json.ts';
import type { ResultInputs } from '../../simulations/scenario/result-identity.ts';

/** SHA-256 (hex) of a value's canonical JSON. */
export function hashOf(value: unknown): string {
  return sha256Hex(canonicalJson(value));
}

/** Identity of a result: the same inputs give the same figures anywhere, so they share this name. */
export function resultId(inputs: ResultInputs): string {
  return hashOf(inputs);
}
