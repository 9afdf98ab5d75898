import { ln } from '../math/exp-log.ts';
import type { ReferenceCase, Tolerance, TopicTable } from './reference-case.ts';

/** How one case came out; `details` name every key that differs or is missing. */
export interface CaseResult {
  readonly outcome: 'matched' | 'differing' | 'missing';
  readonly details: readonly string[];
}

/**
 * Runs a case through the product and compares every expected key: |got − exp| ≤ max(abs, rel·|exp|).
 * Null, absent and undefined are the same. p-values under the absolute tolerance are compared on the
 * logarithm. A case's own `tol`, whole or by key, replaces the file's.
 */
export function compareCase(
  table: TopicTable | undefined,
  { fn, input, expected, tol }: ReferenceCase,
  fileTolerance: Tolerance,
): CaseResult {
  const calculation = table?.[fn];
  if (!calculation) return { outcome: 'missing', details: [`no calculation "${fn}"`] };
  let got: Readonly<Record<string, unknown>>;
  try {
    got = calculation(input as never);
  } catch (cause) {
    return {
      outcome: 'differing',
      details: [`threw ${cause instanceof Error ? cause.message : String(cause)}`],
    };
  }
  const absent = Object.keys(expected).filter((key) => expected[key] !== null && !(key in got));
  const differing = Object.keys(expected).flatMap((key) => {
    if (absent.includes(key)) return [];
    return differences(key, got[key], expected[key], toleranceOf(key, tol, fileTolerance));
  });
  if (differing.length > 0) return { outcome: 'differing', details: differing };
  return absent.length > 0
    ? { outcome: 'missing', details: absent.map((key) => `no "${key}"`) }
    : { outcome: 'matched', details: [] };
}

function toleranceOf(key: string, tol: unknown, file: Tolerance): Tolerance {
  if (typeof tol !== 'object' || tol === null) return file;
  const own = (key in tol ? (tol as Record<string, unknown>)[key] : tol) as Partial<Tolerance>;
  return typeof own === 'object' && ('rel' in own || 'abs' in own)
    ? { rel: own.rel ?? 0, abs: own.abs ?? 0 }
    : file;
}

function differences(at: string, got: unknown, expected: unknown, tolerance: Tolerance): string[] {
  if (expected === null || expected === undefined)
    return got === null || got === undefined ? [] : [`${at}: got ${shown(got)}, expected nothing`];
  if (typeof expected === 'number')
    return close(at, got, expected, tolerance) ? [] : [`${at}: got ${shown(got)}, expected ${expected}`];
  if (typeof expected !== 'object')
    return got === expected ? [] : [`${at}: got ${shown(got)}, expected ${shown(expected)}`];
  if (typeof got !== 'object' || got === null)
    return [`${at}: got ${shown(got)}, expected ${shown(expected)}`];
  const wanted = Object.entries(expected);
  const lengths =
    Array.isArray(expected) && (got as ArrayLike<unknown>).length !== expected.length
      ? [`${at}: got ${(got as ArrayLike<unknown>).length} items, expected ${expected.length}`]
      : [];
  return [
    ...lengths,
    ...wanted.flatMap(([key, value]) =>
      differences(`${at}.${key}`, (got as Record<string, unknown>)[key], value, tolerance),
    ),
  ];
}

function close(at: string, got: unknown, expected: number, { rel, abs }: Tolerance): boolean {
  if (typeof got !== 'number' || Number.isNaN(got)) return false;
  const isP = /(^|_)p(_|$|value)/.test(at);
  if (isP && expected > 0 && expected < abs)
    return got > 0 && Math.abs(ln(got) - ln(expected)) <= Math.max(1e-6, rel * Math.abs(ln(expected)));
  return Math.abs(got - expected) <= Math.max(abs, rel * Math.abs(expected));
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
