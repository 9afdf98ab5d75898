import { allAssumed, planTemplate } from './plan-template.ts';

/** System C: monthly short goals beside quarterly and half-yearly long ones, and rewards that do not over-expand. */
export const goalConstrained = planTemplate({
  id: 'goal-constrained',
  system: 'C',
  title: { en: 'Goal-constrained scheme', zh: '目标制约激励方案' },
  purpose: {
    en: 'Goals that most can reach: monthly short goals, quarterly and half-yearly long ones, each paid in proportion and capped.',
    zh: '多数人够得着的目标：月度短期目标加季度、半年长期目标，按比例兑现并设封顶。',
  },
  numbers: allAssumed,
  questions: [
    {
      asks: { en: 'What share of people reaches each goal?', zh: '每个目标有多大比例的人达到？' },
      answer: {
        en: 'The page: scores of a post behind its curve; `payslip`: points of each goal. 100 points are the goal.',
        zh: '页面：奖金曲线背后的岗位得分分布；`payslip`：各目标得分。100 分即为目标。',
      },
    },
    {
      asks: { en: 'Do rewards over-expand?', zh: '奖励是否过度膨胀？' },
      answer: {
        en: '`simulate --json`: `cost.byMonth`, settlement months among them; caps are named by `words`.',
        zh: '`simulate --json`：`cost.byMonth`，按月成本（含结算月）；封顶由 `words` 说明。',
      },
    },
    {
      asks: { en: 'Who is likely to leave?', zh: '谁可能离职？' },
      answer: {
        en: '`simulate`: expected leavers of 90 days and 12 months with their range.',
        zh: '`simulate`：90 天与 12 个月的预计离职人数及区间。',
      },
    },
    {
      asks: {
        en: 'How do CSAT, resolution and quality stand before and after?',
        zh: '满意度、解决率与质量评分前后如何？',
      },
      answer: {
        en: '`data <version>`: each KPI with coverage and mean, one version beside the other.',
        zh: '`data <版本>`：各指标的覆盖率与均值，可逐版本对照。',
      },
    },
  ],
  unsaid: [
    {
      en: 'Demand shocks, spread of skill and learning are assumptions of a projection, not of a plan.',
      zh: '需求冲击、技能差异与学习曲线属于预测假设，不属于方案。',
    },
    {
      en: 'Goals that allow for queue, shift or type of contact, and training for those who fall behind.',
      zh: '按队列、班次或工单类型调整的目标，以及对落后者的培训。',
    },
    {
      en: 'Stock options and titles as long-term rewards.',
      zh: '股权激励与职称等长期激励。',
    },
  ],
  body: `posts:
  inbound:
    title: { en: Inbound calls, zh: 呼入热线 }
    levels: # base pay from the data; bonus: assumed, yuan a month
      junior: { title: { en: Junior, zh: 初级 }, bonus: 700 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 900 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1200 }
    scorecard: # short goals of the month; weights and anchors: assumed
      - { kpi: csat_top_box, weight: 40%, anchors: [[60%, 0], [82%, 100], [92%, 120]], min_samples: 5 }
      - { kpi: contacts, weight: 30%, anchors: [[120, 0], [350, 100], [480, 120]] }
      - { kpi: aht, weight: 30%, anchors: [[200, 120], [240, 100], [340, 0]] }
    curve: { kind: proportional, threshold: 60, cap: 120 } # assumed
    components: # long goals; assumed
      - id: quarter_resolution
        title: { en: Quarterly resolution goal, zh: 季度解决率目标奖 }
        period: quarter
        target: { junior: 200, middle: 300, senior: 400 }
        scorecard: [{ kpi: fcr, weight: 100%, anchors: [[50%, 0], [72%, 100], [88%, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 50%
      - id: half_year_quality
        title: { en: Half-yearly quality goal, zh: 半年质量目标奖 }
        period: half_year
        target: { junior: 100, middle: 150, senior: 200 }
        scorecard: [{ kpi: qa, weight: 100%, anchors: [[70, 0], [86, 100], [95, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 0%
    cap: 120% # rewards must not over-expand; assumed
  online:
    title: { en: Online service, zh: 在线客服 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, bonus: 800 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 1000 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1300 }
    scorecard: # assumed
      - { kpi: csat_top_box, weight: 40%, anchors: [[60%, 0], [82%, 100], [92%, 120]], min_samples: 5 }
      - { kpi: contacts, weight: 30%, anchors: [[160, 0], [470, 100], [650, 120]] }
      - { kpi: first_response, weight: 30%, anchors: [[22, 120], [34, 100], [60, 0]] }
    curve: { kind: proportional, threshold: 60, cap: 120 } # assumed
    components: # assumed
      - id: quarter_resolution
        title: { en: Quarterly resolution goal, zh: 季度解决率目标奖 }
        period: quarter
        target: { junior: 200, middle: 300, senior: 400 }
        scorecard: [{ kpi: fcr, weight: 100%, anchors: [[50%, 0], [72%, 100], [88%, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 50%
      - id: half_year_quality
        title: { en: Half-yearly quality goal, zh: 半年质量目标奖 }
        period: half_year
        target: { junior: 100, middle: 150, senior: 200 }
        scorecard: [{ kpi: qa, weight: 100%, anchors: [[70, 0], [86, 100], [95, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 0%
    cap: 120% # assumed
  sales_support:
    title: { en: Sales support, zh: 销售支持 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, bonus: 700 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 900 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1200 }
    scorecard: # assumed
      - { kpi: csat_top_box, weight: 40%, anchors: [[60%, 0], [82%, 100], [92%, 120]], min_samples: 5 }
      - { kpi: sales_amount, weight: 30%, anchors: [[2000, 0], [7000, 100], [14000, 120]] }
      - { kpi: contacts, weight: 30%, anchors: [[70, 0], [220, 100], [290, 120]] }
    curve: { kind: proportional, threshold: 60, cap: 120 } # assumed
    components: # assumed
      - id: half_year_quality
        title: { en: Half-yearly quality goal, zh: 半年质量目标奖 }
        period: half_year
        target: { junior: 100, middle: 150, senior: 200 }
        scorecard: [{ kpi: qa, weight: 100%, anchors: [[70, 0], [86, 100], [95, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 0%
    cap: 120% # assumed
employer: { on_cost: 32% } # assumed
cases:
  - id: a_quarter_on_target
    given: { post: inbound, level: junior, base: 4000, csat_top_box: [82, 100], contacts: 350, aht: 240, qa: 86, months: [{ fcr: [72, 100] }, { fcr: [72, 100] }, { fcr: [72, 100] }] }
    by_hand: 'advances of 50 % of 200, then 600 − 200; the half-year is settled in June'
    expect: { performance: [700, 700, 700], quarter_resolution: [100, 100, 400], half_year_quality: [0, 0, 0] }
  - id: far_beyond_the_goal
    given: { post: sales_support, level: senior, base: 5000, csat_top_box: [100, 100], sales_amount: 90000, contacts: 900 }
    by_hand: each KPI ends at 120 points; 120 % of 1200
    expect: { score: 120, performance: 1440 }
`,
});
