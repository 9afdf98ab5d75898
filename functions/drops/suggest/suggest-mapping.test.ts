import { describe, expect, test } from 'vitest';
import { columnProfiles } from './column-profile.ts';
import { suggestMapping } from './suggest-mapping.ts';

type Columns = Readonly<Record<string, readonly string[]>>;

/** The suggestion for a file of such columns. */
function suggested(columns: Columns) {
  const cells = Object.values(columns);
  const rows = Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, k) =>
    cells.map((column) => column[k] ?? ''),
  );
  const { mapping, questions } = suggestMapping(columnProfiles(Object.keys(columns), rows), {
    name: 'f.csv',
    asked: {},
  });
  return { mapping, asked: questions.map(({ at, choices }) => [at, ...choices]), questions };
}
const contacts = (field: string, columns: Columns): [unknown, string[][]] => {
  const { mapping, asked } = suggested({ id: ['1', '2', '3'], ...columns });
  const { columns: measured } = mapping['contacts'] as { columns: Record<string, unknown> };
  return [measured[field], asked.filter(([at]) => at?.includes(field))];
};

describe('dates', () => {
  const month = (columns: Columns) => {
    const { mapping, asked } = suggested(columns);
    return [mapping['month'], asked.filter(([at]) => at?.startsWith('month'))];
  };

  test('an order that alone reads all values is taken; two that do are asked', () => {
    expect(month({ day: ['31.01.2026', '01.02.2026'] })).toEqual([{ column: 'day', format: 'dmy' }, []]);
    expect(month({ day: ['01/31/2026', '02/01/2026'] })).toEqual([{ column: 'day', format: 'mdy' }, []]);
    expect(month({ day: ['01-Aug-23', '02-Aug-23'] })).toEqual([{ column: 'day', format: 'dmy' }, []]);
    expect(month({ day: ['01/02/2026', '03/02/2026'] })).toEqual([
      { column: 'day' },
      [['month.format', 'dmy', 'mdy']],
    ]);
    expect(month({ date: ['990201', '990228'] })).toEqual([{ column: 'date' }, [['month.format', 'yymmdd']]]);
  });

  test('of several full columns of dates none is written and all are named, the likeliest first; none is asked for', () => {
    const two = {
      reported: ['2026-01-31', '2026-01-30'],
      closed: ['2026-02-01', '2026-02-01'],
      sparse: ['2026-01-01', ''],
    };
    expect(month(two)).toEqual([{ column: '', format: 'ymd' }, [['month.column', 'reported', 'closed']]]);
    expect(month({ overtime: ['Yes', 'No'] })).toEqual([{ column: '' }, [['month.column']]]);
  });
});

describe('lengths of time, flags and ratings', () => {
  test.each<[string, string, string[], unknown, string[][]]>([
    ['talk_seconds', 'talk', ['0:02:23', '1:00:00'], { column: 'talk', format: 'h:mm:ss' }, []],
    ['talk_seconds', 'talk', ['12:02:23 AM'], { column: 'talk', format: 'clock12' }, []],
    ['talk_seconds', 'talk', ['02:23'], { column: 'talk', format: 'mm:ss' }, []],
    ['talk_seconds', '通话秒数', ['90', '120'], { column: '通话秒数' }, []],
    ['wait_seconds', '等待分钟', ['1.5', '2'], { column: '等待分钟', format: 'minutes' }, []],
    [
      'talk_seconds',
      'talk',
      ['90', '120'],
      { column: 'talk' },
      [['contacts.columns.talk_seconds.format', 'seconds', 'minutes']],
    ],
    [
      'talk_seconds',
      'talk',
      ['0.0016', '0.1'],
      { column: 'talk' },
      [['contacts.columns.talk_seconds.format', 'excel-day-fraction', 'minutes']],
    ],
    ['resolved', '是否解决', ['是', '否'], { column: '是否解决' }, []],
    [
      'resolved',
      '是否解决',
      ['已解决', '未解决'],
      { column: '是否解决' },
      [['contacts.columns.resolved.values']],
    ],
    ['rating', '满意度', ['5', '1'], { column: '满意度', min: 1, max: 5 }, []],
    ['rating', '满意度', ['9', '10'], { column: '满意度' }, [['contacts.columns.rating.max', '10']]],
    ['rating', '满意度', ['87.5', '100'], { column: '满意度' }, [['contacts.columns.rating.max', '100']]],
  ])('%s from %s of %j', (field, name, values, column, asked) => {
    expect(contacts(field, { [name]: values })).toEqual([column, asked]);
  });
});

describe('people and keys', () => {
  test('columns of phone, identity and card numbers are mapped to nothing, and it is said', () => {
    const { mapping, asked } = suggested({
      工号: ['13800138000', '13912345678'],
      员工: ['110101199003074512', '11010119900307451X'],
      name: ['Ann', 'Bo'],
    });
    expect(mapping['person']).toEqual({ column: '' });
    expect(asked.slice(0, 3)).toEqual([['people'], ['people'], ['person.column']]);
  });

  test('somebody who stands in far more rows than others may be nobody', () => {
    const people = Array.from({ length: 40 }, (_, k) => (k % 2 === 0 ? 'NO_SERVER' : `S${k}`));
    expect(suggested({ server: people }).asked).toContainEqual(['missing', 'NO_SERVER']);
    expect(
      suggested({ server: people.map((name, k) => (name === 'NO_SERVER' ? `S${k}` : name)) }).asked,
    ).not.toContainEqual(expect.arrayContaining(['missing']));
  });

  test('a key that repeats is asked about; without one, columns that tell every row apart are offered', () => {
    expect(suggested({ call_id: ['1', '2', '2'] }).asked).toContainEqual(['contacts.id.column', 'call_id']);
    expect(suggested({ a: ['1', '2', '3'], b: ['x', 'x', 'y'] }).asked).toContainEqual([
      'contacts.id.column',
      'a',
    ]);
    expect(suggested({ call_id: ['1', '2', '3'] }).asked.flat()).not.toContain('contacts.id.column');
  });

  test('columns named as KPIs are results of a person and month', () => {
    const { mapping } = suggested({
      工号: ['1', '2'],
      月份: ['2026-01', '2026-01'],
      满意率: ['90', '80'],
      'talk time': ['x', 'y'],
    });
    expect(mapping['month']).toEqual({ column: '月份', format: 'yyyy-mm' });
    expect([mapping['results'], mapping['contacts']]).toEqual([
      { csat_top_box: { numerator: '满意率' } },
      undefined,
    ]);
  });

  test('post and level without a column are asked; base pay and full-time share are found', () => {
    const { mapping, asked } = suggested({ 岗位: ['a'], 基本工资: ['4200'], fte: ['1'], zhiji: ['x'] });
    expect(mapping['people']).toEqual({
      labels: { post: { column: '岗位' }, level: { column: 'zhiji' } },
      base_pay: { column: '基本工资' },
      fte: { column: 'fte' },
    });
    expect(asked.flat().filter((at) => at.startsWith('people'))).toEqual([]);
    expect(suggested({ a: ['1'], b: ['2'] }).asked.map(([at]) => at)).toEqual(
      expect.arrayContaining(['people.labels.post', 'people.labels.level']),
    );
  });

  test('questions are in both languages', () => {
    for (const { question } of suggested({ day: ['01/02/2026'], 满意度: ['9'], talk: ['9'], 姓名: ['a'] })
      .questions) {
      expect(question.zh).toMatch(/\p{Script=Han}/u);
      expect(question.en).not.toMatch(/[，。？]/);
    }
  });
});
