/** A plan document as text, for first use. */
export interface SamplePlan {
  readonly id: string;
  readonly yaml: string;
}

const sampleCurrent = `# The plan in force at 晨光呼叫中心: tiers everywhere, so a tenth of a point can be worth a third of the bonus.
schema: quanheng/plan@1
id: sample-current
title: { en: Current tiers, zh: 现行阶梯方案 }
effective: { from: 2024-05 }
posts:
  online:
    title: { en: Online service, zh: 在线客服 }
    levels:
      junior: { title: { en: Junior, zh: 初级 }, bonus: 1000 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 1300 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1800 }
    scorecard:
      - { kpi: csat_top_box, weight: 25%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: first_response, weight: 20%, anchors: [[20, 120], [30, 100], [60, 0]] }
      - { kpi: fcr, weight: 30%, anchors: [[50%, 0], [75%, 100], [90%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 25%, steps: [[0, 40], [80, 70], [90, 100], [95, 120]] }
    curve: { kind: steps, steps: [[0, 0%], [70, 40%], [80, 70%], [90, 100%], [100, 150%]] }
    modifiers:
      - { by: attendance, points: [[80%, 50%], [95%, 100%]] }
  inbound:
    title: { en: Inbound calls, zh: 呼入热线 }
    levels:
      junior: { title: { en: Junior, zh: 初级 }, bonus: 900 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 1200 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1600 }
    scorecard:
      - { kpi: csat_top_box, weight: 25%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: contacts, weight: 25%, anchors: [[150, 0], [350, 80], [430, 100], [560, 120]] }
      - { kpi: aht, weight: 25%, anchors: [[190, 120], [225, 100], [330, 0]] }
      - { kpi: qa, weight: 25%, steps: [[0, 40], [80, 70], [90, 100], [95, 120]] }
    curve: { kind: steps, steps: [[0, 0%], [70, 40%], [80, 70%], [90, 100%], [100, 150%]] }
    modifiers:
      - { by: attendance, points: [[80%, 50%], [95%, 100%]] }
  sales_support:
    title: { en: Sales support, zh: 销售支持 }
    levels:
      junior: { title: { en: Junior, zh: 初级 }, bonus: 600 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 800 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1100 }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: contacts, weight: 30%, anchors: [[90, 0], [200, 80], [260, 100], [340, 120]] }
      - { kpi: qa, weight: 30%, steps: [[0, 40], [80, 70], [90, 100], [95, 120]] }
    curve: { kind: steps, steps: [[0, 0%], [70, 40%], [80, 70%], [90, 100%], [100, 150%]] }
    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 2%], [8000, 4%], [15000, 6%]] }
    gates:
      - { when: { kpi: complaint_rate, above: 3% }, then: { zero: commission } }
employer: { on_cost: 32% }
`;

const sampleScenario = `# A proposal for 晨光呼叫中心: straight lines instead of tiers, more weight on customers, less on what can be gamed.
schema: quanheng/plan@1
id: sample-scenario
title: { en: Smooth and customer-first, zh: 平滑曲线·客户优先 }
effective: { from: 2024-05 }
posts:
  online:
    title: { en: Online service, zh: 在线客服 }
    levels:
      junior: { title: { en: Junior, zh: 初级 }, bonus: 1000 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 1300 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1800 }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: first_response, weight: 20%, anchors: [[20, 120], [30, 100], [60, 0]] }
      - { kpi: fcr, weight: 15%, anchors: [[50%, 0], [75%, 100], [90%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 25%, anchors: [[70, 0], [88, 100], [96, 120]] }
    curve: { kind: points, points: [[50, 0%], [80, 60%], [100, 110%], [120, 190%]] }
    gates:
      - { when: { kpi: complaint_rate, above: 3% }, then: { multiply: 80% } }
    modifiers:
      - { by: attendance, points: [[80%, 50%], [95%, 100%]] }
    cap: 180%
  inbound:
    title: { en: Inbound calls, zh: 呼入热线 }
    levels:
      junior: { title: { en: Junior, zh: 初级 }, bonus: 900 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 1200 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1600 }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: contacts, weight: 25%, anchors: [[150, 0], [350, 80], [430, 100], [560, 120]] }
      - { kpi: aht, weight: 10%, anchors: [[190, 120], [225, 100], [330, 0]] }
      - { kpi: qa, weight: 25%, anchors: [[70, 0], [88, 100], [96, 120]] }
    curve: { kind: points, points: [[50, 0%], [80, 60%], [100, 110%], [120, 190%]] }
    gates:
      - { when: { kpi: complaint_rate, above: 3% }, then: { multiply: 80% } }
    modifiers:
      - { by: attendance, points: [[80%, 50%], [95%, 100%]] }
    cap: 180%
  sales_support:
    title: { en: Sales support, zh: 销售支持 }
    levels:
      junior: { title: { en: Junior, zh: 初级 }, bonus: 600 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 800 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1100 }
    scorecard:
      - { kpi: csat_top_box, weight: 40%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: contacts, weight: 25%, anchors: [[90, 0], [200, 80], [260, 100], [340, 120]] }
      - { kpi: qa, weight: 35%, anchors: [[70, 0], [88, 100], [96, 120]] }
    curve: { kind: points, points: [[50, 0%], [80, 60%], [100, 110%], [120, 190%]] }
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2.5%], [8000, 4%], [15000, 5%]] }
    gates:
      - { when: { kpi: complaint_rate, above: 3% }, then: { zero: commission } }
    cap: 180%
employer: { on_cost: 32% }
`;

/**
 * Plans of the sample call centre: the one in force and a proposal. The same texts are in `docs/examples`.
 */
export const samplePlans: readonly SamplePlan[] = [
  { id: 'sample-current', yaml: sampleCurrent },
  { id: 'sample-scenario', yaml: sampleScenario },
];
