import type { Locale, Sentence } from '../../../simulations/problems/problem.ts';

/** Titles of labels' values that many call centres use; others stand as the data writes them. */
const titles: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  level: {
    trainee: { en: 'Trainee', zh: '见习' },
    junior: { en: 'Junior', zh: '初级' },
    middle: { en: 'Middle', zh: '中级' },
    intermediate: { en: 'Intermediate', zh: '中级' },
    senior: { en: 'Senior', zh: '高级' },
    expert: { en: 'Expert', zh: '专家' },
    lead: { en: 'Team lead', zh: '组长' },
  },
  post: {
    online: { en: 'Online service', zh: '在线客服' },
    inbound: { en: 'Inbound calls', zh: '呼入热线' },
    outbound: { en: 'Outbound calls', zh: '外呼' },
    outcall: { en: 'Outbound calls', zh: '外呼' },
    email: { en: 'E-mail', zh: '邮件客服' },
    sales_support: { en: 'Sales support', zh: '销售支持' },
  },
  shift: {
    morning: { en: 'Morning', zh: '早班' },
    afternoon: { en: 'Afternoon', zh: '午班' },
    evening: { en: 'Evening', zh: '晚班' },
    night: { en: 'Night', zh: '夜班' },
    split: { en: 'Split', zh: '分段班' },
    '白班 day': { en: 'Day', zh: '白班' },
    '晚班 evening': { en: 'Evening', zh: '晚班' },
    '夜班 night': { en: 'Night', zh: '夜班' },
  },
  site: {
    '厦门 xiamen': { en: 'Xiamen', zh: '厦门' },
    '成都 chengdu': { en: 'Chengdu', zh: '成都' },
    '沈阳 shenyang': { en: 'Shenyang', zh: '沈阳' },
  },
  tenure: {
    'on job training': { en: 'On-the-job training', zh: '在岗培训' },
    '>90': { en: '> 90', zh: '大于 90' },
    '01–03': { en: 'Up to 3 months', zh: '3 个月以内' },
    '04–06': { en: '4–6 months', zh: '4–6 个月' },
    '07–12': { en: '7–12 months', zh: '7–12 个月' },
    '13–24': { en: '13–24 months', zh: '13–24 个月' },
    '25+': { en: 'Over 24 months', zh: '24 个月以上' },
  },
  gender: {
    female: { en: 'Women', zh: '女性' },
    male: { en: 'Men', zh: '男性' },
  },
};

/** The value of a label (`shift`, `Morning`) as people of a language call it. */
export function labelWord(label: string, value: string, locale: Locale): string {
  const known = Object.hasOwn(titles, label) ? titles[label] : undefined;
  const key = value.trim().toLowerCase();
  return known && Object.hasOwn(known, key) ? (known[key]?.[locale] ?? value) : value;
}
