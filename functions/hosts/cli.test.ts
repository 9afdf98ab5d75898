import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quanhengProcess, root, type QuanhengProcess } from './testing/quanheng-process.ts';

// Two agents: Ann has 4 of 5 ratings of at least 4, Bob 1 of 2; one row names nobody.
const surveys = `id,agent,closed_at,rating
1,Ann,2026-01-03,5
2,Ann,2026-01-04,4
3,Ann,2026-01-05,4
4,Ann,2026-01-06,5
5,Ann,2026-01-07,1
6,Bob,2026-01-08,5
7,Bob,2026-01-09,2
${Array.from({ length: 33 }, (_, i) => `${i + 8},Cai,2026-01-${String((i % 28) + 1).padStart(2, '0')},5`).join('\n')}
41,,2026-01-10,5
`;

const mapping = `schema: quanheng/mapping@1
id: surveys
person: { column: agent }
month: { column: closed_at, format: ymd }
people:
  labels:
    post: { constant: online }
    level: { constant: junior }
contacts:
  id: { column: id }
  columns:
    rating: { column: rating, required: true, min: 1, max: 5 }
`;

/** Base 4,000; bonus 1,000 × share of ratings of at least 4, in points. */
const plan = `schema: quanheng/plan@1
id: linear
posts:
  online:
    levels:
      junior: { base: 4000, bonus: 1000 }
    scorecard:
      - { kpi: csat_top_box, weight: 100%, anchors: [[0%, 0], [100%, 100]] }
    curve: { kind: proportional }
`;
const flat = `schema: quanheng/plan@1
id: flat
posts:
  online:
    levels:
      junior: { base: 4000, bonus: 1000 }
`;

let cli: QuanhengProcess;
beforeAll(async () => {
  cli = await quanhengProcess();
  const files: Record<string, string | Uint8Array> = {
    'surveys.csv': surveys,
    'surveys.yaml': mapping,
    'linear.plan.yaml': plan,
    'flat.plan.yaml': flat,
    'richer.overlay.yaml': 'set: [{ at: posts.online.levels.junior.bonus, to: 2000 }]',
    'unfit.overlay.yaml': 'set: [{ at: posts.online.levels.junor.bonus, to: 2000 }]',
    'poorer.overlay.yaml': 'set: [{ at: posts.online.levels.junior, to: { bonus: 500 } }]',
    'steeper.overlay.yaml': 'set: [{ at: posts.online.curve, to: { kind: fixed } }]',
    'later.overlay.yaml': 'from: 2026-02\nset: [{ at: posts.online.levels.junior.bonus, to: 3000 }]',
    'odd.overlay.yaml': 'sets: []',
    'cases.plan.yaml': `${flat}cases: [{ id: c, given: { fte: 0.5, contcats: 3 }, expect: { base: 2000, performance: 600, bonus: 1 } }]\n`,
    'empty.csv': '',
    'binary.csv': Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
    'wrong.yaml': mapping.replace('column: agent', 'column: nobody'),
    'weights.plan.yaml': plan.replace('100%, anchors', '99.9%, anchors'),
    'tiers.plan.yaml': plan.replace(
      '{ kind: proportional }',
      '{ kind: steps, steps: [[0, 0%], [90, 100%], [80, 50%]] }',
    ),
    'unheld.plan.yaml': plan.replace('  online:', '  pilots:'),
    'no-kpi.plan.yaml': plan.replaceAll('csat_top_box', 'conversion_rate'),
    'binary.plan.yaml': Uint8Array.of(0xff, 0xfe, 0x00, 0x80),
    'odd.csv': surveys
      .replace('1,Ann,2026-01-03,5', '1,Ann,2026-01-03,NaN')
      .replace('2,Ann,2026-01-04,4', '2,Ann,2026-01-04,1e308'),
  };
  await Promise.all(
    Object.entries(files).map(([name, content]) => writeFile(join(cli.folder, name), content)),
  );
  await mkdir(join(cli.folder, 'folder.csv'));
});
afterAll(() => cli.remove());

const commits = async (): Promise<string[]> =>
  readdir(join(cli.folder, 'data', 'own', 'log')).catch(() => []);

describe('quanheng with bad input', () => {
  const bad: [string, string[], number, RegExp][] = [
    ['an empty file', ['drop', 'empty.csv', '--map', 'surveys.yaml'], 1, /data\//],
    ['a device', ['drop', '/dev/zero', '--map', 'surveys.yaml'], 1, /not a file/],
    ['a folder', ['drop', 'folder.csv', '--map', 'surveys.yaml'], 1, /request\/file-is-folder/],
    ['binary bytes', ['drop', 'binary.csv', '--map', 'surveys.yaml'], 1, /data\//],
    ['no such file', ['drop', 'none.csv', '--map', 'surveys.yaml'], 1, /request\/file-missing/],
    ['no such mapping', ['drop', 'surveys.csv', '--map', 'none.yaml'], 1, /request\/file-missing/],
    ['a mapping for another file', ['drop', 'surveys.csv', '--map', 'wrong.yaml'], 1, /nobody/],
    ['a file as its own mapping', ['drop', 'surveys.csv', '--map', 'surveys.csv'], 1, /data\//],
    ['a plan without data', ['simulate', '--plan', 'flat.plan.yaml'], 1, /request\/no-data/],
    ['weights of 99.9 %', ['check', 'weights.plan.yaml'], 1, /plan\/weights-sum/],
    ['tiers out of order', ['check', 'tiers.plan.yaml'], 1, /plan\/tier-order/],
    ['a plan of bytes', ['check', 'binary.plan.yaml'], 1, /request\/file-unreadable/],
    ['an unknown saved plan', ['check', 'nothing'], 1, /request\/unknown-plan/],
    ['no plan', ['simulate'], 2, /--plan/],
    [
      'an overlay that is none',
      ['payslip', 'Ann', '2026-01', '--plan', 'flat.plan.yaml', '--overlay', 'odd.overlay.yaml'],
      1,
      /overlay\/form at sets/,
    ],
    ['an unknown command', ['guess'], 2, /unknown command/],
    [
      'a wrong number',
      ['drop', 'surveys.csv', '--map', 'surveys.yaml', '--replaces', 'x'],
      2,
      /whole number/,
    ],
  ];
  it.concurrent.each(bad)('says what is wrong with %s', async (_, words, code, text) => {
    const result = await cli.callHere(...words);
    expect({ code: result.code, err: result.err }).toEqual({
      code,
      err: expect.stringMatching(text) as string,
    });
    expect(result.out).toBe('');
  });

  it('leaves nothing half-written', async () => {
    expect(await commits()).toEqual([]);
  });

  it('prints exactly one JSON document with --json, also for problems', async () => {
    const [problems, usage] = await Promise.all([
      cli.callHere('check', 'weights.plan.yaml', '--json'),
      cli.callHere('check', '--json'),
    ]);
    expect([problems.code, JSON.parse(problems.out)]).toMatchObject([
      1,
      { problems: [{ code: 'plan/weights-sum' }] },
    ]);
    expect([usage.code, JSON.parse(usage.out)]).toMatchObject([2, { error: { kind: 'usage' } }]);
  });

  it('speaks the language of --lang, else of the environment; JSON stays English', async () => {
    const { runCli } = await import('./cli/run-cli.ts');
    const said = async (lang: string, ...more: string[]): Promise<string> => {
      const texts: string[] = [];
      const keep = (text: string): number => texts.push(text);
      await runCli({
        words: ['check', 'weights.plan.yaml', ...more],
        environment: { ...cli.environment, LC_ALL: lang },
        workingDirectory: cli.folder,
        terminal: { out: keep, err: keep },
      });
      return texts.join('');
    };
    const [chinese, english] = [
      /错误 plan\/weights-sum 位置[^]*权重合计为 99\.9%，应为 100%/,
      /weights of post/,
    ];
    expect(await said('zh_CN.UTF-8')).toMatch(chinese);
    expect(await said('C', '--lang', 'zh')).toMatch(chinese);
    expect(await said('zh_CN.UTF-8', '--lang', 'en')).toMatch(english);
    expect(await said('zh_CN.UTF-8', '--json')).toMatch(english);
  });

  it('exits 3 when the world fails', async () => {
    await writeFile(join(cli.folder, 'occupied'), 'a file where a folder should be');
    const blocked = { ...cli.environment, QUANHENG_KEY_FILE: join(cli.folder, 'occupied', 'key') };
    const { runCli } = await import('./cli/run-cli.ts');
    const said: string[] = [];
    const code = await runCli({
      words: ['drop', 'surveys.csv', '--map', 'surveys.yaml'],
      environment: blocked,
      workingDirectory: cli.folder,
      terminal: { out: (text) => said.push(text), err: (text) => said.push(text) },
    });
    expect([code, said.join('')]).toEqual([3, expect.stringContaining('key file') as string]);
  });
});

it('quanheng check says which figures of worked cases the plan does not give, and repairs nothing', async () => {
  // half time: 4,000 and 1,000 become 2,000 and 500
  const { code, out } = await cli.callHere('check', 'cases.plan.yaml', '--json');
  expect([code, (JSON.parse(out) as { problems: unknown }).problems]).toMatchObject([
    0,
    [
      { code: 'plan/case-unknown-name', at: 'cases[0].given.contcats', values: { near: 'contacts' } },
      { code: 'plan/case-differs', at: 'cases[0].expect.performance', values: { expected: 600, found: 500 } },
      { code: 'plan/case-without-figure', at: 'cases[0].expect.bonus' },
    ],
  ]);
});

describe('quanheng words', () => {
  it('says a plan in the language asked for, each sentence with its clause', async () => {
    const { code, out } = await cli.callHere('words', 'linear.plan.yaml', '--lang', 'zh');
    expect([code, out]).toEqual([
      0,
      `online
  基本工资和目标奖金按当月计薪比例和全职比例折算。  (posts.online.levels)
  junior：基本工资每月 4,000 元，目标奖金每月 1,000 元。  (posts.online.levels.junior)
  满意率占绩效得分的 100%：0% 为 0 分，100% 为 100 分，其间按直线折算。  (posts.online.scorecard[0])
  缺失指标的权重由其余指标按比例分担，至少须有 60% 的权重；没有绩效得分时绩效工资按达标计。  (posts.online.missing)
  绩效工资 = 目标奖金 × 绩效得分 ÷ 100：超过 200 分不再增加。  (posts.online.curve)
`,
    ]);
  });

  it('says a plan with an overlay, and what is wrong with one that is none', async () => {
    const changed = await cli.callHere(
      'words',
      'linear.plan.yaml',
      '--overlay',
      'richer.overlay.yaml',
      '--json',
    );
    expect(changed.out).toContain('junior: base pay 4,000 yuan a month, target bonus 2,000 yuan a month.');
    const wrong = await cli.callHere('words', 'weights.plan.yaml');
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('plan/weights-sum') as string]);
  });
});

describe('quanheng diff', () => {
  it('says what differs between two plans, and that nothing does', async () => {
    const { code, out } = await cli.callHere(
      'diff',
      'flat.plan.yaml',
      'flat.plan.yaml',
      '--overlay',
      'richer.overlay.yaml',
    );
    expect([code, out]).toEqual([
      0,
      `online
  was: junior: base pay 4,000 yuan a month, target bonus 1,000 yuan a month.  (posts.online.levels.junior)
  now: junior: base pay 4,000 yuan a month, target bonus 2,000 yuan a month.
`,
    ]);
    expect((await cli.callHere('diff', 'flat.plan.yaml', '--lang', 'zh')).out).toBe('两个方案内容相同\n');
    const gone = await cli.callHere('diff', 'linear.plan.yaml', 'flat.plan.yaml', '--lang', 'zh');
    expect(gone.out).toContain('取消：满意率占绩效得分的 100%');
    expect(gone.out).toContain('现为：绩效工资等于目标奖金。');
  });

  it('lays an overlay with a month over the plan from then on', async () => {
    const { out } = await cli.callHere(
      'diff',
      'flat.plan.yaml',
      '--overlay',
      'later.overlay.yaml',
      '--lang',
      'zh',
    );
    expect(out).toContain('新增：自 2026-02 起');
  });

  it('takes overlays that change different parts together, and names those that do not agree', async () => {
    const overlays = ['--overlay', 'richer.overlay.yaml', '--overlay', 'steeper.overlay.yaml'];
    const { out } = await cli.callHere('diff', 'linear.plan.yaml', ...overlays, '--json');
    expect(JSON.parse(out)).toMatchObject({
      overlay: {
        set: [
          { at: 'posts.online.levels.junior.bonus', to: 2000 },
          { at: 'posts.online.curve', to: { kind: 'fixed', multiple: 1 } },
        ],
      },
    });
    const torn = await cli.callHere(
      'diff',
      'linear.plan.yaml',
      ...overlays,
      '--overlay',
      'poorer.overlay.yaml',
    );
    expect([torn.code, torn.err]).toEqual([
      1,
      expect.stringContaining(
        'overlay/conflict at poorer.overlay.yaml: posts.online.levels.junior',
      ) as string,
    ]);
  });
});

describe('quanheng from a file to a payslip', () => {
  it('shows help for everything', async () => {
    for (const words of [
      [],
      ['drop'],
      ['data'],
      ['simulate'],
      ['payslip'],
      ['check'],
      ['words'],
      ['verify'],
    ]) {
      const { code, out } = await cli.callHere(...words, '--help');
      expect([code, out]).toEqual([0, expect.stringContaining('Usage: quanheng') as string]);
    }
  });

  it('suggests a mapping, with what only a person can say as comments', async () => {
    const { code, out } = await cli.callHere('map', 'surveys.csv', '--lang', 'zh');
    expect([code, out.split('\n')]).toEqual([
      0,
      expect.arrayContaining([
        '# 需要您确认：',
        '# 1. people.labels.post: 这些人员属于方案中的哪个岗位？ [service]',
        'person:',
        '  column: agent',
      ]),
    ]);
    expect((await cli.callHere('map', 'surveys.csv', '--delimiter', ';')).code).toBe(1);
    expect((await cli.callHere('map', 'none.csv')).code).toBe(1);
    const json = JSON.parse((await cli.callHere('map', 'surveys.csv', '--json')).out) as object;
    expect(json).toMatchObject({ questions: [{ at: 'people.labels.post' }, { at: 'people.labels.level' }] });
  });

  it('drops, looks, simulates and explains', async () => {
    const dropped = await cli.callHere(
      'drop',
      'surveys.csv',
      '--map',
      'surveys.yaml',
      '--note',
      'trial',
      '--json',
    );
    expect([dropped.code, JSON.parse(dropped.out)]).toMatchObject([
      0,
      { version: 'own-1', records: 41, accepted: 40, rejected: 1 },
    ]);
    const { dropId } = JSON.parse(dropped.out) as { dropId: string };
    const rejects = await cli.callHere('rejects', dropId, '--lang', 'zh');
    expect([rejects.code, rejects.out.split('\r\n').slice(1)]).toEqual([
      0,
      ['42,agent,缺少必填值,请补填,41,,2026-01-10,5', ''],
    ]);
    expect((await cli.callHere('rejects', dropId, '--erase')).code).toBe(0);
    expect((await cli.callHere('rejects', dropId)).code).toBe(1);
    const twice = await cli.callHere('drop', 'surveys.csv', '--map', 'surveys.yaml', '--json');
    expect([twice.code, JSON.parse(twice.out)]).toMatchObject([0, { version: 'own-1' }]);
    expect(await commits()).toEqual(['0000000001.json']);

    const words = ['--plan', 'linear.plan.yaml', '--baseline', 'flat.plan.yaml', '--json'];
    const simulated = JSON.parse((await cli.callHere('simulate', ...words)).out) as {
      outcomes: { people: number; personMonths: number };
    };
    expect(simulated.outcomes).toMatchObject({ people: 3, personMonths: 3 });

    // Ann: 4 of 5 → 80 points → 800 yuan; Bob: 1 of 2 → 500 yuan.
    for (const [person, fen] of [
      ['Ann', 480_000],
      ['Bob', 450_000],
    ] as const) {
      const { code, out } = await cli.callHere(
        'payslip',
        person,
        '2026-01',
        '--plan',
        'linear.plan.yaml',
        '--json',
      );
      expect([code, JSON.parse(out)]).toMatchObject([0, { payslip: { grossFen: fen } }]);
    }
    const overlaid = ['--plan', 'linear.plan.yaml', '--overlay', 'richer.overlay.yaml'];
    // Ann: 4,000 + 80 points of 2,000 yuan.
    const slip = await cli.callHere('payslip', 'Ann', '2026-01', ...overlaid, '--json');
    expect(JSON.parse(slip.out)).toMatchObject({ payslip: { grossFen: 560_000 } });
    // 5,600 − 5,000 − 100 at 3 %
    const taxed = await cli.callHere(
      'payslip',
      'Ann',
      '2026-01',
      ...overlaid,
      '--tax',
      '--contributions',
      '100',
    );
    expect(taxed.out).toContain(
      '2026-01  5,600.00           500.00   3 %     15.00          0.00     0.00  5,485.00',
    );
    const odd = await cli.callHere('payslip', 'Ann', '2026-01', ...overlaid, '--tax', '--deductions', 'x');
    expect([odd.code, odd.err]).toEqual([2, expect.stringContaining('an amount in yuan')]);
    const beside = await cli.callHere('simulate', ...overlaid);
    expect(beside.out).toMatch(/^linear → draft of linear: /);
    expect(beside.err).toContain('compared with the plan without it');
    const tree = await cli.callHere('payslip', 'Ann', '2026-01', '--plan', 'linear.plan.yaml');
    expect(tree.out).toContain('4 ÷ 5');
  });

  it('says what each changed clause pays, for everybody and for one person', async () => {
    const words = ['diff', 'linear.plan.yaml', '--overlay', 'richer.overlay.yaml'];
    // points 80, 50 and 100 of 1,000 yuan more; Ann has 80
    const all = await cli.callHere(...words, '--data', 'own-1');
    expect(all.out).toContain(
      'Yuan: 14,300.00 → 16,600.00, +2,300.00, by clause in a fair order:\n  +2,300.00  posts.online.levels.junior.bonus',
    );
    const ann = await cli.callHere(...words, '--person', 'Ann', '--month', '2026-01', '--lang', 'zh');
    expect(ann.out).toContain(
      '金额（元）：4,800.00 → 5,600.00，+800.00，按条款公平分摊：\n  +800.00  posts.online.levels.junior.bonus',
    );
  });

  const after: [string, string[], RegExp][] = [
    [
      'a person who does not exist',
      ['payslip', 'Zed', '2026-01', '--plan', 'flat.plan.yaml'],
      /unknown-person/,
    ],
    [
      'an overlay for another plan',
      ['simulate', '--plan', 'flat.plan.yaml', '--overlay', 'unfit.overlay.yaml'],
      /overlay\/unknown-target at scenario: set posts\.online\.levels\.junor\.bonus[^]*Did you mean "junior"/,
    ],
    ['a month that is not there', ['payslip', 'Ann', '2025-01', '--plan', 'flat.plan.yaml'], /unknown-month/],
    ['a version that is not there', ['data', 'own-9'], /unknown-version/],
    [
      'a label that is not there',
      ['simulate', '--plan', 'flat.plan.yaml', '--groups', 'moon'],
      /unknown-label/,
    ],
    [
      'a plan for a post that nobody holds',
      ['check', 'unheld.plan.yaml', '--data', 'own-1'],
      /post-without-people/,
    ],
    ['a KPI that no file has', ['check', 'no-kpi.plan.yaml', '--data', 'own-1'], /kpi-without-data/],
  ];
  it.concurrent.each(after)('says what is wrong with %s', async (_, words, text) => {
    const result = await cli.callHere(...words);
    expect(result.err).toMatch(text);
    expect(result.code).toBe(1);
  });

  it('verifies what is stored, finds a log that was cut by heads kept elsewhere, and names what is not as written', async () => {
    const whole = await cli.callHere('verify', '--json');
    expect([whole.code, JSON.parse(whole.out)]).toMatchObject([0, { problems: [] }]);
    await writeFile(join(cli.folder, 'heads.json'), whole.out);
    expect((await cli.callHere('verify', '--against', 'heads.json', '--lang', 'zh')).out).toContain(
      '全部与写入时一致',
    );

    const other = join(cli.folder, 'other');
    await cp(join(cli.folder, 'data'), other, { recursive: true });
    const people = join(other, 'own', 'tables', 'people');
    await writeFile(join(people, (await readdir(people))[0] as string), 'another');
    await rm(join(other, 'own', 'audit'), { recursive: true });
    const { code, out, err } = await cli.callHereIn(
      { QUANHENG_DATA: other },
      'verify',
      '--against',
      'heads.json',
    );
    expect(code).toBe(1);
    expect(out).toContain('2 things are not as they were written');
    expect(err).toMatch(
      /store\/object-changed[^]*own\/tables\/people|own\/tables\/people[^]*store\/object-changed/,
    );
    expect(err).toContain('store/log-cut');
  });

  it('rejects NaN and 1e308, and keeps a file with so many rejects apart', async () => {
    const { code, out } = await cli.callHere('drop', 'odd.csv', '--map', 'surveys.yaml', '--json');
    // Three of 41 records, 7.3 %, are above the 5 % that a drop may lose.
    expect(code).toBe(1);
    for (const part of ['data/quarantined', 'NaN', '1e308']) expect(out).toContain(part);
    expect(await commits()).toEqual(['0000000001.json']);
  });

  it('looks only at the sample with --sample, and makes it where it is not there', async () => {
    const listed = await cli.callHere('data', '--sample');
    expect(listed.out).toMatch(/^version .*\nsample-1 .*\n$/);
    expect(listed.err).toContain('晨光呼叫中心');
    const { code, err } = await cli.callHere('simulate', '--plan', 'flat.plan.yaml', '--sample');
    expect([code, err]).toEqual([0, expect.not.stringContaining('晨光呼叫中心') as string]);
    expect(err).toContain('450 people hold post "inbound"');
  });
});

it('a process of its own says and returns the same', async () => {
  for (const [words, code] of [
    [['drop', '--help'], 0],
    [['check', 'weights.plan.yaml'], 1],
    [['guess'], 2],
  ] as const) {
    const result = await cli.call(...words);
    expect(result).toEqual(await cli.callHere(...words));
    expect(result.code).toBe(code);
  }
});

it('a reader that closes the pipe early is no failure', async () => {
  const command = `"${process.execPath}" functions/hosts/cli.ts --help | head -c 0; echo "\${PIPESTATUS[0]}"`;
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], {
    cwd: root,
    env: cli.environment,
  });
  expect([stdout, stderr]).toEqual(['0\n', '']);
});
