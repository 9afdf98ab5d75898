import type { Frame } from '../../../simulations/frame/frame.ts';
import { programKernel } from '../../../simulations/program/kernel.ts';
import type { PostProgram, Program } from '../../../simulations/program/program.ts';
import type { Replay } from '../../../simulations/replay/replay-result.ts';

/** Frames with more rows are not asked: the slider must not wait for it. */
const MAX_ROWS = 300_000;
/** Fewest person-months that say anything. */
const FEW = 20;

/** Share of the score's spread that each KPI makes, by post and KPI. */
export type Influence = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What moves the score: cov(weight · points, score) / var(score) by KPI, over the person-months that
 * have all KPIs; the shares of a post sum to 1. A KPI on which everybody scores alike has 0, whatever it weighs.
 *
 * @param weights  share of weight by post and KPI
 */
export function kpiInfluence(
  program: Program,
  frame: Frame,
  replay: Replay,
  weights: Readonly<Record<string, Readonly<Record<string, number>>>>,
): Influence {
  if (frame.rows > MAX_ROWS) return {};
  const shares = program.posts.map(
    (post) => [post.post, postInfluence(post, frame, replay, weights[post.post] ?? {})] as const,
  );
  return Object.fromEntries(shares.filter(([, byKpi]) => Object.keys(byKpi).length > 0));
}

function postInfluence(
  post: PostProgram,
  frame: Frame,
  replay: Replay,
  weights: Readonly<Record<string, number>>,
) {
  const kpis = Object.keys(weights).filter((kpi) => post.outputs[`points:${kpi}`] !== undefined);
  const rows = coveredRows(frame, replay, post.post);
  if (kpis.length === 0 || rows.length < FEW) return {};
  const columns = kpis.map((kpi) => ({
    node: post.outputs[`points:${kpi}`] as number,
    into: new Float64Array(frame.rows),
  }));
  const run = programKernel(post, frame, columns);
  for (const [start, end] of runsOf(rows)) run(start, end);
  const whole = rows.filter((row) => columns.every(({ into }) => into[row] === into[row]));
  const parts = kpis.map((kpi, k) =>
    Float64Array.from(whole, (row) => (weights[kpi] ?? 0) * (columns[k]?.into[row] ?? 0)),
  );
  const score = Float64Array.from(whole, (_, i) => parts.reduce((sum, part) => sum + (part[i] ?? 0), 0));
  const spread = covariance(score, score);
  if (whole.length < FEW || !(spread > 0)) return {};
  return Object.fromEntries(
    kpis.map((kpi, k) => [kpi, covariance(parts[k] as Float64Array, score) / spread]),
  );
}

function coveredRows(frame: Frame, { covered }: Replay, post: string): number[] {
  const label = frame.labels['post'];
  const code = label?.values.indexOf(post) ?? -1;
  const rows: number[] = [];
  for (let row = 0; row < frame.rows; row++) if (covered[row] && label?.codes[row] === code) rows.push(row);
  return rows;
}

/** Consecutive rows as ranges [start, end). */
function runsOf(rows: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last?.[1] === row) last[1] = row + 1;
    else runs.push([row, row + 1]);
  }
  return runs;
}

function covariance(a: Float64Array, b: Float64Array): number {
  const mean = (list: Float64Array) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  return a.reduce((sum, value, i) => sum + (value - meanA) * ((b[i] ?? 0) - meanB), 0) / a.length;
}
