/** A band of service in months, with how many times the hazard of 13 to 24 months its own is. */
export interface ServiceBand {
  /** First and last month of service; the last is Infinity where the band is open. */
  readonly from: number;
  readonly to: number;
  readonly risk: number;
}

/**
 * Bands of service by their names in the data: those who came last leave first.
 * Source: methods 6.5 (a judgement), for data that does not tell.
 */
export const serviceBands: Readonly<Record<string, ServiceBand>> = {
  '1-3': { from: 1, to: 3, risk: 2 },
  '4-6': { from: 4, to: 6, risk: 1.5 },
  '7-12': { from: 7, to: 12, risk: 1.2 },
  '13-24': { from: 13, to: 24, risk: 1 },
  '25+': { from: 25, to: Infinity, risk: 0.7 },
};

/**
 * The band of a label; null where the label is none of the bands, whose unit is not known.
 *
 * serviceBand('01–03') // => { from: 1, to: 3, risk: 2 }
 * serviceBand('0-30') // => null
 */
export function serviceBand(label: string | null): ServiceBand | null {
  const band = (label ?? '')
    .replaceAll(/\s/g, '')
    .replaceAll(/[–—]/g, '-')
    .replaceAll(/\b0+(?=\d)/g, '');
  return Object.hasOwn(serviceBands, band) ? serviceBands[band] : null;
}

/** Service that is not known: neither is its risk, which is that of 13 to 24 months then. */
export const UNKNOWN_SERVICE = 0;

/** The month of service from which the risk stays what it is. */
export const SETTLED_SERVICE = 25;

/** Relative hazards by month of service, from `UNKNOWN_SERVICE` to `SETTLED_SERVICE`. */
export const serviceRisks: readonly number[] = Array.from({ length: SETTLED_SERVICE + 1 }, (_, month) => {
  const band = Object.values(serviceBands).find(({ from, to }) => month >= from && month <= to);
  return band?.risk ?? 1;
});
