import { hybridLadder, hybridLaw, hybridNumbers, hybridQuestions, hybridUnsaid } from './hybrid-parts.ts';
import { planTemplate } from './plan-template.ts';

/** System D, second method: performance pay by service quality, assessed by customers, peers and oneself. */
export const hybridQuality = planTemplate({
  id: 'hybrid-quality',
  system: 'D',
  title: { en: 'Hybrid pay, by service quality', zh: '混合薪酬·按服务质量' },
  purpose: {
    en: 'Base pay, performance pay by service quality in steps, a quarterly summary, overtime by law.',
    zh: '基本工资、按服务质量的阶梯式绩效工资、季度汇总、法定加班。',
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
      - { kpi: csat_top_box, weight: 40%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 40%, anchors: [[70, 0], [88, 100], [96, 120]] }
      - { kpi: peer_assessment, weight: 15%, anchors: [[60, 0], [85, 100], [95, 120]] }
      - { kpi: self_assessment, weight: 5%, anchors: [[60, 0], [85, 100], [95, 120]] }
    curve: { kind: steps, steps: [[0, 0%], [70, 50%], [80, 75%], [90, 100%], [105, 130%]] } # stepped; assumed
    components: # the quarterly summary; assumed
      - id: quarter_summary
        title: { en: Quarterly summary, zh: 季度汇总 }
        period: quarter
        target: { junior: 150, middle: 200, senior: 250 }
        scorecard: [{ kpi: complaint_rate, weight: 100%, anchors: [[0%, 120], [0.6%, 100], [2%, 0]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 0%
  online:
    title: { en: Online service, zh: 在线客服 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 4200, bonus: 1100 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4900, bonus: 1400 }
      senior: { title: { en: Senior, zh: 高级 }, base: 6000, bonus: 1900 }
    scorecard: # assumed, the 30 seconds published
      - { kpi: first_response, weight: 30%, steps: [[30, 120], [40, 80], [60, 40]] }
      - { kpi: csat_top_box, weight: 30%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 20%, anchors: [[70, 0], [88, 100], [96, 120]] }
      - { kpi: peer_assessment, weight: 15%, anchors: [[60, 0], [85, 100], [95, 120]] }
      - { kpi: self_assessment, weight: 5%, anchors: [[60, 0], [85, 100], [95, 120]] }
    curve: { kind: steps, steps: [[0, 0%], [70, 50%], [80, 75%], [90, 100%], [105, 130%]] } # assumed
    components: # assumed
      - id: quarter_summary
        title: { en: Quarterly summary, zh: 季度汇总 }
        period: quarter
        target: { junior: 150, middle: 200, senior: 250 }
        scorecard: [{ kpi: complaint_rate, weight: 100%, anchors: [[0%, 120], [0.6%, 100], [2%, 0]] }]
        curve: { kind: proportional, threshold: 60, cap: 120 }
        advance: 0%
  sales_support:
    title: { en: Sales support, zh: 销售支持 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 3600, bonus: 1000 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4200, bonus: 1300 }
      senior: { title: { en: Senior, zh: 高级 }, base: 5000, bonus: 1700 }
    scorecard: # assumed
      - { kpi: csat_top_box, weight: 45%, anchors: [[65%, 0], [80%, 80], [87%, 100], [96%, 120]], min_samples: 5 }
      - { kpi: qa, weight: 35%, anchors: [[70, 0], [88, 100], [96, 120]] }
      - { kpi: peer_assessment, weight: 15%, anchors: [[60, 0], [85, 100], [95, 120]] }
      - { kpi: self_assessment, weight: 5%, anchors: [[60, 0], [85, 100], [95, 120]] }
    curve: { kind: steps, steps: [[0, 0%], [70, 50%], [80, 75%], [90, 100%], [105, 130%]] } # assumed
${hybridLadder}${hybridLaw}cases:
  - id: within_30_seconds
    given: { post: online, level: junior, first_response: 30, csat_top_box: [80, 100], qa: 88, peer_assessment: 85, self_assessment: 85 }
    by_hand: 0.3 × 120 + 0.3 × 80 + 0.4 × 100 = 100 points, the step of 100 %
    expect: { score: 100, performance: 1100 }
  - id: a_second_later
    given: { post: online, level: junior, first_response: 31, csat_top_box: [80, 100], qa: 88, peer_assessment: 85, self_assessment: 85 }
    by_hand: 0.3 × 80 + 0.3 × 80 + 0.4 × 100 = 88 points, the step of 75 %
    expect: { score: 88, performance: 825 }
  - id: a_quarter_without_complaints
    given: { post: inbound, level: senior, complaint_rate: [0, 400], months: [{ qa: 88 }, { qa: 88 }, { qa: 88 }] }
    by_hand: 3 × 250 × 120 % at the end; the other KPIs are missing, 40 % of the weight is no score, so performance pay is as on target
    expect: { quarter_summary: [0, 0, 900], performance: [1700, 1700, 1700] }
`,
});
