import { frameOf, type FrameRecord } from '../../frame/record-frame.ts';
import type { Frame } from '../../frame/frame.ts';
import { baseKpi, kpiOf } from '../../kpi/kpi-title.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import { share } from '../quantities.ts';
import type { PlanCase } from './plan-case.ts';

type Given = PlanCase['given'];
type Row = Readonly<Record<string, unknown>>;

/** Numbers of the data that cases call by other words, with their factor. */
const numberNames: Readonly<Record<string, readonly [name: string, factor: number]>> = {
  base: ['baseFen', 100],
  paid_share: ['paidShare', 1],
};

/** A case's people and months as a frame, with its rows in the order of the case: person by person, month by month. */
export interface CaseFrame {
  readonly frame: Frame;
  /** Row of the frame by place in the case. */
  readonly rows: readonly number[];
}

/**
 * The frame of a case: texts are labels, percentages numbers, pairs are KPIs, and so are numbers that a KPI of the catalogue or the plan
 * has the name of; other numbers are numbers of the data. A post and a level need not be said of a plan's only ones.
 *
 * @param only  post and level where the plan has one
 */
export function caseFrame(given: Given, names: PlanNames, only: Readonly<Record<string, string>>): CaseFrame {
  const { months, people, published_prior: _, ...all } = given;
  const order = (people ?? [{}]).flatMap((person, p) =>
    (months ?? [{ month: person['month'] ?? all['month'] ?? null }]).map((month, m) => ({
      person: `p${String(p + 1).padStart(4, '0')}`,
      month: monthText(month['month'], m),
      row: { ...only, ...all, ...person, ...month },
    })),
  );
  const frame = frameOf(order.map(({ person, month, row }) => ({ person, month, ...recordOf(row, names) })));
  const rows = order.map(({ person, month }) =>
    frame.person.findIndex(
      (who, row) => who === Number(person.slice(1)) - 1 && frame.months[frame.month[row] as number] === month,
    ),
  );
  return { frame, rows };
}

/** Months of a case that names none follow each other from January 2026 on. */
function monthText(given: unknown, index: number): string {
  if (typeof given === 'string') return given;
  return `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** A percentage is a number; no label of the data reads so. */
function figureGiven(given: unknown): unknown {
  const percentage = typeof given === 'string' ? share.safeParse(given) : undefined;
  return percentage?.success ? percentage.data : given;
}

function recordOf(row: Row, names: PlanNames): Omit<FrameRecord, 'person' | 'month'> {
  const labels: Record<string, string> = {};
  const numbers: Record<string, number> = {};
  const measures: Record<string, number | readonly [number, number]> = {};
  for (const [name, given] of Object.entries(row)) {
    if (name === 'month' || given === null) continue;
    const value = figureGiven(given);
    if (typeof value === 'string') labels[name] = value;
    else if (Array.isArray(value)) measures[name] = value as unknown as readonly [number, number];
    else if (typeof value === 'number') {
      const [number, factor] = numberNames[name] ?? [name, 1];
      if (kpiOf(name) || names.kpis[baseKpi(name)]) measures[name] = value;
      else numbers[number] = value * factor;
    }
  }
  return { labels, numbers, measures };
}
