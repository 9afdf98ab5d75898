import type { Locale } from '../../../simulations/problems/problem.ts';

interface PayslipWords {
  readonly title: string;
  readonly close: string;
  readonly purpose: string;
  readonly purposeHint: string;
  readonly purposes: readonly string[];
  readonly goOn: string;
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
  readonly nobody: string;
  readonly missing: string;
  readonly yes: string;
  readonly no: string;
  readonly baseline: string;
  readonly scenario: string;
  readonly people: (shown: number, total: number) => string;
  readonly flag: (id: string) => string;
}

const flagsEn: Readonly<Record<string, string>> = {
  'full-time-assumed': 'full time assumed: the data has no full-time share',
  'full-month-assumed': 'whole month assumed: the data has no paid share',
  'no-score-as-on-target': 'no score: paid as on target',
  'no-score-as-zero': 'no score: no performance pay',
  'no-hours': 'no overtime hours in the data',
};
const flagsZh: Readonly<Record<string, string>> = {
  'full-time-assumed': '按全职计：数据中没有全职比例',
  'full-month-assumed': '按整月计：数据中没有计薪比例',
  'no-score-as-on-target': '无得分：按达标计发',
  'no-score-as-zero': '无得分：不发绩效工资',
  'no-hours': '数据中没有加班工时',
};

/** Words of the payslip drawer. */
export const payslipWords: Readonly<Record<Locale, PayslipWords>> = {
  en: {
    title: 'Why this amount?',
    close: 'Close',
    purpose: 'What do you look at a single person for?',
    purposeHint: 'Looks at single people are logged with the purpose.',
    purposes: ['Question of the employee', 'Check of the plan', 'Appeal', 'Audit'],
    goOn: 'Go on',
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
    nobody: 'Nobody found. Try a part of the pseudonym, or a team.',
    missing: 'no data',
    yes: 'yes',
    no: 'no',
    baseline: 'Baseline',
    scenario: 'Scenario',
    people: (shown, total) => `${shown} of ${total} people`,
    flag: (id) => flagsEn[id] ?? id,
  },
  zh: {
    title: '为什么是这个金额？',
    close: '关闭',
    purpose: '查看个人薪酬的用途是什么？',
    purposeHint: '对个人的查看会连同用途一并记录。',
    purposes: ['员工咨询', '方案核对', '申诉', '审计'],
    goOn: '继续',
    search: '查找人员',
    searchHint: '化名、岗位、职级或团队',
    person: '人员',
    month: '月份',
    data: '数据版本',
    show: '查看工资单',
    print: '打印',
    gross: '应发合计',
    onCost: '企业负担',
    flags: '适用的缺失数据规则',
    nobody: '没有找到。请尝试化名的一部分或团队。',
    missing: '无数据',
    yes: '是',
    no: '否',
    baseline: '基准',
    scenario: '方案',
    people: (shown, total) => `${total} 人中的 ${shown} 人`,
    flag: (id) => flagsZh[id] ?? id,
  },
};
