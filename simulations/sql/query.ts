/** A typed scalar or aggregate expression; the only way that SQL text comes to be. */
export type Sql =
  | { readonly kind: 'column'; readonly name: string; readonly table?: string }
  | { readonly kind: 'number'; readonly value: number }
  /** A number that is a double whatever its value: 1 is written 1E0. */
  | { readonly kind: 'double'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  | { readonly kind: 'binary'; readonly op: BinaryOp; readonly left: Sql; readonly right: Sql }
  | { readonly kind: 'not'; readonly of: Sql }
  | { readonly kind: 'isNull'; readonly of: Sql }
  | { readonly kind: 'in'; readonly of: Sql; readonly values: readonly Sql[] }
  | {
      readonly kind: 'case';
      readonly when: readonly { readonly if: Sql; readonly then: Sql }[];
      readonly otherwise: Sql;
    }
  | { readonly kind: 'call'; readonly fn: SqlFunction; readonly args: readonly Sql[] }
  | { readonly kind: 'cast'; readonly of: Sql; readonly to: 'double' | 'bigint' | 'varchar' }
  | WindowTerm;

/** A function of the rows around each row, told to that row. */
export interface WindowTerm {
  readonly kind: 'window';
  readonly fn: WindowFunction;
  readonly args: readonly Sql[];
  /** Rows that are equal in these belong together; NULL equals NULL. */
  readonly partitionBy: readonly Sql[];
  /** NULL comes last either way. */
  readonly orderBy: readonly { readonly of: Sql; readonly descending: boolean }[];
  /** Rows that count, all of the partition where there is none and no order. */
  readonly frame?: WindowFrame;
}

/** From … to, counted in rows, in groups of equal rows, or by the one number that rows are in the order of. */
export interface WindowFrame {
  readonly unit: 'rows' | 'groups' | 'range';
  readonly from: WindowBound;
  readonly to: WindowBound;
}

/** Rows before the row are below 0, rows after it above; 0 is the row, with `groups` and `range` those that equal it. */
export type WindowBound = number | 'first' | 'last';

/** `/` divides as doubles and is NULL where the divisor is 0; the others are what the engines agree on. */
export type BinaryOp = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** Functions that mean the same in DuckDB and in Trino. `count` without arguments counts rows. */
export type SqlFunction = 'sum' | 'count' | 'min' | 'max' | 'avg' | 'abs' | 'floor' | 'coalesce' | 'sqrt';

/** Window functions that mean the same in DuckDB and in Trino; `max_by(x, y)`: x where y is largest, y not NULL. */
export type WindowFunction = 'sum' | 'count' | 'min' | 'max' | 'max_by' | 'lag' | 'dense_rank';

/** Where rows come from: a table of the data version by name, a query, or all rows of several queries of equal columns. */
export type Source =
  | { readonly kind: 'table'; readonly name: string }
  | { readonly kind: 'query'; readonly query: Query; readonly as: string }
  | { readonly kind: 'union'; readonly queries: readonly Query[]; readonly as: string };

/** A SELECT: columns by alias, in insertion order. */
export interface Query {
  readonly select: Readonly<Record<string, Sql>>;
  readonly from: Source;
  readonly where?: Sql;
  readonly groupBy?: readonly Sql[];
  readonly orderBy?: readonly Sql[];
}
