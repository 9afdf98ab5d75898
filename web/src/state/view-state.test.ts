import { describe, expect, it } from 'vitest';
import { defaultView, viewFromQuery, viewQuery, type ViewState } from './view-state.ts';

const full: ViewState = {
  version: 'own-3',
  months: ['2026-01', '2026-03'],
  baseline: 'flat',
  scenario: 'scorecard',
  edits: {
    weights: { 在线: [4000, 3500, 2500] },
    curves: {
      在线: [
        [0, 0],
        [80.5, 0.6],
        [100, 1],
      ],
    },
    scale: 0.9731,
  },
  post: '在线',
  group: 'shift',
  references: { shift: '夜班', site: '成都' },
  per: 'year',
  assumptions: { market: -1.5 },
  locale: 'en',
  theme: 'dark',
};

describe('viewQuery and viewFromQuery', () => {
  it('leave out the defaults', () => {
    expect(viewQuery(defaultView)).toBe('');
    expect(viewFromQuery('')).toEqual(defaultView);
  });

  it('give back the whole state tree', () => {
    expect(viewFromQuery(`?${viewQuery(full)}`)).toEqual(full);
  });

  it('read links that somebody wrote by hand', () => {
    const view = viewFromQuery('?v=sample-1&m=2026-01.oops.2026-13&w.a=5000-5000&l=en');
    expect(view).toEqual({
      ...defaultView,
      version: 'sample-1',
      months: ['2026-01'],
      edits: { ...defaultView.edits, weights: { a: [5000, 5000] } },
      locale: 'en',
    });
  });

  it.each([
    'w.a=5000-4999',
    'w.a=x',
    'c.a=0_0~0_1',
    'c.a=1',
    's=-1',
    's=abc',
    'a.market=',
    'r.shift=',
    'r.=day',
    'h=pink',
    't=week',
  ])('fall back to the default for %s', (query) => expect(viewFromQuery(query)).toEqual(defaultView));
});
