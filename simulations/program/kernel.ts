import type { Frame } from '../frame/frame.ts';
import { measureValues } from '../frame/measure-values.ts';
import { roundFen } from './round-fen.ts';
import * as loops from './kernel-loops.ts';
import { pointsColumn } from './points-columns.ts';
import type { NodeId, PostProgram, ProgramNode } from './program.ts';

/** Rows a block holds: few enough that all columns of a block stay in the processor's nearest cache. */
const BLOCK = 512;

/** A column as the loops read it: `array[offset + i]`. */
interface Operand {
  array: Float64Array;
  offset: number;
}

/** A column that receives the value of a node, row by row of the frame. */
export interface KernelColumn {
  readonly node: NodeId;
  readonly into: Float64Array | Uint8Array;
}

/**
 * The fast reader of a program: evaluates a post's nodes over ranges of a frame's rows, block by block.
 *
 * @returns  a function of a row range [start, end); rows of other posts must not be in it
 *
 * Cost: about 1–2 ns per node and row; allocates nothing per call.
 */
export function programKernel(
  post: PostProgram,
  frame: Frame,
  sinks: readonly KernelColumn[],
): (start: number, end: number) => void {
  const operands: Operand[] = post.nodes.map(() => ({ array: new Float64Array(0), offset: 0 }));
  const steps = post.nodes.map((node, id) => step(node, id, { post, frame, operands }));
  const columns = new Set(steps.flatMap(({ column }, id) => (column ? [id] : [])));
  const runs = steps.map(({ run }) => run);
  return (start, end) => {
    for (let first = start; first < end; first += BLOCK) {
      const count = Math.min(BLOCK, end - first);
      for (const id of columns) (operands[id] as Operand).offset = first;
      for (const run of runs) run?.(first, count);
      for (const { node, into } of sinks) {
        const { array, offset } = operands[node] as Operand;
        if (into instanceof Uint8Array) loops.copyBytes(into, first, array, offset, count);
        else loops.copy(into, first, array, offset, count);
      }
    }
  };
}

interface Step {
  /** The node is a column of the frame, read in place. */
  readonly column: boolean;
  readonly run?: (first: number, count: number) => void;
}

interface Bound {
  readonly post: PostProgram;
  readonly frame: Frame;
  readonly operands: readonly Operand[];
}

function step(node: ProgramNode, id: NodeId, { post, frame, operands }: Bound): Step {
  const operand = operands[id] as Operand;
  const input = (of: NodeId): Operand => operands[of] as Operand;
  const column = (array: Float64Array): Step => {
    operand.array = array;
    return { column: true };
  };
  if (node.op === 'number') return column(frame.numbers[node.name] ?? missing(frame));
  if (node.op === 'measure') return column(measureValues(frame, node.kpi, node.minSamples));
  if (node.op === 'piecewise') {
    const source = post.nodes[node.input];
    if (source?.op === 'measure') return column(pointsColumn(frame, source, node));
  }

  const out = (operand.array = new Float64Array(BLOCK));
  const into = (run: (first: number, count: number) => void): Step => ({ column: false, run });
  switch (node.op) {
    case 'constant':
      out.fill(node.value);
      return { column: false };
    case 'lookup':
      return into(lookup(node, frame, out));
    case 'piecewise': {
      const x = input(node.input);
      const curve = loops.piecewiseTables(node);
      return into((_, n) => loops.piecewise(out, x.array, x.offset, curve, n));
    }
    case 'weighted': {
      const inputs = node.inputs.map(input);
      const weights = Float64Array.from(node.weights);
      const sums = new Float64Array(BLOCK);
      return into((_, n) => {
        out.fill(0);
        sums.fill(0);
        inputs.forEach((x, k) => loops.addWeighted(out, sums, x.array, x.offset, weights[k] as number, n));
        loops.divideWhere(out, sums, node.minWeight, n);
      });
    }
    case 'orElse': {
      const x = input(node.input);
      const y = input(node.otherwise);
      return into((_, n) => loops.orElse(out, x, y, n));
    }
    case 'select': {
      const [condition, then, otherwise] = [input(node.condition), input(node.then), input(node.otherwise)];
      return into((_, n) => loops.select(out, condition, then, otherwise, n));
    }
    case 'isMissing':
    case 'floor':
    case 'abs':
    case 'roundFen': {
      const x = input(node.input);
      const loop = unary[node.op];
      return into((_, n) => loop(out, x.array, x.offset, n));
    }
    default: {
      const [left, right] = [input(node.left), input(node.right)];
      const loop = loops.binary[node.op];
      return into((_, n) => loop(out, left.array, left.offset, right.array, right.offset, n));
    }
  }
}

const unary = { isMissing: loops.isMissing, floor: loops.floor, abs: loops.abs, roundFen: roundAll };

function roundAll(out: Float64Array, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = roundFen(x[at + i] as number);
}

function lookup(
  node: ProgramNode & { op: 'lookup' },
  frame: Frame,
  out: Float64Array,
): NonNullable<Step['run']> {
  const label = frame.labels[node.label];
  if (!label) {
    out.fill(NaN);
    return () => undefined;
  }
  const byCode = Float64Array.from([NaN, ...label.values.map((value) => node.table[value] ?? NaN)]);
  return (first, n) => {
    for (let i = 0; i < n; i++) out[i] = byCode[(label.codes[first + i] as number) + 1] as number;
  };
}

const missingColumns = new WeakMap<Frame, Float64Array>();

function missing(frame: Frame): Float64Array {
  let column = missingColumns.get(frame);
  if (!column) missingColumns.set(frame, (column = new Float64Array(frame.rows).fill(NaN)));
  return column;
}
