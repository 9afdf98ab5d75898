import { narrowest, widened, type ArrayKind } from './narrow-array.ts';
import type { Frame, LabelColumn, MeasureColumn } from './frame.ts';

/** Where one column lies in the bytes after the header, and how its numbers are written. */
interface ColumnHeader {
  readonly kind: ArrayKind;
  /** Stored number = value × scale, so that decimals with few places travel as integers. */
  readonly scale: number;
  readonly offset: number;
  readonly length: number;
}

interface FrameHeader {
  readonly format: 'quanheng/frame@1';
  readonly rows: number;
  readonly people: number;
  readonly months: readonly string[];
  readonly person: ColumnHeader;
  readonly ordinal?: ColumnHeader;
  readonly month: ColumnHeader;
  readonly labels: Readonly<
    Record<string, { readonly values: readonly string[]; readonly codes: ColumnHeader }>
  >;
  readonly numbers: Readonly<Record<string, ColumnHeader>>;
  readonly measures: Readonly<Record<string, Readonly<Record<keyof MeasureColumn, ColumnHeader>>>>;
}

/**
 * A frame as bytes: length of the header (uint32, little endian), a JSON header, then every column in
 * the narrowest typed array that holds it exactly. The same frame gives the same bytes; `decodeFrame`
 * gives back the same doubles.
 */
export function encodeFrame(frame: Frame): Uint8Array {
  const parts: Uint8Array[] = [];
  let offset = 0;
  const column = (values: ArrayLike<number>): ColumnHeader => {
    const { kind, scale, array } = narrowest(values);
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    const header = { kind, scale, offset, length: values.length };
    const padded = Math.ceil(bytes.length / 8) * 8;
    const part = new Uint8Array(padded);
    part.set(bytes);
    parts.push(part);
    offset += padded;
    return header;
  };
  const header: FrameHeader = {
    format: 'quanheng/frame@1',
    rows: frame.rows,
    people: frame.people,
    months: frame.months,
    person: column(frame.person),
    ...(frame.ordinal && { ordinal: column(frame.ordinal) }),
    month: column(frame.month),
    labels: mapValues(frame.labels, ({ values, codes }: LabelColumn) => ({ values, codes: column(codes) })),
    numbers: mapValues(frame.numbers, column),
    measures: mapValues(frame.measures, ({ numerator, denominator, samples }: MeasureColumn) => ({
      numerator: column(numerator),
      denominator: column(denominator),
      samples: column(samples),
    })),
  };
  return joined(utf8(JSON.stringify(header)), parts, offset);
}

/**
 * The frame of `encodeFrame`'s bytes.
 * @throws RangeError when the bytes are not a frame or are cut short
 */
export function decodeFrame(bytes: Uint8Array): Frame {
  if (bytes.length < 4) throw new RangeError('a frame has at least 4 bytes');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerLength = view.getUint32(0, true);
  if (headerLength + 4 > bytes.length) throw new RangeError('the frame ends inside its header');
  const header = JSON.parse(fromUtf8(bytes.subarray(4, 4 + headerLength))) as FrameHeader;
  if (header.format !== 'quanheng/frame@1')
    throw new RangeError(`not a frame: format ${String(header.format)}`);
  const body = bytes.slice(bodyStart(headerLength));
  const number = ({ kind, scale, offset, length }: ColumnHeader): Float64Array =>
    widened(body, { kind, scale, offset, length });
  const integer = (column: ColumnHeader): Int32Array => Int32Array.from(number(column));
  return {
    rows: header.rows,
    people: header.people,
    months: header.months,
    person: integer(header.person),
    ...(header.ordinal && { ordinal: integer(header.ordinal) }),
    month: integer(header.month),
    labels: mapValues(header.labels, ({ values, codes }) => ({ values, codes: integer(codes) })),
    numbers: mapValues(header.numbers, number),
    measures: mapValues(header.measures, (measure) => ({
      numerator: number(measure.numerator),
      denominator: number(measure.denominator),
      samples: number(measure.samples),
    })),
  };
}

/** Columns start at a multiple of 8, so that typed arrays can lie over them. */
function bodyStart(headerLength: number): number {
  return Math.ceil((4 + headerLength) / 8) * 8;
}

function joined(header: Uint8Array, parts: readonly Uint8Array[], length: number): Uint8Array {
  const start = bodyStart(header.length);
  const bytes = new Uint8Array(start + length);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let at = start;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function mapValues<A, B>(record: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

/** UTF-8 without the platform's encoder, which the pure core does not know. */
function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Uint8Array.from(escaped, (character) => character.charCodeAt(0));
}

function fromUtf8(bytes: Uint8Array): string {
  return decodeURIComponent(Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
}
