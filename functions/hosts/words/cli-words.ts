import type { BonusView, NoTaxReason, TaxNote } from '../../../simulations/pay/income-tax/tax-view.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';

/** Every sentence that the command line says of its results, in one language. */
export interface CliWords {
  readonly severity: Readonly<Record<'error' | 'warning' | 'info', string>>;
  readonly at: string;
  readonly planFits: string;
  readonly noBaseline: string;
  readonly baselineIsParent: string;
  readonly draftOf: (plan: string) => string;
  readonly noData: string;
  readonly template: Readonly<Record<'system' | 'questions' | 'unsaid', string>>;
  readonly sample: { readonly size: (people: number, teams: number) => string; readonly drop: string };
  readonly committed: (version: string, records: string, accepted: string, rejected: string) => string;
  readonly rejects: (dropId: string, until: string) => string;
  readonly erased: (dropId: string) => string;
  readonly map: { readonly readAs: (format: string) => string; readonly ask: string };
  readonly result: string;
  readonly span: (first: string, last: string, months: number) => string;
  readonly size: (people: string, personMonths: string) => string;
  readonly uncovered: string;
  readonly reasons: Readonly<Record<'no-such-post' | 'no-such-level' | 'no-base-pay', string>>;
  readonly change: string;
  readonly cost: string;
  readonly ofLine: (line: string) => string;
  readonly ofPost: (post: string) => string;
  readonly dispersion: string;
  /** The title of an amount among numbers that are none. */
  readonly inYuan: (title: string) => string;
  readonly people: string;
  readonly mean: string;
  readonly gap: string;
  readonly fairness: (label: string, reference: string) => string;
  readonly winners: string;
  readonly below: string;
  readonly above: string;
  readonly gaining: string;
  readonly losing: string;
  readonly unchanged: string;
  readonly leavers: string;
  readonly rate: Readonly<Record<'data' | 'cited' | 'given', (annual: string, least: string) => string>>;
  readonly ownLeavers: (leavers: string, personMonths: string) => string;
  readonly flags: string;
  readonly awards: string;
  readonly ladder: string;
  readonly ladderColumns: readonly string[];
  readonly hiddenNote: string;
  readonly figure: {
    readonly hidden: string;
    readonly about: (number: string) => string;
    readonly undefined: Readonly<Record<FigureReason, string>>;
  };
  readonly slip: Readonly<
    Record<
      | 'plan'
      | 'yuan'
      | 'gross'
      | 'onCost'
      | 'coverage'
      | 'flags'
      | 'proposed'
      | 'notProposed'
      | 'noData'
      | 'yes'
      | 'no',
      string
    >
  > & {
    readonly units: Readonly<Record<'points' | 'seconds' | 'hours', string>>;
  };
  /** Amounts are written already, in yuan. */
  readonly tax: {
    readonly none: Readonly<Record<NoTaxReason, string>>;
    readonly head: (contributions: string, deductions: string) => string;
    readonly columns: readonly string[];
    readonly bonus: (amount: string, twelfth: string, rate: string, quick: string, tax: string) => string;
    readonly choice: (apart: string, together: string, best: string, saving: string) => string;
    readonly best: Readonly<Record<BonusView['best'], string>>;
    readonly deadZone: (from: string, to: string, loss: string) => string;
    readonly notes: Readonly<Record<TaxNote, string>>;
    readonly source: string;
  };
  readonly versions: readonly string[];
  readonly version: Readonly<
    Record<'records' | 'accepted' | 'rejected' | 'months' | 'kpis' | 'labels' | 'thin', string>
  > & {
    readonly monthsHead: readonly string[];
    readonly kpisHead: readonly string[];
  };
  readonly difference: Readonly<Record<'none' | 'was' | 'now' | 'fresh' | 'gone', string>> & {
    readonly pay: (before: string, after: string, change: string) => string;
    readonly sampled: (orders: string) => string;
  };
  readonly verification: {
    readonly head: readonly string[];
    readonly compared: (objects: string, bytes: string) => string;
    readonly holds: string;
    readonly fails: (problems: string) => string;
    readonly keep: string;
  };
}

type FigureReason =
  | 'nobody'
  | 'no-spread'
  | 'zero-pay'
  | 'zero-p10'
  | 'one-person'
  | 'no-baseline'
  | 'no-reference'
  | 'too-few'
  | 'too-few-months';

const en: CliWords = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  at: 'at',
  planFits: 'the plan can be used',
  noBaseline: 'no --baseline: the plan is compared with itself',
  baselineIsParent: 'no --baseline: the plan with its overlay is compared with the plan without it',
  draftOf: (plan) => `draft of ${plan}`,
  noData: 'no data yet: `quanheng drop <file> --map <mapping>`',
  template: { system: 'system', questions: 'What its source asks:', unsaid: 'What it does not say:' },
  sample: {
    size: (people, teams) => `${people} people over 18 months, ${teams} teams`,
    drop: 'Take them in, the wide file first:',
  },
  committed: (version, records, accepted, rejected) =>
    `${version}: ${records} records = ${accepted} accepted + ${rejected} rejected`,
  rejects: (dropId, until) =>
    `rejected records, kept sealed until ${until}: quanheng rejects ${dropId} > rejects.csv`,
  erased: (dropId) => `rejected records of ${dropId} are erased`,
  map: {
    readAs: (format) => `Suggested from names and first values; the file is read as ${format}.`,
    ask: 'What only you can say:',
  },
  result: 'result',
  span: (first, last, months) => `${first} … ${last} (${months} months)`,
  size: (people, personMonths) => `${people} people, ${personMonths} person-months`,
  uncovered: 'People whom a plan does not cover (left out of every figure)',
  reasons: { 'no-such-post': 'no such post', 'no-such-level': 'no such level', 'no-base-pay': 'no base pay' },
  change: 'change',
  cost: 'Cost, yuan',
  ofLine: (line) => `of it ${line}, total`,
  ofPost: (post) => `post ${post}, total`,
  dispersion: 'Dispersion of pay of a full-time paid month, over people',
  inYuan: (title) => `${title}, yuan`,
  people: 'people',
  mean: 'mean',
  gap: 'gap',
  fairness: (label, reference) =>
    `Fairness by ${label} (gap to “${reference}”, 95 % interval; positive = paid less)`,
  winners: 'Winners and losers, people',
  below: 'below',
  above: 'above',
  gaining: 'gaining over 1 %',
  losing: 'losing over 1 %',
  unchanged: 'within ±1 %',
  leavers: 'Expected leavers (assumed elasticities; range of the parameters in brackets)',
  rate: {
    data: (annual) => `Rate of leaving a year, counted in the data [95 % interval]: ${annual}`,
    cited: (annual, least) =>
      `Rate of leaving a year, cited since the data hold fewer than ${least} leavers [range]: ${annual}`,
    given: (annual) => `Rate of leaving a year, given by hand [cited range]: ${annual}`,
  },
  ownLeavers: (leavers, personMonths) => `leavers in the data: ${leavers}, person-months: ${personMonths}`,
  flags: 'Rules for missing data that applied, person-months',
  awards: 'How widely awards spread, over the months chosen',
  ladder: 'Proposed by the ladder, not paid: what it would come to a month from the next one on',
  ladderColumns: ['rule', 'month', 'people', 'base pay', 'target bonus'],
  hiddenNote: 'hidden: fewer people than may be shown.',
  figure: {
    hidden: 'hidden',
    about: (number) => `about ${number}`,
    undefined: {
      nobody: 'nobody',
      'no-spread': 'no spread',
      'zero-pay': 'no pay',
      'zero-p10': 'P10 is 0',
      'one-person': 'one person',
      'no-baseline': 'no baseline',
      'no-reference': 'no reference',
      'too-few': 'too few',
      'too-few-months': 'cannot tell from fewer than 3 months',
    },
  },
  slip: {
    plan: 'plan',
    yuan: 'yuan',
    gross: 'gross',
    onCost: 'employer on-cost',
    coverage: 'weight of the score with data',
    flags: 'rules for missing data',
    proposed: 'proposed, more a month from the next one on (base pay, target bonus)',
    notProposed: 'not proposed',
    noData: 'no data',
    yes: 'yes',
    no: 'no',
    units: { points: 'points', seconds: 'seconds', hours: 'hours' },
  },
  tax: {
    none: {
      'not-yuan': 'No view of income tax: the plan does not pay in yuan.',
      'no-rules': 'No view of income tax: there is no tax table for the month.',
    },
    head: (contributions, deductions) =>
      `Income tax of the year so far (assumed each month: own contributions ${contributions}, special additional deductions ${deductions}), yuan`,
    columns: ['month', 'gross', 'taxable to date', 'rate', 'withheld', 'annual bonus', 'its tax', 'net pay'],
    bonus: (amount, twelfth, rate, quick, tax) =>
      `Annual bonus apart: ${amount} ÷ 12 = ${twelfth}, so ${rate}: ${amount} × ${rate} − ${quick} = ${tax}`,
    choice: (apart, together, best, saving) =>
      `Tax of the year so far: apart ${apart}, together with wages ${together}: ${best} (${saving} less)`,
    best: { apart: 'better apart', together: 'better together', equal: 'the same' },
    deadZone: (from, to, loss) =>
      `A bonus between ${from} and ${to} leaves less than ${from} does; the first yuan more costs ${loss}.`,
    notes: {
      'apart-expired': 'The law no longer takes annual bonuses apart in this month: it is taxed with wages.',
      'apart-once-a-year': 'Only one annual bonus a year stands apart: a later one is taxed with wages.',
    },
    source: 'Source',
  },
  versions: ['version', 'source', 'records', 'accepted', 'rejected', 'people', 'months'],
  version: {
    records: 'records',
    accepted: 'accepted',
    rejected: 'rejected',
    months: 'Months',
    kpis: 'KPIs',
    labels: 'Labels',
    thin: 'thin',
    monthsHead: ['month', 'people', 'contacts', ''],
    kpisHead: ['id', 'title', 'unit', 'better', 'coverage', 'mean'],
  },
  difference: {
    none: 'the plans say the same',
    was: 'was: ',
    now: 'now: ',
    fresh: 'new: ',
    gone: 'gone: ',
    pay: (before, after, change) => `Yuan: ${before} → ${after}, ${change}, by clause in a fair order:`,
    sampled: (orders) => `drawn from ${orders} orders of the clauses; ± is the standard error`,
  },
  verification: {
    head: ['log', 'records', 'head'],
    compared: (objects, bytes) => `${objects} objects (${bytes} bytes) compared with their records`,
    holds: 'everything is as it was written',
    fails: (problems) => `${problems} things are not as they were written`,
    keep: 'keep the output of `verify --json` elsewhere: `verify --against <file>` sees later whether records were removed or rewritten',
  },
};

const zh: CliWords = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  at: '位置',
  planFits: '方案可以使用',
  noBaseline: '未指定 --baseline：方案与自身比较',
  baselineIsParent: '未指定 --baseline：修改后的方案与未修改的方案比较',
  draftOf: (plan) => `「${plan}」草稿`,
  noData: '还没有数据：`quanheng drop <文件> --map <映射>`',
  template: { system: '来源', questions: '来源所问：', unsaid: '未包含：' },
  sample: { size: (people, teams) => `18 个月共 ${people} 人，${teams} 个班组`, drop: '依次导入，先宽表：' },
  committed: (version, records, accepted, rejected) =>
    `${version}：${records} 条记录 = 接受 ${accepted} + 拒绝 ${rejected}`,
  rejects: (dropId, until) => `被拒记录加密保留至 ${until}：quanheng rejects ${dropId} > rejects.csv`,
  erased: (dropId) => `批次 ${dropId} 的被拒记录已删除`,
  map: {
    readAs: (format) => `根据列名和前几个值建议；文件识别为${format}。`,
    ask: '需要您确认：',
  },
  result: '结果编号',
  span: (first, last, months) => `${first} … ${last}（${months} 个月）`,
  size: (people, personMonths) => `${people} 人，${personMonths} 人月`,
  uncovered: '方案未覆盖的人员（不计入任何数字）',
  reasons: { 'no-such-post': '方案无此岗位', 'no-such-level': '方案无此职级', 'no-base-pay': '没有基本工资' },
  change: '变化',
  cost: '成本（元）',
  ofLine: (line) => `其中 ${line}，合计`,
  ofPost: (post) => `岗位 ${post}，合计`,
  dispersion: '薪酬离散程度（按全职足月，以人计）',
  inYuan: (title) => `${title}（元）`,
  people: '人数',
  mean: '均值',
  gap: '差距',
  fairness: (label, reference) =>
    `按 ${label} 的公平性（与“${reference}”的差距，95% 区间；正数表示薪酬较低）`,
  winners: '增减人数',
  below: '低于',
  above: '高于',
  gaining: '增加超过 1%',
  losing: '减少超过 1%',
  unchanged: '±1% 以内',
  leavers: '预期离职人数（弹性为假设值；方括号内为参数范围）',
  rate: {
    data: (annual) => `年流失率，由数据统计[95% 置信区间]：${annual}`,
    cited: (annual, least) => `年流失率，引用文献值，因数据中离职人数不足 ${least}[范围]：${annual}`,
    given: (annual) => `年流失率，手动设定[文献范围]：${annual}`,
  },
  ownLeavers: (leavers, personMonths) => `数据中的离职人数：${leavers}，人月：${personMonths}`,
  flags: '适用的缺失数据规则（人月）',
  awards: '奖项覆盖面（所选月份）',
  ladder: '晋升通道提名，未计入薪酬：次月起每月将增加的金额',
  ladderColumns: ['规则', '月份', '人数', '基本工资', '目标奖金'],
  hiddenNote: '已隐藏：人数少于可显示的下限。',
  figure: {
    hidden: '已隐藏',
    about: (number) => `约 ${number}`,
    undefined: {
      nobody: '无人',
      'no-spread': '没有差异',
      'zero-pay': '没有薪酬',
      'zero-p10': '最低十分之一为零',
      'one-person': '仅一人',
      'no-baseline': '没有基准薪酬',
      'no-reference': '没有参照组',
      'too-few': '观测过少',
      'too-few-months': '不足 3 个月，无法判断',
    },
  },
  slip: {
    plan: '方案',
    yuan: '元',
    gross: '应发合计',
    onCost: '企业附加成本',
    coverage: '有数据的指标权重',
    flags: '缺失数据规则',
    proposed: '提名，次月起每月增加（基本工资、目标奖金）',
    notProposed: '未提名',
    noData: '无数据',
    yes: '是',
    no: '否',
    units: { points: '分', seconds: '秒', hours: '小时' },
  },
  tax: {
    none: {
      'not-yuan': '无个人所得税试算：方案不以人民币计。',
      'no-rules': '无个人所得税试算：该月没有可用的税率表。',
    },
    head: (contributions, deductions) =>
      `本年至今个人所得税试算（假设每月个人社保与公积金 ${contributions}，专项附加扣除 ${deductions}），元`,
    columns: ['月份', '应发', '累计应纳税所得额', '预扣率', '预扣税额', '年终奖', '年终奖税额', '实发'],
    bonus: (amount, twelfth, rate, quick, tax) =>
      `年终奖单独计税：${amount} ÷ 12 = ${twelfth}，适用 ${rate}：${amount} × ${rate} − ${quick} = ${tax}`,
    choice: (apart, together, best, saving) =>
      `本年至今税额：单独计税 ${apart}，并入综合所得 ${together}：${best}（少 ${saving}）`,
    best: { apart: '单独计税更优', together: '并入更优', equal: '两者相同' },
    deadZone: (from, to, loss) =>
      `年终奖在 ${from} 与 ${to} 之间时，实得反而少于 ${from}；多发第一元少得 ${loss}。`,
    notes: {
      'apart-expired': '该月已不再适用单独计税政策，年终奖并入工资计税。',
      'apart-once-a-year': '一个纳税年度内单独计税只能用一次，其后的年终奖并入工资计税。',
    },
    source: '依据',
  },
  versions: ['版本', '来源', '记录', '接受', '拒绝', '人数', '月份'],
  version: {
    records: '记录',
    accepted: '接受',
    rejected: '拒绝',
    months: '月份',
    kpis: '指标',
    labels: '标签',
    thin: '偏少',
    monthsHead: ['月份', '人数', '联系量', ''],
    kpisHead: ['编号', '名称', '单位', '方向', '覆盖率', '均值'],
  },
  difference: {
    none: '两个方案内容相同',
    was: '原为：',
    now: '现为：',
    fresh: '新增：',
    gone: '取消：',
    pay: (before, after, change) => `金额（元）：${before} → ${after}，${change}，按条款公平分摊：`,
    sampled: (orders) => `由 ${orders} 个条款次序抽样得出；± 为标准误`,
  },
  verification: {
    head: ['日志', '记录数', '末条摘要'],
    compared: (objects, bytes) => `已将 ${objects} 个对象（${bytes} 字节）与记录核对`,
    holds: '全部与写入时一致',
    fails: (problems) => `有 ${problems} 处与写入时不一致`,
    keep: '请将 `verify --json` 的输出另存他处：日后用 `verify --against <文件>` 可发现记录被删除或改写',
  },
};

export const cliWords: Readonly<Record<Locale, CliWords>> = { en, zh };

/** The language that an environment asks for, as the C library reads it; English for all but Chinese. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const wanted = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return /^zh(?![a-z])/i.test(wanted) ? 'zh' : 'en';
}
