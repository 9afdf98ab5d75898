import { labelAt, type Frame } from '../frame/frame.ts';
import { calendarPart } from './calendar-part.ts';
import { onGrid } from './on-grid.ts';
import { pieceAt, type Piecewise } from './piecewise.ts';
import type { ArithmeticOp, NodeId, PostProgram, ProgramNode } from './program.ts';
import { roundFen } from './round-fen.ts';

/** Numbers that a node may come to, ends included; `missing` where it may come to nothing. */
export interface OpenRange {
  readonly low: number;
  readonly high: number;
  readonly missing: boolean;
}

/**
 * What a plan leaves open of a row's number, for whoever knows the plan, the row's labels, its share of full time and of
 * the month, and none of its KPIs nor the base pay of the data. Never narrower than what may come of it.
 */
export function openRange({ nodes }: PostProgram, frame: Frame, row: number, wanted: NodeId): OpenRange {
  const ranges: OpenRange[] = [];
  for (const node of nodes.slice(0, wanted + 1)) ranges.push(rangeOf(node, ranges, frame, row));
  return ranges[wanted];
}

const anything: OpenRange = { low: -Infinity, high: Infinity, missing: true };
const none: OpenRange = { low: Infinity, high: -Infinity, missing: true };

function rangeOf(node: ProgramNode, ranges: readonly OpenRange[], frame: Frame, row: number): OpenRange {
  const at = (id: NodeId): OpenRange => ranges[id];
  switch (node.op) {
    case 'constant':
      return only(node.value);
    case 'number':
      return node.name === 'baseFen' ? { ...anything, low: 0 } : only(frame.numbers[node.name]?.[row] ?? NaN);
    case 'measure':
    case 'part':
    case 'person':
    case 'shared':
      return anything;
    case 'calendar':
      return only(calendarPart(frame.months[frame.month[row]], node.part));
    case 'lookup':
      return only(node.table[labelAt(frame, node.label, row) ?? ''] ?? NaN);
    case 'piecewise':
      return onCurve(node, at(node.input));
    case 'weighted':
      return { ...hull(node.inputs.map(at)), missing: true };
    case 'orElse': {
      const input = at(node.input);
      return input.missing
        ? { ...hull([input, at(node.otherwise)]), missing: at(node.otherwise).missing }
        : input;
    }
    case 'isMissing': {
      const { missing, low, high } = at(node.input);
      return { low: missing && low > high ? 1 : 0, high: missing ? 1 : 0, missing: false };
    }
    case 'select': {
      const { low, high, missing } = at(node.condition);
      if (!missing && (low > 0 || high < 0)) return at(node.then);
      return low === 0 && high === 0 ? at(node.otherwise) : hull([at(node.then), at(node.otherwise)]);
    }
    case 'floor':
      return each(at(node.input), Math.floor);
    case 'grid':
      return each(at(node.input), onGrid);
    case 'sqrt': {
      const { low, high, missing } = at(node.input);
      if (high < 0) return none;
      return { low: Math.sqrt(Math.max(0, low)), high: Math.sqrt(high), missing: missing || low < 0 };
    }
    case 'roundFen':
      return each(at(node.input), (yuan) => (Number.isFinite(yuan) ? roundFen(yuan) : yuan));
    case 'abs': {
      const { low, high, missing } = at(node.input);
      const ends = [Math.abs(low), Math.abs(high)];
      return { low: low <= 0 && high >= 0 ? 0 : Math.min(...ends), high: Math.max(...ends), missing };
    }
    default:
      return ofTwo(node.op, at(node.left), at(node.right));
  }
}

function only(value: number): OpenRange {
  return Number.isNaN(value) ? none : { low: value, high: value, missing: false };
}

function hull(ranges: readonly OpenRange[]): OpenRange {
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
    missing: ranges.some(({ missing }) => missing),
  };
}

/** The same through a function that never falls. */
function each({ low, high, missing }: OpenRange, of: (value: number) => number): OpenRange {
  return { low: of(low), high: of(high), missing };
}

/** Both ends, and every piece's ends in between. */
function onCurve(curve: Piecewise, { low, high, missing }: OpenRange): OpenRange {
  if (low > high) return none;
  const values = [valueAt(curve, low), valueAt(curve, high)];
  curve.from.forEach((from, k) => {
    if (from <= low || from > high) return;
    const before = { value: curve.value[k - 1], slope: curve.slope[k - 1], origin: curve.origin[k - 1] };
    values.push(
      onPiece(before, from),
      valueAt(curve, from),
      onPiece({ value: curve.value[k], slope: curve.slope[k], origin: curve.origin[k] }, from),
    );
  });
  return { low: Math.min(...values), high: Math.max(...values), missing };
}

function valueAt(curve: Piecewise, x: number): number {
  return onPiece(pieceAt(curve, x), x);
}

function onPiece({ value, slope, origin }: ReturnType<typeof pieceAt>, x: number): number {
  return slope === 0 ? value : value + slope * (x - origin);
}

function ofTwo(op: ArithmeticOp, a: OpenRange, b: OpenRange): OpenRange {
  if (a.low > a.high || b.low > b.high) return none;
  const missing = a.missing || b.missing;
  switch (op) {
    case 'add':
      return { low: a.low + b.low, high: a.high + b.high, missing };
    case 'subtract':
      return { low: a.low - b.high, high: a.high - b.low, missing };
    case 'multiply':
      return { ...ofEnds(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y)), missing };
    case 'divide':
      return b.low > 0 || b.high < 0 ? { ...ofEnds(a, b, (x, y) => x / y), missing } : anything;
    case 'min':
      return { low: Math.min(a.low, b.low), high: Math.min(a.high, b.high), missing };
    case 'max':
      return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high), missing };
    default:
      return { low: 0, high: 1, missing };
  }
}

function ofEnds(a: OpenRange, b: OpenRange, of: (x: number, y: number) => number): OpenRange {
  const ends = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  // what two infinities leave open
  if (ends.some(Number.isNaN)) return anything;
  return { low: Math.min(...ends), high: Math.max(...ends), missing: false };
}
