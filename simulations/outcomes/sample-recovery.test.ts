import { describe, expect, test } from 'vitest';
import { defaultAttrition } from '../behaviour/attrition-assumptions.ts';
import { leavingByService } from '../behaviour/leaving-by-service.ts';
import { serviceHazards } from '../behaviour/service-hazards.ts';
import { annualRate } from '../behaviour/turnover.ts';
import type { Figure } from '../disclosure/figures.ts';
import { frameOf } from '../frame/record-frame.ts';
import { poissonBinomial } from '../math/testing/poisson-binomial.ts';
import { wilsonInterval } from '../math/wilson-interval.ts';
import { compilePlan } from '../plan/compile-plan.ts';
import { planDocument } from '../plan/plan-document.ts';
import { leavingHazard } from '../population/leaving.ts';
import { samplePopulation, type SampleRow } from '../population/sample-population.ts';
import { replay } from '../replay/replay.ts';
import { compare } from '../scenario/compare.ts';
import { comparedPay } from './compared-pay.ts';
import { peopleHere } from './people-here.ts';

/** `npm run test:recovery` runs more of them. */
const seeds = Number(process.env['QUANHENG_RECOVERY_SEEDS'] ?? 4);

const levels = { junior: {}, middle: {}, senior: {} };
const planOf = (...posts: string[]) =>
  compilePlan(
    planDocument.parse({
      schema: 'quanheng/plan@1',
      id: 'base-pay',
      posts: Object.fromEntries(posts.map((post) => [post, { levels }])),
    }),
  );
const everybody = planOf('online', 'inbound', 'sales_support');
const inbound = planOf('inbound');

/** Rows of the sample as a frame of base pay. */
function frameOfRows(rows: readonly SampleRow[], months: readonly string[]) {
  return frameOf(
    rows.map(({ person, month, level, tenure, basePayYuan, paidShare }) => ({
      person: person.id,
      month: months[month] as string,
      labels: { post: person.team.post, level, tenure, site: person.team.site, team: person.team.id },
      numbers: { baseFen: basePayYuan * 100, fte: person.fte, paidShare },
    })),
  );
}

const valueOf = (figure: Figure): number => ('value' in figure ? figure.value : NaN);

/** Months whose rows are asked of, and the last of them. */
const ASKED = 3;
const LAST = ASKED - 1;

/** What one sample of 600 people shows. */
function recovered(seed: number) {
  const { rows, months } = samplePopulation({ seed, people: 600, months: LAST + 12 });
  const seen = rows.filter(({ month }) => month < ASKED);
  const present = seen.filter(({ month }) => month === LAST).map(({ person }) => person);
  const planted = present.reduce((sum, person) => sum + leavingHazard(person, LAST), 0) / present.length;
  const attrition = { ...defaultAttrition, annualRate: annualRate(planted, 'cohort'), etaSingle: 0 };
  const frame = frameOfRows(seen, months);
  const paid = replay(everybody, frame);
  const told = compare(frame, paid, paid, { attrition }).attrition;

  // chances of those who are here, person by person: what the figures are sums of
  const pay = comparedPay(frame, paid, paid, new Uint8Array(ASKED).fill(1));
  const { service, headsByService } = peopleHere(pay.population, frame);
  const gone = leavingByService(serviceHazards(planted, headsByService), 'cohort')(
    service,
    new Float64Array(service.length).fill(1),
  );
  const leftBy = (horizon: number): number =>
    rows.filter(
      ({ person, month, leftDay }) => leftDay !== null && month < LAST + horizon && present.includes(person),
    ).length;
  const inside = (horizon: number, figure: Figure, chances: readonly number[]): boolean => {
    const { mean, quantile } = poissonBinomial(chances);
    expect(valueOf(figure)).toBeCloseTo(mean, 6);
    const left = leftBy(horizon);
    return left >= quantile(0.025) && left <= quantile(0.975);
  };

  const whole = frameOfRows(rows, months);
  const base = replay(everybody, whole);
  const { annual } = compare(whole, base, base, { groups: [] }).attrition.rate.own;
  if (annual.kind !== 'interval') throw new Error(annual.kind);
  const risky = rows.filter(({ month }) => month < months.length - 1);
  const hazard =
    risky.reduce((sum, { person, month }) => sum + leavingHazard(person, month), 0) / risky.length;
  const plantedYear = annualRate(hazard, 'cohort');
  return {
    in90Days: inside(3, told.in90Days.baseline, [...gone.in90Days]),
    in12Months: inside(12, told.in12Months.baseline, [...gone.in12Months]),
    rate: annual.low <= plantedYear && plantedYear <= annual.high,
    noGap: !findsGap(seed),
  };
}

/** Whether base pay of one post is found to differ between sites or teams; in the sample nothing of them sets it. */
function findsGap(seed: number): boolean {
  const { rows, months } = samplePopulation({ seed, months: 6 });
  const frame = frameOfRows(
    rows.filter(({ person }) => person.team.post === 'inbound'),
    months,
  );
  const paid = replay(inbound, frame);
  return compare(frame, paid, paid, { groups: ['site', 'team'] }).fairness.some(({ groups }) =>
    groups.some(({ beyondChance }) => beyondChance.baseline),
  );
}

/** Chance that `count` or fewer, and that `count` or more of all seeds miss at 5 % each. */
function chances(count: number): readonly [atMost: number, atLeast: number] {
  const { pmf } = poissonBinomial(new Array<number>(seeds).fill(0.05));
  const sum = (masses: Float64Array): number => masses.reduce((a, b) => a + b, 0);
  return [sum(pmf.slice(0, count + 1)), sum(pmf.slice(count))];
}

describe(`what was planted in the sample call centre is found again, ${seeds} seeds`, () => {
  const found = Array.from({ length: seeds }, (_, seed) => recovered(1000 + seed));
  const missed = (what: keyof (typeof found)[number]): number => {
    const count = found.filter((each) => !each[what]).length;
    const [low, high] = wilsonInterval(seeds - count, seeds).map((share) => (100 * share).toFixed(1));
    process.stdout.write(`${what}: ${seeds - count} of ${seeds} seeds, 95 % interval ${low} … ${high} %\n`);
    return count;
  };

  test.each(['in90Days', 'in12Months'] as const)(
    'leavers %s at the planted rate and elasticity 0 lie in their 95 percent Poisson-binomial interval',
    (what) => {
      const [atMost, atLeast] = chances(missed(what));
      expect(atLeast).toBeGreaterThan(0.005);
      expect(atMost).toBeGreaterThan(0.005);
    },
  );

  test('the 95 % interval of the rate counted in the data holds the planted one in 95 % or more', () => {
    expect(chances(missed('rate'))[1]).toBeGreaterThan(0.005);
  });

  test('no site and no team of one post is found to be paid otherwise in 95 % or more: none is', () => {
    expect(chances(missed('noGap'))[1]).toBeGreaterThan(0.005);
  });
});
