import type { ProgramBuilder } from '../program-builder.ts';
import type { NodeId } from '../program.ts';
import type { SharedBuilder } from '../shared-builder.ts';

/** Where columns over the rows of all posts are collected while a plan is lowered, with the arithmetic of its posts. */
export interface ColumnLowering {
  readonly shared: SharedBuilder;
  /** A column that each post writes. @returns the name by which it is read */
  readonly row: (name: string, nodeOf: (on: { readonly builder: ProgramBuilder }) => NodeId) => string;
}
