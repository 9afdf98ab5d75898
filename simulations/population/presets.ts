import type { Sentence } from '../problems/problem.ts';
import { sampleCentre, teamsOf, type SampleCentre } from './centre.ts';

/** A staff and an ordinary month to try plans on where one has no data yet. */
export interface SamplePreset {
  readonly id: string;
  readonly title: Sentence;
  /** What it is like. */
  readonly purpose: Sentence;
  /** Which of its numbers are published; all others are assumed. */
  readonly numbers: Sentence;
  /** Distinct people over 18 months. */
  readonly people: number;
  readonly centre: SampleCentre;
}

const allAssumed: Sentence = {
  en: 'No source publishes a number: every one is assumed.',
  zh: '没有来源公布数字：全部为假设值。',
};

const paid = (factor: number): SampleCentre['basePay'] => {
  const { online, inbound, sales_support } = sampleCentre.basePay;
  const levels = ({ junior, middle, senior }: (typeof sampleCentre.basePay)['online']) => ({
    junior: factor * junior,
    middle: factor * middle,
    senior: factor * senior,
  });
  return {
    online: levels(online),
    inbound: levels(inbound),
    sales_support: levels(sales_support),
  };
};

/**
 * Presets of the sample: the call centre itself, the public centre of system E, and the four industries that system C
 * names. What is published stands in `numbers`; every other number is assumed and there to be replaced by a file.
 */
export const samplePresets: readonly SamplePreset[] = [
  {
    id: 'call-centre',
    title: { en: 'Call centre 晨光', zh: '晨光呼叫中心' },
    purpose: {
      en: 'The sample of every first start: three sites, planted stories, a peak at 11.11.',
      zh: '首次启动的示例：三个地点、内置故事、双十一高峰。',
    },
    numbers: allAssumed,
    people: 1200,
    centre: sampleCentre,
  },
  {
    id: 'public-service',
    title: { en: 'Public enquiry centre (system E)', zh: '公共咨询中心（制度 E）' },
    purpose: {
      en: 'A hotline and written enquiries, no sales: long calls, day shifts, long service, no peak.',
      zh: '热线与书面咨询、无销售：通话较长、以白班为主、任职较久、无旺季。',
    },
    numbers: {
      en: 'Published: 93.3 % of the staff with a bachelor’s degree or more, 91.1 % under 35, 80.9 % women (of 225 people 210, 205 and 182). Every other number is assumed, the 225 people too.',
      zh: '已公布：本科及以上 93.3 %、35 岁以下 91.1 %、女性 80.9 %（225 人中为 210、205、182 人）。其余数字均为假设值，225 人亦然。',
    },
    people: 225,
    centre: {
      ...sampleCentre,
      teams: teamsOf(
        [{ code: 'GB', name: 'G 局 G office', blocks: 2 }],
        ['inbound', 'inbound', 'inbound', 'inbound', 'online'],
      ),
      contacts: { online: 560, inbound: 410, sales_support: 0 },
      handleSeconds: 270,
      satisfaction: 1.55,
      peakVolume: 1,
      shifts: { day: 0.9, untilEvening: 1 },
      meanTenureMonths: 34,
      trainingShare: 0.7,
      staff: { degree: 0.933, under35: 0.911, women: 0.809 },
    },
  },
  {
    id: 'finance',
    title: { en: 'Finance', zh: '金融' },
    purpose: {
      en: 'Calls that take long, much training, longer service, hardly a peak: one adverse event weighs more than volume.',
      zh: '通话较长、培训较多、任职较久、几无旺季：一次风险事件重于业务量。',
    },
    numbers: allAssumed,
    people: 600,
    centre: {
      ...sampleCentre,
      teams: teamsOf(
        [
          { code: 'SH', name: '上海 Shanghai', blocks: 1 },
          { code: 'HF', name: '合肥 Hefei', blocks: 2 },
        ],
        ['inbound', 'inbound', 'inbound', 'inbound', 'online', 'online', 'sales_support', 'sales_support'],
      ),
      basePay: paid(1.2),
      contacts: { online: 480, inbound: 360, sales_support: 220 },
      handleSeconds: 330,
      peakVolume: 1.1,
      meanTenureMonths: 30,
      trainingShare: 0.8,
    },
  },
  {
    id: 'e-commerce',
    title: { en: 'E-commerce', zh: '电商' },
    purpose: {
      en: 'Mostly chats; robots take the simple contacts, so that what is left takes longer; short service and a high peak at 11.11.',
      zh: '以在线为主；机器人承接简单咨询，人工处理的更耗时；任职较短，双十一高峰明显。',
    },
    numbers: allAssumed,
    people: 800,
    centre: {
      ...sampleCentre,
      teams: teamsOf(
        [
          { code: 'HZ', name: '杭州 Hangzhou', blocks: 2 },
          { code: 'XA', name: '西安 Xi’an', blocks: 2 },
        ],
        ['online', 'online', 'online', 'online', 'online', 'inbound', 'inbound', 'sales_support'],
      ),
      contacts: { online: 520, inbound: 380, sales_support: 260 },
      handleSeconds: 300,
      responseSeconds: 30,
      satisfaction: 1.4,
      peakVolume: 1.9,
      meanTenureMonths: 14,
    },
  },
  {
    id: 'hotel',
    title: { en: 'Hotel', zh: '酒店' },
    purpose: {
      en: 'Few people around the clock: many night shifts, training nearly every month, satisfied guests.',
      zh: '人少而全天候：夜班多、几乎每月培训、宾客满意度较高。',
    },
    numbers: allAssumed,
    people: 240,
    centre: {
      ...sampleCentre,
      teams: teamsOf(
        [
          { code: 'SY', name: '三亚 Sanya', blocks: 1 },
          { code: 'GL', name: '桂林 Guilin', blocks: 1 },
        ],
        ['inbound', 'inbound', 'inbound', 'online', 'sales_support'],
      ),
      basePay: paid(0.9),
      contacts: { online: 420, inbound: 400, sales_support: 240 },
      satisfaction: 1.9,
      peakVolume: 1,
      shifts: { day: 0.4, untilEvening: 0.7 },
      trainingShare: 0.9,
    },
  },
  {
    id: 'internet',
    title: { en: 'Internet', zh: '互联网' },
    purpose: {
      en: 'Chats above all, quick answers, few calls, people who change employers soon.',
      zh: '以在线为绝对主力、响应迅速、电话很少、人员流动较快。',
    },
    numbers: allAssumed,
    people: 500,
    centre: {
      ...sampleCentre,
      teams: teamsOf(
        [
          { code: 'BJ', name: '北京 Beijing', blocks: 1 },
          { code: 'WH', name: '武汉 Wuhan', blocks: 2 },
        ],
        ['online', 'online', 'online', 'online', 'online', 'online', 'inbound', 'sales_support'],
      ),
      basePay: paid(1.1),
      contacts: { online: 700, inbound: 420, sales_support: 280 },
      responseSeconds: 26,
      peakVolume: 1.2,
      meanTenureMonths: 16,
    },
  },
];
