import { hybridLadder, hybridLaw, hybridQuestions, hybridUnsaid } from './hybrid-parts.ts';
import { planTemplate } from './plan-template.ts';

/** System D, first method: performance pay by results alone, as a rival for the other two. */
export const hybridResults = planTemplate({
  id: 'hybrid-results',
  system: 'D',
  title: { en: 'Hybrid pay, by results', zh: '混合薪酬·按业绩' },
  purpose: {
    en: 'Base pay, performance pay by volume and sales alone, overtime by law: the method that the source warns of, to compare with.',
    zh: '基本工资、只看业务量与销售额的绩效工资、法定加班：来源提醒风险的方法，用于对比。',
  },
  numbers: {
    en: 'Published: the law’s overtime multiples. Every other number is assumed.',
    zh: '已公布：法定加班倍数。其余数字均为假设值。',
  },
  questions: hybridQuestions,
  unsaid: hybridUnsaid,
  body: `posts:
  inbound:
    title: { en: Inbound calls, zh: 呼入热线 }
    levels: # base and bonus: assumed, yuan a month
      junior: { title: { en: Junior, zh: 初级 }, base: 4000, bonus: 1000 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4700, bonus: 1300 }
      senior: { title: { en: Senior, zh: 高级 }, base: 5700, bonus: 1700 }
    scorecard: [{ kpi: contacts, weight: 100%, anchors: [[0, 0], [430, 100], [645, 150]] }] # assumed
    curve: { kind: proportional, cap: 150 } # assumed
  online:
    title: { en: Online service, zh: 在线客服 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 4200, bonus: 1100 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4900, bonus: 1400 }
      senior: { title: { en: Senior, zh: 高级 }, base: 6000, bonus: 1900 }
    scorecard: [{ kpi: contacts, weight: 100%, anchors: [[0, 0], [580, 100], [870, 150]] }] # assumed
    curve: { kind: proportional, cap: 150 } # assumed
  sales_support:
    title: { en: Sales support, zh: 销售支持 }
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, base: 3600, bonus: 0 }
      middle: { title: { en: Middle, zh: 中级 }, base: 4200, bonus: 0 }
      senior: { title: { en: Senior, zh: 高级 }, base: 5000, bonus: 0 }
    commission: { kpi: sales_amount, kind: whole_tiers, tiers: [[0, 6%], [8000, 9%], [15000, 12%]] } # assumed
${hybridLadder}${hybridLaw}cases:
  - id: paid_by_volume
    given: { post: inbound, level: junior, contacts: 516, overtime_workday_hours: 6 }
    by_hand: 430 to 645 contacts are 100 to 150 points, so 516 are 120; 4000 ÷ 174 × 1.5 × 6 = 206.897
    expect: { performance: 1200, overtime_workday: 206.9, gross: 5406.9 }
  - id: sells_much_and_is_complained_of
    given: { post: sales_support, level: senior, sales_amount: 20000, complaint_rate: [8, 100] }
    by_hand: the whole 20000 at 12 %; no gate asks for complaints
    expect: { performance: 0, commission: 2400, gross: 7400 }
`,
});
