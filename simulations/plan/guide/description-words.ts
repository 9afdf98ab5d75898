/** Descriptions of the schema in Chinese, by the English. */
export const descriptionWords: Readonly<Record<string, string>> = {
  'Kind and version of the document.': '文档的种类和版本。',
  'Id of the plan.': '方案编号。',
  'Name of the plan for people.': '方案名称。',
  'Currency of every amount, ISO 4217 with two decimals; what is called yuan is so much of it.':
    '全部金额的币种（ISO 4217，两位小数）；文中的“元”即该币种。',
  'Pay months in which the plan is in force.': '方案生效的发薪月份。',
  'First pay month, YYYY-MM.': '第一个发薪月份，YYYY-MM。',
  'Last pay month, YYYY-MM; open where absent.': '最后一个发薪月份，YYYY-MM；不写则不限。',
  'Multiplies every target bonus and commission; what "scale to equal cost" sets; 1 where absent.':
    '全部目标奖金和提成的乘数；“等成本缩放”设置的就是它；不写则为 1。',
  'Names and directions of KPIs, and KPIs that the catalogue has not.':
    '指标的名称和方向，以及指标库中没有的指标。',
  'Which way is better.': '哪个方向更好。',
  'Name of the KPI for people.': '指标名称。',
  'Unit of its values. `count`, `money` and `hours` add up over people and months; small samples of `share` are drawn to a mean as shares, of `rate` as events per exposure; any other text is for people alone.':
    '指标值的单位。`count`、`money`、`hours` 可跨人员和月份累加；小样本收缩时 `share` 按比例、`rate` 按单位暴露的事件数处理；其他文字仅供阅读。',
  'Name of the post for people.': '岗位名称。',
  'Posts of the data that this post pays, by name; its own id where absent.':
    '该岗位对应的数据中的岗位名称；不写则为岗位编号本身。',
  'Pay table by level.': '按职级的薪级表。',
  'Kinds of raters whose ratings make the value, with weights that sum to 100 %.':
    '各类评分人及其权重，合计 100%。',
  'Weight of its ratings, a share.': '该类评分的权重。',
  'Shows what people say of themselves on the payslip; it never counts.': '自评在工资条上展示，不计分。',
  'What holds where a kind of rater did not rate.': '某类评分人未评分时的处理。',
  'The weight of a kind of rater that is missing goes to the others.':
    '缺失的评分人权重由其余评分人按比例分担。',
  'Share of the weight that must be there for a value; 60 % where absent.':
    '至少须有的权重比例；不写则为 60%。',
  'Ratings as they are given, or less how much milder than others their raters are, where that can be told; as given where absent.':
    '按原始评分，或扣除评分人偏宽的程度（能识别时）；不写则按原始评分。',
  'Draws a small sample towards the mean of the post: (value · n + mean · weight) ÷ (n + weight).':
    '小样本向岗位均值收缩：（实际值 × 样本数 + 基准 × 权重）÷（样本数 + 权重）。',
  'What a small sample is drawn towards.': '小样本向什么收缩。',
  'The mean of the post, fitted on its people in the months before, with its weight.':
    '岗位均值及其权重，由本岗位人员前几个月的数据估计。',
  'Mean that small samples are drawn towards, in the unit of the KPI.': '小样本收缩的基准，用指标单位。',
  'Observations that the mean weighs as much as.': '基准的权重相当于多少个样本。',
  'Months before the month whose people make the mean; the first month rests on its own.':
    '用前几个月的数据估计基准；第一个月用当月自身。',
  'Weight of the mean where fewer than 20 people or 200 observations cannot tell it.':
    '不足 20 人或 200 个样本、无法估计时基准的权重。',
  'Mean and weight that small samples are drawn towards, instead of what the months before tell.':
    '小样本收缩的基准和权重，代替由前几个月估计的值。',
  'Name of the level for people.': '职级名称。',
  'Full-time base pay, yuan a month; from the data where absent.': '全职基本工资，元/月；不写则取自数据。',
  'Full-time target bonus, yuan a month.': '全职目标奖金，元/月。',
  'KPIs that make the score.': '构成绩效得分的指标。',
  "Id of a KPI of the catalogue or of the plan's `kpis`; a title that one KPI has is read as its id; `attitude@qa` is what quality assurance says of it.":
    '指标库或方案 `kpis` 中的指标编号；唯一的指标名称也可用；`attitude@qa` 为质检对该指标的评分。',
  'Weight in the score, a share; the weights of a post sum to 100 %, in steps of 0.01 %.':
    '在得分中的权重；同一岗位的权重合计 100%，精确到 0.01%。',
  'KPI value to points by straight lines between anchors, values ascending.':
    '指标值到分数，锚点之间按直线折算，值递增。',
  'KPI value to points by whole steps, values ascending.': '指标值到分数，按整档，值递增。',
  '100 points inside a band of values, falling straight to 0 outside it.':
    '区间内 100 分，区间外直线降至 0 分。',
  'Lower end of the band, in the unit of the KPI.': '区间下限，用指标单位。',
  'Upper end of the band, in the unit of the KPI.': '区间上限，用指标单位。',
  'How far below the band the points have fallen to 0, in the unit of the KPI.':
    '低于下限多少时降至 0 分，用指标单位。',
  'How far above the band the points have fallen to 0, in the unit of the KPI.':
    '高于上限多少时降至 0 分，用指标单位。',
  'Fewest observations in a month for the KPI to count; with fewer it is missing.':
    '指标计入所需的最少月样本数；更少则视为缺失。',
  'What holds for missing KPIs.': '指标缺失时的规则。',
  'A missing KPI: its weight goes to the others, it counts 0 points, or it counts 100 points.':
    '指标缺失时：权重分给其余指标、按 0 分计，或按 100 分计。',
  'Under renormalise: who takes the weight of a missing KPI, all others, or first those of its own perspective, so that perspectives keep their weights; all others where absent.':
    'renormalise 时，缺失指标的权重由谁分担：其余全部指标（scorecard），或先由同一维度的指标（perspective），使各维度权重不变；不写则为全部。',
  'Perspective of the balanced scorecard; that of the catalogue where absent, else process.':
    '所属的平衡计分卡维度；不写则按指标目录，目录没有的为内部流程。',
  'Share of the weight that must be there for a score, under renormalise; 60 % where absent.':
    'renormalise 时，得分至少须有的权重比例；不写则为 60%。',
  'What is paid where there is no score at all: as on target, nothing, or as for the last score in the post (on target where there is none).':
    '完全没有得分时：按达标计、不发，或按在本岗位的最近一次得分计（从未有得分的按达标计）。',
  'Score to multiple of the target bonus.': '得分到目标奖金倍数。',
  'The same multiple whatever the score.': '无论得分，倍数相同。',
  'Multiple of the target bonus; 1 where absent.': '目标奖金的倍数；不写则为 1。',
  'score / 100 between a threshold and a cap.': '门槛与上限之间为得分 ÷ 100。',
  'Score in points below which nothing is paid.': '低于该得分不发。',
  'Score in points above which the bonus grows no more; 200 pays twice the target bonus.':
    '超过该得分奖金不再增加；200 即目标奖金的两倍。',
  'Straight lines between points.': '各点之间按直线折算。',
  'Score to multiple, scores ascending.': '得分到倍数，得分递增。',
  'Multiple of the target bonus below the first point; that of the point where absent.':
    '低于第一点时的目标奖金倍数；不写则同第一点。',
  'Whole steps.': '整档。',
  'Each step pays for the points inside it.': '每档只计该档内的分数。',
  'Score to rate, scores ascending.': '得分到每分比例，得分递增。',
  'Commission on an amount, by tiers.': '按金额分档提成。',
  'whole_tiers: the rate reached holds for the whole amount; marginal_tiers: each rate for the part inside its tier.':
    'whole_tiers：达到的比例适用于全部金额；marginal_tiers：各档比例只适用于该档内的部分。',
  'Amount to rate, amounts ascending: yuan and shares of them, or of a KPI that counts things or hours its units and yuan for each.':
    '金额到比例，金额递增；指标为计数或工时的，则为数量到每单位金额（元）。',
  'Modifiers, in their order, after curve and commission.': '调节系数，按先后，在奖金曲线和提成之后。',
  'KPI value to factor, values ascending; 1 where the KPI is missing.':
    '指标值到系数，值递增；指标缺失时为 1。',
  'Pay lines that are meant.': '所指的工资项。',
  'Pay lines that are meant; performance pay where absent.': '所指的工资项；不写则为绩效工资。',
  'Gates, in their order, after the modifiers.': '门槛（一票否决），按先后，在调节系数之后。',
  'Id of the item: overlays, payslips and findings name it so.':
    '项目编号：修改文档、工资条和检查结果都用它指称。',
  'Name of the gate for people.': '门槛名称。',
  'When the gate strikes; what is missing does not strike.': '何时触发；缺失的值不触发。',
  'What happens then.': '触发后的结果。',
  'Factor that the lines are multiplied by.': '工资项的乘数。',
  'Most that each line pays, yuan a month.': '每个工资项的最高额，元/月。',
  'Most that lines pay together, after the gates.': '各工资项合计的最高额，在门槛之后。',
  'Least that lines pay together, after the cap.': '各工资项合计的最低额，在封顶之后。',
  'A share of the target bonus, on performance pay.': '目标奖金的比例，针对绩效工资。',
  'Share of the target bonus.': '目标奖金的比例。',
  'Yuan a month.': '元/月。',
  'Overtime pay; none where absent.': '加班工资；不写则无。',
  'Whose law gives hours and multiples that the plan does not name, by month.':
    '方案未写明的工时与倍数按哪一法域的规定（按月份适用）。',
  'Pay that the hourly pay comes from: base pay with the items that count as fixed pay, or base pay alone.':
    '小时工资的计算基数：基本工资加计为固定工资的项目，或仅基本工资。',
  'Share of performance pay that belongs to it, where local rules count it; none where absent.':
    '当地规定计入基数的绩效工资比例；不写则不计入。',
  'Hours that a month of pay is divided by; 174 in China (21.75 days of 8 hours).':
    '月工资折算小时工资的除数；中国为 174（21.75 天 × 8 小时）。',
  'Multiple of the hourly pay on workdays; 1.5 in China.': '工作日加班的小时工资倍数；中国为 1.5。',
  'Multiple of the hourly pay on rest days; 2 in China.': '休息日加班的小时工资倍数；中国为 2。',
  'Multiple of the hourly pay on statutory holidays; 3 in China.': '法定节假日加班的小时工资倍数；中国为 3。',
  'Hours of leave in lieu (KPI leave_in_lieu_hours) take the place of pay for hours on rest days.':
    '休息日加班已补休的工时（指标 leave_in_lieu_hours）不再计发加班工资。',
  'Hours of overtime a month above which `check` warns; 36 in China. They are paid all the same.':
    '月加班超过该小时数时 `check` 提示；中国为 36。加班工资照付。',
  'Benefits and recognition: cost of the employer that is no pay.':
    '福利与认可：企业承担、不作为工资发放的成本。',
  'Training and coaching: cost of the employer that is no pay.':
    '培训与辅导：企业承担、不作为工资发放的成本。',
  'Need that it serves (ERG).': '所满足的需要（ERG：生存、关系、成长）。',
  'What it costs the employer, yuan a person and month, or a person and year.':
    '企业成本，每人每月或每人每年多少元。',
  'Whether cost and hours are those of a month, or of a year: the year is spread over its twelve months to the fen.':
    '成本和工时按月计还是按年计：按年计的分摊到十二个月，分毫不差。',
  'Hours that it takes from work, priced at hourly base pay.': '占用的工时，按小时基本工资计价。',
  'For whom and in which months; everybody and always where absent.':
    '适用于谁、哪些月份；不写则人人每月适用。',
  'What the employer pays beside wages.': '企业在工资之外承担的成本。',
  'Employer contributions on a month of gross pay.': '按月应发工资计的企业缴费。',
  'Share of gross pay.': '应发工资的比例。',
  'Share of the base.': '缴费基数的比例。',
  'Least base, yuan a month.': '最低缴费基数，元/月。',
  'Most base, yuan a month.': '最高缴费基数，元/月。',
  'Cases worked by hand: they run as tests of the plan.': '手算的算例：作为方案的测试运行。',
  'Name of the case.': '算例名称。',
  'Labels, numbers and KPIs, of one person and month where nothing else is said.':
    '标签、数字和指标；未另说明时为一人一月。',
  'Months in sequence.': '依次各月。',
  'A number: of a KPI, or of the data.': '数字：指标值，或数据中的数字。',
  'A label, e.g. of post, level, team.': '标签，如岗位、职级、班组。',
  'People of the same months, in the order of their pseudonyms.': '相同月份的人员，按假名排序。',
  'The arithmetic, for people.': '计算过程，供人阅读。',
  'Yuan by line, `score` in points, `<rule>.proposed` 1 or 0.':
    '各工资项以元计，`score` 以分计，`<rule>.proposed` 为 1 或 0。',
  'All of several conditions.': '多个条件全部成立。',
  'Conditions that all hold.': '须全部成立的条件。',
  'Any of several conditions.': '多个条件之一成立。',
  'Conditions of which one holds.': '其中之一成立即可的条件。',
  'A KPI compared with a value; a missing KPI does not meet it.': '指标与某值比较；指标缺失则不成立。',
  'Whose value: person, post, a label of the data such as team or site, or all for everybody.':
    '谁的值：person（本人）、post（岗位），或数据中的标签，如 team（班组）、site（职场）。',
  'Period up to and with the month.': '截至当月的期间。',
  'Fewest observations, the denominator of the KPI, for the value to count; with fewer it is missing. A total such as a count of deals has one a month.':
    '计入所需的最少样本数，即指标的分母；更少则视为缺失。成交数等总量每月只有一个样本。',
  'Holds above this value, in its own unit.': '高于该值时成立，用其自身单位。',
  'Holds below this value, in its own unit.': '低于该值时成立，用其自身单位。',
  'Holds from this value on, in its own unit.': '不低于该值时成立，用其自身单位。',
  'Holds up to and with this value, in its own unit.': '不高于该值时成立，用其自身单位。',
  'Holds at this value alone.': '等于该值时成立。',
  'Level at which the doubt of few observations counts for the person (Wilson interval).':
    '样本少时按该置信水平取有利于员工的一端（Wilson 区间）。',
  'The score, or the mean score of a period to date, compared with points.':
    '绩效得分（或期间累计的平均得分）与分数比较。',
  'Exactly one comparison, in points.': '恰好一个比较，以分计。',
  'A number of the data compared with a value; a missing number does not meet it.':
    '数据中的数字与某值比较；缺失则不成立。',
  'A number of the data, e.g. tenure_months.': '数据中的数字，如 tenure_months（司龄月数）。',
  'A label of the data.': '数据中的标签。',
  'A label of the data, e.g. shift.': '数据中的标签，如 shift（班次）。',
  'Value, or values, of the label.': '标签的值，可写多个。',
  'Holds in a month in which the condition holds for the n-th time in the period, or more.':
    '条件在期间内第 n 个月（或以上）成立的当月成立。',
  'From which month of the period on, e.g. 2 for the second.': '从期间内第几个月起，如 2 为第二个月。',
  'Period in which months are counted.': '累计月数的期间。',
  'The condition that is counted.': '被累计的条件。',
  'Period up to and with the month that the value covers; the month where absent.':
    '指标值覆盖的期间（截至当月）；不写则为当月。',
  'Goals of a quarter, half-year or year beside performance pay, with advances and a settlement.':
    '绩效工资之外的季度、半年或年度目标奖，每月预发、期末结算。',
  'Name of the goal for people.': '目标奖名称。',
  'Period that its last month settles.': '由最后一个月结算的期间。',
  'Target bonus of a month by level; nothing for levels that are not named.':
    '按职级的每月标准；未列出的职级为零。',
  'Share of what the period to date earns that each month pays in advance; the rest at the end.':
    '每月按期内累计应得预发的比例；其余期末发放。',
  'Whether the settlement takes back what advances paid too much.': '结算时是否追回多发的预发。',
  'Who leaves before the period ends: settles in the last month, or forfeits the settlement.':
    '期末前离职的：settle 在最后一个月结算，forfeit 不再结算。',
  'Points accounts; a cycle that ends below 0 pays nothing, and the next begins at 0.':
    '积分账户；期末低于 0 不兑付，下期从 0 开始。',
  'Name of the account and its line for people.': '积分账户及其工资项名称。',
  'What earns points.': '积分来源。',
  'Points for each unit of the KPI; below 0 they are taken off.': '指标每单位的积分；为负则扣分。',
  'What a point pays, yuan.': '每分兑付的金额，元。',
  'How sales that are taken back count; an amount below 0 pays 0 and is forgotten where absent.':
    '退单如何计算；不写则金额为负的月份按 0 计，不再追溯。',
  'KPI that is added to the amount: below 0 where sales were taken back. The amount alone where absent.':
    '计入金额的指标：退单为负数；不写则只看金额本身。',
  'A month below 0 pays nothing, and later months pay only what lies beyond it.':
    '为负的月份不发，以后月份只发超出部分。',
  'Guaranteed pay, e.g. of newcomers.': '保底工资，例如新人保底。',
  'What a month of full paid time pays at least, yuan.': '整月全勤至少应得的金额，元。',
  'Lines that count towards it; base and all variable pay where absent.':
    '计入的工资项；不写则为基本工资和全部浮动工资。',
  'For whom it holds; everybody where absent.': '适用条件；不写则适用于所有人。',
  'Caps over a quarter, half-year or year, of a person in whatever posts.':
    '每人每季度、半年或年度的封顶，不分岗位。',
  'Name of the cap for people.': '封顶名称。',
  'Most that the lines pay a person in the period, yuan.': '期间内对每人的最高金额，元。',
  'Lines that it caps together; all variable pay where absent.': '合并封顶的工资项；不写则为全部浮动工资。',
  'Legal minimum wage: pay below it is made up; none where absent.':
    '最低工资：不足部分予以补足；不写则不补。',
  'Label of the data that says the place.': '数据中表示地区的标签。',
  'Minimum wage by place and month.': '各地各月的最低工资。',
  'Minimum wage of a full month, yuan.': '整月最低工资，元。',
  'First pay month in which the amount holds, YYYY-MM.': '该金额开始适用的发薪月份，YYYY-MM。',
  'Lines that count towards it; base and all variable pay where absent, never overtime.':
    '计入的工资项；不写则为基本工资和全部浮动工资，不含加班工资。',
  'Annual bonuses of everybody.': '所有人的年终奖。',
  'Calendar month that pays it, 1 to 12.': '发放的月份，1 至 12。',
  'How many months of full-time base pay it is.': '相当于几个月的全职基本工资。',
  'Mean score to months of base pay, scores ascending.': '平均得分到基本工资月数，得分递增。',
  'months_employed: in proportion to the months of the year that the data has the person, of twelve.':
    'months_employed：按本年数据中的在职月数除以 12 折算。',
  'Pay on probation; nobody is on probation where absent, or where the data has no tenure.':
    '试用期薪酬；不写，或数据中没有司龄时，视为无人在试用期。',
  'Months of probation: it lasts while tenure_months of the data is below this.':
    '试用期月数：数据中的 tenure_months 小于该值时为试用期。',
  'Share of base pay that is paid on probation.': '试用期发放的基本工资比例。',
  'Share of the target bonus that holds on probation.': '试用期适用的目标奖金比例。',
  'Rounds the value before it is used: half_up to the nearest, down to what is full.':
    '使用前先取整：half_up 为四舍五入，down 为舍去不足部分。',
  'What the value is rounded to: 1 for whole numbers (so where absent), 1% for whole per cent.':
    '取整到何种单位：1 为整数（不写时如此），1% 为整百分点。',
  'Other weights of the scorecard by tenure, level or any label; the first that holds counts.':
    '按司龄、职级或任意标签另定计分卡权重；先成立者适用。',
  'Name of the people or months that are weighed so.': '适用该权重的人员或月份的名称。',
  'Whom it concerns; what is missing does not meet it.': '适用于谁；缺失的值不满足。',
  'Weights that hold instead, 100 % together; a KPI that is not named weighs nothing.':
    '改用的权重，合计 100%；未列出的指标权重为零。',
  'Straight lines through threshold, target and excellence.': '经门槛、达标、卓越三点的直线。',
  '[score, multiple] from which something is paid.': '[得分，倍数]：由此起发放。',
  '[score, multiple] on target.': '[得分，倍数]：达标。',
  '[score, multiple] from which the bonus grows no more.': '[得分，倍数]：由此起不再增加。',
  'A table of two values.': '两个值的表。',
  'The value by rows.': '按行的值。',
  'A number of the data, e.g. years_of_service.': '数据中的数字，如 years_of_service（工龄）。',
  'Values at which multiples are written, ascending.': '写出倍数的各个值，递增。',
  'The value by columns.': '按列的值。',
  'Multiples by row, then by column.': '先按行、再按列的倍数。',
  'Further commissions, each a line of its own, beside `commission`.':
    '`commission` 之外的其他提成，各为一个工资项。',
  'Name of the line for people.': '工资项名称。',
  'Pay items in their order: allowances, piecework, awards by rule, deductions.':
    '工资项目，按先后：津贴、计件、按规则的奖励、扣减。',
  'Name of the item for people: allowance, piecework, award, deduction.':
    '项目名称：津贴、计件、奖励、扣减。',
  'The same amount every month, yuan.': '每月相同的金额，元。',
  'So much for each unit of a KPI or a number: piecework, nights, years of service.':
    '按指标或数字的每一单位计发：计件、夜班、工龄。',
  'Yuan for each unit of the value.': '每单位金额，元。',
  'Pays for what lies beyond a target; exactly one of rate and amount.':
    '对超出目标的部分计发；rate 与 amount 二选一。',
  'Value beyond which it pays, in the unit of the KPI.': '超过该值的部分计发，用指标单位。',
  'Share of what lies beyond the target, for KPIs in yuan.': '超出部分的比例，用于以元计的指标。',
  'Yuan for each unit beyond the target.': '超出部分每单位金额，元。',
  'An amount by whole steps of a value: `amounts`, or `at` with `shares_of`.':
    '按值的整档定额：写 `amounts`，或 `at` 配 `shares_of`。',
  'Value to yuan by whole steps, values ascending.': '值到金额（元），按整档，值递增。',
  'What the shares are of: base pay or the target bonus of the paid month.':
    '比例的基数：计薪月的基本工资或目标奖金。',
  'Value to share by whole steps, values ascending.': '值到比例，按整档，值递增。',
  'Whose value is looked up in `table`.': '在 `table` 中查谁的值。',
  'A label of the data, e.g. level or shift.': '数据中的标签，如 level（职级）、shift（班次）。',
  'Amount by the value of `by`; nothing for others.': '按 `by` 的值定额；其余没有。',
  'A factor by a label of the data.': '按数据标签的系数。',
  'Factor by value of the label.': '按标签值的系数。',
  'Factor for every other value.': '其余各值的系数。',
  'When the item is paid; always where absent.': '何时发放；不写则总是发放。',
  'Most that the item pays, yuan a month.': '该项目的最高额，元/月。',
  'Whether the item goes with the paid share of the month and the full-time share.':
    '该项目是否按计薪比例和全职比例折算。',
  'What kind of pay it is: variable pay is meant by `all` and by the variable share; fixed pay, night allowance, overtime and benefits count as such for overtime and legal minimum.':
    '属于何种工资：variable 计入 `all` 和浮动比例；固定工资、夜班津贴、加班、福利在计算加班和最低工资时各按其类。',
  'Lines that the amount is taken off, never below 0; the item is then no line of its own.':
    '从哪些工资项中扣减，扣至零为止；该项目不单列为工资项。',
  'Decisions by hand, after the gates: the data says each as the number `adjustment:<id>`, the share taken off.':
    '人工决定，在门槛之后：数据中以数字 `adjustment:<id>` 给出扣减比例。',
  'Name of the adjustment for people.': '调整名称。',
  'Largest share that may be taken off.': '最多可扣减的比例。',
  'A decision wants a reason that is written down with it.': '决定须附书面理由。',
  'Months of base pay, the same for everybody: 1 is a thirteenth month.':
    '人人相同的基本工资月数：1 即十三薪。',
  'The mean score of the year up to and with the month.': '截至当月的本年平均绩效得分。',
  'Schemes by the label `site` of the data.': '按数据中的标签 `site`（职场）的缴费项目。',
  'Name of the scheme for people.': '缴费项目名称。',
  'Schemes of every other site, and where the data says no site.': '其他职场及数据未注明职场时的缴费项目。',
  'KPI value in its own unit': '指标值（自身单位）',
  'points, 100 = on target': '分数（100 为达标）',
  'KPI value from which the step holds': '该档起点的指标值',
  'score in points': '得分',
  'multiple of the target bonus': '目标奖金倍数',
  'score from which the step holds': '该档起点的得分',
  'score from which the rate holds': '该比例起点的得分',
  'multiple of the target bonus for each point': '每分的目标奖金倍数',
  'amount from which the rate holds': '该比例起点的金额',
  rate: '比例',
  factor: '系数',
  'Special awards for people and teams, in cash and in kind.': '个人和班组的专项奖，现金或实物。',
  'Name of the award for people; of its line too.': '奖项名称，也是工资项名称。',
  'Who wins: exactly one of top, places, everybody and teams.':
    '谁获奖：top、places、everybody、teams 恰好写一个。',
  'So many people win; whoever ties with the last of them wins too.': '获奖人数；与最后一名并列者同样获奖。',
  'Prizes by place from the first on; who ties shares the prizes of the places.':
    '从第一名起按名次给奖；并列者均分所占名次的奖金。',
  'Everybody wins who meets it.': '凡符合者均获奖。',
  'So many teams win; whoever ties with the last of them wins too.':
    '获奖班组数；与最后一名并列的班组同样获奖。',
  'The label that names the teams; team where absent.': '表示班组的标签；不写则为 team。',
  'Who belongs together: `all` for everybody whom the plan pays, `post`, or a label of the data such as team or site.':
    '谁算一组：`all` 为方案覆盖的全体，`post` 为岗位，或数据中的标签，如 team（班组）、site（职场）。',
  'The score, or a KPI in its own direction.': '绩效得分，或按自身方向比较的指标。',
  'The score of the scorecard, points.': '计分卡的绩效得分。',
  'Level of a one-sided interval (Wilson), e.g. 95%, whose worse end ranks a share, so that few observations do not win by luck.':
    '单侧置信水平（Wilson 区间），如 95%：比例按不利的一端排名，样本少者不因运气获奖。',
  'Fewest observations, of a person or of a team, to be ranked; of a score, months with one.':
    '参与排名所需的最少样本数（本人或班组）；按绩效得分时为有得分的月数。',
  'All who tie win.': '并列者均获奖。',
  'Only who meets it is considered, by the values of the cycle; of a team, only they share what it wins.':
    '只有符合者参评，按评选周期的数值判断；班组奖只由符合的成员分得。',
  'Months after winning in which a person sits out.': '获奖后不再参评的月数。',
  'How often it is given: in the last month of the period, by the values of all of it.':
    '评选周期：在期末月按整个期间的数值评选。',
  'Yuan for each winner, or for the team.': '每名获奖者或每个获奖班组的金额（元）。',
  'A team shares the amount equally, or each of its people has it.':
    '班组成员均分（equally），或每人一份（each）。',
  'A gift in kind, no pay: cost of the employer, told as `<id>.gift`.':
    '实物奖，不计入工资：企业成本，以 `<id>.gift` 列示。',
  'Name of the gift.': '实物名称。',
  'What it costs for each winner, yuan.': '每名获奖者的成本（元）。',
  'The need that it speaks to (ERG): existence, relatedness, growth.':
    '满足的需要（ERG）：生存、关系、成长。',
  'Months in which it is given.': '评选的月份。',
  'First pay month.': '第一个发薪月份。',
  'Last pay month; open where absent.': '最后一个发薪月份；不写则不限。',
  'Points by the share of a target that is reached: 100 on target.': '按目标达成率计分：达成目标为 100 分。',
  'Target, in the unit of the KPI, above 0.': '目标值，用指标单位，须大于 0。',
  'Least share of the target that counts.': '计分的最低达成率。',
  'Largest share of the target that counts.': '计分的最高达成率。',
  'Where lower is better: linear counts 2 − value ÷ target, nothing at twice the target; ratio counts target ÷ value, the cap at 0.':
    '越低越好的指标：linear 按 2 − 实际 ÷ 目标，达到目标两倍时为 0；ratio 按目标 ÷ 实际，实际为 0 时取上限。',
  'Its weight.': '权重。',
  'Grades that modifiers, pay items and conditions read.': '供系数、薪酬项目和条件引用的等级。',
  'Name of the grade for people.': '等级名称。',
  'Grades from best to worst, each from a value on; whoever is below the last has none.':
    '等级由高到低，各自从某个值起；低于最后一档者无等级。',
  'Grades by rank in a group of one month.': '按当月组内排名定级。',
  'Grades from best to worst with their share of the people; they sum to 100 %. Whole people go by the largest remainder, of equal ones to the better grade.':
    '等级由高到低及各占人数的比例；合计 100%。人数取整按最大余数，余数相等时归较好等级。',
  'Who ties across a boundary: all have the better grade, the worse, or one by the order of people.':
    '跨界并列者：同取较高等级（better）、同取较低等级（worse），或按人员次序各取一级（person）。',
  'Fewest people with a value in the group; with fewer nobody has a grade.':
    '组内有数值者的最少人数；不足时无人定级。',
  "Id of one of the plan's `grades`.": '方案 `grades` 中某个等级的编号。',
  'Factor.': '系数。',
  'A KPI with `points`, or a grade with `table`.': '指标配 `points`，或等级配 `table`。',
  'Factor by grade; 1 for grades that it does not name, and for whoever has none.':
    '各等级的系数；未列出的等级和无等级者为 1。',
  'Bonus pools, in their order, on whole fen after caps and floors.':
    '奖金池，依次执行，在封顶和保底之后按整分计算。',
  'Name of the pool for people.': '奖金池名称。',
  'Lines that the pool pays; exactly one of for and adds.': '由奖金池支付的薪酬行；for 与 adds 恰选其一。',
  'Line that the shares add up in; exactly one of for and adds.':
    '分得份额计入的薪酬行；for 与 adds 恰选其一。',
  'Posts that take part; all where absent.': '参与的岗位；不写则为全部岗位。',
  'What the pool holds in a month: exactly one kind.': '奖金池每月的金额：恰选一种来源。',
  'The same amount for each group, yuan a month.': '每个组相同的金额，元/月。',
  'Yuan a month for each person of the group.': '按组内人数计，每人每月若干元。',
  'Pay of the group that `rate` is a share of: the target bonus, or lines such as base.':
    '`rate` 所乘的组内薪酬：目标奖金，或基本工资等薪酬行。',
  'A KPI in yuan of the whole group, e.g. its margin, that `rate` is a share of.':
    '`rate` 所乘的全组金额类指标，如毛利。',
  'Share, with share_of and share_of_kpi.': '比例，与 share_of、share_of_kpi 同用。',
  'Excess of the group over a target; exactly one of rate and amount.':
    '全组超出目标的部分；rate 与 amount 恰选其一。',
  'Value of the whole group beyond which it pays, in the unit of the KPI.':
    '全组超过该值的部分才计奖，用指标单位。',
  'Share of what lies beyond, for KPIs in yuan.': '超出部分的提取比例，用于金额类指标。',
  'Yuan for each unit beyond.': '每超出一个单位的金额（元）。',
  'scale_down: what the lines claim, cut in proportion where it is more than the fund. scale: the same, and with `up` raised to the fund. share: shares of the fund.':
    'scale_down：各行应得之和超过奖金池时同比例缩减。scale：同上，配 `up` 时不足也同比例放大到池额。share：按份额分配奖金池。',
  'Under scale: claims below the fund are raised to it.': '用于 scale：应得之和低于池额时放大到池额。',
  'What shares are in proportion to, under rule share.': 'share 规则下份额所依据的值。',
  'By performance pay, by target bonus, by base pay, or equal shares of the paid month.':
    '按绩效工资、目标奖金或基本工资分，或按出勤月份均分。',
  '[place, weight], places ascending; later places have nothing.': '[名次，权重]，名次递增；其后名次不分。',
  'Most that a person has of the pool; what it cuts off goes to the others.':
    '每人从奖金池最多分得的金额；超出部分分给其他人。',
  'Least that a person has of the pool, no more than is claimed where the pool only cuts; what it takes comes off the others. Not beside a cap.':
    '每人从奖金池至少分得的金额；只缩减的奖金池不超过其应得额；所需金额由其他人分摊。不可与 cap 并用。',
  'Yuan for a fully paid month.': '满勤月份的金额（元）。',
  'Where that goes which nobody may take: it stays with the company.': '无人可得的部分归公司。',
  'How a payslip with its tax view takes it: separate, by the table of annual bonuses, once a year while law allows it; merged, together with wages. No cost to the employer.':
    '含税工资条如何计税：separate 按全年一次性奖金单独计税（法律允许期间每年一次）；merged 并入工资。不影响企业成本。',
  'Name for people.': '名称。',
  'Dated changes: each month is paid by the plan as it stands then; figures to date go on.':
    '按日期生效的变更：每月按当时的方案计发；累计数延续。',
  'First pay month that the changed plan pays, YYYY-MM.': '变更后的方案计发的第一个发薪月份，YYYY-MM。',
  'Named items and optional values that go.': '删去的项目和可选值。',
  'New posts, levels and KPIs, and new items of a scorecard, of gates and of modifiers.':
    '新增的岗位、职级和指标，以及计分卡、门槛和系数的新项目。',
  'The part that is meant.': '所指的部分。',
  'Its value, as a plan writes it.': '它的值，写法同方案。',
  'Other values of parts; of two at one part the later holds.': '改为其他值；同一处有两个时以后者为准。',
  'A grade of the plan compared with one of its names; who has no grade does not meet it.':
    '方案中的等级与某一等级比较；无等级者不符合。',
  'Grade, or grades, that meet it.': '符合条件的一个或多个等级。',
  'Holds for this grade and better ones.': '该等级及更高等级符合。',
  'Holds for this grade and worse ones.': '该等级及更低等级符合。',
  'A KPI as numerator and denominator.': '以分子和分母给出的指标。',
  'What comes of it.': '应得结果。',
  'In how many of the latest periods, e.g. `3 of 4 quarters`.':
    '最近若干期间中的个数，如 `3 of 4 quarters`。',
  'The condition; KPIs and scores are those of each period.': '条件；指标和得分取各期间的值。',
  'Holds in the last month of a period where the condition held at the end of so many of the latest ones, with it.':
    '在期间的末月成立：最近若干期间（含本期）中有足够个数在期末满足条件。',
  'Rules by which people move between levels and posts.': '人员在职级和岗位之间变动的规则。',
  'What it does over history: it only proposes, because levels are what the data says.':
    '历史回放中的作用：只作提名，因为职级以数据为准。',
  'Rules of promotion, demotion and change of post.': '晋升、降级和转岗的规则。',
  'Name of the rule for people.': '规则名称。',
  'Whom it is open to: a level of any post, or of one.': '适用对象：任一岗位的职级，或某一岗位的职级。',
  'Where it leads: a level of the same post, or of another.': '去向：同一岗位的职级，或另一岗位。',
  'How often it is looked at: in the last month of the period.': '评定周期：在期末月评定。',
  'Who meets it is proposed; KPIs and scores are those of the cycle to date.':
    '符合者获提名；指标和得分取周期累计值。',
  'Most who are proposed in a cycle: exactly one of share and people.':
    '每周期提名上限：share 与 people 恰好写一个。',
  'Share of the people at the levels that it is open to.': '占适用职级人数的比例。',
  'Number of people.': '人数。',
  'What puts those in order who meet the condition: the best are proposed, or the last where the rule takes pay from everybody whom it moves.':
    '符合条件者的排序依据：取最优者提名；规则使其调整的人全部降薪时，取末位者。',
  'How the share of people is rounded.': '人数比例的取整方式。',
  'Who ties across the boundary: all are proposed, none is, or one by the order of people.':
    '名额边界并列：全部提名、均不提名，或按人员顺序取。',
  'What changes in pay.': '薪酬如何变动。',
  'Base pay and target bonus of the new level.': '按新职级的基本工资和目标奖金。',
  'Share by which base pay rises; the target bonus is that of the new level.':
    '基本工资上调比例；目标奖金按新职级。',
  'When it holds: from the next month on.': '生效时间：次月起。',
  'Level, or levels, that it is open to.': '适用的一个或多个职级。',
  'Id of a post of the plan.': '方案中的岗位编号。',
  'Level, or levels, of the post.': '该岗位的一个或多个职级。',
  'A level of the pay table.': '薪级表中的职级。',
  'Level there; same for the own.': '目标岗位的职级；same 表示原职级。',
};

/** A description of the schema in Chinese; itself where nobody has said it yet, which `npm test` does not let pass. */
export function chinese(description: string): string {
  return descriptionWords[description] ?? description;
}
