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

/** Maps the input of one calculation to what the product makes of it; keys as in `expected`. */
export type Calculation = (input: never) => Readonly<Record<string, unknown>>;

/** Calculations of a topic, by the case's `fn`. */
export type TopicTable = Readonly<Record<string, Calculation>>;
