import type { OverColumn, PreviousColumn, RunningColumn, SharedColumn } from './shared-column.ts';

/** Collects the columns over all rows of a program; equal ones are one column. */
export class SharedBuilder {
  readonly #columns = new Map<string, SharedColumn>();

  /** The columns so far, each after those that it reads. */
  get columns(): readonly SharedColumn[] {
    return [...this.#columns.values()];
  }

  /** What each post computes. @returns the name of the column */
  row(name: string, nodes: readonly (number | undefined)[]): string {
    return this.#add({ kind: 'row', name, nodes });
  }

  over(column: Omit<OverColumn, 'kind'>): string {
    return this.#add({ kind: 'over', ...column });
  }

  running(column: Omit<RunningColumn, 'kind'>): string {
    return this.#add({ kind: 'running', ...column });
  }

  previous(column: Omit<PreviousColumn, 'kind'>): string {
    return this.#add({ kind: 'previous', ...column });
  }

  /** @throws Error where another column has the name */
  #add(column: SharedColumn): string {
    const known = this.#columns.get(column.name);
    if (known && JSON.stringify(known) !== JSON.stringify(column))
      throw new Error(`two columns are called ${column.name}`);
    this.#columns.set(column.name, known ?? column);
    return column.name;
  }
}
