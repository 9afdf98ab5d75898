import { z } from 'zod';
import type { Sentence } from '../../problems/problem.ts';
import type { GroupKey } from '../../program/shared-column.ts';

/** Who belongs together in a month. */
export const groupScope = z
  .string()
  .min(1)
  .max(64)
  .describe(
    'Who belongs together: `all` for everybody whom the plan pays, `post`, or a label of the data such as team or site.',
  );

/** The group of a scope, as columns know it. */
export function groupKeys(scope: string): GroupKey[] {
  if (scope === 'all') return [];
  return [scope === 'post' ? 'post' : { label: scope }];
}

const titles: Readonly<Record<string, Sentence>> = {
  all: { en: 'everybody', zh: '全体' },
  post: { en: 'post', zh: '岗位' },
  team: { en: 'team', zh: '班组' },
  site: { en: 'site', zh: '职场' },
};

/** What a scope is called. */
export function scopeTitle(scope: string): Sentence {
  return titles[scope] ?? { en: scope, zh: scope };
}
