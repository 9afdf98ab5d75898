/** Typed arrays that a column may travel in. */
const kinds = {
  u8: {
    pack: (values: Float64Array) => Uint8Array.from(values),
    open: (b: ArrayBuffer, at: number, n: number) => new Uint8Array(b, at, n),
  },
  i8: {
    pack: (values: Float64Array) => Int8Array.from(values),
    open: (b: ArrayBuffer, at: number, n: number) => new Int8Array(b, at, n),
  },
  u16: {
    pack: (values: Float64Array) => Uint16Array.from(values),
    open: (b: ArrayBuffer, at: number, n: number) => new Uint16Array(b, at, n),
  },
  i16: {
    pack: (values: Float64Array) => Int16Array.from(values),
    open: (b: ArrayBuffer, at: number, n: number) => new Int16Array(b, at, n),
  },
  i32: {
    pack: (values: Float64Array) => Int32Array.from(values),
    open: (b: ArrayBuffer, at: number, n: number) => new Int32Array(b, at, n),
  },
  f64: {
    pack: (values: Float64Array) => values,
    open: (b: ArrayBuffer, at: number, n: number) => new Float64Array(b, at, n),
  },
} as const;

export type ArrayKind = keyof typeof kinds;

/** A column in the narrowest array that holds it exactly: stored = value × scale. */
export interface NarrowColumn {
  readonly kind: ArrayKind;
  readonly scale: number;
  readonly array: Uint8Array | Int8Array | Uint16Array | Int16Array | Int32Array | Float64Array;
}

const limits: readonly [ArrayKind, number, number][] = [
  ['u8', 0, 255],
  ['i8', -128, 127],
  ['u16', 0, 65_535],
  ['i16', -32_768, 32_767],
  ['i32', -2_147_483_648, 2_147_483_647],
];

/**
 * Integers, or decimals of at most two places, go into integer arrays; everything else, missing
 * numbers (NaN) and negative zeros too, stays as doubles.
 */
export function narrowest(values: ArrayLike<number>): NarrowColumn {
  for (const scale of [1, 100]) {
    const range = integerRange(values, scale);
    const kind = range && limits.find(([, low, high]) => range[0] >= low && range[1] <= high)?.[0];
    if (kind)
      return {
        kind,
        scale,
        array: kinds[kind].pack(Float64Array.from(values, (value) => Math.round(value * scale))),
      };
  }
  return { kind: 'f64', scale: 1, array: Float64Array.from(values) };
}

/** Smallest and largest of values × scale when all are integers that divide back to the same doubles. */
function integerRange(values: ArrayLike<number>, scale: number): [number, number] | null {
  let [low, high] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const stored = Math.round(value * scale);
    if (stored / scale !== value || (value === 0 && 1 / value < 0)) return null;
    if (stored < low) low = stored;
    if (stored > high) high = stored;
  }
  return [low, high];
}

/**
 * The doubles of a column that lies in bytes at a multiple of 8.
 * @throws RangeError when the bytes end before it does, or its kind is unknown
 */
export function widened(
  body: Uint8Array<ArrayBuffer>,
  at: { kind: ArrayKind; scale: number; offset: number; length: number },
): Float64Array {
  const kind = kinds[at.kind] as (typeof kinds)[ArrayKind] | undefined;
  if (!kind) throw new RangeError(`unknown column kind ${String(at.kind)}`);
  const stored = kind.open(body.buffer, body.byteOffset + at.offset, at.length);
  return Float64Array.from(stored, (value) => value / at.scale);
}
