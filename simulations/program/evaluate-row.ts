import { labelAt, type Frame } from '../frame/frame.ts';
import { measureValues } from '../frame/measure-values.ts';
import { calendarPart } from './calendar-part.ts';
import { onGrid } from './on-grid.ts';
import { personPlaces } from './person-places.ts';
import { roundFen } from './round-fen.ts';
import { sharedColumn, type SharedColumns } from './shared-leaves.ts';
import { evaluatePiecewise } from './piecewise.ts';
import type { ArithmeticOp, PostProgram, ProgramNode } from './program.ts';

/**
 * The explaining reader of a program: one row, every node's value kept.
 * Same operations in the same order as the kernel, so the same fen.
 *
 * @param shared  columns over all rows that the post reads (`sharedColumns`)
 * @returns       value by node id; NaN = missing
 */
export function evaluateRow(
  post: PostProgram,
  frame: Frame,
  row: number,
  shared: SharedColumns = new Map(),
): Float64Array {
  const values = new Float64Array(post.nodes.length);
  post.nodes.forEach((node, id) => {
    values[id] =
      node.op === 'shared' ? sharedColumn(shared, node.column)[row] : nodeValue(node, values, frame, row);
  });
  return values;
}

type Node = Exclude<ProgramNode, { op: 'shared' }>;

function nodeValue(node: Node, values: Float64Array, frame: Frame, row: number): number {
  const at = (id: number): number => values[id];
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'number':
      return frame.numbers[node.name]?.[row] ?? NaN;
    case 'measure':
      return measureValues(frame, node.kpi, node.minSamples)[row];
    case 'part':
      return frame.measures[node.kpi]?.[node.part][row] ?? NaN;
    case 'calendar':
      return calendarPart(frame.months[frame.month[row]], node.part);
    case 'person':
      return personPlaces(frame)[row];
    case 'lookup':
      return node.table[labelAt(frame, node.label, row) ?? ''] ?? NaN;
    case 'piecewise':
      return evaluatePiecewise(node, at(node.input));
    case 'weighted':
      return weightedMean(node.inputs.map(at), node.weights, node.minWeight);
    case 'orElse':
      return Number.isNaN(at(node.input)) ? at(node.otherwise) : at(node.input);
    case 'isMissing':
      return Number.isNaN(at(node.input)) ? 1 : 0;
    case 'select':
      return at(node.condition) ? at(node.then) : at(node.otherwise);
    case 'floor':
      return Math.floor(at(node.input));
    case 'abs':
      return Math.abs(at(node.input));
    case 'sqrt':
      return Math.sqrt(at(node.input));
    case 'grid':
      return onGrid(at(node.input));
    case 'roundFen':
      return roundFen(at(node.input));
    default:
      return arithmetic(node.op, at(node.left), at(node.right));
  }
}

/** Σ w·x / Σ w over the numbers that are there; NaN when their weight is under `minWeight` or 0. */
export function weightedMean(
  inputs: readonly number[],
  weights: readonly number[],
  minWeight: number,
): number {
  let sum = 0;
  let weight = 0;
  inputs.forEach((x, k) => {
    if (Number.isNaN(x)) return;
    sum += weights[k] * x;
    weight += weights[k];
  });
  return weight >= minWeight && weight > 0 ? sum / weight : NaN;
}

function arithmetic(op: ArithmeticOp, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  switch (op) {
    case 'add':
      return x + y;
    case 'subtract':
      return x - y;
    case 'multiply':
      return x * y;
    case 'divide':
      return y === 0 ? NaN : x / y;
    case 'min':
      return Math.min(x, y);
    case 'max':
      return Math.max(x, y);
    case 'less':
      return x < y ? 1 : 0;
    case 'atMost':
      return x <= y ? 1 : 0;
    case 'greater':
      return x > y ? 1 : 0;
    case 'atLeast':
      return x >= y ? 1 : 0;
  }
}
