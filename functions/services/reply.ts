import { hasErrors, type Problem } from '../../simulations/problems/problem.ts';

/**
 * What a service hands to API and CLI alike: a value with remarks, or the problems that stopped it.
 * Problems of a `done` reply are warnings and hints.
 */
export type Reply<T> =
  | { readonly kind: 'done'; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** A value, with what should be said about it. */
export function done<T>(value: T, problems: readonly Problem[] = []): Reply<T> {
  return { kind: 'done', value, problems };
}

/** No value: these problems stopped it. */
export function refused(...problems: readonly Problem[]): Reply<never> {
  if (!hasErrors(problems)) throw new TypeError('a refusal needs at least one problem of severity error');
  return { kind: 'refused', problems };
}

/** Both values, or all problems of both at once. */
export function both<A, B>(first: Reply<A>, second: Reply<B>): Reply<readonly [A, B]> {
  const problems = [...first.problems, ...second.problems];
  return first.kind === 'done' && second.kind === 'done'
    ? done([first.value, second.value] as const, problems)
    : refused(...problems);
}
