import { labelAt, measureValue, type Frame } from '../frame/frame.ts';
import type { PlanDocument, PlanPost } from '../plan/plan-document.ts';

/** A person-month as an object, the way one would write it without thinking of speed. */
export interface PlainRow {
  readonly person: number;
  readonly month: string;
  readonly labels: Readonly<Record<string, string | null>>;
  readonly numbers: Readonly<Record<string, number | null>>;
  readonly kpis: Readonly<Record<string, { readonly value: number | null; readonly samples: number }>>;
}

/** What a plain row is paid, yuan rounded to 0.01; null where the plan does not cover it. */
export interface PlainPay {
  readonly row: PlainRow;
  readonly score: number | null;
  readonly base: number;
  readonly performance: number;
  readonly commission: number;
  /** What the employer contributes on it. */
  readonly onCost: number;
  /** Rules for missing data that applied. */
  readonly flags: readonly string[];
}

/** A frame as an array of objects. */
export function plainRows(frame: Frame): PlainRow[] {
  return Array.from({ length: frame.rows }, (_, row) => ({
    person: frame.person[row] as number,
    month: frame.months[frame.month[row] as number] as string,
    labels: mapValues(frame.labels, (_column, name) => labelAt(frame, name, row)),
    numbers: mapValues(frame.numbers, (column) => known(column[row] as number)),
    kpis: mapValues(frame.measures, (measure) => ({
      value: known(measureValue(measure, row)),
      samples: measure.samples[row] as number,
    })),
  }));
}

/** The post whose `covers`, or id where it has none, holds the row's name. */
function postOf({ posts }: PlanDocument, { labels }: PlainRow): PlanPost | undefined {
  return Object.entries(posts).find(([id, { covers }]) =>
    covers === undefined ? id === labels['post'] : covers.some((name) => name === labels['post']),
  )?.[1];
}

/**
 * A second, independent reading of a plan document: row by row, straight from the words of the
 * design, without the program. It is the oracle of the tests and the rival of the benchmark.
 * Left out: overtime, further commissions, pay items, variants, adjustments, probation and curves of two KPIs.
 */
export function plainReplay(plan: PlanDocument, rows: readonly PlainRow[]): (PlainPay | null)[] {
  return rows.map((row) => {
    const post = postOf(plan, row);
    const level = post?.levels[row.labels['level'] ?? ''];
    const fileBase = row.numbers['baseFen'];
    const base = level?.base ?? (fileBase === null || fileBase === undefined ? undefined : fileBase / 100);
    if (!post || !level || base === undefined) return null;
    const paid = (row.numbers['paidShare'] ?? 1) * (row.numbers['fte'] ?? 1);
    const target = level.bonus * plan.scale * paid;
    const score = scoreOf(post, row);
    const multiple =
      post.scorecard.length === 0 || post.curve.kind === 'fixed'
        ? fixed(post)
        : score === null && post.missing.no_score === 'zero'
          ? 0
          : payout(post, score ?? 100);
    const earned = gates(
      post,
      row,
      modifiers(post, row, {
        performance: target * multiple,
        commission: commissionOf(post, row) * plan.scale,
      }),
    );
    const paidLines = limits(post, earned, target);
    const lines = {
      base: cents(base * paid),
      performance: cents(paidLines.performance),
      commission: cents(paidLines.commission),
    };
    const gross = lines.base + lines.performance + lines.commission;
    return { row, score, ...lines, onCost: onCostOf(plan, row, gross), flags: flagsOf(post, row, score) };
  });
}

/** Each scheme is rounded by itself. */
function onCostOf(
  { employer: { on_cost: rule } }: PlanDocument,
  { labels }: PlainRow,
  gross: number,
): number {
  const schemes = 'rate' in rule ? [rule] : (rule.sites[labels['site'] ?? ''] ?? rule.otherwise);
  return schemes.reduce(
    (sum, { rate, base_min, base_max = Infinity }) =>
      sum + cents(rate * Math.min(Math.max(gross, base_min), base_max)),
    0,
  );
}

function flagsOf(post: PlanPost, { numbers }: PlainRow, score: number | null): string[] {
  const missing = (name: string): boolean => (numbers[name] ?? null) === null;
  const onTarget =
    post.scorecard.length > 0 && post.curve.kind !== 'fixed' && post.missing.no_score !== 'zero';
  return [
    ...(missing('fte') ? ['full-time-assumed'] : []),
    ...(missing('paidShare') ? ['full-month-assumed'] : []),
    ...(onTarget && score === null ? ['no-score-as-on-target'] : []),
  ];
}

const payLines = ['performance', 'commission'] as const;
type PlanLine = (typeof payLines)[number];
type PlanGate = PlanPost['gates'][number];
type Earned = Record<PlanLine, number> & { struck?: PlanLine[] };

/** The lines that a document's words mean. */
function meant(of: readonly string[]): PlanLine[] {
  return payLines.filter((name) => of.includes(name) || of.includes('all'));
}

function scoreOf(post: PlanPost, row: PlainRow): number | null {
  const scored = post.scorecard
    .map((item) => ({ weight: item.weight, points: pointsOf(item, row) }))
    .filter((item): item is { weight: number; points: number } => item.points !== null);
  const weight = scored.reduce((sum, item) => sum + item.weight, 0);
  if (weight === 0 || weight < post.missing.min_coverage - 1e-9) return null;
  return scored.reduce((sum, item) => sum + item.weight * item.points, 0) / weight;
}

function pointsOf(item: PlanPost['scorecard'][number], row: PlainRow): number | null {
  const kpi = row.kpis[item.kpi];
  if (!kpi || kpi.value === null || kpi.samples < item.min_samples) return null;
  return line(item.anchors ?? [], kpi.value);
}

/** Straight lines between points, flat beyond. */
function line(points: readonly (readonly [number, number])[], x: number): number {
  const after = points.findIndex(([at]) => x < at);
  if (after === 0) return (points[0] as readonly [number, number])[1];
  if (after < 0) return (points.at(-1) as readonly [number, number])[1];
  const [[x0, y0], [x1, y1]] = [points[after - 1], points[after]] as [
    readonly [number, number],
    readonly [number, number],
  ];
  return y0 + ((x - x0) * (y1 - y0)) / (x1 - x0);
}

/** Value of the last step reached. */
function stair(points: readonly (readonly [number, number])[], x: number): number {
  return points.filter(([at]) => x >= at - 1e-9 * Math.max(1, Math.abs(at))).at(-1)?.[1] ?? 0;
}

function fixed({ curve }: PlanPost): number {
  return curve.kind === 'fixed' ? curve.multiple : 1;
}

function payout({ curve }: PlanPost, score: number): number {
  switch (curve.kind) {
    case 'fixed':
      return curve.multiple;
    case 'proportional':
      return score < curve.threshold - 1e-9 * Math.max(1, curve.threshold)
        ? 0
        : Math.min(score, curve.cap) / 100;
    case 'points':
      return curve.below !== undefined &&
        score < (curve.points[0]?.[0] ?? 0) - 1e-9 * Math.max(1, curve.points[0]?.[0] ?? 0)
        ? curve.below
        : line(curve.points, score);
    case 'steps':
      return stair(curve.steps, score);
    case 'marginal_steps':
      return marginal(curve.steps, score);
    case 'threshold_target_excellence': {
      const { threshold, target, excellence } = curve;
      return score < threshold[0] - 1e-9 * Math.max(1, threshold[0])
        ? 0
        : line([threshold, target, excellence], score);
    }
    case 'matrix':
      throw new RangeError('the plain replay knows no curve of two KPIs');
  }
}

function marginal(tiers: readonly (readonly [number, number])[], x: number): number {
  return tiers.reduce(
    (sum, [from, rate], k) => sum + rate * Math.max(0, Math.min(x, tiers[k + 1]?.[0] ?? Infinity) - from),
    0,
  );
}

function commissionOf({ commission }: PlanPost, row: PlainRow): number {
  const sales = commission && row.kpis[commission.kpi]?.value;
  if (!commission || sales === null || sales === undefined) return 0;
  return commission.kind === 'marginal_tiers'
    ? marginal(commission.tiers, sales)
    : sales * stair(commission.tiers, sales);
}

function modifiers(post: PlanPost, row: PlainRow, earned: Earned): Earned {
  return post.modifiers.reduce((sum, each) => {
    if (typeof each.by !== 'string') throw new Error('the plain reading knows modifiers by KPIs alone');
    const { by, points = [], of } = each;
    const value = row.kpis[by]?.value ?? null;
    const factor = value === null ? 1 : line(points, value);
    return Object.assign({}, sum, ...meant(of).map((name) => ({ [name]: sum[name] * factor }))) as Earned;
  }, earned);
}

function gates(post: PlanPost, row: PlainRow, earned: Earned): Earned {
  return post.gates.reduce((sum, gate) => (strikes(gate, row) ? punished(gate, sum) : sum), earned);
}

function strikes({ when }: PlanGate, row: PlainRow): boolean {
  if (!('kpi' in when)) throw new Error('the plain reading knows conditions on KPIs alone');
  const value = row.kpis[when.kpi]?.value ?? null;
  if (value === null) return false;
  const slack = 1e-9 * Math.max(1, Math.abs(when.above ?? when.below ?? 0));
  return when.above !== undefined ? value > when.above + slack : value < (when.below ?? -Infinity) - slack;
}

function punished({ then }: PlanGate, earned: Earned): Earned {
  const lines = meant('zero' in then ? then.zero : then.of);
  const amount = (name: PlanLine): number =>
    'zero' in then ? 0 : 'multiply' in then ? earned[name] * then.multiply : Math.min(earned[name], then.cap);
  const next = Object.assign({}, earned, ...lines.map((name) => ({ [name]: amount(name) }))) as Earned;
  return 'zero' in then ? { ...next, struck: [...(earned.struck ?? []), ...lines] } : next;
}

/** Cap, then floor; each on the sum of the lines it names and the post pays. */
function limits(post: PlanPost, earned: Earned, target: number): Earned {
  const yuan = (limit: NonNullable<typeof post.cap>): number => limit.amount ?? target * (limit.share ?? 0);
  const of = (limit: NonNullable<typeof post.cap>): PlanLine[] =>
    meant(limit.of).filter((name) => name === 'performance' || post.commission);
  const total = (amounts: Earned, names: PlanLine[]): number =>
    names.reduce((sum, name) => sum + amounts[name], 0);
  const [{ cap, floor }, pay] = [post, { ...earned }];
  if (cap && total(pay, of(cap)) > yuan(cap)) Object.assign(pay, shared(pay, of(cap), yuan(cap)));
  if (floor && total(pay, of(floor)) < yuan(floor)) {
    const raised = shared(pay, of(floor), yuan(floor));
    for (const name of of(floor)) if (!earned.struck?.includes(name)) pay[name] = raised[name] as number;
  }
  return pay;
}

/** An amount over lines in proportion to what they were; several lines get whole fen, the last ones to the largest remainders. */
function shared(pay: Earned, names: PlanLine[], yuan: number): Partial<Record<PlanLine, number>> {
  if (names.length === 1) return { [names[0] as PlanLine]: yuan };
  const sum = names.reduce((of, name) => of + pay[name], 0);
  const parts = names.map((name) => {
    const exact = cents(yuan) * 100 * (sum > 0 ? pay[name] / sum : 1 / names.length);
    // remainders that agree to nine places tie
    return { name, fen: Math.floor(exact), rest: Math.round((exact - Math.floor(exact)) * 1e9) };
  });
  let left = Math.round(cents(yuan) * 100) - parts.reduce((of, { fen }) => of + fen, 0);
  for (const part of parts.toSorted((a, b) => b.rest - a.rest)) if (left-- > 0) part.fen++;
  return Object.fromEntries(parts.map(({ name, fen }) => [name, fen / 100]));
}

/** Yuan rounded half up on the decimal amount, by the digits of the number. */
function cents(yuan: number): number {
  const digits = Math.abs(yuan).toFixed(9);
  const [whole, fraction] = digits.split('.') as [string, string];
  const fen = Number(whole) * 100 + Number(fraction.slice(0, 2)) + (fraction.charAt(2) >= '5' ? 1 : 0);
  return (yuan < 0 ? -fen : fen) / 100;
}

function known(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}

function mapValues<V, R>(
  record: Readonly<Record<string, V>>,
  value: (of: V, name: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([name, of]) => [name, value(of, name)]));
}
