import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultThresholds } from '../../simulations/disclosure/thresholds.ts';
import type { Figure, Pair } from '../../simulations/disclosure/figures.ts';
import { askedOutcomes } from '../../simulations/outcomes/asked-outcomes.ts';
import {
  costMeasures,
  leaverMeasures,
  spreadMeasures,
} from '../../simulations/outcomes/measures/catalogue.ts';
import type { MeasureFace } from '../../simulations/outcomes/measures/measure.ts';
import type { Outcomes } from '../../simulations/outcomes/outcomes.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { samplePlans } from '../../simulations/population/sample-plans.ts';
import type { Locale } from '../../simulations/problems/problem.ts';
import type { ChartTable } from '../../web/src/charts/chart-data.ts';
import { csvText } from '../../web/src/charts/csv-text.ts';
import { engineRun } from '../../web/src/engine/engine-run.ts';
import { formatter } from '../../web/src/messages/format.ts';
import { messages } from '../../web/src/messages/messages.ts';
import { headline } from '../../web/src/view/headline.ts';
import { horizonTable } from '../../web/src/view/leavers-table.ts';
import { measureTable } from '../../web/src/view/measure-table.ts';
import { pairMarks, pairTable } from '../../web/src/view/pair-rows.ts';
import type { ResultView } from '../../web/src/view/result-view.ts';
import { sampleSource } from '../../web/src/view/testing/sample-outcomes.ts';
import { tiles } from '../../web/src/view/tiles.ts';
import { as, fakeApp } from '../api/testing/fake-app.ts';
import { auditLog } from '../governance/audit-log.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import { aggregateGuard } from '../services/aggregate-guard.ts';
import type { DataSource } from '../services/data-source.ts';
import { planStore } from '../services/plan-store.ts';
import { done } from '../services/reply.ts';
import { simulateService } from '../services/simulate-service.ts';
import { saidNumbers, type SaidNumber } from './testing/said-number.ts';
import { sampleFrame } from './testing/sample-frame.ts';
import { outcomesText } from './words/outcomes-text.ts';

const frame = sampleFrame({ seed: 20261128, people: 150, months: 5 });
const page = engineRun(frame);
const names = { baseline: 'before', scenario: 'after' };
const sides = ['baseline', 'scenario', 'change'] as const;

/** The server over the same rows. */
const server = (() => {
  const clock = (): Date => new Date(0);
  const summary = {
    id: 'own-1',
    workspace: 'own' as const,
    number: 1,
    hash: 'h',
    at: '2026-01-01T00:00:00.000Z',
    by: 'a',
    source: 'a.csv',
    note: '',
    records: 0,
    accepted: 0,
    rejected: 0,
    people: frame.people,
    personMonths: frame.rows,
    months: [...frame.months],
  };
  const data: DataSource = {
    versions: async () => [summary],
    namesakes: async () => [],
    load: async () => done({ summary, tables: [], frame, people: [] }),
  };
  const store = memoryStore();
  const simulate = simulateService({
    data,
    audit: auditLog(store, clock),
    guard: aggregateGuard(store, data),
    engineVersion: '1',
    plans: [planStore(store, clock), planStore(memoryStore(), clock)],
  });
  return fakeApp({ simulate }).app;
})();

/** What people ask: two plans, some months, a rate of one's own. */
const question = fc.record({
  plans: fc.tuple(fc.nat(1), fc.nat(1)),
  scale: fc.integer({ min: 80, max: 120 }),
  bonus: fc.integer({ min: 500, max: 1500 }),
  months: fc.subarray([...frame.months], { minLength: 1 }),
  assumptions: fc.oneof(
    fc.constant({}),
    fc.record({ annualRate: fc.integer({ min: 5, max: 60 }).map((percent) => percent / 100) }),
  ),
  per: fc.constantFrom(1 as const, 12 as const),
});

type Question = typeof question extends fc.Arbitrary<infer Asked> ? Asked : never;

function plansOf({ plans, scale, bonus }: Question): readonly [string, string] {
  const [before, after] = plans.map((k) => samplePlans[k]?.yaml ?? '');
  if (!before || !after) throw new Error('two plans of the sample');
  return [before, `${after.replace(/bonus: \d+/, `bonus: ${bonus}`)}\nscale: ${scale}%\n`];
}

function documentOf(yaml: string): PlanDocument {
  const { plan, problems } = parsePlan(yaml);
  if (!plan) throw new Error(JSON.stringify(problems));
  return plan;
}

async function apiAnswer(yamls: readonly [string, string], asked: Question): Promise<Outcomes> {
  const [baseline, scenario] = yamls.map((yaml) => ({ yaml }));
  const { months, assumptions } = asked;
  const answer = await server.request('/api/simulate', {
    method: 'POST',
    headers: { ...as('hr'), 'content-type': 'application/json' },
    body: JSON.stringify({ version: 'own-1', baseline, scenario, months, assumptions }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return ((await answer.json()) as { outcomes: Outcomes }).outcomes;
}

const isMoney = ({ unit }: MeasureFace): boolean => unit === 'fen' || unit === 'fen a month';

/** The numbers of a figure in the unit of people: yuan, or as they are; over a year where amounts are of a month. */
function numbersOf(figure: Figure, measure: MeasureFace, per = 1): number[] {
  const scaled = (value: number): number =>
    isMoney(measure) ? (value / 100) * (measure.unit === 'fen a month' ? per : 1) : value;
  if (figure.kind === 'value') return [scaled(figure.value)];
  return figure.kind === 'interval' ? [figure.value, figure.low, figure.high].map(scaled) : [];
}

/** A number said is the figure, to half a step of the last digit that its kind has. */
function expectSaid(at: string, said: SaidNumber | undefined, value: number, decimals: number): void {
  if (!said) throw new Error(`${at} does not say ${value}`);
  expect([at, said.decimals]).toEqual([at, said.short ? 1 : decimals]);
  if (Math.abs(said.value - value) > said.half * (1 + 1e-9) + 1e-9)
    throw new Error(`${at} says ${said.value}, not ${value}`);
}

/** Cells of a table and of its file. */
function expectRow(
  at: string,
  table: ChartTable,
  row: number,
  values: readonly (number | undefined)[],
  decimals: number,
) {
  const file = csvText(table, 'why', {}).split('\r\n')[row + 1]?.split(',') ?? [];
  values.forEach((value, k) => {
    if (value === undefined) return expect([at, file[k + 1]]).toEqual([at, '']);
    const cell = table.rows[row]?.[k + 1];
    expectSaid(`${at}, table`, saidNumbers(typeof cell === 'object' ? cell.text : '')[0], value, decimals);
    expect(Math.abs(Number(file[k + 1]) - value), `${at}, file`).toBeLessThanOrEqual(1e-9 * Math.abs(value));
    expect(cell).toMatchObject({ value: Number(file[k + 1]) });
  });
}

const pairOf = ({ cost, dispersion, attrition }: Outcomes, { id }: MeasureFace): Pair => {
  const pair = ({ ...cost, ...dispersion, ...attrition } as unknown as Record<string, Pair>)[id];
  if (!pair) throw new Error(id);
  return pair;
};

function expectCommandLine(outcomes: Outcomes, locale: Locale): void {
  const lines = outcomesText(outcomes, { ...names, lineTitles: {} }, locale)
    .split('\n')
    .map((line) => line.trim().split(/ {2,}/));
  for (const measure of [...costMeasures, ...spreadMeasures, ...leaverMeasures]) {
    if (measure.id === 'total' && outcomes.months.length === 1) continue;
    const { title } = measure.words[locale];
    const cells = lines.find(
      ([first = '']) => first === title || first.startsWith(`${title}, yuan`) || first === `${title}（元）`,
    );
    const pair = pairOf(outcomes, measure);
    sides.forEach((side, k) => {
      const at = `command line, ${measure.id}, ${side}`;
      if (!cells) throw new Error(`${at}: no line`);
      const said = saidNumbers(cells[k + 1] ?? '');
      numbersOf(pair[side], measure).forEach((value, n) => expectSaid(at, said[n], value, measure.digits));
    });
  }
}

function expectPage(view: ResultView): void {
  const { outcomes, months: per, format } = view;
  const valueOf = (measure: MeasureFace, side: keyof Pair): number | undefined =>
    numbersOf(pairOf(outcomes, measure)[side], measure, per)[0];
  const decimals = (measure: MeasureFace): number => (isMoney(measure) ? 0 : measure.digits);

  for (const measure of spreadMeasures) {
    const table = measureTable([measure], outcomes.dispersion, '', view);
    expectRow(
      measure.id,
      table,
      0,
      sides.map((side) => valueOf(measure, side)),
      decimals(measure),
    );
  }

  const [in90Days, in12Months] = leaverMeasures;
  const horizons = horizonTable(view);
  [in90Days, in12Months].forEach((measure, row) => {
    const all = sides.flatMap((side) => {
      const [value, low, high] = numbersOf(pairOf(outcomes, measure)[side], measure);
      return [value, low, high];
    });
    const shown = all.map((value, k) => (k % 3 === 0 || value !== undefined ? value : undefined));
    expectRow(measure.id, horizons, row, shown, measure.digits);
  });

  const [costTotal, costPerMonth] = costMeasures;
  const byMonth = outcomes.cost.byMonth.map(({ month, total }) => ({ name: month, pair: total }));
  const chart = pairTable('', byMonth, view, 'CNY per month');
  sides.forEach((side, k) => {
    const cells = chart.rows.map((cells) => (cells[k + 1] as { value: number | null }).value);
    const total = valueOf(costTotal, side);
    if (total !== undefined && cells.every((value) => value !== null))
      expect(
        cells.reduce((a, b) => a + b, 0),
        `cost by month, ${side}`,
      ).toBeCloseTo(total, 6);
  });
  const marks = pairMarks(byMonth, view);
  byMonth.forEach(({ pair }, k) => {
    const [value] = numbersOf(pair.scenario, costTotal);
    if (value !== undefined)
      expectSaid('cost by month, mark', saidNumbers(marks[1]?.[k]?.split(' · ')[2] ?? '')[0], value, 0);
  });

  const shown = new Map(tiles(view).map((tile) => [tile.id, tile]));
  const ofTiles = [
    ['cost', costPerMonth],
    ['median', spreadMeasures[1]],
    ['gini', spreadMeasures[2]],
    ['leavers', in90Days],
  ] as const;
  for (const [id, measure] of ofTiles) {
    const tile = shown.get(id);
    const [scenario, change] = [valueOf(measure, 'scenario'), valueOf(measure, 'change')];
    if (scenario !== undefined)
      expectSaid(`tile ${id}`, saidNumbers(tile?.value ?? '')[0], scenario, decimals(measure));
    const said = saidNumbers(tile?.change ?? '');
    // “as the baseline”: less than the tile shows
    const least = isMoney(measure) ? 5e-5 * (valueOf(measure, 'baseline') ?? 0) : 0.5 / 10 ** measure.digits;
    const equal = said.length === 0 && Math.abs(change ?? 0) <= least;
    if (change !== undefined && !equal) expectSaid(`tile ${id}, change`, said[0], change, decimals(measure));
  }
  const { gaining, losing } = outcomes.winners;
  const shares = saidNumbers(shown.get('gaining')?.value ?? '');
  [gaining, losing].forEach((figure, k) => {
    if (figure.kind === 'value' && shares.length === 2)
      expectSaid('tile gaining', shares[k], (100 * figure.value) / outcomes.people, 0);
  });

  const said = saidNumbers(headline(view));
  const [cost, costShare] = [
    valueOf(costPerMonth, 'change'),
    (valueOf(costPerMonth, 'change') ?? 0) / (valueOf(costPerMonth, 'baseline') ?? 1),
  ];
  if (cost !== undefined && Math.abs(costShare) >= 5e-5) {
    expectSaid('headline, cost', said[0], Math.abs(cost), 0);
    expectSaid('headline, share of cost', said[1], 100 * costShare, 1);
  }
  const leavers = numbersOf(outcomes.attrition.in90Days.change, in90Days);
  said.slice(-leavers.length || said.length).forEach((number, k) => {
    if (leavers.length > 0) expectSaid('headline, leavers', number, leavers[k] as number, in90Days.digits);
  });
  expect(format.locale).toBe(view.words === messages.zh ? 'zh' : 'en');
}

test('a figure is the same in headline, tiles, charts, tables, files, the API and the command line', async () => {
  await fc.assert(
    fc.asyncProperty(question, async (asked) => {
      const yamls = plansOf(asked);
      const { months, assumptions, per } = asked;
      const [baseline, scenario] = [documentOf(yamls[0]), documentOf(yamls[1])];
      const { outcomes } = page.simulate({
        versionId: 'own-1',
        baseline,
        scenario,
        months,
        references: {},
        assumptions,
      });
      const fromServer = await apiAnswer(yamls, asked);
      expect(fromServer).toEqual(JSON.parse(JSON.stringify(outcomes)));

      const coarse = askedOutcomes(outcomes, defaultThresholds);
      for (const locale of ['zh', 'en'] as const) {
        const view: ResultView = {
          outcomes,
          words: messages[locale],
          format: formatter(locale),
          months: per,
          baselineName: names.baseline,
          scenarioName: names.scenario,
          versionId: 'own-1',
          source: sampleSource,
          groupName: (_: string, value: string) => value,
          lineName: (line: string) => line,
        };
        expectPage(view);
        expectCommandLine(fromServer, locale);
        // roles without rows read the same words
        const coarseView = { ...view, outcomes: coarse };
        expect(headline(coarseView)).toBe(headline(view));
        expect(tiles(coarseView)).toEqual(tiles(view));
      }
    }),
    { numRuns: 8, seed: 20261128, endOnFailure: true },
  );
}, 60_000);
