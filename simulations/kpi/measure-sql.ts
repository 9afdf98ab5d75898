import type { Sql } from '../sql/query.ts';
import { measureTypeOf } from './measure-type.ts';
import type { MeasureType } from './measure-words.ts';
import type { ContactType } from './contact-columns.ts';
import type { MeasureExpression } from './measure-expression.ts';

/** What the SQL of a measure needs to know. */
interface MeasureContext {
  readonly columns: Readonly<Record<string, ContactType>>;
  /** Only contacts where this holds are counted and summed. */
  readonly filter?: MeasureExpression | null;
}

/**
 * The SQL of a checked measure over a group of contacts: `count(expr)` counts rows where a yes/no
 * expression is true, or any other is not missing; a filter goes inside every aggregate.
 */
export function measureSql(expression: MeasureExpression, context: MeasureContext): Sql {
  switch (expression.kind) {
    case 'number':
      return { kind: 'number', value: expression.value };
    case 'text':
      return { kind: 'text', value: expression.value };
    case 'column':
      return { kind: 'column', name: expression.name };
    case 'not':
      return { kind: 'not', of: measureSql(expression.of, context) };
    case 'nullTest': {
      const test: Sql = { kind: 'isNull', of: measureSql(expression.of, context) };
      return expression.negated ? { kind: 'not', of: test } : test;
    }
    case 'binary':
      return {
        kind: 'binary',
        op: expression.op,
        left: measureSql(expression.left, context),
        right: measureSql(expression.right, context),
      };
    case 'aggregate':
      return aggregateSql(expression, context);
  }
}

function aggregateSql(
  { fn, of }: Extract<MeasureExpression, { kind: 'aggregate' }>,
  context: MeasureContext,
): Sql {
  const filter = context.filter ? measureSql(context.filter, context) : null;
  const inner = of ? measureSql(of, context) : null;
  const yesNo = of !== null && typeOf(of, context.columns) === 'boolean';
  const condition = fn === 'count' && yesNo ? and(filter, inner) : filter;
  const value: Sql = fn === 'sum' || (inner && !yesNo) ? (inner as Sql) : { kind: 'number', value: 1 };
  const arg: Sql = condition
    ? { kind: 'case', when: [{ if: condition, then: value }], otherwise: { kind: 'null' } }
    : value;
  return { kind: 'call', fn, args: [arg] };
}

function and(left: Sql | null, right: Sql | null): Sql | null {
  return left && right ? { kind: 'binary', op: 'and', left, right } : (left ?? right);
}

function typeOf(expression: MeasureExpression, columns: Readonly<Record<string, ContactType>>): MeasureType {
  switch (expression.kind) {
    case 'text':
      return 'text';
    case 'column':
      return measureTypeOf(columns[expression.name] ?? 'text');
    case 'not':
    case 'nullTest':
      return 'boolean';
    case 'binary':
      return ['+', '-', '*'].includes(expression.op) ? 'number' : 'boolean';
    default:
      return 'number';
  }
}
