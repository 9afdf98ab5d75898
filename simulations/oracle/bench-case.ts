import type { Frame } from '../frame/frame.ts';

/** KPIs of the benchmark's scorecard: ten, as in the published measurements. */
export const benchKpis = [
  'csat_top_box',
  'csat_mean',
  'contacts',
  'aht',
  'fcr',
  'first_response',
  'qa',
  'answer_rate',
  'resolution_rate',
  'attendance',
];

/** A plan with ten KPIs, a gate, a curve and a cap over three levels. */
export const benchPlan = `
schema: quanheng/plan@1
id: bench
posts:
  online:
    levels: { junior: { base: 4200, bonus: 1000 }, middle: { base: 5000, bonus: 1400 }, senior: { base: 6000, bonus: 1800 } }
    scorecard:
${benchKpis.map((kpi) => `      - { kpi: ${kpi}, weight: 10%, anchors: [[0.5, 0], [0.75, 80], [0.85, 100], [0.97, 120]] }`).join('\n')}
    curve: { kind: points, points: [[60, 0], [80, 0.5], [100, 1], [120, 2]] }
    gates: [{ when: { kpi: complaint_rate, above: 2% }, then: { multiply: 50% } }]
    cap: 180%
employer: { on_cost: 32% }
`;

/**
 * Agent-months of random KPIs, the same for the same size: a linear congruential generator.
 * @param rows    number of agent-months, a multiple of `months`
 * @param missing share of KPI cells without data
 */
export function benchFrame(rows: number, months = 12, missing = 0.02): Frame {
  let state = 12345;
  const random = (): number => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 2 ** 32;
  const people = rows / months;
  const measure = (low: number, high: number) => {
    const numerator = new Float64Array(rows);
    const denominator = new Float64Array(rows);
    for (let row = 0; row < rows; row++) {
      const n = random() < missing ? 0 : 20 + Math.floor(random() * 180);
      denominator[row] = n;
      numerator[row] = Math.floor(n * (low + (high - low) * random()));
    }
    return { numerator, denominator, samples: denominator };
  };
  const codes = Int32Array.from({ length: rows }, (_, row) => (row % people) % 3);
  const label = (values: readonly string[]) => ({ values, codes: codes.map((code) => code % values.length) });
  return {
    rows,
    people,
    months: Array.from({ length: months }, (_, k) => `2025-${String(k + 1).padStart(2, '0')}`),
    person: Int32Array.from({ length: rows }, (_, row) => row % people),
    month: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / people)),
    labels: {
      post: { values: ['online'], codes: new Int32Array(rows) },
      level: label(['junior', 'middle', 'senior']),
      shift: {
        values: ['day', 'night'],
        codes: Int32Array.from({ length: rows }, (_, row) => (row % people) % 2),
      },
    },
    numbers: {},
    measures: {
      ...Object.fromEntries(benchKpis.map((kpi) => [kpi, measure(0.55, 1)])),
      complaint_rate: measure(0, 0.025),
    },
  };
}
