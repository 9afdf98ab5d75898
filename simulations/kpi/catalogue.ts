import type { Sentence } from '../problems/problem.ts';

/** A KPI as a ratio of sums: texts of the measure language (see `measure-expression.ts`). */
export interface KpiMeasure {
  readonly numerator: string;
  /** `1` where the KPI is a plain sum. */
  readonly denominator: string;
  /** Number of observations; the denominator where absent. */
  readonly samples?: string;
  /** Condition on a contact; the others count neither above nor below. */
  readonly filter?: string;
}

/** How a KPI is measured and read; a plan never changes the measure. */
export interface KpiDefinition {
  readonly id: string;
  readonly title: Sentence;
  readonly unit: 'share' | 'count' | 'seconds' | 'money' | 'points' | 'number' | 'hours';
  readonly direction: 'higher' | 'lower' | 'band';
  readonly perspective: 'customer' | 'process' | 'finance' | 'growth';
  /** Absent where contacts cannot tell: a file brings the KPI as person-month results. */
  readonly measure?: KpiMeasure;
}

type Reading = `${KpiDefinition['unit']} ${KpiDefinition['direction']} ${KpiDefinition['perspective']}`;

function kpi(id: string, en: string, zh: string, reading: Reading, measure?: KpiMeasure): KpiDefinition {
  const [unit, direction, perspective] = reading.split(' ') as [
    KpiDefinition['unit'],
    KpiDefinition['direction'],
    KpiDefinition['perspective'],
  ];
  return { id, title: { en, zh }, unit, direction, perspective, ...(measure && { measure }) };
}

const mean = (column: string): KpiMeasure => ({
  numerator: `sum(${column})`,
  denominator: `count(${column})`,
});
const share = (column: string, filter?: string): KpiMeasure => ({
  numerator: `count(${column})`,
  denominator: `count(${column} is not null)`,
  ...(filter && { filter }),
});
const total = (numerator: string, samples: string): KpiMeasure => ({ numerator, denominator: '1', samples });
const ofContacts = (column: string): KpiMeasure => ({
  numerator: `count(${column})`,
  denominator: 'count()',
});

/**
 * The built-in KPIs (domain.md, KPI catalogue). Shares lie in [0, 1], amounts are yuan a month, times seconds.
 *
 * `csat_top_box` is the share of ratings of at least 4 of 5; `resolution_rate` is resolved of *answered*
 * contacts, because nobody can resolve a call that was never picked up.
 */
export const kpiCatalogue: readonly KpiDefinition[] = [
  kpi('csat_top_box', 'Satisfied customers', '满意率', 'share higher customer', {
    numerator: 'count(rating >= 4)',
    denominator: 'count(rating)',
  }),
  kpi('csat_mean', 'Mean satisfaction', '客户满意度均分', 'points higher customer', mean('rating')),
  kpi('nps', 'Net promoter score', '净推荐值', 'number higher customer', {
    numerator: 'count(recommendation >= 9) - count(recommendation <= 6)',
    denominator: 'count(recommendation)',
  }),
  kpi('complaint_rate', 'Complaints per contact', '投诉率', 'share lower customer', ofContacts('complaint')),
  kpi(
    'praise_count',
    'Praise',
    '好评',
    'count higher customer',
    total('count(praise)', 'count(praise is not null)'),
  ),
  kpi('repurchase_rate', 'Repurchases', '复购率', 'share higher customer', share('repurchased')),
  kpi('contacts', 'Contacts handled', '工单处理量', 'count higher process', total('count()', 'count()')),
  kpi('aht', 'Average handle time', '平均处理时长', 'seconds lower process', mean('handle_seconds')),
  kpi('talk_time', 'Average talk time', '平均通话时长', 'seconds lower process', mean('talk_seconds')),
  kpi('answer_rate', 'Answered calls', '接起率', 'share higher process', share('answered')),
  kpi('abandon_rate', 'Abandoned calls', '放弃率', 'share lower process', {
    numerator: 'count(not answered)',
    denominator: 'count(answered is not null)',
  }),
  kpi('speed_of_answer', 'Speed of answer', '平均应答速度', 'seconds lower process', mean('wait_seconds')),
  kpi(
    'first_response',
    'First response time',
    '首次响应时间',
    'seconds lower process',
    mean('response_seconds'),
  ),
  kpi(
    'fcr',
    'First-contact resolution',
    '一次性解决率',
    'share higher process',
    share('first_contact_resolved'),
  ),
  kpi(
    'resolution_rate',
    'Problems resolved',
    '问题解决率',
    'share higher customer',
    share('resolved', 'answered'),
  ),
  kpi('qa', 'Inspection score', '质检得分', 'points higher process', mean('quality_points')),
  kpi(
    'norm_adherence',
    'Service-norm adherence',
    '服务规范遵守度',
    'share higher process',
    share('norm_kept'),
  ),
  kpi('script_accuracy', 'Script accuracy', '话术准确性', 'share higher process', share('script_kept')),
  kpi(
    'security_compliance',
    'Information security',
    '信息安全合规',
    'share higher process',
    share('security_kept'),
  ),
  kpi('star_rating', 'Star rating', '星级评价', 'points higher customer'),
  kpi('attitude', 'Service attitude', '服务态度', 'points higher customer'),
  kpi('ability', 'Ability', '服务能力', 'points higher process'),
  kpi('peer_assessment', 'Assessment by peers', '同事评价', 'points higher process'),
  kpi('self_assessment', 'Self-assessment', '自我评价', 'points higher process'),
  kpi(
    'sales_amount',
    'Sales amount',
    '销售额',
    'money higher finance',
    total('sum(sales_yuan)', 'count(sales_yuan)'),
  ),
  kpi(
    'deals',
    'Closed deals',
    '促成交易',
    'count higher finance',
    total('count(deal)', 'count(deal is not null)'),
  ),
  kpi('conversion_rate', 'Conversion rate', '销售转化率', 'share higher finance', share('deal')),
  kpi('order_value', 'Average order value', '客单价', 'money higher finance', mean('sales_yuan')),
  kpi('attendance', 'Attendance', '出勤率', 'share higher process'),
  kpi('training_passed', 'Training passed', '技能提升', 'count higher growth'),
  kpi('knowledge_articles', 'Knowledge-base articles', '知识库贡献', 'count higher growth'),
  kpi('team_help', 'Cross-team help', '跨团队协作', 'count higher growth'),
  kpi('complex_cases', 'Complex cases solved', '复杂问题', 'count higher growth'),
  kpi('overtime_workday_hours', 'Overtime on workdays', '工作日加班', 'hours band process'),
  kpi('overtime_rest_day_hours', 'Overtime on rest days', '休息日加班', 'hours band process'),
  kpi('overtime_holiday_hours', 'Overtime on holidays', '法定节假日加班', 'hours band process'),
  kpi('leave_in_lieu_hours', 'Leave in lieu of overtime', '补休工时', 'hours band process'),
];
