import { describe, expect, test } from 'vitest';
import {
  hostileValues,
  malformedTexts,
  malformedValues,
  without,
  withText,
  type ValueKind,
  type ValuePath,
} from '../../simulations/plan/testing/malformed.ts';
import { parseMapping } from './mapping-document.ts';

const mapping = {
  schema: 'quanheng/mapping@1',
  id: 'surveys',
  file: { decimal_comma: false },
  missing: ['-'],
  person: { column: 'agent' },
  month: { column: 'day', format: 'ymd', starts_on_day: 1 },
  people: { labels: { post: { constant: 'online' }, team: { column: 'team', values: { a: 'A' } } } },
  contacts: {
    id: { column: 'id' },
    columns: { rating: { column: 'stars', type: 'integer', min: 1, max: 5 } },
  },
  controls: { records: 3 },
};

const places: Readonly<Record<ValueKind, readonly ValuePath[]>> = {
  number: [
    ['month', 'starts_on_day'],
    ['controls', 'records'],
  ],
  list: [['missing']],
  map: [
    ['file'],
    ['person'],
    ['month'],
    ['people'],
    ['people', 'labels'],
    ['contacts'],
    ['contacts', 'columns', 'rating'],
    ['controls'],
  ],
  name: [['id'], ['schema'], ['month', 'format'], ['contacts', 'columns', 'rating', 'type']],
};

/** What is wrong with an answer to a malformed mapping; nothing where it is as it should be. */
function faultOf(text: string): string[] {
  const { mapping: read, problems } = parseMapping(text);
  return [
    ...(read === null ? [] : ['gives a mapping']),
    ...(problems.length > 0 ? [] : ['is without a fault']),
    ...problems.flatMap(({ at }) =>
      /line [1-9]\d*, column [1-9]\d*\)?$/.test(at) ? [] : [`tells no line and column: ${at}`],
    ),
  ];
}

describe('parseMapping(text) of a malformed document tells problems with line and column, and gives no mapping', () => {
  test('the mapping that they are made of is a good one', () => {
    expect(parseMapping(JSON.stringify(mapping))).toMatchObject({ mapping: { id: 'surveys' }, problems: [] });
  });

  test.each(malformedValues)('$name, wherever it cannot stand', ({ yaml, breaks }) => {
    const found = breaks.flatMap((kind) =>
      places[kind].flatMap((path) =>
        faultOf(withText(mapping, path, yaml)).map((words) => `${path.join('.')} ${words}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(Object.entries(hostileValues))('%s', (_, yaml) => {
    expect(faultOf(withText(mapping, ['person', 'column'], yaml))).toEqual([]);
  });

  test.each(Object.entries(malformedTexts(JSON.stringify(mapping))))('%s', (_, text) => {
    expect(faultOf(text)).toEqual([]);
  });

  test.each([[['schema']], [['id']], [['person']], [['month']], [['contacts', 'id']]] satisfies [
    ValuePath,
  ][])('without %j', (path) => expect(faultOf(without(mapping, path))).toEqual([]));
});
