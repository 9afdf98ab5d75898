import { problem, type Problem, type ProblemCode, type ProblemValues } from '../../problems/problem.ts';
import { addressKeys, addressText } from './address.ts';
import type { Overlay } from './overlay-document.ts';
import { namesAt, noSuch, placeOf, WEIGHTS, type NamedItem } from './place-of.ts';
import { droppedAt, entriesOf, fieldOf, replacedAt, valueAt, type ValuePath } from './value-at.ts';

/** One change of a plan's value at a path that holds when its turn comes. */
export type Step =
  | { readonly kind: 'put'; readonly path: ValuePath; readonly value: unknown }
  | { readonly kind: 'drop'; readonly path: ValuePath };

/** What an overlay comes to over one plan. */
export interface OverlaySteps {
  readonly steps: readonly Step[];
  /** The value after all of them. */
  readonly value: unknown;
  /** Changes that mean nothing in this plan; all of them at once. */
  readonly problems: readonly Problem[];
}

/** Steps of one change, or why it has none. */
type Outcome = readonly Step[] | { readonly code: ProblemCode; readonly values: ProblemValues };
type Verb = (root: unknown, keys: readonly string[], to: unknown) => Outcome;

/** The steps of an overlay over the value of a plan, in the order in which an overlay is applied. */
export function overlaySteps(root: unknown, { remove, add, set }: Overlay): OverlaySteps {
  const changes = [
    ...remove.map((at) => ({ verb: 'remove', at, to: undefined }) as const),
    ...add.map(({ at, to }) => ({ verb: 'add', at, to }) as const),
    ...set.map(({ at, to }) => ({ verb: 'set', at, to }) as const),
  ];
  const steps: Step[] = [];
  const problems: Problem[] = [];
  let value = root;
  for (const { verb, at, to } of changes) {
    const outcome = verbs[verb](value, addressKeys(at) ?? [], to);
    if ('code' in outcome) problems.push(problem(outcome.code, `${verb} ${at}`, outcome.values));
    else {
      steps.push(...outcome);
      value = outcome.reduce(stepped, value);
    }
  }
  return { steps, value, problems };
}

function stepped(root: unknown, step: Step): unknown {
  return step.kind === 'put' ? replacedAt(root, step.path, step.value) : droppedAt(root, step.path);
}

const verbs: Readonly<Record<'remove' | 'add' | 'set', Verb>> = {
  remove(root, keys) {
    const place = placeOf(root, keys);
    if (place.kind === 'none') return place;
    return valueAt(root, place.path) === undefined
      ? absent(root, place.path, keys)
      : [{ kind: 'drop', path: place.path }];
  },
  add(root, keys, to) {
    const place = placeOf(root, keys);
    if (place.kind === 'none') return place;
    if (place.kind === 'new') return putItem(place.path, place.item, to);
    const values = { at: addressText(keys) };
    return { code: place.item ? 'overlay/there-already' : 'overlay/set-instead', values };
  },
  set(root, keys, to) {
    if (keys.length === 3 && keys[0] === 'posts' && keys[2] === WEIGHTS) return weightSteps(root, keys, to);
    const place = placeOf(root, keys);
    if (place.kind === 'none') return place;
    if (place.kind === 'new') return absent(root, place.path, keys);
    return place.item ? putItem(place.path, place.item, to) : [{ kind: 'put', path: place.path, value: to }];
  },
};

function absent(root: unknown, path: ValuePath, keys: readonly string[]): Outcome {
  return noSuch(root, path.slice(0, -1), keys.at(-1) ?? '', keys.slice(0, -1));
}

/** An item under its name: one that calls itself otherwise is refused, one without a name gets it. */
function putItem(path: ValuePath, { name, ways }: NamedItem, to: unknown): Outcome {
  const [inside] = ways.map((way) => way.reduce<unknown>(fieldOf, to)).filter((each) => each !== undefined);
  const way = ways.at(-1);
  if (way === undefined || inside === name) return [{ kind: 'put', path, value: to }];
  if (inside === undefined) return [{ kind: 'put', path, value: replacedAt(to, way, name) }];
  return { code: 'overlay/other-name', values: { inside: String(inside), outside: name } };
}

/** All weights of a scorecard at once: of each of its KPIs, and of nothing else. */
function weightSteps(root: unknown, [posts = '', post = '']: readonly string[], to: unknown): Outcome {
  const above = [posts, post, 'scorecard'];
  const card = placeOf(root, above);
  if (card.kind === 'none') return card;
  const steps: Step[] = [];
  for (const [kpi, value] of entriesOf(to)) {
    const item = placeOf(root, [...above, kpi]);
    if (item.kind === 'none') return item;
    if (item.kind === 'new') return absent(root, item.path, [...above, kpi]);
    steps.push({ kind: 'put', path: [...item.path, 'weight'], value });
  }
  const met = new Set(steps.map(({ path }) => path.at(-2)));
  const left = namesAt(root, card.path).filter((_, k) => !met.has(k));
  return left.length === 0
    ? steps
    : { code: 'overlay/weights-incomplete', values: { post, missing: left.join(', ') } };
}
