import { randomStream } from '../../../simulations/math/random-stream.ts';
import { compilePlan } from '../../../simulations/plan/compile-plan.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import { replay } from '../../../simulations/replay/replay.ts';
import type { Replay } from '../../../simulations/replay/replay-result.ts';
import type { Frame } from '../../../simulations/frame/frame.ts';
import { scratchWarehouses } from '../../adapters/duckdb/testing/scratch-warehouses.ts';
import { parquetFile } from '../../adapters/duckdb/parquet-file.ts';
import { parquetRows } from '../../adapters/duckdb/parquet-rows.ts';
import { listVersions } from '../../drops/data-versions.ts';
import { loadFrame } from '../../drops/load-frame.ts';
import { memoryStore } from '../../ports/testing/memory-store.ts';
import { quanhengServices } from '../../services/quanheng-services.ts';

/** Numbers in [0, 1), one after the other. */
type Draws = () => number;

/** The draws of a seed. */
export function drawsOf(seed: number): Draws {
  const stream = randomStream(seed);
  let k = 0;
  return () => stream.uniform(k++, 0, 0);
}

/** Gross pay, or gross and on-cost together. */
export type Column = 'gross' | 'cost';

/** Fen of a row. */
export function amountIn({ grossFen, onCostFen }: Replay, row: number, column: Column): number {
  return (grossFen[row] as number) + (column === 'cost' ? (onCostFen[row] as number) : 0);
}

/** What really is: what the attacker wants to know, and the part of it that is known beforehand. */
export interface AttackedWorld {
  readonly services: ReturnType<typeof quanhengServices>;
  readonly versions: ReadonlyMap<string, { readonly frame: Frame; readonly people: readonly string[] }>;
  /** Replay by version and plan. */
  readonly replays: ReadonlyMap<string, ReadonlyMap<string, Replay>>;
  /** Amounts that the plan leaves open for a row: pay at the lowest and at the highest score. */
  readonly open: (
    version: string,
    plan: string,
    row: number,
    column: Column,
  ) => readonly [low: number, high: number];
  readonly plans: readonly string[];
  readonly close: () => Promise<void>;
}

const months = ['2026-01', '2026-02', '2026-03', '2026-04'];
const analyst = { user: 'analyst', roles: ['analyst'] } as const;
const hr = { user: 'hr', roles: ['hr'] } as const;

/**
 * Three hundred made people in four months, and a second version with one person more; plans that hr saved, among them
 * what a patient attacker could wish for: plans that differ for one level, that cover a post more, ladders of bounds, and that pay
 * everybody a tenth more and one person a third.
 */
export async function attackedWorld(seed: number): Promise<AttackedWorld> {
  const store = memoryStore();
  const engines = scratchWarehouses();
  const warehouse = await engines.over(store);
  const services = quanhengServices({
    workspaces: {
      own: { name: 'own', store, warehouse },
      sample: { name: 'sample', store: memoryStore(), warehouse },
    },
    clock: () => new Date('2026-06-01T00:00:00Z'),
    engineVersion: '1',
    pseudonymKey: async () => new Uint8Array(32).fill(7),
    parquet: parquetFile,
    parquetRows,
  });
  const random = drawsOf(seed);
  for (const [name, lines] of [
    ['people.csv', peopleLines(random)],
    [
      'joiner.csv',
      months.slice(1).map((month) => line('n0', month, ['online', 'junior', 'day', 'a'], random)),
    ],
  ] as const) {
    const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
    const reply = await services.drop({ name, bytes, mapping }, analyst);
    if (reply.kind === 'refused') throw new Error(JSON.stringify(reply.problems));
  }
  const plans = planTexts();
  for (const [id, yaml] of plans) {
    const reply = await services.savePlan(id, yaml, hr);
    if (reply.kind === 'refused') throw new Error(JSON.stringify(reply.problems));
  }
  const versions = new Map<string, { frame: Frame; people: readonly string[] }>();
  for (const version of await listVersions(store))
    versions.set(`own-${version.number}`, await loadFrame(warehouse, version));
  const replaysOf = (texts: ReadonlyMap<string, string>) =>
    new Map(
      [...versions].map(([id, { frame }]) => [
        id,
        new Map([...texts].map(([plan, yaml]) => [plan, replayOf(yaml, frame)])),
      ]),
    );
  const at = (points: number) =>
    replaysOf(
      new Map(
        [...plans].map(([id, yaml]) => [id, yaml.replaceAll(anchors, `[0, ${points}], [100, ${points}]`)]),
      ),
    );
  const [low, high] = [at(0), at(150)];
  return {
    services,
    versions,
    replays: replaysOf(plans),
    plans: [...plans.keys()],
    open: (version, plan, row, column) =>
      [low, high].map((side) => {
        const replayed = side.get(version)?.get(plan);
        return replayed ? amountIn(replayed, row, column) : 0;
      }) as [number, number],
    close: engines.close,
  };
}

function replayOf(yaml: string, frame: Frame): Replay {
  const { plan } = parsePlan(yaml);
  if (!plan) throw new Error(yaml);
  return replay(compilePlan(plan), frame);
}

const header = 'no,month,post,level,shift,site,qa';
const mapping = `
schema: quanheng/mapping@1
id: people
person: { column: no }
month: { column: month, format: yyyy-mm }
people: { labels: { post: { column: post }, level: { column: level }, shift: { column: shift }, site: { column: site } } }
results: { qa: { numerator: qa } }
`;

/** 250 online, 40 experts of whom three are senior, 10 leads of whom one is chief; whoever works nights sits in site b, with one more. */
function peopleLines(random: Draws): string[] {
  return Array.from({ length: 300 }, (_, k) => k).flatMap((k) => {
    const post = k < 250 ? 'online' : k < 290 ? 'expert' : 'lead';
    const level =
      k % 3 === 0 && k < 250 ? 'senior' : k >= 287 && k < 290 ? 'senior' : k === 299 ? 'chief' : 'junior';
    // a person moves to nights now and then, some leave, some come
    const [from, to] = [k % 41 === 0 ? 1 : 0, k % 37 === 0 ? 3 : 4];
    return months.slice(from, to).map((month, m) => {
      const night = k % 11 === 0 || (k % 29 === 0 && m === 1);
      const place = [post, level, night ? 'night' : 'day', night || k === 1 ? 'b' : 'a'];
      return line(`p${k}`, month, place, random);
    });
  });
}

/** A line of the file. @param place  post, level, shift and site */
function line(no: string, month: string, place: readonly string[], random: Draws): string {
  return [no, month, ...place, (70 + random() * 30).toFixed(3)].join(',');
}

const anchors = '[70, 0], [100, 150]';

function planTexts(): Map<string, string> {
  const scored = `scorecard: [{ kpi: qa, weight: 100%, anchors: [${anchors}] }], curve: { kind: points, points: [[0, 0], [150, 1.5]] }`;
  const post = (levels: string): string => `{ levels: { ${levels} }, ${scored} }`;
  const plan = (
    id: string,
    {
      online = 1000,
      senior = 6000,
      expert = 2000,
      chief = 3000,
      posts = 'online expert lead',
      more = '',
      all: factor = 1,
    } = {},
  ) => {
    const raised = (bonus: number): number => Math.round(bonus * factor);
    const all = {
      online: post(
        `junior: { base: 4000, bonus: ${raised(online)} }, senior: { base: ${senior}, bonus: ${raised(1500)} }`,
      ),
      expert: post(
        `junior: { base: 7000, bonus: ${raised(1500)} }, senior: { base: 9000, bonus: ${raised(expert)} }`,
      ),
      lead: post(
        `junior: { base: 12000, bonus: ${raised(3000)} }, chief: { base: 12000, bonus: ${raised(chief)} }`,
      ),
    };
    const chosen = posts.split(' ').map((name) => `  ${name}: ${all[name as keyof typeof all]}`);
    return [id, `schema: quanheng/plan@1\nid: ${id}\nposts:\n${chosen.join('\n')}\n${more}`] as const;
  };
  const bound = (most: number) => ({ more: `employer: { on_cost: { rate: 30%, base_max: ${most} } }\n` });
  return new Map([
    plan('now'),
    plan('more', { online: 1200 }),
    plan('seniors', { senior: 6300 }),
    plan('three-experts', { expert: 2600 }),
    plan('three-experts-more', { online: 1200, expert: 2600 }),
    plan('a-tenth-more', { all: 1.1 }),
    plan('a-tenth-more-but-chief', { all: 1.1, chief: 4000 }),
    plan('online-alone', { posts: 'online' }),
    plan('no-leads', { posts: 'online expert' }),
    plan('leads-alone', { posts: 'lead' }),
    plan('experts-alone', { posts: 'expert' }),
    ...[9000, 15_500, 16_000, 16_100].map((most) => plan(`bound-${most}`, bound(most))),
  ]);
}
