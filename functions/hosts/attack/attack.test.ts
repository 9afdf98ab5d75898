import { expect, test } from 'vitest';
import { attack } from './attack.ts';

test('without the guard the same questions give people away, so the attacker can see', async () => {
  const report = await attack({ seed: 1, queries: 24, role: 'hr' });
  expect(report.answered).toBe(24);
  expect(report.narrowed.length).toBeGreaterThan(0);
});

test('finance learns nobody’s pay from whatever it asks', async () => {
  const report = await attack({ seed: 1, queries: 28, role: 'finance' });
  expect(report.answered).toBeGreaterThan(8);
  expect(report.facts).toBeGreaterThan(50);
  expect(report.narrowed).toEqual([]);
});
