import type { Frame } from '../frame/frame.ts';
import { measureValues } from '../frame/measure-values.ts';
import { calendarPart } from './calendar-part.ts';
import { onGrid } from './on-grid.ts';
import { personPlaces } from './person-places.ts';
import { roundFen } from './round-fen.ts';
import * as loops from './kernel-loops.ts';
import { nodeInputs, nodesBelow } from './node-inputs.ts';
import { pointsColumn } from './points-columns.ts';
import type { NodeId, PostProgram, ProgramNode } from './program.ts';
import { weightedMeans } from './weighted-means.ts';

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
 * @param given  columns of the frame that hold the values of nodes already, by node; they are read in place
 * @returns      a function of a row range [start, end); rows of other posts must not be in it
 *
 * Cost: about 1 ns per node and row; nodes that no column rests on are left out, and those that rest on
 * constants alone are evaluated once. Allocates nothing per call.
 */
export function programKernel(
  post: PostProgram,
  frame: Frame,
  sinks: readonly KernelColumn[],
  given: ReadonlyMap<NodeId, Float64Array> = new Map(),
): (start: number, end: number) => void {
  const operands: Operand[] = post.nodes.map(() => ({ array: noColumn, offset: 0 }));
  const wanted = sinks.map(({ node }) => node);
  const constants = new Set<NodeId>();
  const columns: Operand[] = [];
  const runs: Run[] = [];
  for (const id of nodesBelow(post.nodes, wanted, given)) {
    const node = post.nodes[id];
    const operand = operands[id];
    const column = given.get(id) ?? columnOf(node, post, frame);
    if (column) {
      operand.array = column;
      columns.push(operand);
      continue;
    }
    operand.array = new Float64Array(BLOCK);
    const run = blockLoop(node, operand.array, { post, frame, input: (of) => operands[of] });
    if (isConstant(node, frame, constants)) {
      constants.add(id);
      run(0, BLOCK);
    } else runs.push(run);
  }
  return (start, end) => {
    for (let first = start; first < end; first += BLOCK) {
      const count = Math.min(BLOCK, end - first);
      for (const operand of columns) operand.offset = first;
      for (const run of runs) run(first, count);
      for (const { node, into } of sinks) writeBlock(into, first, operands[node], count);
    }
  };
}

const noColumn = new Float64Array(0);

/** Evaluates a node for `count` rows from `first` on. */
type Run = (first: number, count: number) => void;

function writeBlock(
  into: KernelColumn['into'],
  first: number,
  { array, offset }: Operand,
  count: number,
): void {
  if (into instanceof Uint8Array) loops.copyBytes(into, first, array, offset, count);
  else if (offset === 0 && count === BLOCK) into.set(array, first);
  else into.set(array.subarray(offset, offset + count), first);
}

/** The column of the frame that a node is, where there is one: it is read in place. */
function columnOf(node: ProgramNode, post: PostProgram, frame: Frame): Float64Array | undefined {
  if (node.op === 'number') return frame.numbers[node.name];
  if (node.op === 'part') return frame.measures[node.kpi]?.[node.part];
  if (node.op === 'person') return personPlaces(frame);
  const measure = node.op === 'piecewise' ? post.nodes[node.input] : node;
  if (measure?.op !== 'measure' || !frame.measures[measure.kpi]) return undefined;
  return node.op === 'piecewise'
    ? pointsColumn(frame, measure, node)
    : measureValues(frame, measure.kpi, measure.minSamples);
}

/** Whether a node that is no column is the same in every row: it rests on constants and on what the frame has not. */
function isConstant(node: ProgramNode, frame: Frame, constants: ReadonlySet<NodeId>): boolean {
  if (node.op === 'lookup') return !frame.labels[node.label];
  if (node.op === 'calendar') return false;
  return nodeInputs(node).every((id) => constants.has(id));
}

interface Bound {
  readonly post: PostProgram;
  readonly frame: Frame;
  readonly input: (of: NodeId) => Operand;
}

function blockLoop(node: ProgramNode, out: Float64Array, { post, frame, input }: Bound): Run {
  switch (node.op) {
    case 'constant':
      return () => void out.fill(node.value);
    case 'number':
    case 'measure':
    case 'part':
      return () => void out.fill(NaN);
    case 'person':
    case 'shared':
      throw new RangeError(`${JSON.stringify(node)} of post "${post.post}" is read without its column`);
    case 'calendar':
      return calendar(node, frame, out);
    case 'lookup':
      return lookup(node, frame, out);
    case 'piecewise': {
      const x = input(node.input);
      const curve = loops.piecewiseTables(node);
      return (_, n) => loops.piecewise(out, x.array, x.offset, curve, n);
    }
    case 'weighted': {
      const mean = weightedMeans(node.inputs.map(input), node.weights, node.minWeight, BLOCK);
      return (_, n) => mean(out, n);
    }
    case 'orElse': {
      const [x, y] = [input(node.input), input(node.otherwise)];
      return (_, n) => loops.orElse(out, x, y, n);
    }
    case 'select': {
      const [condition, then, otherwise] = [input(node.condition), input(node.then), input(node.otherwise)];
      return (_, n) => loops.select(out, condition, then, otherwise, n);
    }
    case 'isMissing':
    case 'floor':
    case 'abs':
    case 'sqrt':
    case 'grid':
    case 'roundFen': {
      const x = input(node.input);
      const loop = unary[node.op];
      return (_, n) => loop(out, x.array, x.offset, n);
    }
    default: {
      const [left, right] = [input(node.left), input(node.right)];
      const divisor = node.op === 'divide' ? constantValue(post.nodes[node.right]) : 0;
      if (divisor !== 0) return (_, n) => loops.divideBy(out, left.array, left.offset, divisor, n);
      const loop = loops.binary[node.op];
      return (_, n) => loop(out, left.array, left.offset, right.array, right.offset, n);
    }
  }
}

/** What a constant is; 0 for every other node. */
function constantValue(node: ProgramNode | undefined): number {
  return node?.op === 'constant' ? node.value : 0;
}

const unary = {
  isMissing: loops.isMissing,
  floor: loops.floor,
  abs: loops.abs,
  sqrt: loops.sqrt,
  grid: gridAll,
  roundFen: roundAll,
};

function gridAll(out: Float64Array, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = onGrid(x[at + i]);
}

function roundAll(out: Float64Array, x: Float64Array, at: number, count: number): void {
  for (let i = 0; i < count; i++) out[i] = roundFen(x[at + i]);
}

function calendar({ part }: ProgramNode & { op: 'calendar' }, frame: Frame, out: Float64Array): Run {
  const { month } = frame;
  const byMonth = Float64Array.from(frame.months, (name) => calendarPart(name, part));
  return (first, n) => {
    for (let i = 0; i < n; i++) out[i] = byMonth[month[first + i]];
  };
}

function lookup(node: ProgramNode & { op: 'lookup' }, frame: Frame, out: Float64Array): Run {
  const label = frame.labels[node.label];
  if (!label) return () => void out.fill(NaN);
  const byCode = Float64Array.from([NaN, ...label.values.map((value) => node.table[value] ?? NaN)]);
  return (first, n) => {
    for (let i = 0; i < n; i++) out[i] = byCode[label.codes[first + i] + 1];
  };
}
