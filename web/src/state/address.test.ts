import { expect, test } from 'vitest';
import { placeParts, placeText } from './address.ts';
import { defaultView } from './view-state.ts';

test('a place is a screen with its view, behind the #', () => {
  expect(placeText('compare', defaultView)).toBe('#/compare');
  const text = placeText('compare', { ...defaultView, version: 'own-3', locale: 'en' });
  expect(text).toBe('#/compare?v=own-3&l=en');
  expect(placeParts(text, '')).toEqual({ screen: 'compare', query: 'v=own-3&l=en' });
});

test('links from before there were screens are read', () => {
  expect(placeParts('', '?v=own-3')).toEqual({ screen: null, query: 'v=own-3' });
  expect(placeParts('#results', '?v=own-3')).toEqual({ screen: null, query: 'v=own-3' });
  expect(placeParts('#/compare?v=own-4', '?v=own-3')).toEqual({ screen: 'compare', query: 'v=own-4' });
});
