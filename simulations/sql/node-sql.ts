import type { ArithmeticOp, ProgramNode } from '../program/program.ts';
import type { BinaryOp, Sql } from './query.ts';
import { asDouble, binary, column, double, either, isNull, lookup, missing } from './terms.ts';

/** What the SQL of a program reads. */
export interface InputColumns {
  /** Whether the input has a column of this name. */
  readonly has: (name: string) => boolean;
  /** Months of the input, `YYYY-MM`, ascending. */
  readonly months: readonly string[];
}

/** Nodes that are arithmetic of one row and of its own columns. */
export type RowNode = Exclude<ProgramNode, { op: 'calendar' | 'person' | 'shared' }>;

/** Name of a column of a KPI measure in the input of a program's query. */
export const measureColumn = (kpi: string, part: 'numerator' | 'denominator' | 'samples'): string =>
  `kpi:${kpi}:${part}`;

/**
 * The SQL of one node: the kernel's IEEE operations in the kernel's order; missing is NULL.
 *
 * @param nth  SQL of an input, by its place in `nodeInputs`; used more than once where `mentions` says so
 */
export function nodeSql(node: RowNode, nth: (input: number) => Sql, { has }: Pick<InputColumns, 'has'>): Sql {
  switch (node.op) {
    case 'constant':
      return double(node.value);
    case 'number':
      return has(node.name) ? asDouble(column(node.name)) : missing;
    case 'measure':
      return has(measureColumn(node.kpi, 'numerator')) ? measure(node.kpi, node.minSamples) : missing;
    case 'part':
      return has(measureColumn(node.kpi, node.part))
        ? asDouble(column(measureColumn(node.kpi, node.part)))
        : missing;
    case 'lookup':
      return has(node.label) ? lookup(node.label, Object.entries(node.table)) : missing;
    case 'piecewise':
      return piecewise(node, nth(0));
    case 'weighted':
      return weighted(
        node,
        node.inputs.map((_, k) => nth(k)),
      );
    case 'orElse':
      return { kind: 'call', fn: 'coalesce', args: [nth(0), nth(1)] };
    case 'isMissing':
      return asDouble(isNull(nth(0)));
    case 'select':
      return either([[binary(nth(0), '<>', double(0)), nth(1)]], nth(2));
    case 'floor':
    case 'abs':
      return { kind: 'call', fn: node.op, args: [nth(0)] };
    case 'sqrt':
      return either([[binary(nth(0), '<', double(0)), missing]], {
        kind: 'call',
        fn: 'sqrt',
        args: [nth(0)],
      });
    case 'grid':
      return {
        kind: 'call',
        fn: 'floor',
        args: [plus(binary(nth(0), '*', double(1e9)), double(0.5))],
      };
    case 'roundFen':
      return roundFenSql(nth(0));
    default:
      return arithmetic(node.op, nth(0), nth(1));
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

/** Inputs of a node as often as `nodeSql` writes them: one that is written once need not be a column of its own. */
export function mentions<T>({ op }: RowNode, inputs: readonly T[]): readonly T[] {
  return writtenTwice.has(op) ? [...inputs, ...inputs] : inputs;
}

/** Nodes that read the input. */
export const leafOps: ReadonlySet<ProgramNode['op']> = new Set([
  ...(['number', 'measure', 'part', 'lookup'] as const),
]);

function measure(kpi: string, minSamples: number): Sql {
  const part = (name: 'numerator' | 'denominator' | 'samples'): Sql =>
    asDouble(column(measureColumn(kpi, name)));
  const value = binary(part('numerator'), '/', part('denominator'));
  return either([[binary(part('samples'), '<', double(minSamples)), missing]], value);
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
