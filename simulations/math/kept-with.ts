/**
 * A function of two objects whose answers are kept as long as both live: what follows from a column that stays the
 * same is computed once, however often it is asked for while other columns move.
 *
 * @param compute  does not depend on anything but the two objects, which never change
 */
export function keptWith<A extends object, B extends object, Answer>(
  compute: (a: A, b: B) => Answer,
): (a: A, b: B) => Answer {
  const kept = new WeakMap<A, WeakMap<B, { readonly answer: Answer }>>();
  return (a, b) => {
    let ofA = kept.get(a);
    if (!ofA) kept.set(a, (ofA = new WeakMap()));
    let known = ofA.get(b);
    if (!known) ofA.set(b, (known = { answer: compute(a, b) }));
    return known.answer;
  };
}
