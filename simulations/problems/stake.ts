import type { Sentence } from './problem-entry.ts';

/** Whom a finding concerns, and how much pay it moves; as far as it may be shown. */
export interface Stake {
  /** null where they are fewer than may be told. */
  readonly people: number | null;
  /**
   * Fen a month of gross pay and on-cost that move once the clause is mended or removed, what rises and what falls
   * together; null where that
   * would tell the pay of a few people, absent where there is nothing to replay.
   */
  readonly fenAMonth?: number | null;
  /** ISO 4217. */
  readonly currency: string;
}

/** Fewest people that are told, as in the thresholds of disclosure. */
const FEWEST = 5;

/**
 * What is at stake, in words.
 *
 * stakeWords({ people: 23, fenAMonth: 1230000, currency: 'CNY' }).en // => 'Concerns 23 people; 12,300 yuan a month at stake'
 */
export function stakeWords({ people, fenAMonth, currency }: Stake): Sentence {
  const whom =
    people === null
      ? { en: `Concerns fewer than ${FEWEST} people`, zh: `涉及不足 ${FEWEST} 人` }
      : { en: `Concerns ${people} people`, zh: `涉及 ${people} 人` };
  if (fenAMonth === undefined || fenAMonth === null) return whom;
  const amount = String(Math.round(fenAMonth / 100)).replace(/\B(?=(\d{3})+$)/g, ',');
  const [yuan, zh] = currency === 'CNY' ? ['yuan', '元'] : [currency, currency];
  return {
    en: `${whom.en}; ${amount} ${yuan} a month at stake`,
    zh: `${whom.zh}；每月涉及 ${amount} ${zh}`,
  };
}
