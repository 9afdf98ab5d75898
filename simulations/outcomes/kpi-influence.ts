import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { Frame } from '../frame/frame.ts';
import { programKernel } from '../program/kernel.ts';
import { codesCovered } from '../program/post-names.ts';
import type { NodeId, PostProgram, Program } from '../program/program.ts';
import { sharedColumns } from '../program/shared-columns.ts';
import { givenColumns } from '../program/shared-leaves.ts';
import type { Replay } from '../replay/replay-result.ts';

/** Frames with more rows are not asked: the slider must not wait for it. */
const MAX_ROWS = 300_000;

/** Share of the score's spread that each KPI makes, by post and KPI. */
export type Influence = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * What moves the score: cov(weight · points, score) / var(score) by KPI, over the person-months that
 * have all KPIs in the chosen months; the shares of a post sum to 1. A post with fewer people than a
 * histogram needs has none. A KPI on which everybody scores alike has 0, whatever it weighs.
 *
 * @param monthChosen  1 by month of the frame that counts
 * @param weights      share of weight by post and KPI
 */
export function kpiInfluence(
  program: Program,
  frame: Frame,
  replay: Replay,
  monthChosen: Uint8Array,
  weights: Readonly<Record<string, Readonly<Record<string, number>>>>,
  thresholds: DisclosureThresholds,
): Influence {
  if (frame.rows > MAX_ROWS) return {};
  const shares = program.posts.map(
    (post, k) =>
      [
        post.post,
        postInfluence(
          post,
          frame,
          givenColumns(program, k, sharedColumns(program, frame)),
          coveredRows(frame, replay, monthChosen, post),
          weights[post.post] ?? {},
          thresholds,
        ),
      ] as const,
  );
  return Object.fromEntries(shares.filter(([, byKpi]) => Object.keys(byKpi).length > 0));
}

function postInfluence(
  post: PostProgram,
  frame: Frame,
  given: ReadonlyMap<NodeId, Float64Array>,
  rows: readonly number[],
  weights: Readonly<Record<string, number>>,
  { percentile }: DisclosureThresholds,
) {
  const kpis = Object.keys(weights).filter((kpi) => post.outputs[`points:${kpi}`] !== undefined);
  if (kpis.length === 0 || peopleOf(frame, rows) < percentile) return {};
  const columns = kpis.map((kpi) => ({
    node: post.outputs[`points:${kpi}`],
    into: new Float64Array(frame.rows),
  }));
  const run = programKernel(post, frame, columns, given);
  for (const [start, end] of runsOf(rows)) run(start, end);
  const whole = rows.filter((row) => columns.every(({ into }) => into[row] === into[row]));
  const parts = kpis.map((kpi, k) => Float64Array.from(whole, (row) => weights[kpi] * columns[k].into[row]));
  const score = Float64Array.from(whole, (_, i) => parts.reduce((sum, part) => sum + part[i], 0));
  const spread = covariance(score, score);
  if (peopleOf(frame, whole) < percentile || !(spread > 0)) return {};
  return Object.fromEntries(kpis.map((kpi, k) => [kpi, covariance(parts[k], score) / spread]));
}

function peopleOf({ person }: Frame, rows: readonly number[]): number {
  return new Set(rows.map((row) => person[row])).size;
}

function coveredRows(
  frame: Frame,
  { covered }: Replay,
  monthChosen: Uint8Array,
  post: PostProgram,
): number[] {
  const label = frame.labels['post'];
  const codes = codesCovered(post, label);
  const rows: number[] = [];
  for (let row = 0; row < frame.rows; row++)
    if (covered[row] && codes.has(label?.codes[row] ?? -1) && monthChosen[frame.month[row]]) rows.push(row);
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
  return a.reduce((sum, value, i) => sum + (value - meanA) * (b[i] - meanB), 0) / a.length;
}
