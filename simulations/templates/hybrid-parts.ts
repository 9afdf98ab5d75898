import type { Sentence } from '../problems/problem.ts';
import type { SourceQuestion } from './plan-template.ts';

/** Which numbers of system D are published. */
export const hybridNumbers: Sentence = {
  en: 'Published: a response within 30 seconds, and the law’s overtime multiples. Every other number is assumed.',
  zh: '已公布：30 秒内响应，以及法定加班倍数。其余数字均为假设值。',
};

/** What system D asks of all three methods. */
export const hybridQuestions: readonly SourceQuestion[] = [
  {
    asks: {
      en: 'Which of the three methods (results, service quality, hybrid) serves best?',
      zh: '三种方法（按业绩、按服务质量、混合）哪种更合适？',
    },
    answer: {
      en: '`simulate` of two of them side by side: cost, spread, fairness, winners and leavers.',
      zh: '`simulate` 两两比较：成本、差距、公平、得失与离职。',
    },
  },
  {
    asks: { en: 'Proportional or stepped bonuses?', zh: '比例制还是阶梯式奖金？' },
    answer: {
      en: '`simulate` with an overlay of `curve` compares both; `payslip` shows the step that was reached.',
      zh: '用 `curve` 覆盖文件 `simulate` 可比较两者；`payslip` 显示达到的台阶。',
    },
  },
  {
    asks: { en: 'Who rises or falls, and what would it cost?', zh: '谁晋升、谁降级，成本多少？' },
    answer: {
      en: '`simulate --json`: `ladder`, people and yuan a month by rule and month; `payslip` says it of one person.',
      zh: '`simulate --json`：`ladder`（按规则和月份的人数与每月金额）；`payslip` 说明个人情况。',
    },
  },
  {
    asks: { en: 'Are many orders with many complaints paid?', zh: '订单多而投诉多，是否照样拿钱？' },
    answer: {
      en: '`payslip`: the gate on complaints and the lines that it cancels.',
      zh: '`payslip`：投诉一票否决及其取消的项目。',
    },
  },
];

/** What no plan of system D says. */
export const hybridUnsaid: readonly Sentence[] = [
  {
    en: 'Over-selling under pure results pay is behaviour: the replay pays what was sold and does not change it.',
    zh: '纯业绩制下的过度推销属于行为变化：回放只按历史销售支付，不改变行为。',
  },
  {
    en: 'Grades, exit, and training that raises performance.',
    zh: '绩效等级、退出，以及提升绩效的培训。',
  },
  {
    en: 'Praise rate and complex cases, once a file has them: a KPI of the scorecard, or an item by number.',
    zh: '好评率与复杂问题：文件中有数据后，可加为计分卡指标或按件计酬。',
  },
];

/** Promotion and pay cut with their conditions and cycle, the same in all three methods. */
export const hybridLadder = `ladder: # promotion with conditions, cycle and raise, and pay cut: named by the source; every number assumed
  rules:
    - { id: to_middle, title: { en: Junior to middle, zh: 初级升中级 }, from: junior, to: middle, cycle: half_year, when: { in: 2 of 2 quarters, of: { score: { at_least: 100 } } }, quota: { share: 15%, per: site, by: score, round: up } }
    - { id: to_senior, title: { en: Middle to senior, zh: 中级升高级 }, from: middle, to: senior, cycle: half_year, when: { in: 3 of 4 quarters, of: { score: { at_least: 105 } } }, quota: { share: 10%, per: site, by: score, round: up } }
    - { id: back_to_middle, title: { en: Senior to middle, zh: 高级降中级 }, from: senior, to: middle, cycle: half_year, when: { in: 2 of 2 quarters, of: { score: { below: 60 } } } }
`;

/** The end of the document: overtime by law, the legal minimum, on-cost. */
export const hybridLaw = `overtime: { hours_per_month: 174, workday: 150%, rest_day: 200%, holiday: 300% } # published: labour law of China
legal_minimum: # assumed; write your places and dates
  by: site
  table: { otherwise: [{ from: 2020-01, amount: 2000 }] }
employer: { on_cost: 32% } # assumed
`;
