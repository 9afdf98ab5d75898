import { expect, test } from 'vitest';
import { clauseWord } from './clause-words.ts';
import { flagWord } from './flag-words.ts';

test.each([
  ['posts.inbound.scorecard[0]', '计分卡第 1 项', 'scorecard, item 1'],
  ['posts.a.b.levels', '薪级表', 'pay table'],
  ['posts.scorecard[3].gates[1]', '门槛第 2 项', 'gates, item 2'],
  ['posts.inbound.cap', '封顶', 'cap'],
  ['overtime.hours_per_month', '加班', 'overtime'],
  ['posts.inbound.constructor', '', ''],
])('the clause %s is called %s', (clause, zh, en) => {
  expect(clauseWord(clause, 'zh')).toBe(zh);
  expect(clauseWord(clause, 'en')).toBe(en);
});

test.each([
  ['no-hours', '数据中没有加班工时'],
  ['commission-missing:sales_amount', '缺少销售额：不计提成'],
  ['modifier-missing:attendance', '缺少出勤率：调节系数按 1 计'],
  ['missing-kpi-as-target', '缺少指标：按达标计'],
  ['grade-missing:star', '没有等级（star）：调节系数按 1 计'],
  ['grade-missing-item:star', '没有等级（star）：不发相应项目'],
  ['fund-missing:q', 'q的总额所依据的指标缺失：按 0 计'],
  ['pool-share-missing:q', '缺少q的分配依据：不参与分配'],
  ['tied-across-grades:star', '在star的档次分界处并列'],
  ['award-left:star', 'star：可获奖人数少于名额，余额留归公司'],
  ['toString', 'toString'],
])('the rule %s reads %s', (flag, zh) => expect(flagWord(flag, 'zh')).toBe(zh));
