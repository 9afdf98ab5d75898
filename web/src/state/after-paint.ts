/**
 * Hands a value on once the next frame is painted; of values that come before then, the newest alone.
 *
 * @param take  what happens with it, in a task of its own
 */
export function afterPaint<Value>(take: (value: Value) => void): (value: Value) => void {
  let newest: { readonly value: Value } | null = null;
  const due = () => {
    const turn = newest;
    newest = null;
    if (turn) take(turn.value);
  };
  return (value) => {
    // the task comes behind the paint, since nothing is waited for in between
    if (!newest) requestAnimationFrame(() => setTimeout(due));
    newest = { value };
  };
}
