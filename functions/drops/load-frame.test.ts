import { expect, test } from 'vitest';
import type { ColumnType, ResultColumn, ResultTable, TableSource, Warehouse } from '../ports/warehouse.ts';
import type { DataVersion } from './data-versions.ts';
import { loadFrame } from './load-frame.ts';

type Cells = Readonly<Record<string, readonly (string | number | null)[]>>;

function resultOf(cells: Cells): ResultTable {
  const columns = Object.entries(cells).map(([name, values]): [string, ResultColumn] => {
    const isText = values.some((value) => typeof value === 'string') || ['post', 'level'].includes(name);
    return isText
      ? [name, { kind: 'text', values: values as (string | null)[] }]
      : [name, { kind: 'number', values: Float64Array.from(values, (value) => (value ?? NaN) as number) }];
  });
  return { rows: Object.values(cells)[0]?.length ?? 0, columns: Object.fromEntries(columns) };
}

interface Stored {
  readonly people: readonly Cells[];
  readonly contacts?: Cells;
  readonly results?: Cells;
}

/** The columns that a query asks for. */
function cut(cells: Cells, names: readonly string[]): Cells {
  return Object.fromEntries(names.map((name) => [name, cells[name] ?? []]));
}

/** A version whose queries are answered by tables made here, in whatever order these lie. */
function load({ people, contacts, results }: Stored) {
  const asked: string[] = [];
  const warehouse: Warehouse = {
    query: async (tables, { select }) => {
      const [[name = '', source] = []] = Object.entries(tables);
      asked.push(`${name} ${source?.files.join()}`);
      const found =
        name === 'people'
          ? people[Number(source?.files[0])]
          : name === 'contacts'
            ? contacts
            : results && cut(results, Object.keys(select));
      if (!found) throw new Error(name);
      return resultOf(found);
    },
  };
  const columnsOf = (cells: Cells): Record<string, ColumnType> =>
    Object.fromEntries(Object.keys(cells).map((name) => [name, 'text']));
  const source = (cells: Cells, files: string[]): TableSource & { rows: number } => ({
    columns: columnsOf(cells),
    files,
    rows: 1,
  });
  const tables = {
    ...(people[0] && {
      people: source(
        people[0],
        people.map((_, k) => String(k)),
      ),
    }),
    ...(contacts && {
      contacts: {
        ...source(contacts, ['c']),
        columns: { rating: 'decimal', person: 'text', month: 'text' } as const,
      },
    }),
    ...(results && { results: source(results, ['r']) }),
  };
  return { asked, loaded: loadFrame(warehouse, { tables } as unknown as DataVersion) };
}

test('rows stand in order of month, post and person by code unit, whatever order they come in', async () => {
  const cells = {
    person: ['b', 'ä', 'a', 'B', 'a', 'c'],
    month: ['2026-01', '2026-01', '2026-02', '2026-01', '2026-01', '2026-01'],
    post: ['online', 'online', 'phone', 'online', 'phone', null],
    level: ['junior', null, 'senior', 'chief', 'junior', 'junior'],
    base_fen: [1, 2, 3, 4, 5, null],
    paid_share: [0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
  };
  const { frame, people } = await load({ people: [cells] }).loaded;
  expect(people).toEqual(['B', 'a', 'b', 'c', 'ä']);
  const label = (name: string): (string | undefined)[] =>
    Array.from(frame.labels[name]?.codes ?? [], (code) => frame.labels[name]?.values[code]);
  expect(Array.from(frame.person, (p) => people[p])).toEqual(['c', 'B', 'b', 'ä', 'a', 'a']);
  expect(Array.from(frame.month, (m) => frame.months[m])).toEqual([
    ...Array.from({ length: 5 }, () => '2026-01'),
    '2026-02',
  ]);
  expect(label('post')).toEqual([undefined, 'online', 'online', 'online', 'phone', 'phone']);
  expect(label('level')).toEqual(['junior', 'chief', 'junior', undefined, 'junior', 'senior']);
  expect(frame.labels['level']?.values).toEqual(['chief', 'junior', 'senior']);
  expect(
    Object.fromEntries(Object.entries(frame.numbers).map(([name, values]) => [name, [...values]])),
  ).toEqual({
    baseFen: [NaN, 4, 1, 2, 5, 3],
    paidShare: [0.6, 0.4, 0.1, 0.2, 0.5, 0.3],
  });
  expect([frame.rows, frame.people, Object.keys(frame.labels)]).toEqual([6, 5, ['post', 'level']]);
});

test('without posts rows stand in order of month and person; without people there is nothing', async () => {
  const cells = { person: ['b', 'a', 'a'], month: ['2026-01', '2026-02', '2026-01'] };
  const { frame, people } = await load({ people: [cells] }).loaded;
  expect(Array.from(frame.person, (p) => people[p])).toEqual(['a', 'b', 'a']);
  const none = await load({ people: [], contacts: cells }).loaded;
  expect(none).toEqual({
    people: [],
    frame: {
      rows: 0,
      people: 0,
      months: [],
      person: new Int32Array(0),
      month: new Int32Array(0),
      labels: {},
      numbers: {},
      measures: {},
    },
  });
});

test('files of people are read one by one, the later one wins', async () => {
  const first = { person: ['b', 'a'], month: ['2026-02', '2026-02'], level: ['x', 'y'], fte: [1, 0.5] };
  const second = { person: ['a', 'c'], month: ['2026-02', '2026-01'], level: [null, 'z'], fte: [0.7, null] };
  const { asked, loaded } = load({ people: [first, second] });
  const { frame, people } = await loaded;
  expect(asked).toEqual(['people 0', 'people 1']);
  expect(Array.from(frame.person, (p) => people[p])).toEqual(['c', 'a', 'b']);
  expect([frame.months, [...frame.month]]).toEqual([
    ['2026-01', '2026-02'],
    [0, 1, 1],
  ]);
  expect([...(frame.numbers['fte'] ?? [])]).toEqual([NaN, 0.7, 1]);
  expect(
    Array.from(frame.labels['level']?.codes ?? [], (code) => frame.labels['level']?.values[code]),
  ).toEqual([...['z', 'y', 'x']]);
});

test('KPIs go to the rows of their people and months; a result wins over the same KPI of contacts, others go nowhere', async () => {
  const people = [{ person: ['a', 'b', 'a'], month: ['2026-01', '2026-01', '2026-02'] }];
  const kpi = (id: string, values: readonly number[]) => ({
    [`kpi:${id}:numerator`]: values,
    [`kpi:${id}:denominator`]: values.map((value) => value * 10),
    [`kpi:${id}:samples`]: values.map((value) => value * 100),
  });
  const contacts = {
    person: ['a', 'b', 'stranger'],
    month: ['2026-02', '2026-01', '2026-01'],
    ...kpi('csat_top_box', [1, 2, 9]),
    ...kpi('csat_mean', [3, 4, 9]),
    ...kpi('contacts', [5, 6, 9]),
  };
  const results = {
    kpi: ['csat_mean', 'qa'],
    person: ['a', 'b', 'stranger'],
    month: ['2026-01', '2026-01', '2026-01'],
    'kpi:csat_mean:numerator': [7, 8, null],
    'kpi:csat_mean:denominator': [2, 1, null],
    'kpi:csat_mean:samples': [20, 10, null],
    'kpi:qa:numerator': [9, null, 99],
    'kpi:qa:denominator': [1, null, 1],
    'kpi:qa:samples': [1, null, 1],
  };
  const { frame } = await load({ people, contacts, results }).loaded;
  const figures = Object.entries(frame.measures).map(([id, { numerator, denominator, samples }]) => [
    id,
    [...numerator],
    [...denominator],
    [...samples],
  ]);
  // rows: a and b in January, a in February
  expect(figures).toEqual([
    ['contacts', [NaN, 6, 5], [NaN, 60, 50], [NaN, 600, 500]],
    ['csat_mean', [7, 8, NaN], [2, 1, NaN], [20, 10, NaN]],
    ['csat_top_box', [NaN, 2, 1], [NaN, 20, 10], [NaN, 200, 100]],
    ['qa', [9, NaN, NaN], [1, NaN, NaN], [1, NaN, NaN]],
  ]);
});

test('more KPIs than one query reads come in portions, each once', async () => {
  const people = [{ person: ['a'], month: ['2026-01'] }];
  const kpi = Array.from({ length: 130 }, (_, k) => `k${String(k).padStart(3, '0')}`);
  const figures = kpi.flatMap((id, k) =>
    ['numerator', 'denominator', 'samples'].map((part) => [`kpi:${id}:${part}`, [k]]),
  );
  const results = { kpi, person: ['a'], month: ['2026-01'], ...Object.fromEntries(figures) };
  const { asked, loaded } = load({ people, results });
  const { frame } = await loaded;
  expect(Object.entries(frame.measures).map(([id, { samples }]) => [id, samples[0]])).toEqual(
    kpi.map((id, k) => [id, k]),
  );
  // the names, then 60 + 60 + 10 of them
  expect(asked.filter((text) => text === 'results r')).toHaveLength(4);
});
