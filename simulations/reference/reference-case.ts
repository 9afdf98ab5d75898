/** One case of a reference file, made by another program than ours. */
export interface ReferenceCase {
  readonly id: string;
  readonly fn: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tol?: unknown;
}

export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

/** A reference file, schema `quanheng.reference/1`. */
export interface ReferenceFile {
  readonly schema: string;
  readonly topic: string;
  readonly tolerance: Tolerance;
  readonly cases: readonly ReferenceCase[];
}

/** Stands where a reference has a figure and the product has none, with the reason. */
export class NotServed {
  readonly why: string;

  constructor(why: string) {
    this.why = why;
  }
}

/**
 * Hands the input of one calculation to the product and names what comes back; keys as in `expected`. It works
 * nothing out: input is put into a plan or a frame, units are changed, and that is all. What the product does not
 * serve is `NotServed`.
 */
export type Calculation = (input: never) => Readonly<Record<string, unknown>> | NotServed;

/** Calculations of a topic, by the case's `fn`. */
export type TopicTable = Readonly<Record<string, Calculation | NotServed>>;
