import { ln } from '../math/exp-log.ts';
import { NotServed, type ReferenceCase, type Tolerance, type TopicTable } from './reference-case.ts';

/** Expected figures of a case by how they came out; a list of ten numbers is ten figures. */
export interface FigureCount {
  readonly matched: number;
  readonly differing: number;
  readonly missing: number;
}

/** How one case came out. */
export interface CaseResult {
  /** `differing` when a figure differs, else `missing` when one is not there, else `matched`. */
  readonly outcome: 'matched' | 'differing' | 'missing';
  readonly figures: FigureCount;
  /** Every figure that differs, and every missing one of which nobody said that it is not served. */
  readonly details: readonly string[];
  /** What is not served yet, by reason: `fn` or `fn.key`. */
  readonly notServed: Readonly<Record<string, readonly string[]>>;
}

/** What became of one expected figure: nothing to say when it matched. */
type Finding = { readonly at: string } & (
  | { readonly kind: 'matched' }
  | { readonly kind: 'differing' | 'absent'; readonly words: string }
  | { readonly kind: 'not-served'; readonly why: string }
);

/**
 * Runs a case through the product and compares every expected figure: |got − exp| ≤ max(abs, rel·|exp|).
 * Null, absent and undefined are the same. p-values under the absolute tolerance are compared on the
 * logarithm. A case's own `tol`, whole or by key, replaces the file's.
 */
export function compareCase(
  table: TopicTable | undefined,
  { fn, input, expected, tol }: ReferenceCase,
  fileTolerance: Tolerance,
): CaseResult {
  const got = calculated(table?.[fn] ?? `no calculation "${fn}"`, input);
  if (typeof got === 'string') {
    const kind = table?.[fn] === undefined ? 'absent' : 'differing';
    return caseResult(fn, [{ at: '', kind, words: got }]);
  }
  if (got instanceof NotServed) return caseResult(fn, [{ at: '', kind: 'not-served', why: got.why }]);
  const findings = Object.entries(expected).flatMap(([key, value]) =>
    compared(key, got[key], value, toleranceOf(key, tol, fileTolerance)),
  );
  return caseResult(fn, findings);
}

/** What the calculation gives, or what kept it from giving anything. */
function calculated(
  calculation: TopicTable[string] | string,
  input: ReferenceCase['input'],
): Readonly<Record<string, unknown>> | NotServed | string {
  if (typeof calculation !== 'function') return calculation;
  try {
    return calculation(input as never);
  } catch (cause) {
    return `threw ${cause instanceof Error ? cause.message : String(cause)}`;
  }
}

function caseResult(fn: string, findings: readonly Finding[]): CaseResult {
  const count = (...kinds: Finding['kind'][]): number =>
    findings.filter(({ kind }) => kinds.includes(kind)).length;
  const figures = {
    matched: count('matched'),
    differing: count('differing'),
    missing: count('absent', 'not-served'),
  };
  const notServed: Record<string, string[]> = {};
  for (const finding of findings) {
    if (finding.kind !== 'not-served') continue;
    const names = (notServed[finding.why] ??= []);
    const name = finding.at === '' ? fn : `${fn}.${finding.at.replaceAll(/\[\d+\]/g, '')}`;
    if (!names.includes(name)) names.push(name);
  }
  const words = findings.flatMap((finding) =>
    finding.kind === 'differing' || finding.kind === 'absent'
      ? [finding.at === '' ? finding.words : `${finding.at}: ${finding.words}`]
      : [],
  );
  const outcome = figures.differing > 0 ? 'differing' : figures.missing > 0 ? 'missing' : 'matched';
  return { outcome, figures, details: words, notServed };
}

function toleranceOf(key: string, tol: unknown, file: Tolerance): Tolerance {
  if (typeof tol !== 'object' || tol === null) return file;
  const own = (key in tol ? (tol as Record<string, unknown>)[key] : tol) as Partial<Tolerance>;
  return typeof own === 'object' && ('rel' in own || 'abs' in own)
    ? { rel: own.rel ?? 0, abs: own.abs ?? 0 }
    : file;
}

function compared(at: string, got: unknown, expected: unknown, tolerance: Tolerance): Finding[] {
  if (got instanceof NotServed) return [{ at, kind: 'not-served', why: got.why }];
  const verdict = (same: boolean): Finding[] => [
    same
      ? { at, kind: 'matched' }
      : { at, kind: 'differing', words: `got ${shown(got)}, expected ${shown(expected)}` },
  ];
  if (expected === null || expected === undefined) return verdict(got === null || got === undefined);
  if (got === undefined) return [{ at, kind: 'absent', words: 'is not made' }];
  if (typeof expected === 'number') return verdict(close(at, got, expected, tolerance));
  if (typeof expected !== 'object') return verdict(got === expected);
  if (typeof got !== 'object' || got === null) return verdict(false);
  const items = Object.entries(expected).flatMap(([key, value]) =>
    compared(
      Array.isArray(expected) ? `${at}[${key}]` : `${at}.${key}`,
      (got as Record<string, unknown>)[key],
      value,
      tolerance,
    ),
  );
  const { length } = got as ArrayLike<unknown>;
  if (!Array.isArray(expected) || length === expected.length) return items;
  return [{ at, kind: 'differing', words: `got ${length} items, expected ${expected.length}` }, ...items];
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
