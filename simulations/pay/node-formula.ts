import type { Frame } from '../frame/frame.ts';
import { currencyMark, type Currency } from '../program/currencies.ts';
import { nodeInputs } from '../program/node-inputs.ts';
import { pieceAt } from '../program/piecewise.ts';
import type { NodeId, PostProgram, ProgramNode, ValueUnit } from '../program/program.ts';

/** A row's values with what is needed to say where its numbers come from. */
export interface Explained {
  readonly post: PostProgram;
  /** Value by node id; NaN = missing. */
  readonly values: Float64Array;
  readonly frame: Frame;
  readonly row: number;
  /** Currency of the amounts. */
  readonly currency: Currency;
}

/** Inputs of a node that explain it: of a choice the branch taken; a missing number's replacement is said by a flag. */
export function explainedInputs({ post, values }: Explained, id: NodeId): readonly NodeId[] {
  const node = post.nodes[id] as ProgramNode;
  if (node.op === 'orElse') return [node.input];
  if (node.op === 'select') return [node.condition, taken(node, values)];
  return nodeInputs(node);
}

function taken(node: ProgramNode & { op: 'select' }, values: Float64Array): NodeId {
  return values[node.condition] ? node.then : node.otherwise;
}

/**
 * The arithmetic of a node with the numbers of a row, down to the nearest steps that have a name.
 * Shares are written in per cent, thresholds as the plan writes them; empty for a number that is given.
 */
export function nodeFormula(explain: Explained, id: NodeId): string {
  const node = explain.post.nodes[id] as ProgramNode;
  const of = (input: NodeId): string => term(explain, input);
  switch (node.op) {
    case 'constant':
      return written(node.written ?? node.value, unitOf(explain, id), explain.currency);
    case 'number':
    case 'part':
    case 'calendar':
    case 'person':
    case 'shared':
    case 'lookup':
      return written(explain.values[id] as number, unitOf(explain, id), explain.currency);
    case 'measure':
      return measureFormula(explain, node.kpi);
    case 'piecewise':
      return pieceFormula(explain, node);
    case 'weighted':
      return weightedFormula(explain, node);
    case 'orElse':
      return Number.isNaN(explain.values[node.input])
        ? written(explain.values[id] as number, unitOf(explain, id), explain.currency)
        : branch(explain, node.input);
    case 'select':
      return branch(explain, taken(node, explain.values));
    case 'roundFen':
      return branch(explain, node.input);
    case 'isMissing':
    case 'floor':
    case 'abs':
    case 'sqrt':
    case 'grid':
      return `${node.op}(${of(node.input)})`;
    case 'min':
    case 'max':
      return `${node.op}(${of(node.left)}, ${of(node.right)})`;
    default:
      return joined(node.op, of(node.left), term(explain, node.right, unitOf(explain, node.left)));
  }
}

const symbols = {
  add: '+',
  subtract: '−',
  multiply: '×',
  divide: '÷',
  less: '<',
  atMost: '≤',
  greater: '>',
  atLeast: '≥',
} as const;

/** Two terms and their sign; a negative number behind a sign turns the sign or stands in brackets. */
function joined(op: keyof typeof symbols, left: string, right: string): string {
  if (!right.startsWith('−')) return `${left} ${symbols[op]} ${right}`;
  if (op === 'add') return `${left} − ${right.slice(1)}`;
  return `${left} ${symbols[op]} (${right})`;
}

/** What a step hands on: the arithmetic of one without a name, the number of one with a name of its own. */
function branch(explain: Explained, id: NodeId): string {
  return explain.post.meanings[id]?.given ? term(explain, id) : nodeFormula(explain, id);
}

/** A named step, constant or sum inside another formula; a bare constant takes the unit of what it is compared with. */
function term(explain: Explained, id: NodeId, beside?: ValueUnit): string {
  const node = explain.post.nodes[id] as ProgramNode;
  if (explain.post.meanings[id])
    return written(explain.values[id] as number, unitOf(explain, id), explain.currency);
  if (node.op === 'orElse' && explain.post.meanings[node.input])
    return written(explain.values[id] as number, unitOf(explain, id), explain.currency);
  if (node.op === 'constant' && node.written !== undefined)
    return written(node.written, beside, explain.currency);
  const formula = nodeFormula(explain, id);
  return node.op === 'add' || node.op === 'subtract' || node.op === 'piecewise' ? `(${formula})` : formula;
}

function unitOf({ post }: Explained, id: NodeId): ValueUnit | undefined {
  const node = post.nodes[id] as ProgramNode;
  return post.meanings[id]?.unit ?? (node.op === 'orElse' ? post.meanings[node.input]?.unit : undefined);
}

function measureFormula({ frame, row }: Explained, kpi: string): string {
  const measure = frame.measures[kpi];
  if (!measure) return '—';
  const [above, below, samples] = [
    measure.numerator[row],
    measure.denominator[row],
    measure.samples[row],
  ] as [number, number, number];
  return below === 1
    ? `${written(above)} (n = ${written(samples)})`
    : `${written(above)} ÷ ${written(below)} (n = ${written(samples)})`;
}

function pieceFormula(explain: Explained, node: ProgramNode & { op: 'piecewise' }): string {
  const x = explain.values[node.input] as number;
  const unit = unitOf(explain, node.input);
  const { currency } = explain;
  const { value, slope, origin } = pieceAt(node, x);
  if (slope === 0) return written(value);
  const beyond = joined('subtract', written(x, unit, currency), written(origin, unit, currency));
  const rise = `${written(slope)} × ${origin === 0 ? written(x, unit, currency) : `(${beyond})`}`;
  return value === 0 ? rise : joined('add', written(value), rise);
}

function weightedFormula({ values }: Explained, node: ProgramNode & { op: 'weighted' }): string {
  const there = node.inputs.flatMap((input, k) => {
    const value = values[input] as number;
    return Number.isNaN(value) ? [] : [{ value, weight: (node.weights[k] as number) / 100 }];
  });
  const weight = there.reduce((sum, part) => sum + part.weight, 0);
  const sum = there
    .map((part) => joined('multiply', `${written(part.weight)} %`, written(part.value)))
    .join(' + ');
  return there.length === 0 ? '—' : weight === 100 ? sum : `(${sum}) ÷ ${written(weight)} %`;
}

/** A number as the arithmetic has it: `−¥120.5`, `40 %`, `8 h`; `—` where it is missing. */
function written(value: number, unit?: ValueUnit, currency: Currency = 'CNY'): string {
  if (Number.isNaN(value)) return '—';
  const size = Number(Math.abs(unit === 'share' ? value * 100 : value).toPrecision(10));
  const [before, after] =
    unit === 'yuan' ? [currencyMark(currency), ''] : ((unit && marks[unit]) ?? ['', '']);
  return `${value < 0 ? '−' : ''}${before}${size}${after}`;
}

const marks: Partial<Record<ValueUnit, readonly [before: string, after: string]>> = {
  share: ['', ' %'],
  hours: ['', ' h'],
};
