import { mergeBins, type CountedBin, type ShownBin } from '../disclosure/merge-bins.ts';
import type { DisclosureThresholds } from '../disclosure/thresholds.ts';
import type { Frame } from '../frame/frame.ts';
import type { Replay } from '../replay/replay-result.ts';

/** Bins of the score: 5 points each from 0 on; the last one takes all above. */
const SCORE_BIN = 5;
const BINS = 40;

/** Person-months by score, bins in points; neighbours joined where few people stand behind them. */
export type ScoreHistogram = readonly ShownBin[];

/**
 * Covered person-months of the chosen months by scorecard score, for each post in which enough people
 * have scores for a histogram to be shown.
 *
 * @param monthChosen  1 by month of the frame that counts
 */
export function scoreHistograms(
  frame: Frame,
  replay: Replay,
  monthChosen: Uint8Array,
  thresholds: DisclosureThresholds,
): Record<string, ScoreHistogram> {
  const post = frame.labels['post'];
  const names = post?.values ?? [];
  const bins = names.map(() => Array.from({ length: BINS }, () => ({ count: 0, people: new Set<number>() })));
  const people = names.map(() => new Set<number>());
  for (let row = 0; row < frame.rows; row++) {
    const score = replay.score[row];
    const code = post?.codes[row] ?? -1;
    const ofPost = bins[code];
    if (!ofPost || !replay.covered[row] || Number.isNaN(score)) continue;
    if (!monthChosen[frame.month[row]]) continue;
    const person = frame.person[row];
    const bin = ofPost[Math.min(BINS - 1, Math.max(0, Math.floor(score / SCORE_BIN)))];
    bin.count++;
    if (bin.people.size < thresholds.group) bin.people.add(person);
    const all = people[code];
    if (all.size < thresholds.percentile) all.add(person);
  }
  const shown = names.flatMap((name, k) => {
    if (people[k].size < thresholds.percentile) return [];
    const counted = (bins[k] ?? []).map((bin, b): CountedBin => ({
      ...bin,
      from: b * SCORE_BIN,
      to: (b + 1) * SCORE_BIN,
    }));
    return [[name, mergeBins(counted, thresholds.group)] as const];
  });
  return Object.fromEntries(shown);
}
