/** What a key does to a weight: a new value in basis points, the lock, or taking the move back. */
export type WeightDeed =
  { readonly kind: 'set'; readonly weightBp: number } | { readonly kind: 'lock' | 'cancel' };

const FINE = 50;
const COARSE = 500;
const steps: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };

/** The deed of a key on a weight's slider, or null when the key is not ours. Range is in basis points. */
export function weightDeed(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  weightBp: number,
  [low, high]: readonly [number, number],
): WeightDeed | null {
  const step = steps[key];
  if (step !== undefined) return { kind: 'set', weightBp: weightBp + step * (shiftKey ? COARSE : FINE) };
  switch (key) {
    case 'PageUp':
      return { kind: 'set', weightBp: weightBp + COARSE };
    case 'PageDown':
      return { kind: 'set', weightBp: weightBp - COARSE };
    case 'Home':
      return { kind: 'set', weightBp: low };
    case 'End':
      return { kind: 'set', weightBp: high };
    case 'Escape':
      return { kind: 'cancel' };
    default:
      return key.toLowerCase() === 'l' ? { kind: 'lock' } : null;
  }
}
