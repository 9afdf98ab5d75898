import { expect, it } from 'vitest';
import { weightDeed } from './weight-keys.ts';

it.each([
  ['ArrowRight', false, { kind: 'set', weightBp: 3050 }],
  ['ArrowDown', false, { kind: 'set', weightBp: 2950 }],
  ['ArrowUp', true, { kind: 'set', weightBp: 3500 }],
  ['PageDown', false, { kind: 'set', weightBp: 2500 }],
  ['Home', false, { kind: 'set', weightBp: 100 }],
  ['End', false, { kind: 'set', weightBp: 9000 }],
  ['L', true, { kind: 'lock' }],
  ['Escape', false, { kind: 'cancel' }],
  ['Tab', false, null],
])('weightDeed(%s, shift %s) on 30 %%', (key, shiftKey, deed) => {
  expect(weightDeed({ key, shiftKey }, 3000, [100, 9000])).toEqual(deed);
});
