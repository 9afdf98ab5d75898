import { z } from 'zod';
import { month } from '../quantities.ts';
import { addressKeys } from './address.ts';

/** Changes of each kind that one overlay may hold. */
const MOST = 500;

const address = z
  .string()
  .max(400)
  .refine((text) => addressKeys(text) !== null)
  .describe(
    'A part of a plan by ids: `posts.online.scorecard.qa.weight`; a name that holds a dot stands in double quotes.',
  );
const change = z.strictObject({
  at: address.describe('The part that is meant.'),
  to: z.unknown().describe('Its value, as a plan writes it.'),
});

/** Keys of a document that changes a plan. */
export const overlayChanges = {
  remove: z
    .array(address.describe('A part that goes.'))
    .max(MOST)
    .describe('Named items and optional values that go.')
    .default([]),
  add: z
    .array(change.describe('A new item.'))
    .max(MOST)
    .describe('New posts, levels and KPIs, and new items of a scorecard, of gates and of modifiers.')
    .default([]),
  set: z
    .array(change.describe('Another value.'))
    .max(MOST)
    .describe('Other values of parts; of two at one part the later holds.')
    .default([]),
};

/**
 * A small document of changes that is laid over a plan: `remove` first, then `add`, then `set`, each from its
 * first to its last entry. Parts are named by ids, never by their place in a list; a value that can be
 * written in several ways (a curve, a title, a cap) is set whole, and so are `posts.<post>.weights`, the
 * weights of a scorecard by KPI. With `from` it becomes a dated change of the plan. Published as JSON Schema in `docs/schema/overlay.schema.json`.
 */
export const overlayDocument = z
  .strictObject({
    schema: z
      .literal('quanheng/overlay@1')
      .describe('Kind and version of the document.')
      .default('quanheng/overlay@1'),
    from: month
      .describe('First pay month in which the changes hold, YYYY-MM; every month where absent.')
      .optional(),
    ...overlayChanges,
  })
  .describe('Changes that are laid over a plan.');

export type Overlay = z.output<typeof overlayDocument>;

/** The overlay that changes nothing. */
export const emptyOverlay: Overlay = { schema: 'quanheng/overlay@1', remove: [], add: [], set: [] };

/** Whether an overlay changes nothing. */
export function isEmptyOverlay({ remove, add, set }: Overlay): boolean {
  return remove.length + add.length + set.length === 0;
}

/** The published JSON Schema of what people write. */
export function overlayJsonSchema(): unknown {
  return z.toJSONSchema(overlayDocument, { io: 'input' });
}
