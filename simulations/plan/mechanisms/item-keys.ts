import { z } from 'zod';
import { itemId, label, lines, localText, share, yuan } from '../quantities.ts';
import { condition } from './condition.ts';
import { amountKeys } from './item-amount.ts';

/** A pay item as a document writes it. */
export const payItem = z.strictObject({
  id: itemId,
  title: localText.describe('Name of the item for people: allowance, piecework, award, deduction.'),
  ...amountKeys,
  times: z
    .strictObject({
      label: label.describe('A label of the data, e.g. shift.'),
      table: z
        .record(label.describe('Value of the label.'), share.describe('Factor.'))
        .describe('Factor by value of the label.'),
      otherwise: share.describe('Factor for every other value.').default(1),
    })
    .describe('A factor by a label of the data.')
    .optional(),
  when: condition.describe('When the item is paid; always where absent.').optional(),
  cap: yuan.describe('Most that the item pays, yuan a month.').optional(),
  prorate: z
    .boolean()
    .describe('Whether the item goes with the paid share of the month and the full-time share.')
    .default(false),
  counts_as: z
    .enum(['variable', 'fixed_pay', 'night_allowance', 'overtime', 'benefit'])
    .describe(
      'What kind of pay it is: variable pay is meant by `all` and by the variable share; fixed pay, night allowance, overtime and benefits count as such for overtime and legal minimum.',
    )
    .default('variable'),
  deducts_from: lines
    .describe('Lines that the amount is taken off, never below 0; the item is then no line of its own.')
    .optional(),
});

export type PayItem = z.output<typeof payItem>;
