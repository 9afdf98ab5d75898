import type { z } from 'zod';
import { fewNames } from '../problems/few-names.ts';
import type { ProblemCode, ProblemValues } from '../problems/problem.ts';
import { idsOfTitle, kpiNames, nearestKpi, type KpiNames } from './kpi-names.ts';
import { nameKind } from './named-places.ts';
import { nearestName } from './nearest-name.ts';
import { keyEdits, valueEdits, type Path, type Report } from './report.ts';
import { choicesAt, keysAt, schemasAt } from './schema-at.ts';

type Issue = z.core.$ZodIssue;

/** Problems of form that are told at once; a text with more has one cause. */
const MOST_ISSUES = 100;

/**
 * What keeps a document from having the form of a plan, each as a problem with a cure of its own; the
 * schema library's own sentences never reach a person.
 */
export function formProblems(issues: readonly Issue[], root: unknown, report: Report): void {
  const names = kpiNames(root);
  let told = 0;
  const tell: Report = (code, path, values, edits) => {
    told += 1;
    if (told <= MOST_ISSUES) report(code, path, values, edits);
  };
  for (const issue of issues.slice(0, MOST_ISSUES)) tellIssue(issue, [], { root, names, tell });
}

interface Form {
  readonly root: unknown;
  readonly names: KpiNames;
  readonly tell: Report;
}

function tellIssue(issue: Issue, above: Path, form: Form): void {
  const { root, tell } = form;
  const path = [...above, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.forEach((key) => tellKey(key, path, form));
  const given = valueAt(root, path);
  const key = String(path.at(-1) ?? 'plan');
  if (given === undefined) return tell('plan/missing-key', path, { key });
  if (given === null) return tell('plan/no-value', path, { key });
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const meant = optionMeant(issue.errors);
    if (meant) return meant.forEach((each) => tellIssue(each, path, form));
  }
  if (issue.code === 'invalid_key') return tellName(issue, key, path, tell);
  const [code, values] =
    typeof given === 'string' && nameKind(schemasAt(path, root)) === 'kpi'
      ? kpiFault(given, form.names)
      : fault(issue, given, path, root);
  const meant =
    values['near'] ?? (code === 'plan/full-width-value' ? plainValue(String(values['plain'])) : undefined);
  tell(code, path, values, valueEdits(path, meant));
}

/** Full-width digits made plain, as the number that they are. */
function plainValue(text: string): string | number {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

const fullWidthMark = /[：，]/;

function tellKey(key: string, path: Path, { root, tell }: Form): void {
  const mark = fullWidthMark.exec(key)?.[0];
  const at = [...path, key];
  if (mark !== undefined) return tell('plan/full-width-mark', at, markValues(mark));
  const known = keysAt(path, root);
  const there = Object.keys((valueAt(root, path) ?? {}) as object);
  const near = nearestName(
    key,
    known.filter((each) => !there.includes(each)),
  );
  const values = { key: shortText(key), known: fewNames(known, 60), ...nearOf(near) };
  tell('plan/unknown-key', at, values, keyEdits(at, near));
}

/** Values of `plan/full-width-mark`. */
export function markValues(mark: string): ProblemValues {
  return { mark, plain: mark.normalize('NFKC') };
}

/** `{ near }`, or nothing. */
export function nearOf(near: string | undefined): ProblemValues {
  return near === undefined ? {} : { near };
}

function tellName(issue: z.core.$ZodIssueInvalidKey, key: string, path: Path, tell: Report): void {
  const isId = issue.issues.some(({ message }) => message === 'not-an-id');
  tell(isId ? 'plan/not-an-id' : 'plan/name-length', path, { given: shown(key) });
}

/** What is wrong with a name that is no KPI's id: several have it as title, or none; with what it is near to. */
export function kpiFault(kpi: string, names: KpiNames): [ProblemCode, ProblemValues] {
  const ids = idsOfTitle(names, kpi);
  if (ids.length > 1) return ['plan/ambiguous-kpi', { kpi: shortText(kpi), known: fewNames(ids, 60) }];
  // declared under a name that is no id: that alone is wrong
  if (names.ids.includes(kpi)) return ['plan/not-an-id', { given: shown(kpi) }];
  const near = nearOf(nearestKpi(names, kpi));
  return ['plan/unknown-kpi', { kpi: shortText(kpi), known: fewNames(names.ids, 60), ...near }];
}

function fault(issue: Issue, given: unknown, path: Path, root: unknown): [ProblemCode, ProblemValues] {
  const values = { given: shown(given) };
  if (typeof given === 'string' && /[０-９．％]/.test(given))
    return ['plan/full-width-value', { ...values, plain: given.normalize('NFKC') }];
  const issues = leaves(issue);
  const messages = new Set(issues.map(({ message }) => message));
  if (messages.has('not-a-share')) return ['plan/not-a-share', values];
  if (messages.has('not-periods')) return ['plan/not-periods', values];
  if (messages.has('not-an-id')) return ['plan/not-an-id', values];
  if (messages.has('not-a-month') || (path[0] === 'effective' && path.length > 1))
    return ['plan/not-a-month', values];
  const known = choicesAt(path, root);
  if (known.length > 0 && typeof given !== 'object')
    return [
      'plan/not-a-choice',
      { ...values, known: fewNames(known, 60), ...nearOf(nearestName(String(given), known)) },
    ];
  if (schemasAt(path, root).some(({ prefixItems }) => prefixItems)) return ['plan/not-a-point', values];
  for (const each of issues) {
    const [code, more] = limitFault(each, given) ?? kindFault(each, path, root) ?? [];
    if (code) return [code, { ...values, ...more }];
  }
  return ['plan/wrong-value', values];
}

function limitFault(issue: Issue, given: unknown): [ProblemCode, ProblemValues] | undefined {
  if (issue.code !== 'too_small' && issue.code !== 'too_big') return undefined;
  if (typeof given === 'string') return ['plan/name-length', {}];
  if (issue.code === 'too_big') return ['plan/too-large', { most: Number(issue.maximum) }];
  const least = Number(issue.minimum);
  if (Array.isArray(given)) return ['plan/too-few-items', { count: given.length, least }];
  return [issue.inclusive === false ? 'plan/not-above' : 'plan/too-small', { least }];
}

function kindFault(issue: Issue, path: Path, root: unknown): [ProblemCode, ProblemValues] | undefined {
  if (issue.code !== 'invalid_type') return undefined;
  const kinds: Partial<Record<string, ProblemCode>> = {
    number: 'plan/not-a-number',
    string: 'plan/not-a-text',
    array: 'plan/not-a-list',
    object: 'plan/not-a-map',
    record: 'plan/not-a-map',
  };
  const code = kinds[issue.expected];
  return code && [code, { known: fewNames(keysAt(path, root), 60) }];
}

/** The issues of the option that a value of a union surely means: the one of its kind with the fewest faults. */
function optionMeant(errors: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = errors.filter((issues) => !issues.some(isOtherKind));
  const fewest = Math.min(...fitting.map(({ length }) => length));
  const [best, other] = fitting.filter(({ length }) => length === fewest);
  const strangers = other ? best?.filter(({ code }) => code === 'unrecognized_keys') : undefined;
  return strangers && strangers.length > 0 ? strangers : best;
}

/** Whether an issue says that the value itself is of another kind, not something inside it. */
function isOtherKind(issue: Issue): boolean {
  if (issue.path.length > 0 || issue.code === 'unrecognized_keys') return false;
  if (issue.code === 'invalid_union') return issue.errors.every((issues) => issues.some(isOtherKind));
  return issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_format';
}

/** An issue, or of a union those of all its options. */
function leaves(issue: Issue): readonly Issue[] {
  return issue.code === 'invalid_union' && issue.errors.length > 0
    ? issue.errors.flat().flatMap(leaves)
    : [issue];
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    root,
  );
}

function shown(value: unknown): string {
  return shortText(typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value)));
}

function shortText(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
