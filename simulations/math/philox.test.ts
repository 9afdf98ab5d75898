import { expect, test } from 'vitest';
import { philox4x32, u01, type Words4 } from './philox.ts';

// Random123 1.14 kat_vectors, philox 4x32 10.
const known: readonly { counter: Words4; key: readonly [number, number]; words: Words4 }[] = [
  { counter: [0, 0, 0, 0], key: [0, 0], words: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    words: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    words: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
];

test.each(known)('philox4x32($counter, $key) gives the Random123 words', ({ counter, key, words }) => {
  expect(philox4x32(counter, key)).toEqual(words);
});

test('u01 stays strictly inside (0, 1) at both ends', () => {
  expect(u01(0, 0)).toBe(1.1102230246251565e-16);
  expect(u01(0xffffffff, 0xffffffff)).toBe(0.9999999999999999);
  expect(u01(0x12345678, 0x9abcdef0)).toBe(0.07111110693878586);
});
