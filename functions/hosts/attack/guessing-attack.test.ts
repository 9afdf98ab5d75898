import { expect, test } from 'vitest';
import { ladders } from './crafted-plans.ts';
import { guessingAttack } from './guessing-attack.ts';

const narrowedFor = async (role: 'hr' | 'finance') => {
  const found = [];
  for (const ladder of ladders) found.push(await guessingAttack(ladder, { seed: 1, role, questions: 3 }));
  return found.filter(({ isNarrowed }) => isNarrowed).map(({ figure }) => figure);
};

test('without the guard counts, medians and leavers of crafted plans give the one chief away, so the attacker can see', async () => {
  expect(await narrowedFor('hr')).toEqual([
    'count of those who gain',
    'median of an odd number',
    'expected leavers',
    'refusal at a bend of the curve',
  ]);
});

test('of finance’s figures, and of where there are none, nothing narrows anybody', async () => {
  expect(await narrowedFor('finance')).toEqual([]);
});
