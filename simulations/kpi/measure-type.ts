import { problem, type Problem, type Sentence } from '../problems/problem.ts';
import type { ContactType } from './contact-columns.ts';
import type { MeasureExpression } from './measure-expression.ts';
import { typeFaults, type MeasureType } from './measure-words.ts';

/** Names of the columns that an expression reads. */
export function measureColumns(expression: MeasureExpression): string[] {
  switch (expression.kind) {
    case 'column':
      return [expression.name];
    case 'binary':
      return [...measureColumns(expression.left), ...measureColumns(expression.right)];
    case 'aggregate':
    case 'not':
    case 'nullTest':
      return expression.of ? measureColumns(expression.of) : [];
    default:
      return [];
  }
}

/** Type of a column inside an expression. */
export function measureTypeOf(type: ContactType): MeasureType {
  return type === 'integer' || type === 'decimal' ? 'number' : type;
}

/**
 * What is wrong in the types of a measure: unknown columns, operands that do not go together, a column
 * outside `count`/`sum` in a measure, or an aggregate inside a filter or another aggregate.
 *
 * @param role  a `measure` must aggregate to a number, a `filter` must be yes/no for one contact
 */
export function checkMeasure(
  expression: MeasureExpression,
  columns: Readonly<Record<string, ContactType>>,
  role: 'measure' | 'filter',
  at: string,
): Problem[] {
  const problems: Problem[] = [];
  const fault = (where: MeasureExpression, detail: Sentence): void => {
    problems.push(problem('data/measure-type', at, { position: where.at + 1, detail }));
  };
  const found = typeOf(expression, { columns, fault, inside: role === 'filter' });
  const wanted = role === 'measure' ? 'number' : 'boolean';
  if (found !== null && found !== wanted) fault(expression, typeFaults.whole(role, wanted, found));
  return problems;
}

interface Context {
  readonly columns: Readonly<Record<string, ContactType>>;
  readonly fault: (where: MeasureExpression, detail: Sentence) => void;
  /** Whether a single contact is in sight: inside an aggregate, or in a filter. */
  readonly inside: boolean;
}

/** Null where a fault below was already told. */
function typeOf(expression: MeasureExpression, context: Context): MeasureType | null {
  switch (expression.kind) {
    case 'number':
    case 'text':
      return expression.kind;
    case 'column':
      return columnType(expression, expression.name, context);
    case 'aggregate':
      return aggregateType(expression, context);
    case 'not':
      expect(expression.of, 'boolean', context);
      return 'boolean';
    case 'nullTest':
      typeOf(expression.of, context);
      return 'boolean';
    case 'binary':
      return binaryType(expression, context);
  }
}

function columnType(
  where: MeasureExpression,
  name: string,
  { columns, fault, inside }: Context,
): MeasureType | null {
  const type = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (!type) fault(where, typeFaults.unknownColumn(name));
  if (!inside) fault(where, typeFaults.loneColumn(name));
  return type ? measureTypeOf(type) : null;
}

function aggregateType(
  expression: Extract<MeasureExpression, { kind: 'aggregate' }>,
  context: Context,
): MeasureType {
  if (context.inside) context.fault(expression, typeFaults.nested(expression.fn));
  const within = { ...context, inside: true };
  if (expression.of && expression.fn === 'sum') expect(expression.of, 'number', within);
  else if (expression.of) typeOf(expression.of, within);
  return 'number';
}

function binaryType(
  { op, left, right }: Extract<MeasureExpression, { kind: 'binary' }>,
  context: Context,
): MeasureType {
  if (op === 'and' || op === 'or') {
    for (const side of [left, right]) expect(side, 'boolean', context);
    return 'boolean';
  }
  if (op === '+' || op === '-' || op === '*') {
    for (const side of [left, right]) expect(side, 'number', context);
    return 'number';
  }
  const [a, b] = [typeOf(left, context), typeOf(right, context)];
  if (a && b && a !== b) context.fault(left, typeFaults.unlike(a, op, b));
  return 'boolean';
}

function expect(expression: MeasureExpression, wanted: MeasureType, context: Context): void {
  const found = typeOf(expression, context);
  if (found !== null && found !== wanted) context.fault(expression, typeFaults.operand(wanted, found));
}
