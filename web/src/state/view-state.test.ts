import { emptyOverlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { describe, expect, it } from 'vitest';
import { defaultView, viewFromQuery, viewQuery, type ViewState } from './view-state.ts';

const full: ViewState = {
  version: 'own-3',
  months: ['2026-01', '2026-03'],
  baseline: 'flat',
  scenario: 'scorecard',
  overlay: {
    ...emptyOverlay,
    remove: ['posts.在线.cap'],
    add: [{ at: 'posts.外呼', to: { levels: { '1.5': { base: 4000 } } } }],
    set: [
      { at: 'posts.在线.weights', to: { qa: 0.4, csat_top_box: 0.6 } },
      { at: 'posts."a.b".curve', to: { kind: 'steps', steps: [[80.5, 0.6]] } },
      { at: 'scale', to: 0.9731 },
    ],
  },
  unread: [],
  older: [],
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
    const view = viewFromQuery('?v=sample-1&m=2026-01.oops.2026-13&set.scale=1.1&l=en');
    expect(view).toEqual({
      ...defaultView,
      version: 'sample-1',
      months: ['2026-01'],
      overlay: { ...emptyOverlay, set: [{ at: 'scale', to: 1.1 }] },
      locale: 'en',
    });
  });

  it.each(['a.market=', 'r.shift=', 'r.=day', 'h=pink', 't=week'])(
    'fall back to the default for %s',
    (query) => expect(viewFromQuery(query)).toEqual(defaultView),
  );

  it('keep edits of an older form as the link has them', () => {
    const view = viewFromQuery('p=tiers&w.在线=5000-5000&s=0.9');
    expect([view.older, view.unread]).toEqual([
      [
        ['w.在线', '5000-5000'],
        ['s', '0.9'],
      ],
      [],
    ]);
    expect(viewFromQuery(viewQuery(view))).toEqual(view);
  });

  it.each(['set.posts.在线.curve={"kind":"fix', 'set.posts..curve=1', 'remove=posts.'])(
    'name edits that they cannot read, and lay no part of them over the plan: %s',
    (query) => {
      const view = viewFromQuery(`set.scale=2&${query}`);
      expect(view.unread).toHaveLength(1);
      expect(view.overlay).toEqual(emptyOverlay);
    },
  );
});
