import { planTemplate } from './plan-template.ts';

/** System E: a public enquiry centre without sales, where quality balances volume, cash is capped and awards are spread. */
export const publicServiceCentre = planTemplate({
  id: 'public-service-centre',
  system: 'E',
  title: { en: 'Public-service centre', zh: '公共服务中心激励' },
  purpose: {
    en: 'A public hotline: no sales, quality balances volume, a volume goal within reach of most, cash under a ceiling, awards that spread.',
    zh: '公共咨询热线：无销售，质量平衡话量，话量目标多数人够得着，现金有上限，奖励面广。',
  },
  numbers: {
    en: 'Published are shares of its staff only (93.3 % with a degree, 91.1 % under 35, 80.9 % women); no number of pay is. All are assumed.',
    zh: '仅公布人员构成（本科及以上 93.3 %、35 岁以下 91.1 %、女性 80.9 %），未公布薪酬数字：全部为假设值。',
  },
  questions: [
    {
      asks: { en: 'Can most people reach the volume goal?', zh: '多数人能达到话量目标吗？' },
      answer: {
        en: 'The page: scores of a post behind its curve; `payslip`: points of call volume.',
        zh: '页面：奖金曲线背后的岗位得分分布；`payslip`：话量得分。',
      },
    },
    {
      asks: { en: 'Does cash stay under the ceiling?', zh: '现金是否低于上限？' },
      answer: {
        en: '`words` names the caps of month and year; `simulate --json`: `cost.byMonth`.',
        zh: '`words` 说明月度与年度封顶；`simulate --json`：`cost.byMonth`（按月成本）。',
      },
    },
    {
      asks: { en: 'Do awards reach many, or dishearten the rest?', zh: '奖励是否惠及多数人？' },
      answer: {
        en: '`simulate`: different winners, repeat winners, the share who never win; Gini of variable pay.',
        zh: '`simulate`：获奖人数、多次获奖占比、从未获奖占比；浮动薪酬基尼系数。',
      },
    },
    {
      asks: { en: 'Who is likely to leave?', zh: '谁可能离职？' },
      answer: {
        en: '`simulate`: expected leavers of 90 days and 12 months with their range.',
        zh: '`simulate`：90 天与 12 个月的预计离职人数及区间。',
      },
    },
  ],
  unsaid: [
    {
      en: 'Flexible hours, leave and sick leave by workload, stress relief, training and rotation: they cost hours and are no pay.',
      zh: '弹性工时、按工作量的休假与病假、减压、培训与轮岗：占用工时，不是薪酬。',
    },
    {
      en: 'The three careers (enquiry, operation, patent analysis); of the incentives only the award is classed by ERG.',
      zh: '三条职业方向（专业咨询、运营管理、专利分析）；各项激励中只有奖项按 ERG 分类。',
    },
    {
      en: 'The sample’s sales support has no place in a public centre: the template does not pay it and `check` says so.',
      zh: '示例中的销售支持不属于公共服务中心：模板不支付，`check` 会提示。',
    },
  ],
  body: `posts:
  enquiry_hotline:
    title: { en: Enquiry hotline, zh: 咨询热线 }
    covers: [inbound] # name of the post in your data
    levels: # base pay from the data; bonus: assumed, yuan a month
      junior: { title: { en: Junior, zh: 初级 }, bonus: 800 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 950 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1100 }
    scorecard: # weights and anchors: assumed; the volume goal is one that most people reach
      - { kpi: contacts, weight: 20%, anchors: [[120, 0], [350, 100], [480, 110]] }
      - { kpi: aht, weight: 15%, band: { from: 170, to: 270, falls_below: 60, falls_above: 120 } }
      - { kpi: qa, weight: 35%, anchors: [[70, 0], [86, 100], [96, 115]] }
      - { kpi: csat_top_box, weight: 30%, anchors: [[60%, 0], [82%, 100], [95%, 115]], min_samples: 5 }
    curve: { kind: points, points: [[50, 50%], [90, 95%], [100, 100%], [112, 110%]] } # flat, so that awards spread; assumed
    items: # a whole team is thanked, not a few people; assumed
      - { id: team_quality, title: { en: Team quality award, zh: 班组质量奖 }, steps: { kpi: qa, of: team, period: quarter, min_samples: 100, amounts: [[86, 60], [87, 100]] } }
    cap: { amount: 1300, of: all } # ceiling of cash a month; assumed
  written_enquiry:
    title: { en: Written enquiries, zh: 在线与书面咨询 }
    covers: [online]
    levels: # assumed
      junior: { title: { en: Junior, zh: 初级 }, bonus: 800 }
      middle: { title: { en: Middle, zh: 中级 }, bonus: 950 }
      senior: { title: { en: Senior, zh: 高级 }, bonus: 1100 }
    scorecard: # assumed
      - { kpi: contacts, weight: 20%, anchors: [[160, 0], [470, 100], [650, 110]] }
      - { kpi: first_response, weight: 15%, anchors: [[24, 110], [36, 100], [60, 0]] }
      - { kpi: qa, weight: 35%, anchors: [[70, 0], [86, 100], [96, 115]] }
      - { kpi: csat_top_box, weight: 30%, anchors: [[60%, 0], [82%, 100], [95%, 115]], min_samples: 5 }
    curve: { kind: points, points: [[50, 50%], [90, 95%], [100, 100%], [112, 110%]] } # assumed
    items: # assumed
      - { id: team_quality, title: { en: Team quality award, zh: 班组质量奖 }, steps: { kpi: qa, of: team, period: quarter, min_samples: 100, amounts: [[86, 60], [87, 100]] } }
    cap: { amount: 1300, of: all } # assumed
period_caps: # public finance rules cap cash; amount assumed
  - { id: cash_ceiling, title: { en: Yearly ceiling of cash, zh: 年度现金上限 }, amount: 14000, per: year, of: all }
awards: # spread, and in kind: rewarding few disheartens the rest, and cash is capped; numbers and worth assumed
  - { id: thanks, title: { en: Service star in turn, zh: 轮流服务之星 }, pick: { top: 2, per: team, by: csat_top_box, lower_bound: 90%, min_samples: 10 }, cool_down: 6, gift: { title: { en: Book voucher, zh: 购书卡 }, worth: 50 }, need: relatedness }
employer: { on_cost: 32% } # assumed
cases:
  - id: on_target
    given: { post: inbound, level: junior, base: 4000, contacts: 350, aht: 200, qa: 86, csat_top_box: [82, 100] }
    by_hand: every KPI is at 100 points; one person's inspections are below 100
    expect: { score: 100, performance: 800, team_quality: 0 }
  - id: ceiling_of_the_month
    given: { post: online, level: senior, team: a, base: 6000, contacts: 650, first_response: 24, qa: [9600, 100], csat_top_box: [95, 100] }
    by_hand: 22 + 16.5 + 40.25 + 34.5 = 113.25 points pay 110 % of 1100; the team's 100 makes 1310, capped and shared 1210 to 100
    expect: { score: 113.25, performance: 1200.76, team_quality: 99.24 }
  - id: stars_in_turn
    given: { post: inbound, level: junior, base: 4000, team: a, people: [{ csat_top_box: [46, 50] }, { csat_top_box: [44, 50] }, { csat_top_box: [40, 50] }], months: [{ month: 2026-01 }, { month: 2026-02 }] }
    by_hand: the first two have the voucher in January and sit out in February; it is no pay
    expect: { thanks.gift: [50, 0, 50, 0, 0, 50] }
`,
});
