import { hybridLadder, hybridLaw, hybridNumbers, hybridQuestions, hybridUnsaid } from './hybrid-parts.ts';
import { planTemplate } from './plan-template.ts';

/** System D, third method: results and service quality together, with gates against many orders and many complaints. */
export const hybridMixed = planTemplate({
  id: 'hybrid-mixed',
  system: 'D',
  title: { en: 'Hybrid pay, results and quality', zh: '混合薪酬·业绩与质量' },
  purpose: {
    en: 'Base pay, performance pay by results and quality in proportion, gates on complaints, a quarterly summary, overtime by law.',
    zh: '基本工资、业绩与质量并重的比例制绩效工资、投诉一票否决、季度汇总、法定加班。',
  },
  numbers: hybridNumbers,
  questions: hybridQuestions,
  unsaid: hybridUnsaid,
  body: `posts:
  inbound:
    title: { en: Inbound calls, zh: 呼入热线 }
    levels: # base and bonus: assumed, yuan a month
      junior: { title: { en: Junior, zh: 初级 }, base: 4000, bonus: 1000 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4700, bonus: 1300 }
      senior: { title: { en: Senior, zh: 高级 }, base: 5700, bonus: 1700 }
    scorecard: # weights and anchors: assumed
      - { kpi: contacts, weight: 30%, anchors: [[150, 0], [350, 80], [430, 100], [560, 120]] }
      - { kpi: csat_top_box, weight: 35%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 25%, anchors: [[70, 0], [88, 100], [96, 120]] }
      - { kpi: peer_assessment, weight: 10%, anchors: [[60, 0], [85, 100], [95, 120]] }
    curve: { kind: proportional, threshold: 60, cap: 120 } # in proportion; assumed
    components: # the quarterly summary; assumed
      - id: quarter_summary
        title: { en: Quarterly summary, zh: 季度汇总 }
        period: quarter
        target: { junior: 150, middle: 200, senior: 250 }
        scorecard: [{ kpi: fcr, weight: 100%, anchors: [[50%, 0], [75%, 100], [90%, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 0%
    gates: # assumed
      - { id: complaints, title: { en: Many complaints, zh: 投诉过多 }, when: { kpi: complaint_rate, above: 3% }, then: { multiply: 50%, of: performance } }
  online:
    title: { en: Online service, zh: 在线客服 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 4200, bonus: 1100 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4900, bonus: 1400 }
      senior: { title: { en: Senior, zh: 高级 }, base: 6000, bonus: 1900 }
    scorecard: # assumed, the 30 seconds published
      - { kpi: first_response, weight: 25%, anchors: [[20, 120], [30, 100], [60, 0]] }
      - { kpi: contacts, weight: 20%, anchors: [[200, 0], [480, 80], [580, 100], [760, 120]] }
      - { kpi: csat_top_box, weight: 25%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 20%, anchors: [[70, 0], [88, 100], [96, 120]] }
      - { kpi: peer_assessment, weight: 10%, anchors: [[60, 0], [85, 100], [95, 120]] }
    curve: { kind: proportional, threshold: 60, cap: 120 } # assumed
    components: # assumed
      - id: quarter_summary
        title: { en: Quarterly summary, zh: 季度汇总 }
        period: quarter
        target: { junior: 150, middle: 200, senior: 250 }
        scorecard: [{ kpi: fcr, weight: 100%, anchors: [[50%, 0], [75%, 100], [90%, 120]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 0%
    gates: # assumed
      - { id: complaints, title: { en: Many complaints, zh: 投诉过多 }, when: { kpi: complaint_rate, above: 3% }, then: { multiply: 50%, of: performance } }
  sales_support:
    title: { en: Sales support, zh: 销售支持 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 3600, bonus: 600 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4200, bonus: 800 }
      senior: { title: { en: Senior, zh: 高级 }, base: 5000, bonus: 1100 }
    scorecard: # assumed
      - { kpi: csat_top_box, weight: 50%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 40%, anchors: [[70, 0], [88, 100], [96, 120]] }
      - { kpi: peer_assessment, weight: 10%, anchors: [[60, 0], [85, 100], [95, 120]] }
    curve: { kind: proportional, threshold: 60, cap: 120 } # assumed
    commission: { kpi: sales_amount, kind: marginal_tiers, tiers: [[0, 4%], [8000, 6%], [15000, 8%]] } # assumed
    gates: # "many orders but many complaints is not good performance"; share assumed
      - { id: complaints, title: { en: Many complaints, zh: 投诉过多 }, when: { kpi: complaint_rate, above: 3% }, then: { zero: commission } }
${hybridLadder}${hybridLaw}cases:
  - id: sells_and_serves
    given: { post: sales_support, level: junior, csat_top_box: [87, 100], qa: 88, peer_assessment: 85, sales_amount: 16000, complaint_rate: [0, 100] }
    by_hand: on target; 8000 × 4 % + 7000 × 6 % + 1000 × 8 %
    expect: { score: 100, performance: 600, commission: 820, gross: 5020 }
  - id: many_orders_but_many_complaints
    given: { post: sales_support, level: junior, csat_top_box: [87, 100], qa: 88, peer_assessment: 85, sales_amount: 16000, complaint_rate: [4, 100] }
    expect: { performance: 600, commission: 0 }
  - id: two_weak_quarters
    given: { post: inbound, level: senior, contacts: 150, csat_top_box: [65, 100], qa: 70, peer_assessment: 60, months: [{ month: 2026-03 }, { month: 2026-06 }] }
    by_hand: 0 points in both quarters; 4700 − 5700 and 1300 − 1700; pay of the month stays
    expect: { back_to_middle.proposed: [0, 1], back_to_middle.base: [0, -1000], back_to_middle.target: [0, -400], base: [5700, 5700] }
  - id: holiday_work
    given: { post: inbound, level: middle, contacts: 430, csat_top_box: [87, 100], qa: 88, peer_assessment: 85, overtime_holiday_hours: 8 }
    by_hand: 4700 ÷ 174 × 3 × 8 = 648.276
    expect: { performance: 1300, overtime_holiday: 648.28 }
`,
});
