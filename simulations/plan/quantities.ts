import { z } from 'zod';

/** Full-width digits, point and percent sign are read as what they are. */
const percentText = z
  .string()
  .regex(/^[-－]?[0-9０-９]+([.．][0-9０-９]+)?\s*[%％]$/, { error: 'not-a-share' })
  .describe('A percentage: `40%` is 0.4.');

/** A number or a percentage: `0.4` and `40%` are the same share; so are KPI values, points and rates written. */
export const share = z
  .union([z.number().min(-1e12).max(1e12).describe('A number: 0.4 is 40 %.'), percentText])
  .transform((given) =>
    typeof given === 'number' ? given : Number(given.normalize('NFKC').replace('%', '')) / 100,
  );

/** A number of at least 0 in yuan. */
export const yuan = z.number().min(0).max(1e9);

/** A sentence in both languages, or one text for both. */
export const localText = z.union([
  z
    .string()
    .transform((text) => ({ en: text, zh: text }))
    .describe('One text for both languages.'),
  z
    .strictObject({ en: z.string().describe('In English.'), zh: z.string().describe('In Chinese.') })
    .describe('A text in each language.'),
]);

/** A post or level, as the data names it. */
export const label = z.string().min(1).max(64);

/** Ids of plans and KPIs: a letter, then letters, digits, `_` or `-`. */
export const id = z.string().regex(/^[a-z][a-z0-9_-]*$/i, { error: 'not-an-id' });

/** A pay month, `2026-01`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: 'not-a-month' });

/** What a name in a document is a name of; a key of its own in the published schema. */
export const NAME_OF = 'x-name-of';

/** Id of a KPI, or of what a kind of rater says of it. */
export const kpiId = z
  .string()
  .regex(/^[a-z][a-z0-9_-]*(@[a-z][a-z0-9_]{0,23})?$/i, { error: 'not-an-id' })
  .meta({ [NAME_OF]: 'kpi' })
  .describe(
    "Id of a KPI of the catalogue or of the plan's `kpis`; a title that one KPI has is read as its id; `attitude@qa` is what quality assurance says of it.",
  );

/** Id of a grade of the plan. */
export const gradeId = id.meta({ [NAME_OF]: 'grade' }).describe("Id of one of the plan's `grades`.");

/** What a grade is called: `A`, `5`. */
export const gradeName = z
  .union([
    z.number().transform(String).describe('A grade by its number.'),
    z.string().min(1).max(64).describe('A grade by its name.'),
  ])
  .describe('Name of a grade, e.g. A or 5.');

/** Id of a pay line. */
export const lineId = id.meta({ [NAME_OF]: 'line' }).describe('A pay line by its id.');

/** Pay lines, one or several; `all` is every variable line of the post. */
export const lines = z
  .union([
    z
      .literal('all')
      .transform((all): string[] => [all])
      .describe('Every variable line that the post pays.'),
    lineId.transform((one) => [one]).describe('One pay line.'),
    z.array(lineId).min(1).describe('Several pay lines.'),
  ])
  .describe('Pay lines that are meant.');

/** Performance pay where nothing else is said. */
export const ofPerformance = lines
  .describe('Pay lines that are meant; performance pay where absent.')
  .default(['performance']);

/** Pairs of numbers, x ascending in their list; says what x and y are. */
export function points(x: string, y: string) {
  const pair = z.tuple([share.describe(x), share.describe(y)]);
  return z.array(pair.describe(`[${x}, ${y}].`));
}

/** Name of an item for overlays, payslips and findings. */
export const itemId = id.describe('Id of the item: overlays, payslips and findings name it so.');

/** A period that values and goals may cover; `month` where nothing else is said. */
export const period = z
  .enum(['month', 'quarter', 'half_year', 'year'])
  .describe('Period up to and with the month.');

/** A period that ends with a settlement. */
export const settledPeriod = z
  .enum(['quarter', 'half_year', 'year'])
  .describe('Period that its last month settles.');

/** What somebody gets who leaves before a period ends; a change of post settles its own months in any case. */
export const leaversRule = z
  .enum(['settle', 'forfeit'])
  .describe('Who leaves before the period ends: settles in the last month, or forfeits the settlement.')
  .default('settle');

/** Whose value counts: the person's, that of everybody with the same label, or that of the post. */
export const whose = z
  .string()
  .min(1)
  .max(64)
  .describe('Whose value: person, post, a label of the data such as team or site, or all for everybody.');

/** A KPI, of a person and a month where nothing else is said. */
export const kpiReference = {
  kpi: kpiId,
  of: whose.optional(),
  period: period.optional(),
  min_samples: z
    .number()
    .min(0)
    .describe(
      'Fewest observations, the denominator of the KPI, for the value to count; with fewer it is missing. A total such as a count of deals has one a month.',
    )
    .optional(),
};
