import { expect, test } from 'vitest';
import { frameOf } from '../frame/record-frame.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { parsePlan } from '../plan/parse-plan.ts';
import { ProgramBuilder } from '../program/program-builder.ts';
import { replay } from './replay.ts';

const programOf = (bonus: number, multiple: number, covers = '[online]') => {
  const { plan, problems } = parsePlan(`
schema: quanheng/plan@1
id: p
posts:
  online:
    covers: ${covers}
    levels: { junior: { base: 4000, bonus: ${bonus} } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: points, points: [[0, 0], [100, ${multiple}]] }`);
  if (!plan) throw new Error(JSON.stringify(problems));
  return compilePlan(plan);
};

const frame = frameOf(
  ['online', 'phone', 'online'].map((post, k) => ({
    person: `p${k}`,
    month: '2026-01',
    labels: { post, level: k === 2 ? 'chief' : 'junior' },
    measures: { qa: 50 },
  })),
);

test('replay(program, frame): what the last one computed alike is not computed again', () => {
  const before = replay(programOf(1000, 1), frame);
  const after = replay(programOf(1000, 1.2), frame);
  expect([...after.grossFen]).toEqual([460_000, 0, 0]);
  expect(after.lines['base']).toBe(before.lines['base']);
  expect(after.score).toBe(before.score);
  expect(after.reason).toBe(before.reason);
  expect(after.grossFen).not.toBe(before.grossFen);
  // variable pay is the one variable line
  expect(after.variableFen).toBe(after.lines['performance']);
});

test('replay(program, frame): a row without pay shows nothing, whichever plan was replayed before', () => {
  const wide = replay(programOf(1000, 1, '[online, phone]'), frame);
  expect([...wide.grossFen]).toEqual([450_000, 0, 450_000]);
  const narrow = replay(programOf(1000, 1), frame);
  expect([...narrow.grossFen]).toEqual([450_000, 0, 0]);
  expect([...narrow.score]).toEqual([50, NaN, NaN]);
  expect([...narrow.reason]).toEqual([0, 2, 1]);
  expect([...narrow.covered]).toEqual([1, 0, 0]);
});

test('replay(program, frame): after any other programs the same as on a frame that none was replayed on', () => {
  const plan = (online: number, phone: number, rest = '', scale = 1) => `
schema: quanheng/plan@1
id: p
scale: ${scale}
posts:
  online:
    levels: { junior: { base: 4000, bonus: ${online} } }
    scorecard: [{ kpi: qa, weight: 100%, anchors: [[0, 0], [100, 100]] }]
    curve: { kind: points, points: [[0, 0], [100, 1]] }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 5%]] }
  phone:
    levels: { junior: { base: 3000, bonus: ${phone} } }
    ${rest}`;
  const commission = 'commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 10%]] }';
  const texts = [
    plan(1000, 500),
    plan(1100, 500),
    plan(1100, 500, commission),
    plan(1200, 500, commission),
    plan(1200, 500),
    plan(1200, 600, 'covers: [chat]'),
    plan(1200, 600, commission, 1.1),
    plan(1000, 500, commission, 1.1),
  ];
  const rows = frameOf(
    ['online', 'phone', 'online', 'chat'].map((post, k) => ({
      person: `p${k}`,
      month: '2026-01',
      labels: { post, level: 'junior' },
      measures: { qa: 40 + 10 * k, sales_amount: 1000 * k },
    })),
  );
  for (const text of texts) {
    const { plan: document, problems } = parsePlan(text);
    if (!document) throw new Error(JSON.stringify(problems));
    expect(replay(compilePlan(document), rows)).toEqual(replay(compilePlan(document), { ...rows }));
  }
  // p1 sells 1,000 yuan in the last plan: 3,000 + 500 × 1.1 + 10 % × 1.1 of them
  expect(replay(compilePlan(parsePlan(texts.at(-1)!).plan!), rows).grossFen[3]).toBe(366_000);
});

test('replay(program, frame): what was kept while a row was not paid is not taken once it is', () => {
  const builder = (levels: readonly string[], more: number) => {
    const nodes = new ProgramBuilder();
    const sales = nodes.add({ op: 'number', name: 'sales' });
    const line = {
      id: 'sales',
      title: { en: '', zh: '' },
      node: nodes.add({ op: 'roundFen', input: sales }),
      variable: true,
    };
    const twice = nodes.multiply(line.node, nodes.constant(2));
    const score = nodes.arithmetic('add', twice, nodes.constant(more));
    const pay = { levels, lines: [line] };
    return {
      plan: 'p',
      posts: [nodes.build({ post: 'online', covers: ['online'] }, pay, { score })],
      shared: [],
    };
  };
  const people = frameOf([
    { person: 'a', month: '2026-01', labels: { post: 'online', level: 'junior' }, numbers: { sales: 1 } },
    { person: 'b', month: '2026-01', labels: { post: 'online', level: 'chief' }, numbers: { sales: 3 } },
  ]);
  const scores = [builder(['junior'], 7), builder(['junior'], 1), builder(['junior', 'chief'], 5)].map(
    (program) => [...replay(program, people).score],
  );
  // twice 1 and 3 yuan in fen, and 7, 1 or 5 more
  expect(scores).toEqual([
    [207, NaN],
    [201, NaN],
    [205, 605],
  ]);
});
