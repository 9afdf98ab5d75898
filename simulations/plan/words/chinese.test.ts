import { expect, test } from 'vitest';
import { chinese } from './chinese.ts';

test('a figure or Latin word that meets Chinese stands apart from it', () => {
  expect(chinese`${'85%'}为 ${'0 INR'}或${'A'}级`).toBe('85% 为 0 INR 或 A 级');
  expect(chinese`按${'class'}，${3}`).toBe('按 class，3');
});

test('what stands inside a value is left as the data writes it', () => {
  expect(chinese`为${'2班B组'}的人员，${''}。`).toBe('为 2班B组的人员，。');
});
