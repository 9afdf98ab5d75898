import { pow } from '../math/exp-log.ts';

/** Forecast of a KPI that falls back to a person's own mean. */
export interface Forecast {
  readonly mean: number;
  readonly sd: number;
}

/** AR(1) forecast h months ahead: mean + φ^h (x − mean), σ √((1 − φ^2h) / (1 − φ²)). Source: methods 8.3. */
export function autoregressiveForecast(
  person: { mean: number; phi: number; innovationSd: number },
  current: number,
  horizon: number,
): Forecast {
  const { mean, phi, innovationSd } = person;
  const spread = phi * phi === 1 ? horizon : (1 - pow(phi * phi, horizon)) / (1 - phi * phi);
  const carried = pow(Math.abs(phi), horizon) * (phi < 0 && horizon % 2 === 1 ? -1 : 1);
  return { mean: mean + carried * (current - mean), sd: innovationSd * Math.sqrt(spread) };
}

/** Long-run standard deviation, σ / √(1 − φ²); null when |φ| ≥ 1. */
export function stationarySd(phi: number, innovationSd: number): number | null {
  return Math.abs(phi) < 1 ? innovationSd / Math.sqrt(1 - phi * phi) : null;
}
