import type { Frame } from '../frame/frame.ts';
import { nodeInputs } from '../program/node-inputs.ts';
import type { NodeId, PostProgram, ProgramNode } from '../program/program.ts';

/** A row's values with what is needed to say where its numbers come from. */
export interface Explained {
  readonly post: PostProgram;
  /** Value by node id; NaN = missing. */
  readonly values: Float64Array;
  readonly frame: Frame;
  readonly row: number;
}

/** Inputs of a node that explain it: what a missing number is replaced by is said by a flag. */
export function explainedInputs({ nodes }: PostProgram, id: NodeId): readonly NodeId[] {
  const node = nodes[id] as ProgramNode;
  return node.op === 'orElse' ? [node.input] : nodeInputs(node);
}

/** The arithmetic of a node with the numbers of a row, down to the nearest steps that have a name. */
export function nodeFormula(explain: Explained, id: NodeId): string {
  const node = explain.post.nodes[id] as ProgramNode;
  const of = (input: NodeId): string => term(explain, input);
  switch (node.op) {
    case 'constant':
      return written(node.value);
    case 'number':
    case 'lookup':
      return written(explain.values[id] as number);
    case 'measure':
      return measureFormula(explain, node.kpi);
    case 'piecewise':
      return pieceFormula(node, explain.values[node.input] as number);
    case 'weighted':
      return weightedFormula(explain, node);
    case 'orElse':
      return Number.isNaN(explain.values[node.input])
        ? written(explain.values[id] as number)
        : nodeFormula(explain, node.input);
    case 'select':
      return nodeFormula(explain, explain.values[node.condition] ? node.then : node.otherwise);
    case 'roundFen':
      return nodeFormula(explain, node.input);
    case 'isMissing':
    case 'floor':
    case 'abs':
      return `${node.op}(${of(node.input)})`;
    case 'min':
    case 'max':
      return `${node.op}(${of(node.left)}, ${of(node.right)})`;
    default:
      return `${of(node.left)} ${symbols[node.op]} ${of(node.right)}`;
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

/** A named step, constant or sum inside another formula. */
function term(explain: Explained, id: NodeId): string {
  const node = explain.post.nodes[id] as ProgramNode;
  const named = explain.post.meanings[id] !== undefined;
  if (named) return written(explain.values[id] as number);
  const formula = nodeFormula(explain, id);
  return node.op === 'add' || node.op === 'subtract' || node.op === 'piecewise' ? `(${formula})` : formula;
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

function pieceFormula(node: ProgramNode & { op: 'piecewise' }, x: number): string {
  let k = 0;
  const next = (): number => node.from[k + 1] as number;
  if (node.boundary === 'reached') while (k + 1 < node.from.length && x >= next()) k++;
  else while (k + 1 < node.from.length && x > next()) k++;
  const [value, slope, origin] = [node.value[k], node.slope[k], node.origin[k]] as [number, number, number];
  return slope === 0
    ? written(value)
    : `${written(value)} + ${written(slope)} × (${written(x)} − ${written(origin)})`;
}

function weightedFormula({ values }: Explained, node: ProgramNode & { op: 'weighted' }): string {
  const there = node.inputs.flatMap((input, k) => {
    const value = values[input] as number;
    return Number.isNaN(value) ? [] : [{ value, weight: (node.weights[k] as number) / 100 }];
  });
  const weight = there.reduce((sum, part) => sum + part.weight, 0);
  const sum = there.map((part) => `${written(part.weight)} % × ${written(part.value)}`).join(' + ');
  return there.length === 0 ? '—' : weight === 100 ? sum : `(${sum}) ÷ ${written(weight)} %`;
}

function written(value: number): string {
  return Number.isNaN(value) ? '—' : String(Number(value.toPrecision(10)));
}
