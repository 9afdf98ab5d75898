import { parsePlan } from '../../../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../../../simulations/plan/plan-document.ts';
import type { ResultSource } from '../csv-source.ts';
import type { Figure, Pair } from '../../../../simulations/disclosure/figures.ts';
import type { Outcomes } from '../../../../simulations/outcomes/outcomes.ts';

const value = (number: number, n = 100): Figure => ({ kind: 'value', value: number, n });
const interval = (number: number, low: number, high: number): Figure => ({
  kind: 'interval',
  value: number,
  low,
  high,
  level: 0.95,
  n: 40,
});
const pair = (baseline: number, scenario: number): Pair => ({
  baseline: value(baseline),
  scenario: value(scenario),
  change: value(scenario - baseline),
});
const hidden: Figure = { kind: 'hidden', reason: 'small-group' };

/** Hand-written outcomes of 100 people for the tests of the page: round numbers, one hidden group. */
export const sampleOutcomes: Outcomes = {
  months: ['2026-01', '2026-02'],
  personMonths: 200,
  people: 100,
  uncovered: { baseline: [], scenario: [{ reason: 'no-such-post', label: 'trainer', people: hidden }] },
  cost: {
    total: pair(160_000_000, 164_000_000),
    perMonth: pair(80_000_000, 82_000_000),
    byLine: [
      { line: 'base', total: pair(120_000_000, 120_000_000) },
      { line: 'performance', total: pair(40_000_000, 44_000_000) },
    ],
    onCost: pair(0, 0),
    byMonth: [
      { month: '2026-01', people: 100, total: pair(80_000_000, 81_000_000) },
      { month: '2026-02', people: 100, total: pair(80_000_000, 83_000_000) },
    ],
    byPost: [{ post: 'online', total: pair(160_000_000, 164_000_000) }],
  },
  dispersion: {
    mean: pair(800_000, 820_000),
    median: pair(790_000, 800_000),
    gini: pair(0.1, 0.125),
    theil: pair(0.02, 0.03),
    p90p10: pair(1.5, 1.7),
    giniVariable: pair(0.2, 0.3),
    lorenz: { baseline: [0, 0.4, 1], scenario: [0, 0.35, 1] },
    histogram: { edgesFen: [500_000, 700_000, 900_000], baseline: [60, 40], scenario: [55, 45] },
  },
  fairness: [
    {
      label: 'shift',
      reference: 'day',
      groups: [
        {
          group: 'day',
          people: value(60),
          meanFen: pair(800_000, 830_000),
          gap: { baseline: value(0), scenario: value(0) },
          beyondChance: { baseline: false, scenario: false },
        },
        {
          group: 'night',
          people: value(37),
          meanFen: pair(790_000, 780_200),
          gap: { baseline: interval(0.0125, -0.01, 0.035), scenario: interval(0.06, 0.02, 0.1) },
          beyondChance: { baseline: false, scenario: true },
        },
        {
          group: 'split',
          people: hidden,
          meanFen: { baseline: hidden, scenario: hidden, change: hidden },
          gap: { baseline: hidden, scenario: hidden },
          beyondChance: { baseline: false, scenario: false },
        },
      ],
    },
  ],
  winners: {
    edges: [-0.05, -0.01, 0.01, 0.05],
    people: [value(10), value(15), value(11), value(34), value(30)],
    gaining: value(64),
    losing: value(25),
    unchanged: value(11),
  },
  attrition: {
    in90Days: { baseline: value(8), scenario: interval(7.5, 7, 8.2), change: interval(-0.5, -1, 0.2) },
    in12Months: { baseline: value(30), scenario: interval(28, 26, 30.5), change: interval(-2, -4, 0.5) },
    byGroup: [],
    rate: {
      basis: 'data',
      annual: interval(0.3121, 0.2366, 0.4039),
      own: { leavers: value(36), personMonths: value(1173), annual: interval(0.3121, 0.2366, 0.4039) },
    },
    costFen: {
      baseline: value(50_000_000),
      scenario: interval(47_000_000, 40_000_000, 52_000_000),
      change: interval(-3_000_000, -10_000_000, 2_000_000),
    },
  },
  flags: [],
};

const flat = parsePlan(
  '{ schema: quanheng/plan@1, id: flat, posts: { online: { levels: { junior: { base: 5000 } } } } }',
).plan as PlanDocument;

/** What `sampleOutcomes` would answer. */
export const sampleSource: ResultSource = {
  question: {
    versionId: 'own-1',
    months: ['2026-01', '2026-02'],
    references: {},
    assumptions: {},
    refs: { baseline: { id: 'flat' }, scenario: { id: 'other' } },
    baseline: flat,
    scenario: { ...flat, id: 'other' },
  },
  version: { hash: 'ab12', labels: [{ name: 'post' }, { name: 'shift' }] },
  engineVersion: '9',
};
