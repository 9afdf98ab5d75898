import { describe, expect, test } from 'vitest';
import { deidentify } from '../../frame/deidentify.ts';
import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import { payslip } from '../../pay/payslip.ts';
import { replay } from '../../replay/replay.ts';
import { compilePlan } from '../compile-plan.ts';
import { parsePlan } from '../parse-plan.ts';
import { planWords } from '../words/plan-words.ts';

const programOf = (shrink: string, more = '') => {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: csat_top_box, weight: 100%, anchors: [[0%, 0], [100%, 100]], ${shrink} }]
    curve: { kind: proportional }
  phone:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: csat_top_box, weight: 100%, anchors: [[0%, 0], [100%, 100]], ${shrink} }]
    curve: { kind: proportional }
${more}`);
  if (!plan || problems.length > 0) throw new Error(JSON.stringify(problems));
  return compilePlan(plan);
};

interface Month {
  readonly person: string;
  readonly month: string;
  readonly csat?: readonly [hits: number, surveys: number];
  readonly post?: string;
}

const record = ({ person, month, csat, post = 'online' }: Month): FrameRecord => ({
  person,
  month,
  labels: { post, level: 'junior' },
  ...(csat && { measures: { csat_top_box: csat } }),
});

/** Performance pay in fen by person and month, `a 2026-01`, and the flags that rose. */
function paid(shrink: string, months: readonly Month[], more = '') {
  const program = programOf(shrink, more);
  const frame = frameOf(months.map(record));
  const { lines, flags } = replay(program, frame);
  const people = [...new Set(months.map(({ person }) => person))].sort();
  const keys = Array.from(
    frame.person,
    (p, row) => `${people[p]} ${frame.months[frame.month[row] as number]}`,
  );
  const raised = (row: number) => Object.keys(flags).filter((flag) => flags[flag]?.[row] === 1);
  const fen = new Map(keys.map((key, row) => [key, lines['performance']?.[row]]));
  return {
    fen: (key: string) => fen.get(key),
    flags: (key: string) => raised(keys.indexOf(key)),
    slip(key: string) {
      const pay = payslip(program, frame, keys.indexOf(key));
      if (pay.kind !== 'paid') throw new Error(pay.reason);
      expect(pay.slip.lines.reduce((sum, line) => sum + line.fen, 0)).toBe(pay.slip.grossFen);
      return pay.slip;
    },
  };
}

/** Twenty people of ten surveys each: mean 0.556578…, weight 2.945421… (mpmath). */
const twenty = [3, 9, 5, 7, 1, 8, 6, 2, 10, 4, 3, 9, 5, 7, 1, 8, 6, 2, 10, 4].map((hits, k) => ({
  person: `w${10 + k}`,
  month: '2026-01',
  csat: [hits, 10] as const,
}));

describe('shrink', () => {
  test('the mean of the months before is fitted, of the month itself where there are none', () => {
    const february: Month[] = [{ person: 'w10', month: '2026-02', csat: [9, 10] }];
    const { fen, flags } = paid('shrink: {}', [...twenty, ...february]);
    // 1000 × (3 + 0.55657844788 × 2.94542121698) ÷ 12.94542121698, and of 9
    expect(fen('w10 2026-01')).toBe(35838);
    expect(flags('w10 2026-01')).toContain('prior-of-the-month:csat_top_box');
    expect(fen('w10 2026-02')).toBe(82186);
    expect(flags('w10 2026-02').join()).not.toMatch(/prior|differ/);
  });

  test('too few people: the mean of their surveys with the weight that the plan names', () => {
    const months: Month[] = [
      { person: 'a', month: '2026-01', csat: [40, 50] },
      { person: 'a', month: '2026-02', csat: [9, 10] },
    ];
    // (9 + 80 % × 20) ÷ 30, and (9 + 80 % × 5) ÷ 15
    expect(paid('shrink: {}', months).fen('a 2026-02')).toBe(83333);
    expect(paid('shrink: { if_too_few: 5 samples }', months).fen('a 2026-02')).toBe(86667);
  });

  test('months before are counted by the calendar', () => {
    const months: Month[] = [
      { person: 'a', month: '2026-01', csat: [40, 50] },
      { person: 'a', month: '2026-04', csat: [0, 10] },
      { person: 'a', month: '2026-05', csat: [10, 10] },
    ];
    const { fen, flags } = paid('shrink: {}', months);
    // April: (0 + 80 % × 20) ÷ 30; May looks back to February: April alone, 0 %
    expect(fen('a 2026-04')).toBe(53333);
    expect(fen('a 2026-05')).toBe(33333);
    expect(paid('shrink: { months_before: 2 }', months).flags('a 2026-04')).toContain(
      'prior-of-the-month:csat_top_box',
    );
    expect(flags('a 2026-04').join()).not.toMatch(/prior/);
  });

  test('each post has its own mean; who changed the post is drawn towards that of the new one', () => {
    const months: Month[] = [
      { person: 'a', month: '2026-01', csat: [10, 10] },
      { person: 'b', month: '2026-01', csat: [0, 10], post: 'phone' },
      { person: 'a', month: '2026-02', csat: [5, 10], post: 'phone' },
    ];
    // (5 + 0 % × 20) ÷ 30
    expect(paid('shrink: {}', months).fen('a 2026-02')).toBe(16667);
  });

  test('who has no surveys, or fewer than wanted, has no value and is drawn towards nothing', () => {
    const months: Month[] = [
      { person: 'a', month: '2026-01', csat: [40, 50] },
      { person: 'b', month: '2026-01' },
      { person: 'c', month: '2026-01', csat: [0, 4] },
    ];
    const { fen } = paid('shrink: {}, min_samples: 5', months);
    // no score pays as on target; the four surveys of c count in the mean: 40 of 54
    expect([fen('b 2026-01'), fen('c 2026-01')]).toEqual([100000, 100000]);
    expect(fen('a 2026-01')).toBe(Math.round((1e5 * (40 + (40 / 54) * 20)) / 70));
  });

  test('people who differ by chance alone all have the mean', () => {
    const alike = twenty.map((month) => ({ ...month, csat: [8, 10] as const }));
    const february: Month[] = [
      { person: 'w10', month: '2026-02', csat: [1, 10] },
      { person: 'w11', month: '2026-02' },
    ];
    const { fen, flags, slip } = paid('shrink: {}', [...alike, ...february]);
    expect(fen('w10 2026-02')).toBe(80000);
    expect(flags('w10 2026-02')).toContain('people-do-not-differ:csat_top_box');
    expect(JSON.stringify(slip('w10 2026-02'))).toContain('"formula":"80 %"');
    expect(fen('w11 2026-02')).toBe(100000);
  });

  test('what somebody publishes holds in every month', () => {
    const months: Month[] = [{ person: 'a', month: '2026-01', csat: [9, 10] }];
    const { fen, slip } = paid('shrink: { towards: { mean: 87%, samples: 20 } }', months);
    expect(fen('a 2026-01')).toBe(88000);
    const words = JSON.stringify(slip('a 2026-01'));
    expect(words).toContain('(90 % × 10 + 87 % × 20) ÷ (10 + 20)');
    expect(words).toContain('当月公布的满意率基准');
  });

  test('the payslip shows the mean with the observations that it weighs as much as, unless few people stand behind it', () => {
    const words = (people: number, february = people) => {
      const of = (count: number, month: string, csat: readonly [number, number]) =>
        Array.from({ length: count }, (_, k): Month => ({ person: `w${k}`, month, csat }));
      const { slip, fen } = paid('shrink: {}', [
        ...of(people, '2026-01', [40, 50]),
        ...of(february, '2026-02', [9, 10]),
      ]);
      // (9 + 80 % × 20) ÷ 30 in any case
      expect(fen('w0 2026-02')).toBe(83333);
      return ['2026-01', '2026-02'].map((month) => JSON.stringify(slip(`w0 ${month}`)));
    };
    const published = /Published for the month|80 % × 20/;
    const [january, february] = words(5);
    expect(february).toContain('(90 % × 10 + 80 % × 20) ÷ (10 + 20)');
    expect(january).toMatch(published);
    for (const slip of words(4)) expect(slip).not.toMatch(published);
    expect(words(4)[1]).toContain('9 ÷ 10 (n = 10)');
    // of one in February: those of January stand behind its mean
    expect(words(5, 1)[1]).toMatch(published);
    expect(words(4, 4)[1]).toContain('Satisfied customers, drawn towards the mean');
  });

  test('the order in which people come does not matter, nor what they are called', () => {
    const february = twenty.map(({ person }) => ({ person, month: '2026-02', csat: [9, 10] as const }));
    const months = [...twenty, ...february];
    const there = paid('shrink: {}', months);
    const back = paid('shrink: {}', months.toReversed());
    const renamed = paid(
      'shrink: {}',
      months.map((month) => ({ ...month, person: `w${49 - Number(month.person.slice(1))}` })),
    );
    for (const { person } of twenty) {
      expect(back.fen(`${person} 2026-02`)).toBe(there.fen(`${person} 2026-02`));
      expect(renamed.fen(`w${49 - Number(person.slice(1))} 2026-01`)).toBe(there.fen(`${person} 2026-01`));
    }
  });

  test('rows without pseudonyms are drawn towards the same bits', () => {
    const february = twenty.map(({ person }, k) => ({ person, month: '2026-02', csat: [k % 9, 9] as const }));
    const program = programOf('shrink: {}');
    const frame = frameOf([...twenty, ...february].map(record));
    const scores = [frame, deidentify(frame)].map((of) => [...replay(program, of).score]);
    expect(scores[1]).toEqual(scores[0]);
    expect(new Set(scores[0]).size).toBeGreaterThan(15);
  });

  test('a dated change of the months is a mean of its own from then on', () => {
    const more = `changes: [{ id: c, from: 2026-03, set: [{ at: 'posts.online.scorecard.csat_top_box.shrink.if_too_few', to: 5 }] }]`;
    const months: Month[] = ['2026-01', '2026-02', '2026-03'].map((month, m) => ({
      person: 'a',
      month,
      csat: m === 0 ? [40, 50] : [9, 10],
    }));
    const { fen } = paid('shrink: {}', months, more);
    expect(fen('a 2026-02')).toBe(83333);
    // January and February: 49 of 60; (9 + 5 × 49/60) ÷ 15
    expect(fen('a 2026-03')).toBe(Math.round((1e5 * (9 + (5 * 49) / 60)) / 15));
  });
});

test.each([
  ['{}', 'the mean of the post in the 3 months before', '本岗位前 3 个月的均值'],
  [
    '{ towards: { mean: 87%, samples: 20 } }',
    'the published 87 %, with the weight of 20',
    '公布的基准 87%收缩',
  ],
])('a plan with shrink: %s says so', (shrink, en, zh) => {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: csat_top_box, weight: 100%, anchors: [[0%, 0], [100%, 100]], shrink: ${shrink} }]
    curve: { kind: proportional }
`);
  const said = plan ? planWords(plan).flatMap(({ sentences }) => sentences.map(({ words }) => words)) : [];
  expect(said.some((words) => words.en.includes(en) && words.zh.includes(zh))).toBe(true);
});

test('a rate rests on its exposure, whatever the number of observations', () => {
  const { plan } = parsePlan(`
schema: quanheng/plan@1
id: p
kpis: { defects: { title: Defects, direction: lower, unit: rate } }
posts:
  online:
    levels: { junior: { base: 4000, bonus: 1000 } }
    scorecard: [{ kpi: defects, weight: 100%, anchors: [[0, 100], [4, 0]], shrink: {} }]
    curve: { kind: proportional }
`);
  const frame = frameOf(
    (
      [
        [4, 2, 99],
        [1, 4, 99],
      ] as const
    ).map((defects, m) => ({
      person: 'a',
      month: `2026-0${m + 1}`,
      labels: { post: 'online', level: 'junior' },
      measures: { defects },
    })),
  );
  // January is its own mean of 2; February (1 + 2 × 20) ÷ 24, 25 points off for each
  const score = plan && [...replay(compilePlan(plan), frame).score];
  expect(score?.[0]).toBeCloseTo(50, 12);
  expect(score?.[1]).toBeCloseTo(100 - (25 * 41) / 24, 12);
});
