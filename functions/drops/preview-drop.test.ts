import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parquetRows } from '../adapters/duckdb/parquet-rows.ts';
import { previewFile } from './preview-drop.ts';

interface Suggested {
  readonly id: string;
  readonly person: { readonly column: string };
  readonly person_name?: { readonly column: string };
  readonly month: { readonly column: string; readonly format?: string };
  readonly people: { readonly labels: Readonly<Record<string, { column?: string; constant?: string }>> };
  readonly contacts: {
    readonly id: { readonly column: string };
    readonly columns: Readonly<Record<string, { column: string }>>;
  };
}

/** What is suggested for a file with such columns, each with such cells. */
async function suggested(
  columns: Readonly<Record<string, readonly string[]>>,
  name = 'calls.csv',
): Promise<Suggested> {
  const cells = Object.values(columns);
  const lines = Array.from({ length: Math.max(1, ...cells.map(({ length }) => length)) }, (_, k) =>
    cells.map((column) => column[k] ?? '').join(),
  );
  const text = [Object.keys(columns).join(), ...lines].join('\n');
  const { preview, problems } = await previewFile(
    { name, bytes: new TextEncoder().encode(text) },
    parquetRows,
  );
  if (!preview) throw new Error(JSON.stringify(problems));
  return parse(preview.suggestedMapping) as Suggested;
}

/** The place of the mapping that a column goes to, beside another that goes nowhere. */
async function placeOf(column: string): Promise<string | undefined> {
  const { person, person_name, month, people, contacts } = await suggested({ [column]: [''], unknown: [''] });
  const places: [string, string | undefined][] = [
    ['person', person.column],
    ['name', person_name?.column],
    ['month', month.column],
    ['contact', contacts.id.column],
    ...Object.entries(people.labels).map(([label, from]): [string, string | undefined] => [
      label,
      from.column,
    ]),
    ...Object.entries(contacts.columns).map(([field, from]): [string, string | undefined] => [
      field,
      from.column,
    ]),
  ];
  return places.find(([, at]) => at === column)?.[0];
}

describe('previewFile(file) knows columns by their names, in both languages, whole and in any case', () => {
  test.each([
    [
      'person',
      'agent_id agent_no AGENT_ID employee_no staff_id agent employee staff server 工号 员工编号 坐席工号 客服号 坐席 客服 员工 员工号',
    ],
    ['person', 'agent_name employee_name 客服姓名 姓名 员工姓名'],
    [
      'contact',
      'row id contact_id call_no ticket_id case_id order_no 工单 工单号 工单编号 流水号 通话id 通话编号 编号',
    ],
    [
      'month',
      'date Day closed_at update_date time closed 日期 时间 通话时间 结束日期 month period pay_month 月份 账期 年月',
    ],
    ['rating', 'csat rating score satisfaction 满意度 评分 评价'],
    ['channel', 'channel channel_name 渠道'],
    ['category', 'category topic 类别 分类 主题'],
    ['answered', 'answered answered_yn 接起 是否接听 接听'],
    ['resolved', 'resolved solved 是否解决 解决'],
    ['wait_seconds', 'wait wait_time_s 等待 等待时长'],
    ['talk_seconds', 'talk avg_talk_s 通话时长 话长'],
    ['team', 'supervisor team teamlead teamleader 班组 组长 主管 团队'],
    ['manager', 'manager 经理'],
    ['shift', 'shift agent_shift 班次'],
    ['tenure', 'tenure tenure_bucket 司龄 工龄'],
    ['site', 'site location 职场 站点 城市'],
    ['level', 'level grade 职级 级别'],
    ['post', 'post role position jobtitle 岗位 职位'],
  ])('%s: %s', async (place, names) => {
    const found = await Promise.all(names.split(' ').map(async (name) => `${name}: ${await placeOf(name)}`));
    expect(found).toEqual(names.split(' ').map((name) => `${name}: ${place}`));
  });

  test.each([
    ['agent id', 'person'],
    ['call no', 'contact'],
    ['csat score', 'rating'],
    ['satisfaction rating', 'rating'],
    ['speed of answer in s', 'wait_seconds'],
    ['team lead', 'team'],
    ['job title', 'post'],
    ['pay month', 'month'],
    ['Reported_At', 'month'],
    ['工号（必填）', undefined],
    ['gong_hao', 'person'],
    ['man_yi_du', 'rating'],
    ['tonghua shichang', 'talk_seconds'],
    ['ban-zu', 'team'],
    ['zhi_ji', 'level'],
    ['gangwei', 'post'],
    ['yue_fen', 'month'],
    ['handle time', 'handle_seconds'],
    ['over_night_at', undefined],
  ])('%s: %s', async (name, place) => expect(await placeOf(name)).toBe(place));

  test('a word inside another one is none of them', async () => {
    const names =
      'xagent_id agent_idx xagent agentx 工号x xrow idx xmonth monthx xcsat ratingx xchannel channelx xtopic topicx xresolved resolvedx xteam teamx xmanager managerx shiftx xtenure xsite sitex xlevel levelx xpost postx x接起 接起x x话长 话长x x等待 xday dayx';
    const found = await Promise.all(names.split(' ').map(placeOf));
    expect(found.filter((place) => place !== undefined)).toEqual([]);
  });

  test('of two columns for one place the better name wins, and each goes to one place', async () => {
    const both = await suggested({
      agent_name: ['Ann'],
      agent_id: ['7'],
      姓名: ['安'],
      topic: ['a'],
      category: ['b'],
    });
    expect(both.person.column).toBe('agent_id');
    expect(both.person_name).toEqual({ column: 'agent_name' });
    expect(both.contacts.columns).toEqual({ category: { column: 'topic' } });
    expect((await suggested({ agent_name: ['Ann'], other: ['x'] })).person_name).toBeUndefined();
  });
});

test('previewFile(file) puts constants where post and level have no column', async () => {
  expect((await suggested({ agent: ['a'], team: ['b'] })).people.labels).toEqual({
    post: { constant: 'service' },
    level: { constant: 'agent' },
    team: { column: 'team' },
  });
  expect((await suggested({ post: ['a'], grade: ['b'] })).people.labels).toEqual({
    post: { column: 'post' },
    level: { column: 'grade' },
  });
  const none = await suggested({ a: ['1'], b: ['2'] });
  expect([none.person.column, none.month, none.contacts]).toEqual([
    ...['', { column: '' }, { id: { column: '' }, columns: {} }],
  ]);
});

test('previewFile(file) writes a column of dates only where no other would do', async () => {
  const days = ['2026-01-02', '2026-01-03'];
  expect((await suggested({ date: ['1/2/2026', '1/3/2026'], stamp: days })).month).toEqual({
    column: '',
    format: 'ymd',
  });
  expect((await suggested({ date: ['1/2/2026'], month: ['Jan'] })).month).toEqual({ column: 'date' });
  expect((await suggested({ date: ['1/2/2026'], month: ['2026-01'] })).month).toEqual({
    column: 'month',
    format: 'yyyy-mm',
  });
  expect((await suggested({ date: ['1/2/2026'], stamp: ['2026-01-02', 'x'] })).month).toEqual({
    column: 'date',
  });
  // eight digits may be anything; an empty column is no date
  expect((await suggested({ date: ['1/2/2026'], number: ['20260102'], empty: [''] })).month).toEqual({
    column: 'date',
  });
});

test.each([
  ['calls.csv', 'calls'],
  ['My Calls (2026).csv.gz', 'my-calls-2026-'],
  ['2026-01 calls.csv', 'calls'],
  ['呼叫.csv', 'my-file'],
  [`${'a'.repeat(50)}.csv`, 'a'.repeat(40)],
  ['no-ending', 'no-ending'],
])('previewFile(file) makes an id of the name %j', async (name, id) => {
  expect((await suggested({ a: ['1'], b: ['2'] }, name)).id).toBe(id);
});

test('previewFile(file) shows five different samples of a column, of the first 200 records, 60 characters each', async () => {
  const rows = Array.from(
    { length: 300 },
    (_, k) =>
      `${k < 199 ? 'x' : k === 199 ? 'last' : 'late'},${k % 9},${'y'.repeat(70)}, ${k % 2 ? '' : 'z '}`,
  );
  const text = ['w,b,c,d', ...rows].join('\r\n');
  const { preview, problems } = await previewFile(
    { name: 'f.csv', bytes: new TextEncoder().encode(text) },
    parquetRows,
  );
  expect(problems).toEqual([]);
  expect(preview).toMatchObject({
    readAs: { format: 'text', packed: null, encoding: 'utf-8', delimiter: ',', tables: [] },
    columns: [
      { name: 'w', samples: ['x', 'last'] },
      { name: 'b', samples: ['0', '1', '2', '3', '4'] },
      { name: 'c', samples: ['y'.repeat(60)] },
      { name: 'd', samples: ['z'] },
    ],
  });
  expect(await previewFile({ name: 'f', bytes: new Uint8Array() }, parquetRows)).toMatchObject({
    preview: null,
    problems: [{ code: 'data/file-empty' }],
  });
  expect(await previewFile({ name: 'f', bytes: new TextEncoder().encode('a') }, parquetRows)).toMatchObject({
    preview: null,
    problems: [{ code: 'data/no-header' }],
  });
});
