import { sampleTruth } from './truth.ts';

/** Posts 岗位 of the sample call centre 晨光呼叫中心. */
export type SamplePost = 'online' | 'inbound' | 'sales_support';

/** Levels 职级 of the sample call centre. */
export type SampleLevel = 'junior' | 'middle' | 'senior';

/** A team 班组: everybody in it has the same site, post and supervisor. */
export interface SampleTeam {
  readonly id: string;
  readonly site: string;
  readonly post: SamplePost;
  readonly supervisor: string;
}

/** A call centre that a sample is made of: who works where, and what an ordinary month is like. */
export interface SampleCentre {
  readonly teams: readonly SampleTeam[];
  /** Full-time base pay by post and level before a person's own premium, yuan a month. */
  readonly basePay: Readonly<Record<SamplePost, Readonly<Record<SampleLevel, number>>>>;
  /** Contacts a full-time day-shift person handles in an ordinary month. */
  readonly contacts: Readonly<Record<SamplePost, number>>;
  /** Handling time of a call, and time to a first response in a chat, of somebody quite new. */
  readonly handleSeconds: number;
  readonly responseSeconds: number;
  /** Log-odds that a customer of somebody of mean skill is satisfied. */
  readonly satisfaction: number;
  /** Volume of the festival month over that of an ordinary one; 1 where the festival is none. */
  readonly peakVolume: number;
  /** Share of people on the day shift, and on day or evening shift; the rest work nights. */
  readonly shifts: { readonly day: number; readonly untilEvening: number };
  readonly meanTenureMonths: number;
  /** Share of people for whom a month has a training. */
  readonly trainingShare: number;
  /** Shares of the staff, where they are known. */
  readonly staff?: Readonly<Record<StaffAttribute, number>>;
}

/** What is known of a staff: a bachelor's degree or more, an age under 35, women. */
export type StaffAttribute = 'degree' | 'under35' | 'women';

/** A site of so many blocks; every block has a team for each post that is named. */
interface SampleSite {
  readonly code: string;
  readonly name: string;
  readonly blocks: number;
}

/** Teams of a centre, numbered through over all sites: every site has every post. */
export function teamsOf(sites: readonly SampleSite[], posts: readonly SamplePost[]): SampleTeam[] {
  return sites
    .flatMap((site) =>
      Array.from({ length: site.blocks }, () => posts).flatMap((block) =>
        block.map((post) => ({ site, post })),
      ),
    )
    .map(({ site, post }, k) => {
      const number = String(k + 1).padStart(2, '0');
      return { id: `${site.code}-${number}`, site: site.name, post, supervisor: `S${number}` };
    });
}

/** The sample call centre 晨光呼叫中心: 40 teams at three sites. Every number is assumed, no published source. */
export const sampleCentre: SampleCentre = {
  teams: teamsOf(
    [
      { code: 'XM', name: '厦门 Xiamen', blocks: 2 },
      { code: 'CD', name: '成都 Chengdu', blocks: 2 },
      { code: 'SY', name: '沈阳 Shenyang', blocks: 1 },
    ],
    [
      ...(['online', 'online', 'online'] as const),
      ...(['inbound', 'inbound', 'inbound'] as const),
      ...(['sales_support', 'sales_support'] as const),
    ],
  ),
  basePay: {
    online: { junior: 4200, middle: 4900, senior: 6000 },
    inbound: { junior: 4000, middle: 4700, senior: 5700 },
    sales_support: { junior: 3600, middle: 4200, senior: 5000 },
  },
  contacts: { online: 620, inbound: 460, sales_support: 280 },
  handleSeconds: 255,
  responseSeconds: 36,
  satisfaction: 1.6,
  peakVolume: sampleTruth.festival.volumeFactor,
  shifts: { day: 0.5, untilEvening: 0.8 },
  meanTenureMonths: 22,
  trainingShare: sampleTruth.training.offeredShare,
};

/** Whether a month is the festival's and the centre feels it. */
export function isPeak({ peakVolume }: SampleCentre, month: number): boolean {
  return month === sampleTruth.festival.month && peakVolume > 1;
}

/** First calendar month of the sample. */
const FIRST_MONTH = { year: 2024, month: 5 };

/**
 * The calendar month `offset` months after the sample's first, as YYYY-MM.
 *
 * sampleMonth(0) // => '2024-05'
 */
export function sampleMonth(offset: number): string {
  const months = FIRST_MONTH.year * 12 + FIRST_MONTH.month - 1 + offset;
  return `${Math.floor(months / 12)}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}
