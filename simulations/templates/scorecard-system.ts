import { allAssumed, planTemplate } from './plan-template.ts';

/** System A: three posts, each with a scorecard over the four perspectives, pay that spreads, commission where one sells. */
export const scorecardSystem = planTemplate({
  id: 'scorecard-system',
  system: 'A',
  title: { en: 'Scorecard system', zh: '平衡计分卡制度' },
  purpose: {
    en: 'Against egalitarian pay and vague KPIs: every post has its own scorecard and base pay, and bonuses really spread.',
    zh: '针对平均主义与指标模糊：每个岗位有自己的计分卡与基本工资，奖金真正拉开差距。',
  },
  numbers: allAssumed,
  questions: [
    {
      asks: { en: 'Is every post covered?', zh: '每个岗位都被覆盖了吗？' },
      answer: {
        en: '`check` with data names posts, levels and people whom the plan does not pay.',
        zh: '`check` 配合数据，列出方案未覆盖的岗位、职级与人数。',
      },
    },
    {
      asks: { en: 'How do the weights lie over the perspectives?', zh: '权重在四个维度上如何分布？' },
      answer: {
        en: '`words` says every KPI with its weight; the perspective stands beside it in the document.',
        zh: '`words` 逐条说明指标及其权重；文档中注明所属维度。',
      },
    },
    {
      asks: { en: 'How far does pay spread inside a level?', zh: '同一职级内薪酬差距有多大？' },
      answer: {
        en: '`simulate`: Gini of variable pay, P90 ÷ P10, Theil.',
        zh: '`simulate`：浮动薪酬基尼系数、P90 ÷ P10、泰尔指数。',
      },
    },
    {
      asks: { en: 'Who could rise, and what would it cost?', zh: '谁可以晋升，成本多少？' },
      answer: {
        en: '`simulate --json`: `ladder`, people and yuan a month by rule and month; `payslip` says it of one person.',
        zh: '`simulate --json`：`ladder`（按规则和月份的人数与每月金额）；`payslip` 说明个人情况。',
      },
    },
    {
      asks: { en: 'What would a re-inspection change?', zh: '复检会改变什么？' },
      answer: {
        en: '`payslip` of the month before and after the mended file: every step down to the inspection score.',
        zh: '更正文件前后的 `payslip`：逐步追溯到质检得分。',
      },
    },
  ],
  unsaid: [
    {
      en: 'Birthday award, special-spirit award and recognition: no month of birth and no decision of a jury is in the data.',
      zh: '生日奖、特殊精神鼓励奖与荣誉表彰：数据中没有生日月份与评审决定。',
    },
    {
      en: 'Oversight group, appeals and growth plan are procedures; the plan pays what they lead to.',
      zh: '监督小组、申诉与成长计划属于流程；方案只支付其结果。',
    },
    {
      en: 'Feedback of client companies and its timeliness, once a file has them: add them as KPIs of the scorecard.',
      zh: '客户企业反馈及其及时性：文件中有数据后，可作为指标加入计分卡。',
    },
  ],
  body: `kpis: # perspectives other than those of the catalogue: assumed
  contacts: { perspective: finance }
  attitude: { perspective: process }
posts:
  production_support:
    title: { en: Production support, zh: 生产支持客服 }
    covers: [inbound] # name of the post in your data
    levels: # base and bonus: assumed, yuan a month
      junior: { title: { en: Junior, zh: 初级 }, base: 4200, bonus: 1200 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4900, bonus: 1600 }
      senior: { title: { en: Senior, zh: 高级 }, base: 5900, bonus: 2200 }
    scorecard: # weights and anchors: assumed
      - { kpi: contacts, weight: 20%, anchors: [[150, 0], [350, 80], [430, 100], [560, 120]] } # finance
      - { kpi: csat_top_box, weight: 25%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 } # customer
      - { kpi: star_rating, weight: 15%, anchors: [[3, 0], [4, 80], [4.5, 100], [5, 120]] } # customer
      - { kpi: qa, weight: 20%, anchors: [[70, 0], [88, 100], [96, 120]] } # process
      - { kpi: attitude, weight: 10%, anchors: [[60, 0], [85, 100], [95, 120]] } # process
      - { kpi: training_passed, weight: 10%, steps: [[0, 60], [1, 100], [2, 120]] } # growth
    curve: { kind: points, points: [[60, 0%], [80, 60%], [100, 100%], [120, 180%]] } # assumed
    components: # periods longer than a month, against short-termism; assumed
      - id: quarter_quality
        title: { en: Quarterly quality, zh: 季度质量奖 }
        period: quarter
        target: { junior: 200, middle: 300, senior: 400 }
        scorecard: [{ kpi: fcr, weight: 100%, anchors: [[50%, 0], [75%, 100], [90%, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 60%
  customer_service:
    title: { en: Customer service, zh: 客户服务 }
    covers: [online]
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 4300, bonus: 1300 }
      middle: { title: { en: Middle, zh: 中级 }, base: 5000, bonus: 1700 }
      senior: { title: { en: Senior, zh: 高级 }, base: 6100, bonus: 2400 }
    scorecard: # assumed
      - { kpi: first_response, weight: 20%, anchors: [[20, 120], [30, 100], [60, 0]] } # process
      - { kpi: csat_top_box, weight: 25%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 } # customer
      - { kpi: star_rating, weight: 15%, anchors: [[3, 0], [4, 80], [4.5, 100], [5, 120]] } # customer
      - { kpi: contacts, weight: 20%, anchors: [[200, 0], [480, 80], [580, 100], [760, 120]] } # finance
      - { kpi: ability, weight: 10%, anchors: [[60, 0], [85, 100], [95, 120]] } # process
      - { kpi: training_passed, weight: 10%, steps: [[0, 60], [1, 100], [2, 120]] } # growth
    curve: { kind: points, points: [[60, 0%], [80, 60%], [100, 100%], [120, 180%]] } # assumed
    components: # assumed
      - id: quarter_quality
        title: { en: Quarterly quality, zh: 季度质量奖 }
        period: quarter
        target: { junior: 200, middle: 300, senior: 400 }
        scorecard: [{ kpi: qa, weight: 100%, anchors: [[70, 0], [88, 100], [96, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 60%
  marketing:
    title: { en: Marketing, zh: 营销客服 }
    covers: [sales_support]
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 3800, bonus: 700 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4400, bonus: 900 }
      senior: { title: { en: Senior, zh: 高级 }, base: 5200, bonus: 1200 }
    scorecard: # assumed
      - { kpi: contacts, weight: 25%, anchors: [[90, 0], [200, 80], [260, 100], [340, 120]] } # finance
      - { kpi: csat_top_box, weight: 30%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 } # customer
      - { kpi: attitude, weight: 15%, anchors: [[60, 0], [85, 100], [95, 120]] } # process
      - { kpi: qa, weight: 20%, anchors: [[70, 0], [88, 100], [96, 120]] } # process
      - { kpi: training_passed, weight: 10%, steps: [[0, 60], [1, 100], [2, 120]] } # growth
    curve: { kind: points, points: [[60, 0%], [80, 60%], [100, 100%], [120, 180%]] } # assumed
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 2%], [8000, 3%], [15000, 4%]] } # assumed
ladder: # growth and promotion: named by the source; conditions and quotas assumed
  rules:
    - { id: to_middle, title: { en: Junior to middle, zh: 初级升中级 }, from: junior, to: middle, cycle: half_year, when: { in: 2 of 2 quarters, of: { score: { at_least: 95 } } }, quota: { share: 20%, per: site, by: score, round: up } }
    - { id: to_senior, title: { en: Middle to senior, zh: 中级升高级 }, from: middle, to: senior, cycle: half_year, when: { in: 3 of 4 quarters, of: { score: { at_least: 100 } } }, quota: { share: 10%, per: site, by: score, round: up } }
employer: { on_cost: 32% } # assumed
cases:
  - id: on_target
    given: { post: inbound, level: junior, contacts: 430, csat_top_box: [87, 100], star_rating: 4.5, qa: 88, attitude: 85, training_passed: 1, fcr: [75, 100] }
    by_hand: every KPI is at 100 points; the quarter's first month pays 60 % of 200 in advance
    expect: { score: 100, base: 4200, performance: 1200, quarter_quality: 120 }
  - id: sells_and_learns
    given: { post: sales_support, level: middle, contacts: 340, csat_top_box: [96, 100], attitude: 95, qa: 96, training_passed: 2, sales_amount: 20000 }
    by_hand: 120 points are 180 % of 900; 8000 × 2 % + 7000 × 3 % + 5000 × 4 %
    expect: { score: 120, performance: 1620, commission: 570, gross: 6590 }
  - id: proposed_after_two_quarters
    given: { post: inbound, site: s, level: junior, contacts: 430, csat_top_box: [87, 100], star_rating: 4.5, qa: 88, attitude: 85, training_passed: 1, months: [{ month: 2026-03 }, { month: 2026-06 }] }
    by_hand: 100 points in both quarters; one place of one person, rounded up; 4900 − 4200 and 1600 − 1200
    expect: { to_middle.proposed: [0, 1], to_middle.base: [0, 700], to_middle.target: [0, 400], base: [4200, 4200] }
`,
});
