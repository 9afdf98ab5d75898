import type { Frame } from '../../../simulations/frame/frame.ts';
import type { Replay } from '../../../simulations/replay/replay-result.ts';

/** Bins of the score under a curve: 5 points each from 0 on; the last one takes all above. */
const SCORE_BIN = 5;
const BINS = 40;
/** Bins with fewer person-months are shown as empty. */
const SMALL = 5;

/** Covered person-months by scorecard score, for each post that has scores. */
export function scoreHistograms(frame: Frame, replay: Replay): Record<string, number[]> {
  const post = frame.labels['post'];
  const counts = (post?.values ?? []).map(() => new Array<number>(BINS).fill(0));
  for (let row = 0; row < frame.rows; row++) {
    const score = replay.score[row] as number;
    const bins = counts[post?.codes[row] ?? -1];
    if (!bins || !replay.covered[row] || Number.isNaN(score)) continue;
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor(score / SCORE_BIN)));
    bins[bin] = (bins[bin] as number) + 1;
  }
  const named = (post?.values ?? []).map(
    (name, k) => [name, (counts[k] ?? []).map((n) => (n < SMALL ? 0 : n))] as const,
  );
  return Object.fromEntries(named.filter(([, bins]) => bins.some((n) => n > 0)));
}
