/** What a cell of a contact can be, in every engine. */
export type ContactType = 'text' | 'integer' | 'decimal' | 'boolean' | 'timestamp';

/**
 * Columns of a contact that the built-in KPIs know, with the type a mapping need not repeat.
 * Seconds and points are decimals, amounts are yuan; a mapping may add columns with a type of its own.
 */
export const contactColumns: Readonly<Record<string, ContactType>> = {
  channel: 'text',
  category: 'text',
  subcategory: 'text',
  rating: 'decimal',
  recommendation: 'decimal',
  answered: 'boolean',
  resolved: 'boolean',
  first_contact_resolved: 'boolean',
  complaint: 'boolean',
  praise: 'boolean',
  repurchased: 'boolean',
  deal: 'boolean',
  handle_seconds: 'decimal',
  talk_seconds: 'decimal',
  wait_seconds: 'decimal',
  response_seconds: 'decimal',
  quality_points: 'decimal',
  norm_kept: 'boolean',
  script_kept: 'boolean',
  security_kept: 'boolean',
  sales_yuan: 'decimal',
};
