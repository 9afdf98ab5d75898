/** A call that is done elsewhere; everything in it can be cloned. */
export interface WorkCall {
  readonly name: string;
  readonly given: readonly unknown[];
  /** Longest time that it may take once it is begun, ms. */
  readonly limitMs: number;
}

/** What came of a call: its value; that too many wait already; that it took longer than it may, and was ended. */
export type WorkOutcome =
  | { readonly kind: 'done'; readonly value: unknown }
  | { readonly kind: 'busy' }
  | { readonly kind: 'too-long'; readonly limitMs: number };

/** Does heavy calls beside the thread that answers everybody. */
export interface WorkPool {
  /**
   * @param signal  whoever asked has gone: a call that waits is dropped, one that is being done is soon ended
   * @throws WorldError when the call fails so, or its worker dies; AbortError when `signal` fires
   */
  run(call: WorkCall, signal?: AbortSignal): Promise<WorkOutcome>;
  /** Lets its workers end; waits for none of their calls. */
  close(): Promise<void>;
}
