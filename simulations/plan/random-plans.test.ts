import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deidentify } from '../frame/deidentify.ts';
import type { Frame } from '../frame/frame.ts';
import { frameOf, type FrameRecord } from '../frame/record-frame.ts';
import { choicesOf, type Choices } from '../program/testing/choices.ts';
import type { Replay } from '../replay/replay-result.ts';
import { replay } from '../replay/replay.ts';
import { differenceSteps } from '../scenario/difference-steps.ts';
import { compilePlan } from './compile-plan.ts';
import { applyOverlay } from './overlay/apply-overlay.ts';
import { joinedOverlay, planChanges } from './overlay/plan-changes.ts';
import { parsePlan } from './parse-plan.ts';
import type { PlanDocument } from './plan-document.ts';
import { planYaml } from './plan-yaml.ts';
import { randomPeople } from './testing/random-people.ts';
import { randomKpis, randomPlan } from './testing/random-plan.ts';

/** People of each plan, and pairs of plan and person that each property sees; `npm run test:deep` asks for more. */
const PEOPLE = 12;
const pairs = Number(process.env['QUANHENG_DEEP_PAIRS'] ?? 150);

/** Holds what is said of a random plan and random people for so many pairs; a failure names its seed. */
function forRandomPlans(isMonotone: boolean, holds: (world: World) => void): void {
  const seed = fc.noShrink(fc.integer({ min: 1, max: 2 ** 31 - 1 }));
  const property = fc.property(seed, (from) => {
    const choices = choicesOf(from);
    const plan = randomPlan(choices, { isMonotone });
    holds({ choices, plan, records: randomPeople(choices, PEOPLE) });
  });
  fc.assert(property, { seed: 7, numRuns: Math.ceil(pairs / PEOPLE) });
}

interface World {
  readonly choices: Choices;
  readonly plan: PlanDocument;
  readonly records: readonly FrameRecord[];
}

function paid(plan: PlanDocument, frame: Frame): Replay {
  return replay(compilePlan(plan), frame);
}

/** Fen of a line by row; 0 where the plan has none. */
function fenOf({ lines, grossFen }: Replay, line: string): (row: number) => number {
  return (row) => (lines[line] ?? grossFen.map(() => 0))[row] as number;
}

const rowsOf = (frame: Frame): number[] => Array.from(frame.person.keys());
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Rows of a frame by what they have in common; without those that have nothing. */
function groups(frame: Frame, keyOf: (row: number) => string | null): number[][] {
  const found = new Map<string, number[]>();
  for (const row of rowsOf(frame)) {
    const key = keyOf(row);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found.values()];
}

function labelOf(frame: Frame, name: string, row: number): string | null {
  const column = frame.labels[name];
  return column?.values[column.codes[row] as number] ?? null;
}

describe('random plans over random people', () => {
  test('shares of a pool add up to its fund, or to the caps where these are less, and stay below them', () => {
    let shared = 0;
    forRandomPlans(false, ({ plan, records }) => {
      const frame = frameOf(records);
      const pay = paid(plan, frame);
      for (const pool of plan.pools) {
        const share = fenOf(pay, pool.adds as string);
        const base = fenOf(pay, 'base');
        const scopeOf = (row: number): string | null =>
          pool.scope === 'all' ? '' : labelOf(frame, pool.scope, row);
        const together = groups(frame, (row) => {
          const scope = scopeOf(row);
          return scope === null ? null : `${frame.month[row]} ${scope}`;
        });
        for (const rows of together) {
          const given = sum(rows.map(share));
          const { amount, rate = 0 } = pool.fund;
          const fund =
            amount === undefined
              ? Math.round((sum(rows.map(base)) * rate * 100) / 100)
              : Math.round(amount * 100);
          const cap = pool.cap?.amount === undefined ? Infinity : Math.round(pool.cap.amount * 100);
          expect(Math.max(...rows.map(share))).toBeLessThanOrEqual(cap);
          expect(Math.min(...rows.map(share))).toBeGreaterThanOrEqual(0);
          // who has nothing to share by has no share; equal shares are everybody's
          const most = pool.by === 'equal' ? Math.min(fund, cap * rows.length) : given;
          if (given > 0 && cap === Infinity) expect(given).toBe(fund);
          else expect(given).toBe(most);
          shared += given > 0 ? 1 : 0;
        }
      }
    });
    expect(shared).toBeGreaterThan(10);
  });

  test('nobody is above the cap of a month, or of a year, that binds them', () => {
    let bound = 0;
    forRandomPlans(false, ({ plan, records }) => {
      const frame = frameOf(records);
      const pay = paid(plan, frame);
      const performance = fenOf(pay, 'performance');
      for (const row of rowsOf(frame)) {
        const { cap, floor } = plan.posts[
          labelOf(frame, 'post', row) as string
        ] as PlanDocument['posts'][string];
        if (cap?.amount === undefined) continue;
        const most = Math.max(cap.amount, floor?.amount ?? 0) * 100;
        expect(performance(row)).toBeLessThanOrEqual(most);
        bound += performance(row) === most ? 1 : 0;
      }
      for (const { amount } of plan.period_caps)
        for (const rows of groups(frame, (row) => String(frame.person[row])))
          expect(sum(rows.map(performance))).toBeLessThanOrEqual(Math.round(amount * 100));
    });
    expect(bound).toBeGreaterThan(10);
  });

  test('neither the order of people nor that in which rows and names arrive moves what anybody gets', () => {
    forRandomPlans(false, ({ plan, records, choices }) => {
      const shuffled = records.map((of) => ({ of, at: choices.whole(0, 1e6) })).sort((a, b) => a.at - b.at);
      const frame = frameOf(records);
      const other = deidentify(withTurnedNames(frameOf(shuffled.map(({ of }) => of))));
      const [one, same] = [paid(plan, frame), paid(plan, other)];
      for (const line of [...Object.keys(one.lines), 'gross'])
        expect([line, [...(line === 'gross' ? same.grossFen : (same.lines[line] ?? []))]]).toEqual([
          line,
          [...(line === 'gross' ? one.grossFen : (one.lines[line] ?? []))],
        ]);
      expect(same.flags).toEqual(one.flags);
    });
  });

  test('more of a KPI in a month never pays less in all, where a plan only rises', () => {
    let moved = 0;
    forRandomPlans(true, ({ plan, records, choices }) => {
      const at = choices.whole(0, records.length - 1);
      const row = records[at] as FrameRecord;
      const kpi = choices.pick(randomKpis);
      const value = row.measures?.[kpi.id];
      if (value === undefined) return;
      const worse = typeof value === 'number' ? value : (value[0] as number);
      const best = kpi.isLower ? 0 : typeof value === 'number' ? kpi.to : (value[1] as number);
      const better = kpi.isLower ? choices.whole(best, worse) : choices.whole(worse, best);
      const measures = { ...row.measures, [kpi.id]: typeof value === 'number' ? better : [better, value[1]] };
      const changed = records.with(at, {
        ...row,
        measures: measures as NonNullable<FrameRecord['measures']>,
      });
      const total = (of: readonly FrameRecord[]): number => {
        const frame = frameOf(of.filter(({ person }) => person === row.person));
        return sum([...paid(plan, frame).grossFen]);
      };
      const [before, after] = [total(records), total(changed)];
      expect(after).toBeGreaterThanOrEqual(before);
      moved += after > before ? 1 : 0;
    });
    expect(moved).toBeGreaterThan(0);
  });

  test('parsePlan(planYaml(plan)) is the plan', () => {
    forRandomPlans(false, ({ plan }) => expect(parsePlan(planYaml(plan)).plan).toEqual(plan));
  });

  test('the overlay of what differs makes the other plan, and its inverse the first again', () => {
    forRandomPlans(false, ({ plan, choices }) => {
      const other = randomPlan(choices, { isMonotone: false });
      const overlay = (from: PlanDocument, to: PlanDocument) =>
        joinedOverlay(planChanges(from, to).map((change) => change.overlay));
      const there = applyOverlay(plan, overlay(plan, other));
      expect(there).toMatchObject({ plan: other });
      expect(applyOverlay(there.plan as PlanDocument, overlay(other, plan)).plan).toEqual(plan);
    });
  });

  test('steps of the difference of two plans add up to it, to the fen', () => {
    forRandomPlans(false, ({ plan, records, choices }) => {
      const other = randomPlan(choices, { isMonotone: false });
      const changed = {
        ...plan,
        posts: { ...plan.posts, q: other.posts['q'] as PlanDocument['posts'][string] },
      };
      const part = choices.pick(planChanges(plan, changed));
      const two = applyOverlay(plan, part.overlay).plan ?? plan;
      const frame = frameOf(records);
      const total = (of: PlanDocument): number => sum([...paid(of, frame).grossFen]);
      const { beforeFen, afterFen, steps } = differenceSteps(
        plan,
        { ...two, employer: other.employer },
        total,
      );
      expect(sum(steps.map(({ fen }) => fen))).toBe(afterFen - beforeFen);
      expect([beforeFen, afterFen]).toEqual([total(plan), total(two)]);
    });
  });
});

/** The same rows with the names of labels in another order. */
function withTurnedNames(frame: Frame): Frame {
  const labels = Object.entries(frame.labels).map(([name, { codes, values }]) => {
    const turned = codes.map((code) => (code < 0 ? code : values.length - 1 - code));
    return [name, { codes: turned, values: values.toReversed() }] as const;
  });
  return { ...frame, labels: Object.fromEntries(labels) };
}
