import type { NodeId } from './program.ts';
import type {
  EstimateColumn,
  OverColumn,
  PreviousColumn,
  RunningColumn,
  SharedColumn,
} from './shared-column.ts';

/** Collects the columns over all rows of a program; equal ones are one column, read by its first name. */
export class SharedBuilder {
  readonly #columns: SharedColumn[] = [];
  readonly #names = new Map<string, string>();
  /** Column that is read instead of an equal one, by the name of the latter. */
  readonly aliases = new Map<string, string>();

  /** The columns so far, each after those that it reads. */
  get columns(): readonly SharedColumn[] {
    return this.#columns;
  }

  /** What each post computes. @returns the name by which the column is read */
  row(name: string, nodes: readonly (NodeId | undefined)[]): string {
    return this.#add({ kind: 'row', name, nodes });
  }

  /** The same of every month, whatever version of a plan holds in it: it keeps its name beside an equal one. */
  history(name: string, nodes: readonly (NodeId | undefined)[]): string {
    return this.#add({ kind: 'row', name, nodes, isHistory: true });
  }

  /** An aggregate over a group. @returns the name by which it is read */
  over(column: Omit<OverColumn, 'kind'>): string {
    this.#mustStand(column.name, [column.input, column.where]);
    return this.#add({ kind: 'over', ...column });
  }

  /** A running total in an order. @returns the name by which it is read */
  running(column: Omit<RunningColumn, 'kind'>): string {
    this.#mustStand(column.name, [column.input, column.where, ...column.order.map(({ key }) => key)]);
    return this.#add({ kind: 'running', ...column });
  }

  /** What a column was in the month before; it may be added later. @returns the name by which it is read */
  previous(column: Omit<PreviousColumn, 'kind'>): string {
    return this.#add({ kind: 'previous', ...column });
  }

  /** What is fitted for a post and a month. @returns the name by which it is read */
  estimate(column: Omit<EstimateColumn, 'kind'>): string {
    this.#mustStand(column.name, [column.value, column.size]);
    return this.#add({ kind: 'estimate', ...column });
  }

  /** @throws RangeError where a column reads one that was not added before it */
  #mustStand(name: string, read: readonly (string | undefined)[]): void {
    const missing = read.find(
      (of) => of !== undefined && !this.#columns.some((column) => column.name === of),
    );
    if (missing !== undefined)
      throw new RangeError(`column "${name}" reads "${missing}", which does not stand before it`);
  }

  /** @throws RangeError where another column has the name */
  #add(column: SharedColumn): string {
    const definition = definitionOf(column);
    const known = this.#names.get(definition);
    if (known !== undefined) {
      if (known !== column.name) this.aliases.set(column.name, known);
      return known;
    }
    if (this.#columns.some(({ name }) => name === column.name))
      throw new RangeError(`another column is called "${column.name}" already`);
    this.#names.set(definition, column.name);
    this.#columns.push(column);
    return column.name;
  }
}

/** What a column is, whatever it is called; JSON has no infinite numbers. */
function definitionOf(column: SharedColumn): string {
  const words = (_: string, value: unknown): unknown => (typeof value === 'number' ? `${value}` : value);
  return JSON.stringify({ ...column, name: '' }, words);
}
