/** Names for a sentence; of many, the first and the last ones. */
export function fewNames(names: readonly string[]): string {
  const [start, end] = [names.slice(0, 5), names.slice(-2)];
  return names.length > 8 ? `${start.join(', ')} … ${end.join(', ')}` : names.join(', ');
}
