import type { Locale } from '../../../simulations/problems/problem.ts';

interface PayslipWords {
  readonly title: string;
  readonly close: string;
  readonly purpose: string;
  readonly purposeHint: string;
  readonly purposes: readonly string[];
  readonly goOn: string;
  readonly who: string;
  readonly whoHint: string;
  readonly find: string;
  readonly search: string;
  readonly searchHint: string;
  readonly person: string;
  readonly month: string;
  readonly data: string;
  readonly show: string;
  readonly print: string;
  readonly gross: string;
  readonly onCost: string;
  readonly flags: string;
  /** Amounts are written already. */
  readonly proposed: (base: string, target: string) => string;
  readonly notProposed: string;
  readonly nobody: string;
  readonly missing: string;
  readonly yes: string;
  readonly no: string;
  readonly baseline: string;
  readonly scenario: string;
  readonly difference: string;
  readonly differenceTitle: string;
  readonly line: string;
  readonly people: (shown: string, total: string) => string;
}

/** Words of the payslip drawer. */
export const payslipWords: Readonly<Record<Locale, PayslipWords>> = {
  en: {
    title: 'Why this amount?',
    close: 'Close',
    purpose: 'What do you look at a single person for?',
    purposeHint: 'Looks at single people are logged with the purpose.',
    purposes: ['Question of the employee', 'Check of the plan', 'Appeal', 'Audit'],
    goOn: 'Go on',
    who: 'Number or name',
    whoHint: 'Whole, as in the source file. Names are never stored; the look-up is logged by pseudonym.',
    find: 'Find',
    search: 'Search people',
    searchHint: 'Pseudonym, post, level or team',
    person: 'Person',
    month: 'Month',
    data: 'Data version',
    show: 'Show payslip',
    print: 'Print',
    gross: 'Gross',
    onCost: 'Employer on-cost',
    flags: 'Rules for missing data that applied',
    proposed: (base, target) =>
      `proposed; a month from the next one on: base pay ${base}, target bonus ${target}`,
    notProposed: 'not proposed',
    nobody: 'Nobody found. Try a part of the pseudonym, or a team.',
    missing: 'no data',
    yes: 'yes',
    no: 'no',
    baseline: 'Baseline',
    scenario: 'Scenario',
    difference: 'Difference',
    differenceTitle: 'The two plans compared',
    line: 'Pay line',
    people: (shown, total) => `${shown} of ${total} people`,
  },
  zh: {
    title: '为什么是这个金额？',
    close: '关闭',
    purpose: '查看个人薪酬的用途是什么？',
    purposeHint: '对个人的查看会连同用途一并记录。',
    purposes: ['员工咨询', '方案核对', '申诉', '审计'],
    goOn: '继续',
    who: '工号或姓名',
    whoHint: '须与源文件完全一致。姓名不会被保存，查找以化名记入日志。',
    find: '查找',
    search: '筛选人员',
    searchHint: '化名、岗位、职级或团队',
    person: '人员',
    month: '月份',
    data: '数据版本',
    show: '查看工资单',
    print: '打印',
    gross: '应发合计',
    onCost: '企业附加成本',
    flags: '适用的缺失数据规则',
    proposed: (base, target) => `提名；次月起每月增加：基本工资 ${base}，目标奖金 ${target}`,
    notProposed: '未提名',
    nobody: '没有找到。请尝试化名的一部分或团队。',
    missing: '无数据',
    yes: '是',
    no: '否',
    baseline: '基准',
    scenario: '试算',
    difference: '差额',
    differenceTitle: '两个方案对比',
    line: '项目',
    people: (shown, total) => `${total} 人中的 ${shown} 人`,
  },
};
