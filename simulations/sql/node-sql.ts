import { nodeInputs } from '../program/node-inputs.ts';
import type { ArithmeticOp, NodeId, ProgramNode } from '../program/program.ts';
import type { BinaryOp, Sql } from './query.ts';
import { asDouble, binary, column, double, either, isNull, none, text } from './terms.ts';

/** Columns that the SQL of a program reads. */
export interface InputColumns {
  /** Whether the input has a column of this name. */
  readonly has: (name: string) => boolean;
}

/** Name of the column that a node of the whole frame is in the input of a program's query. */
export function frameColumn(node: ProgramNode & { op: 'calendar' | 'person' | 'shared' }): string {
  if (node.op === 'person') return 'person:place';
  return node.op === 'calendar' ? `calendar:${node.part}` : `shared:${node.column}`;
}

/** Name of a column of a KPI measure in the input of a program's query. */
export const measureColumn = (kpi: string, part: 'numerator' | 'denominator' | 'samples'): string =>
  `kpi:${kpi}:${part}`;

/**
 * The SQL of one node: the kernel's IEEE operations in the kernel's order; missing is NULL.
 *
 * @param at  SQL of an input node; used more than once where `mentions` says so
 * @throws RangeError when the input lacks what the node says of the whole frame
 */
export function nodeSql(node: ProgramNode, at: (id: NodeId) => Sql, { has }: InputColumns): Sql {
  switch (node.op) {
    case 'constant':
      return Number.isNaN(node.value) ? missing : double(node.value);
    case 'number':
      return has(node.name) ? asDouble(column(node.name)) : missing;
    case 'measure':
      return has(measureColumn(node.kpi, 'numerator')) ? measure(node.kpi, node.minSamples) : missing;
    case 'part':
      return has(measureColumn(node.kpi, node.part))
        ? asDouble(column(measureColumn(node.kpi, node.part)))
        : missing;
    case 'calendar':
    case 'person':
    case 'shared':
      if (!has(frameColumn(node))) throw new RangeError(`the input has no column "${frameColumn(node)}"`);
      return asDouble(column(frameColumn(node)));
    case 'lookup':
      return has(node.label) ? lookup(node) : missing;
    case 'piecewise':
      return piecewise(node, at(node.input));
    case 'weighted':
      return weighted(node, node.inputs.map(at));
    case 'orElse':
      return { kind: 'call', fn: 'coalesce', args: [at(node.input), at(node.otherwise)] };
    case 'isMissing':
      return asDouble(isNull(at(node.input)));
    case 'select':
      return either([[binary(at(node.condition), '<>', double(0)), at(node.then)]], at(node.otherwise));
    case 'floor':
    case 'abs':
      return { kind: 'call', fn: node.op, args: [at(node.input)] };
    case 'sqrt':
      return either([[binary(at(node.input), '<', double(0)), missing]], {
        kind: 'call',
        fn: 'sqrt',
        args: [at(node.input)],
      });
    case 'grid':
      return {
        kind: 'call',
        fn: 'floor',
        args: [plus(binary(at(node.input), '*', double(1e9)), double(0.5))],
      };
    case 'roundFen':
      return roundFenSql(at(node.input));
    default:
      return arithmetic(node.op, at(node.left), at(node.right));
  }
}

/** Nodes whose SQL writes each input twice. */
const writtenTwice: ReadonlySet<ProgramNode['op']> = new Set([
  'weighted',
  'piecewise',
  'sqrt',
  'roundFen',
  'min',
  'max',
]);

/** Inputs as often as `nodeSql` writes them: one that is written once need not be a column of its own. */
export function mentions(node: ProgramNode): readonly NodeId[] {
  const inputs = nodeInputs(node);
  return writtenTwice.has(node.op) ? [...inputs, ...inputs] : inputs;
}

/** A NULL that is a double. */
const missing = asDouble(none);

function measure(kpi: string, minSamples: number): Sql {
  const part = (name: 'numerator' | 'denominator' | 'samples'): Sql =>
    asDouble(column(measureColumn(kpi, name)));
  const value = binary(part('numerator'), '/', part('denominator'));
  return either([[binary(part('samples'), '<', double(minSamples)), missing]], value);
}

function lookup({ label, table }: ProgramNode & { op: 'lookup' }): Sql {
  const entries = Object.entries(table);
  return either(
    entries.map(([key, value]) => [binary(column(label), '=', text(key)), double(value)]),
    missing,
  );
}

function piecewise(node: ProgramNode & { op: 'piecewise' }, x: Sql): Sql {
  const piece = (k: number): Sql => {
    const [value, slope, origin] = [
      node.value[k] as number,
      node.slope[k] as number,
      node.origin[k] as number,
    ];
    return slope === 0
      ? double(value)
      : binary(double(value), '+', binary(double(slope), '*', binary(x, '-', double(origin))));
  };
  const before = node.boundary === 'reached' ? '<' : '<=';
  const pieces = node.from.slice(1).map((from, k) => [binary(x, before, double(from)), piece(k)] as const);
  return either([[isNull(x), missing], ...pieces], piece(node.from.length - 1));
}

function weighted({ weights, minWeight }: ProgramNode & { op: 'weighted' }, inputs: readonly Sql[]): Sql {
  const zero = double(0);
  const where = (x: Sql, there: Sql): Sql => either([[isNull(x), zero]], there);
  const weight = (k: number): Sql => double(weights[k] as number);
  const sum = inputs.map((x, k) => where(x, binary(weight(k), '*', x))).reduce(plus, zero);
  const total = inputs.map((x, k) => where(x, weight(k))).reduce(plus, zero);
  const enough = binary(binary(total, '>=', double(minWeight)), 'and', binary(total, '>', zero));
  return either([[enough, binary(sum, '/', total)]], missing);
}

const plus = (left: Sql, right: Sql): Sql => binary(left, '+', right);

/** The SQL twin of `roundFen`: the same operations in the same order. */
function roundFenSql(yuan: Sql): Sql {
  const hundredfold = binary({ kind: 'call', fn: 'abs', args: [yuan] }, '*', double(100));
  const slack = binary(double(1e-7), '+', binary(hundredfold, '*', double(2 ** -48)));
  const fen: Sql = { kind: 'call', fn: 'floor', args: [plus(plus(hundredfold, double(0.5)), slack)] };
  return binary(either([[binary(yuan, '<', double(0)), double(-1)]], double(1)), '*', fen);
}

const operators: Readonly<Record<Exclude<ArithmeticOp, 'min' | 'max'>, BinaryOp>> = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
  less: '<',
  atMost: '<=',
  greater: '>',
  atLeast: '>=',
};

const comparisons: ReadonlySet<ArithmeticOp> = new Set(['less', 'atMost', 'greater', 'atLeast']);

function arithmetic(op: ArithmeticOp, left: Sql, right: Sql): Sql {
  if (op === 'min' || op === 'max') {
    const [keepLeft, keepRight] = op === 'min' ? (['<=', '>'] as const) : (['>=', '<'] as const);
    return either(
      [
        [binary(left, keepLeft, right), left],
        [binary(left, keepRight, right), right],
      ],
      missing,
    );
  }
  const term = binary(left, operators[op], right);
  return comparisons.has(op) ? asDouble(term) : term;
}
