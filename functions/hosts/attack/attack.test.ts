import { expect, test } from 'vitest';
import { attack } from './attack.ts';

test('without the guard the same questions give people away, so the attacker can see', async () => {
  const report = await attack({ seed: 1, queries: 50, role: 'hr' });
  expect(report.answered).toBeGreaterThan(40);
  expect(report.narrowed.length).toBeGreaterThan(0);
});

test('finance learns nobody’s pay from whatever it asks', async () => {
  const report = await attack({ seed: 1, queries: 80, role: 'finance' });
  expect(report.answered).toBeGreaterThan(20);
  expect(report.facts).toBeGreaterThan(50);
  expect(report.narrowed).toEqual([]);
});
