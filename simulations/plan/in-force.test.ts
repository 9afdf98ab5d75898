import { expect, test } from 'vitest';
import { planInForce } from './in-force.ts';

const always = { id: 'always' };
const spring = { id: 'spring', effective: { from: '2026-03', to: '2026-05' } };
const later = { id: 'later', effective: { from: '2026-05' } };
const again = { id: 'again', effective: { from: '2026-03' } };

test.each([
  ['2026-02', [always, spring, later], 'always'],
  ['2026-03', [spring, always], 'spring'],
  ['2026-05', [later, spring], 'later'],
  ['2026-06', [spring, always], 'always'],
  ['2026-06', [spring], undefined],
  ['2026-04', [spring, again], 'again'],
  ['2026-04', [again, spring], 'spring'],
  ['2026-04', [], undefined],
] as const)('in %s the plan in force of %j is %s', (month, marked, id) => {
  expect(planInForce(marked, month)?.id).toBe(id);
});
