/** A plan that somebody marked as in force. */
export interface MarkedPlan {
  readonly id: string;
  /** Months in which it holds; always where it names none. */
  readonly effective?: { readonly from: string; readonly to?: string | undefined } | undefined;
}

/**
 * The plan in force in a month: of those marked whose dates hold the month, the one that began last; of
 * two that began together the one marked last. Null where none holds.
 *
 * @param marked  in the order in which they were marked
 * @param month  `2026-01`
 *
 * planInForce([{ id: 'old' }, { id: 'new', effective: { from: '2026-03' } }], '2026-02') // => { id: 'old' }
 */
export function planInForce<P extends MarkedPlan>(marked: readonly P[], month: string): P | null {
  const holding = marked.filter(
    ({ effective }) => !effective || (effective.from <= month && (!effective.to || month <= effective.to)),
  );
  const began = (plan: P): string => plan.effective?.from ?? '';
  return holding.reduce<P | null>((last, plan) => (last && began(last) > began(plan) ? last : plan), null);
}
