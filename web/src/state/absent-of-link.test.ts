import { describe, expect, test } from 'vitest';
import { absentOfLink, withoutAbsent } from './absent-of-link.ts';
import { viewFromQuery } from './view-state.ts';

const held = {
  versions: ['own-1'],
  plans: ['flat', 'tiers'],
  months: ['2026-01', '2026-02'],
  groups: { shift: ['day', 'night'] },
  misfits: [],
};
const link = (query: string) => viewFromQuery(query);

describe('absentOfLink', () => {
  test('a link to what is here misses nothing', () => {
    expect(absentOfLink(link('v=own-1&b=flat&p=tiers&m=2026-02'), held)).toEqual([]);
    expect(absentOfLink(link(''), held)).toEqual([]);
  });

  test('plans, versions and months that are not here are named', () => {
    const absent = absentOfLink(link('v=own-7&b=old&p=tiers'), held);
    expect(absent.map(({ part, name }) => `${part} ${name}`)).toEqual(['version own-7', 'baseline old']);
    expect(absentOfLink(link('m=2026-02.2026-09'), held)).toEqual([
      { part: 'months', name: '2026-09', draft: false },
    ]);
  });

  test('a plan that was never saved is told from a plan that is gone', () => {
    expect(absentOfLink(link('p=~'), held)).toEqual([{ part: 'scenario', name: '~', draft: true }]);
    expect(absentOfLink(link('p=~'), { ...held, plans: ['flat', '~'] })).toEqual([]);
  });

  test('assumptions that do not exist or lie outside their limits are named, the others kept', () => {
    const view = link('a.annualRate=5&a.etaSingle=-3&a.constructor=1');
    const absent = absentOfLink(view, held);
    expect(absent).toEqual([{ part: 'assumptions', name: 'annualRate = 5, constructor = 1', draft: false }]);
    expect(withoutAbsent(view, absent).assumptions).toEqual({ etaSingle: -3 });
  });

  test('a group to compare with that nobody is in is named', () => {
    const view = link('r.shift=moon&r.constructor=x');
    const absent = absentOfLink(view, held);
    expect(absent).toEqual([{ part: 'references', name: 'shift = moon, constructor = x', draft: false }]);
    expect(withoutAbsent(view, absent).references).toEqual({});
    expect(absentOfLink(link('r.shift=night'), held)).toEqual([]);
    expect(absentOfLink(view, { ...held, groups: null })).toEqual([]);
  });

  test('months of another version wait for the version', () => {
    expect(absentOfLink(link('v=own-7&m=2025-01'), held).map(({ part }) => part)).toEqual(['version']);
    expect(absentOfLink(link('m=2025-01'), { ...held, months: null })).toEqual([]);
  });
});

test('edits of an absent plan are not laid over another', () => {
  const view = link('p=gone&b=flat&set.scale=2');
  expect(view.overlay.set).toEqual([{ at: 'scale', to: 2 }]);
  const left = withoutAbsent(view, absentOfLink(view, held));
  expect(left).toMatchObject({ scenario: null, baseline: 'flat', overlay: { set: [] } });
});

test('edits that cannot be read, or do not fit, are named and left out when asked to', () => {
  const older = link('p=flat&w.online=5000-5000&s=2&set.scale=2');
  const absent = absentOfLink(older, held);
  expect(absent).toEqual([{ part: 'unread', name: 'w.online, s', draft: false }]);
  expect(withoutAbsent(older, absent)).toMatchObject({ scenario: 'flat', unread: [], overlay: { set: [] } });

  const view = link('p=flat&set.scale=2');
  const misfit = absentOfLink(view, { ...held, misfits: ['One.', 'Two.'] });
  expect(misfit).toEqual([{ part: 'misfits', name: 'One. Two.', draft: false }]);
  expect(withoutAbsent(view, misfit)).toMatchObject({ scenario: 'flat', overlay: { set: [] } });
});
