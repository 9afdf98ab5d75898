import { deidentify } from '../../frame/deidentify.ts';
import type { Frame } from '../../frame/frame.ts';
import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import type { Choices } from './choices.ts';

/** Person-months as records and as a frame; record k is row k. */
export interface StagedWorld {
  readonly records: readonly FrameRecord[];
  readonly frame: Frame;
}

/**
 * At most `most` people in a few months, with everything that data does: people who are away for a month, months in which
 * nobody is there, posts that nobody knows, missing labels and numbers, scores that tie, pseudonyms in any order.
 */
export function stagedWorld({ chance, whole, pick }: Choices, most = 9): StagedWorld {
  const first = whole(2024 * 12, 2025 * 12);
  const months = Array.from({ length: whole(2, 16) }, (_, m) => monthName(first + m)).filter(() =>
    chance(0.85),
  );
  const people = Array.from({ length: whole(1, most) }, (_, p) => `p${pick(['a', 'b', 'c'])}${p}`);
  const fields = { teams: chance(0.95), stock: chance(0.9), survey: chance(0.9) };
  const there = <T>(value: T): T | undefined => (chance(0.9) ? value : undefined);
  const records = people.flatMap((person) => {
    const usual = { post: pick(['a', 'b', 'c']), team: pick(['x', 'y']), level: pick(['junior', 'senior']) };
    return months
      .filter(() => chance(0.8))
      .map((month): FrameRecord => {
        const labels = {
          post: chance(0.85) ? usual.post : pick(['a', 'b', 'nobody', null]),
          level: chance(0.95) ? usual.level : pick(['chief', null]),
          ...(fields.teams && { team: chance(0.85) ? usual.team : pick(['x', 'y', 'z', null]) }),
        };
        const numbers = {
          base: there(whole(0, 400_000)),
          score: there(whole(0, 12) / 10 + (chance(0.3) ? 1e-13 : 0)),
          ...(fields.stock && { stock: there(whole(-3, 3)) }),
        };
        const survey = [whole(0, 9), whole(0, 3), whole(0, 3)] as const;
        return {
          person,
          month,
          labels,
          numbers: Object.fromEntries(
            Object.entries(numbers).filter(([, value]) => value !== undefined),
          ) as Record<string, number>,
          ...(fields.survey && chance(0.9) && { measures: { survey } }),
        };
      });
  });
  const key = ({ month, labels, person }: FrameRecord): string =>
    `${month} ${labels['post'] ?? ''} ${person}`;
  records.sort((one, other) => (key(one) < key(other) ? -1 : 1));
  const frame = frameOf(records);
  return { records, frame: chance(0.5) ? deidentify(frame) : frame };
}

function monthName(index: number): string {
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}
