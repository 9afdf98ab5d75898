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

const SITES = [
  { code: 'XM', name: '厦门 Xiamen', blocks: [0, 1] },
  { code: 'CD', name: '成都 Chengdu', blocks: [2, 3] },
  { code: 'SY', name: '沈阳 Shenyang', blocks: [4] },
] as const;

const POSTS_OF_BLOCK: readonly SamplePost[] = [
  ...(['online', 'online', 'online'] as const),
  ...(['inbound', 'inbound', 'inbound'] as const),
  ...(['sales_support', 'sales_support'] as const),
];

/** The 40 teams, five blocks of eight: every site has every post. */
export const sampleTeams: readonly SampleTeam[] = SITES.flatMap(({ code, name, blocks }) =>
  blocks.flatMap((block) =>
    POSTS_OF_BLOCK.map((post, k) => {
      const number = String(block * POSTS_OF_BLOCK.length + k + 1).padStart(2, '0');
      return { id: `${code}-${number}`, site: name, post, supervisor: `S${number}` };
    }),
  ),
);

/** Full-time base pay by post and level before a person's own premium, yuan a month. Assumed, no published source. */
export const sampleBasePay: Readonly<Record<SamplePost, Readonly<Record<SampleLevel, number>>>> = {
  online: { junior: 4200, middle: 4900, senior: 6000 },
  inbound: { junior: 4000, middle: 4700, senior: 5700 },
  sales_support: { junior: 3600, middle: 4200, senior: 5000 },
};

/** Contacts a full-time day-shift person handles in an ordinary month. */
export const sampleContacts: Readonly<Record<SamplePost, number>> = {
  online: 620,
  inbound: 460,
  sales_support: 280,
};

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
