import type { FrameRecord } from '../../frame/record-frame.ts';
import type { Choices } from '../../program/testing/choices.ts';
import { randomKpis } from './random-plan.ts';

/**
 * People of two posts and teams over the first months of 2026: some away for a month, some in no team, KPIs that are
 * missing, part months, pseudonyms in any order.
 */
export function randomPeople({ chance, whole, pick }: Choices, most: number): FrameRecord[] {
  return Array.from({ length: most }, (_, k) => `${pick(['a', 'b', 'c'])}${k}`).flatMap((person) => {
    const usual = { post: pick(['p', 'q']), level: pick(['junior', 'senior']) };
    const team = pick(['x', 'y', null]);
    return ['2026-01', '2026-02', '2026-03', '2026-04']
      .filter(() => chance(0.8))
      .map((month): FrameRecord => {
        const measured = randomKpis
          .filter(() => chance(0.85))
          .map(({ id, from, to }) => [id, to === 1 ? [whole(0, 20), 20] : whole(from, to)] as const);
        return {
          person,
          month,
          labels: { ...usual, team },
          numbers: chance(0.2) ? { paidShare: 0.5 } : {},
          measures: Object.fromEntries(measured) as NonNullable<FrameRecord['measures']>,
        };
      });
  });
}
