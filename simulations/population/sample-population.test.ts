import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseHazard } from './leaving.ts';
import { sampleCsv } from './sample-csv.ts';
import { samplePopulation, type SampleRow } from './sample-population.ts';
import type { SampleResults } from './results.ts';

const sample = samplePopulation({ seed: 20261124 });

/** A KPI over rows, as a ratio of sums. */
function ratio(rows: readonly SampleRow[], above: keyof SampleResults, below: keyof SampleResults): number {
  const sum = (key: keyof SampleResults): number =>
    rows.reduce((total, { results }) => total + (results[key] ?? 0), 0);
  return sum(above) / sum(below);
}

function ofTeam(team: string): SampleRow[] {
  return sample.rows.filter(({ person }) => person.team.id === team);
}

describe('samplePopulation', () => {
  test('has 1,200 people over 18 months at three sites in under two seconds of a processor', () => {
    const started = process.cpuUsage();
    const { rows, months, people } = samplePopulation({ seed: 1 });
    expect(process.cpuUsage(started).user).toBeLessThan(2e6);
    expect(new Set(rows.map(({ person }) => person.id)).size).toBe(1200);
    expect(people).toHaveLength(1200);
    expect([months[0], months[7], months.at(-1), months.length]).toEqual([
      '2024-05',
      '2024-12',
      '2025-10',
      18,
    ]);
    expect(new Set(people.map(({ team }) => team.site)).size).toBe(3);
    expect(new Set(people.map(({ team }) => `${team.site} ${team.post}`)).size).toBe(9);
    expect(new Set(people.map(({ team }) => team.supervisor)).size).toBe(40);
  });

  test('gives the same bytes for the same seed, and others for another', () => {
    const digest = (seed: number): string =>
      createHash('sha256')
        .update(sampleCsv(samplePopulation({ seed, people: 120, months: 6 })))
        .digest('hex');
    expect(digest(7)).toBe(digest(7));
    expect(digest(7)).not.toBe(digest(8));
  });

  test('keeps counts within what they count, and people once a month', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        (seed, people, months) => {
          const { rows } = samplePopulation({ seed, people, months });
          expect(new Set(rows.map(({ person, month }) => `${person.id} ${month}`)).size).toBe(rows.length);
          for (const { results: r, paidShare } of rows) {
            expect(r.satisfied).toBeLessThanOrEqual(r.surveys);
            expect(r.surveys).toBeLessThanOrEqual(r.contacts);
            expect(r.resolved).toBeLessThanOrEqual(r.followUps);
            expect(r.inspectionPoints).toBeLessThanOrEqual(100 * r.inspections);
            expect(r.daysAttended).toBeLessThanOrEqual(r.daysPlanned);
            expect(paidShare).toBeGreaterThan(0);
            expect(paidShare).toBeLessThanOrEqual(1);
            expect(
              Object.values(r).every((value) => value === null || (Number.isInteger(value) && value >= 0)),
            ).toBe(true);
          }
        },
      ),
      { seed: 20261124, numRuns: 30 },
    );
  });

  test('refuses sizes that are no whole numbers', () => {
    expect(() => samplePopulation({ seed: 1, people: 0 })).toThrow(RangeError);
    expect(() => samplePopulation({ seed: 1, months: 1.5 })).toThrow(RangeError);
  });
});

describe('planted stories can be recovered', () => {
  test('the unlucky team has its twin’s skills and the planted deficit of satisfaction', () => {
    const { team, twin, delta } = sample.truth.unlucky;
    const skills = (id: string): number[] =>
      sample.people.filter((person) => person.team.id === id).map(({ skill }) => skill);
    expect(skills(team)).toEqual(skills(twin));
    expect(skills(team)).toHaveLength(30);
    // About 14,000 surveys on each side: the standard error of the difference is 0.4 points.
    const difference =
      ratio(ofTeam(team), 'satisfied', 'surveys') - ratio(ofTeam(twin), 'satisfied', 'surveys');
    expect(Math.abs(difference - delta)).toBeLessThan(0.015);
  });

  test('the gamed KPI jumps by the planted lift from its month on, and complaints with it', () => {
    const { team, fromMonth, fcrLift, complaintFactor } = sample.truth.gamed;
    const before = ofTeam(team).filter(({ month }) => month < fromMonth);
    const after = ofTeam(team).filter(({ month }) => month >= fromMonth);
    const lift = ratio(after, 'resolved', 'followUps') - ratio(before, 'resolved', 'followUps');
    expect(Math.abs(lift - fcrLift)).toBeLessThan(0.02);
    const factor = ratio(after, 'complaints', 'contacts') / ratio(before, 'complaints', 'contacts');
    expect(Math.abs(factor - complaintFactor)).toBeLessThan(0.5);
  });

  test('the cliff shows: inspections bunch just above the tier and are missing just below', () => {
    const { threshold } = sample.truth.cliff;
    const means = sample.rows.map(({ results }) => results.inspectionPoints / results.inspections);
    const between = (from: number, to: number): number =>
      means.filter((mean) => mean >= from && mean < to).length;
    expect(between(threshold, threshold + 0.5) / between(threshold - 0.5, threshold)).toBeGreaterThan(4);
    expect(between(threshold + 2, threshold + 2.5) / between(threshold + 1.5, threshold + 2)).toBeLessThan(
      1.3,
    );
    expect(between(threshold - 2.5, threshold - 2) / between(threshold - 3, threshold - 2.5)).toBeLessThan(
      1.3,
    );
  });

  test('the festival is the peak of volume and of handling time', () => {
    const { month: peak, volumeFactor, handleFactor } = sample.truth.festival;
    const at = (month: number): SampleRow[] => sample.rows.filter((row) => row.month === month);
    const inbound = (month: number): SampleRow[] =>
      at(month).filter(({ person }) => person.team.post === 'inbound');
    const volume = (month: number): number =>
      at(month).reduce((sum, { results }) => sum + results.contacts, 0);
    const handle = (month: number): number => ratio(inbound(month), 'handleSeconds', 'contacts');
    expect(volume(peak) / volume(peak - 1)).toBeGreaterThan(volumeFactor - 0.2);
    expect(Math.abs(handle(peak) / handle(peak - 1) - handleFactor)).toBeLessThan(0.03);
    const months = sample.months.map((_, month) => month);
    expect(Math.max(...months.map(volume))).toBe(volume(peak));
  });

  test('leavers are near the sum of the true risks', () => {
    const { expected, observed } = sample.truth.leavers;
    expect(observed).toBe(sample.rows.filter(({ leftDay }) => leftDay !== null).length);
    expect(Math.abs(observed - expected)).toBeLessThan(3 * Math.sqrt(expected));
    expect(observed / sample.rows.length).toBeGreaterThan(0.02);
    expect(observed / sample.rows.length).toBeLessThan(0.04);
  });

  test('the elasticity of leaving to pay is recovered by maximum likelihood', () => {
    const { rows, truth } = samplePopulation({ seed: 11, people: 4000, months: 12 });
    const { estimate, standardError } = elasticityFit(rows);
    expect(standardError).toBeLessThan(0.35);
    expect(Math.abs(estimate - truth.leaving.elasticity)).toBeLessThan(3 * standardError);
  });
});

/** One-parameter complementary log-log fit with the known base risk as offset; Fisher scoring. */
function elasticityFit(rows: readonly SampleRow[]): { estimate: number; standardError: number } {
  const data = rows.map(({ person, month, leftDay }) => ({
    offset: Math.log(-Math.log1p(-baseHazard(person, month))),
    x: Math.log(person.payFactor),
    left: leftDay === null ? 0 : 1,
  }));
  let [estimate, information] = [0, 1];
  for (let step = 0; step < 20; step++) {
    let score = 0;
    information = 0;
    for (const { offset, x, left } of data) {
      const rate = Math.exp(offset + estimate * x);
      const survival = Math.exp(-rate);
      score += x * rate * (left ? survival / (1 - survival) : -1);
      information += x * x * rate * rate * (survival / (1 - survival));
    }
    estimate += score / information;
  }
  return { estimate, standardError: 1 / Math.sqrt(information) };
}
