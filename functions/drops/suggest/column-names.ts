/**
 * Names that columns go by: English, Chinese and pinyin, whole, without case, blanks and punctuation. Of two names
 * for one field the earlier line is the better.
 */
const names: readonly (readonly [field: string, pattern: RegExp])[] = [
  [
    'person',
    /^((agent|employee|staff|worker|operator)(id|no|number|code)|工号|gonghao|(员工|坐席|客服|人员)(编号|工号|号|id)|(yuangong|zuoxi|kefu)(bianhao|gonghao|hao|id)|empid|empno)$/,
  ],
  [
    'person',
    /^(agent(name)?|employee(name)?|staff|server|operator|坐席|客服(姓名)?|员工(编号|姓名|号)?|姓名|xingming|zuoxi|kefu|yuangong)$/,
  ],
  ['name', /^((agent|employee|staff)name|(客服|员工|坐席)?姓名|(kefu|yuangong|zuoxi)?xingming)$/],
  [
    'contact',
    /^(row|id|rowid|(contact|call|ticket|case|order|survey|chat|session)(id|no|number)|工单(号|编号)?|gongdan(hao|bianhao)?|流水号|liushuihao|通话(id|编号)|tonghua(id|bianhao)|会话(id|编号|号)|编号|bianhao)$/,
  ],
  ['month', /^(month|period|paymonth|yearmonth|月份|yuefen|账期|zhangqi|年月|nianyue|考核月|绩效月份?)$/],
  [
    'rating',
    /^(csat(score)?|satisfaction(rating|score)?|rating|score|stars|满意度(评分|得分)?|manyidu|评分|pingfen|评价|pingjia|星级)$/,
  ],
  ['recommendation', /^(nps|recommend(ation)?(score)?|推荐(度|分)?|tuijian(du)?)$/],
  ['channel', /^(channel(name)?|渠道|qudao)$/],
  ['category', /^(category|topic|类别|leibie|分类|fenlei|主题|zhuti|业务类型)$/],
  ['subcategory', /^(subcategory|子类别?|二级分类|小类)$/],
  ['answered', /^(answered.*|接起|jieqi|是否接(听|通|起)|接听|jieting)$/],
  ['resolved', /^(resolved|solved|issolved|是否解决|shifoujiejue|解决|jiejue)$/],
  ['first_contact_resolved', /^(fcr|firstcontactresol.*|一次(性)?解决|首次解决)$/],
  ['complaint', /^(complaint|iscomplaint|是否投诉|投诉|tousu)$/],
  ['wait_seconds', /^(speedofanswer.*|wait.*|等待.*|dengdai.*|排队.*)$/],
  ['talk_seconds', /^(.*talk.*|通话时长|tonghuashichang|话长|通话秒数)$/],
  ['handle_seconds', /^(.*handl(e|ing)(time|duration|seconds).*|aht|处理时长|chulishichang|平均处理时长)$/],
  ['response_seconds', /^((first)?response(time|seconds)|首次?响应(时长|时间)|响应时长|xiangyingshichang)$/],
  ['quality_points', /^(qa(score)?|quality(score|points)?|质检(分|得分|成绩)|zhijian(fen|defen)?)$/],
  ['sales_yuan', /^(sales(amount|yuan)?|revenue|销售额|xiaoshoue|成交金额)$/],
  ['team', /^(supervisor|team(lead(er)?|name)?|班组|banzu|组长|zuzhang|主管|zhuguan|团队|tuandui|小组)$/],
  ['manager', /^(manager|经理|jingli)$/],
  ['shift', /^(.*shift|班次|banci)$/],
  ['tenure', /^(tenure.*|司龄|siling|工龄|gongling)$/],
  ['site', /^(site|location|职场|zhichang|站点|zhandian|城市|chengshi)$/],
  ['level', /^(level|grade|joblevel|职级|zhiji|级别|jibie|等级)$/],
  ['post', /^(post|role|position|jobtitle|jobrole|岗位|gangwei|职位|zhiwei)$/],
  ['base_pay', /^(base(pay|salary)|basicsalary|monthlyincome|基本工资|jibengongzi|底薪|dixin)$/],
  ['fte', /^(fte|工时系数|出勤系数)$/],
  ['date', /^(date|day|.*date.*|[a-z]+edat|.*time|closed.*|日期|riqi|时间|shijian|.*时间|.*日期|.*riqi)$/],
];

/** A name as it is compared. */
export function plainColumnName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_\-.()（）:：/]+/gu, '');
}

/** The column of each field by names, each column for one field. */
export function fieldsByName<C extends { readonly name: string }>(columns: readonly C[]): Map<string, C> {
  const fields = new Map<string, C>();
  const taken = new Set<C>();
  for (const [field, pattern] of names) {
    if (fields.has(field)) continue;
    const found = columns.find((column) => !taken.has(column) && pattern.test(plainColumnName(column.name)));
    if (!found) continue;
    fields.set(field, found);
    taken.add(found);
  }
  return fields;
}
