import { expect, test } from 'vitest';
import { PeopleMonths } from './people-months.ts';

test('PeopleMonths: one line by person and month; the label of most rows, ties to the smaller text; the last amount', () => {
  const people = new PeopleMonths();
  people.add('b', '2026-01', { post: 'phone', team: 'x' }, { fte: 1n });
  people.add('b', '2026-01', { post: 'online', team: 'y' }, { fte: null });
  people.add('b', '2026-01', { post: 'online', team: null }, { fte: 2n });
  people.add('c', '2026-03', { post: 'online' }, {});
  people.add('c', '2026-03', { post: 'phone' }, {});
  people.add('c', '2026-03', { post: 'phone' }, {});
  people.add('a', '2026-02', { post: 'online', team: null }, {});
  people.add('a', '2026-01', { post: 'phone', team: 'x' }, { fte: 3n });
  expect(people.lines()).toEqual([
    { person: 'a', month: '2026-01', labels: { post: 'phone', team: 'x' }, amounts: { fte: 3n } },
    { person: 'b', month: '2026-01', labels: { post: 'online', team: 'x' }, amounts: { fte: 2n } },
    { person: 'a', month: '2026-02', labels: { post: 'online' }, amounts: {} },
    { person: 'c', month: '2026-03', labels: { post: 'phone' }, amounts: {} },
  ]);
  expect(people.conflicts()).toEqual(
    new Map([
      ['post', 2],
      ['team', 1],
    ]),
  );
});
