import { expect, test } from 'vitest';
import { nameKeyMaker, pseudonymMaker } from './pseudonym.ts';

const key = new Uint8Array(32).fill(7);

/** Digests by Python: `hmac.new(bytes([7]) * 32, text.encode(), hashlib.sha256).hexdigest()`. */
test('pseudonyms are the first 20 digits of HMAC-SHA-256 of the number, composed and trimmed', () => {
  const pseudonym = pseudonymMaker(key);
  expect(['Zo\u00eb 7', ' Zoe\u0308 7\t', 'Zo\u00eb 7'].map(pseudonym)).toEqual([
    ...Array.from({ length: 3 }, () => 'p_a5b229fb39492333e509'),
  ]);
  expect(pseudonym('zo\u00eb 7')).not.toBe('p_a5b229fb39492333e509');
  expect(pseudonym('Zo\u00eb  7')).not.toBe('p_a5b229fb39492333e509');
  expect(pseudonymMaker(new Uint8Array(32))('Zo\u00eb 7')).not.toBe('p_a5b229fb39492333e509');
});

test('keys of names are the first 32 digits of HMAC-SHA-256 of `name`, a zero and the plain name', () => {
  const nameKey = nameKeyMaker(key);
  expect(nameKey('Zo\u00eb 7')).toBe('n_8cdf7c44c3a49643392f8438eb80da02');
  expect(
    ['古丽•热娜', '古丽‧热娜', '古丽・热娜', '古丽∙热娜', '古丽⋅热娜', ' 古丽 · 热娜 '].map(nameKey),
  ).toEqual([...Array.from({ length: 6 }, () => 'n_f1311106885a86dff24a43e91616af5b')]);
});
