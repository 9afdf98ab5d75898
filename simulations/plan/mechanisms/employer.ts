import { z } from 'zod';
import type { Sentence } from '../../problems/problem.ts';
import { onCostFen, type Contribution, type OnCost } from '../../program/contribution.ts';
import { roundFen } from '../../program/round-fen.ts';
import { itemId, label, localText, share, yuan } from '../quantities.ts';
import { pathText, type Path, type Report } from '../report.ts';
import { percentWords, yuanWords } from '../words/figure-words.ts';
import { joinedWords } from '../words/joined-words.ts';
import { percentEdits } from './check-share.ts';
import type { ClauseWords, PlanMechanism } from './mechanism.ts';
import { chinese } from '../words/chinese.ts';

const base = {
  rate: share.describe('Share of the base.'),
  base_min: yuan.describe('Least base, yuan a month.').default(0),
  base_max: yuan.describe('Most base, yuan a month.').optional(),
};

const schemes = z.array(
  z
    .strictObject({
      id: itemId,
      title: localText.describe('Name of the scheme for people.').optional(),
      ...base,
    })
    .describe('A scheme, e.g. pension or housing fund: a share of gross pay within a least and a most base.'),
);

const onCost = z.union([
  share.transform((rate) => ({ rate, base_min: 0, base_max: undefined })).describe('Share of gross pay.'),
  z.strictObject(base).describe('Share of gross pay within a least and a most base.'),
  z
    .strictObject({
      sites: z
        .record(label.describe('A site as the data names it.'), schemes.describe('Schemes of the site.'))
        .describe('Schemes by the label `site` of the data.')
        .default({}),
      otherwise: schemes
        .describe('Schemes of every other site, and where the data says no site.')
        .default([]),
    })
    .describe('Schemes by site; each is rounded to fen by itself.'),
]);

const keys = {
  employer: z
    .strictObject({
      on_cost: onCost.describe('Employer contributions on a month of gross pay.').prefault(0),
    })
    .describe('What the employer pays beside wages.')
    .prefault({}),
};

interface EmployerPart {
  readonly employer: z.output<typeof keys.employer>;
}

type Scheme = z.output<typeof schemes>[number];
type Base = Pick<Scheme, 'rate' | 'base_min' | 'base_max'> & Partial<Pick<Scheme, 'id' | 'title'>>;

/** Employer on-cost 企业承担成本 on a month of gross pay, by site and scheme. */
export const employer = {
  id: 'employer',
  of: 'plan',
  keys,
  example: `
schema: quanheng/plan@1
id: employer
title: { en: Employer on-cost, zh: 企业承担成本 }
posts:
  inbound:
    levels: { junior: { base: 4000 }, middle: { base: 5000 }, senior: { base: 30000 } }
employer:
  on_cost:
    sites:
      厦门 Xiamen:
        - { id: pension, title: { en: Pension, zh: 养老保险 }, rate: 16%, base_min: 4433, base_max: 22164 }
        - { id: housing, title: { en: Housing fund, zh: 住房公积金 }, rate: 8%, base_min: 2030, base_max: 27900 }
    otherwise:
      - { id: all, title: { en: All schemes, zh: 各项合计 }, rate: 32% }
cases:
  - { id: least_base, given: { site: 厦门 Xiamen, level: junior }, by_hand: 16 % of 4433 + 8 % of 4000, expect: { on_cost: 1029.28 } }
  - { id: between, given: { site: 厦门 Xiamen, level: middle }, by_hand: 24 % of 5000, expect: { on_cost: 1200, gross: 5000 } }
  - { id: most_base, given: { site: 厦门 Xiamen, level: senior }, by_hand: 16 % of 22164 + 8 % of 27900, expect: { on_cost: 5778.24 } }
  - { id: other_site, given: { site: 成都 Chengdu, level: middle }, by_hand: 32 % of 5000, expect: { on_cost: 1600 } }
  - { id: no_site, given: { level: middle }, by_hand: 32 % of 5000, expect: { on_cost: 1600 } }
`,
  words: ({ employer: { on_cost } }) =>
    placesOf(on_cost).flatMap((place) =>
      placeWords(place, 'sites' in on_cost && Object.keys(on_cost.sites).length > 0),
    ),
  lower: {
    cost(part, { posts }) {
      const rule = onCostOf(part);
      for (const on of posts) on.onCost = (grossFen) => onCostFen(on.builder, grossFen, rule);
    },
  },
  check({ employer: { on_cost } }, _, report) {
    for (const place of placesOf(on_cost)) checkPlace(place, report);
    if ('sites' in on_cost && on_cost.otherwise.length === 0)
      report('plan/on-cost-elsewhere', ['employer', 'on_cost'], {
        sites: Object.keys(on_cost.sites).join(', '),
      });
  },
} as const satisfies PlanMechanism<EmployerPart>;

/** Contributions that hold at one place. */
interface Place {
  /** Null: at every other. */
  readonly site: string | null;
  /** Path of the list, or of the only one. */
  readonly path: Path;
  readonly schemes: readonly Base[];
}

function placesOf(on_cost: EmployerPart['employer']['on_cost']): Place[] {
  const path = ['employer', 'on_cost'];
  if (!('sites' in on_cost)) return [{ site: null, path, schemes: on_cost.rate === 0 ? [] : [on_cost] }];
  const sites = Object.entries(on_cost.sites).map(([site, own]) => ({
    site,
    path: [...path, 'sites', site],
    schemes: own,
  }));
  return [...sites, { site: null, path: [...path, 'otherwise'], schemes: on_cost.otherwise }];
}

function pathOf({ path }: Place, { id }: Base, index: number): Path {
  return id === undefined ? path : [...path, index];
}

function checkPlace(place: Place, report: Report): void {
  place.schemes.forEach((scheme, k) => {
    const { rate, base_min, base_max } = scheme;
    const at = pathOf(place, scheme, k);
    if (rate < 0) report('plan/below-zero', at, { given: rate });
    else if (rate > 1.5)
      report('plan/multiple-slip', at, { given: rate }, [
        ...(scheme.id === undefined ? percentEdits(at, rate) : []),
        ...percentEdits([...at, 'rate'], rate),
      ]);
    if (base_max !== undefined && base_max < base_min)
      report('plan/band-reversed', at, { from: base_min, to: base_max });
  });
}

/** @param bySite  whether some sites have schemes of their own */
function placeWords(place: Place, bySite: boolean): ClauseWords[] {
  const { site } = place;
  const elsewhere = bySite ? { en: 'Elsewhere: ', zh: '其他地区：' } : { en: '', zh: '' };
  const where = site === null ? elsewhere : { en: `At ${site}: `, zh: chinese`${site}：` };
  return place.schemes.map((scheme, k) => {
    const { id, title = id === undefined ? undefined : { en: id, zh: id } } = scheme;
    const name = title ? { en: `${title.en}: `, zh: chinese`${title.zh}：` } : { en: '', zh: '' };
    return {
      clause: pathText(pathOf(place, scheme, k)),
      words: sentence(joinedWords([where, name, schemeWords(scheme)], { en: '', zh: '' })),
    };
  });
}

/** With a capital, where it begins without a place and a name. */
function sentence({ en, zh }: Sentence): Sentence {
  return { en: `${en.charAt(0).toUpperCase()}${en.slice(1)}`, zh };
}

function schemeWords({ rate, base_min, base_max }: Base): Sentence {
  const least = base_min > 0 ? [yuanWords(base_min)] : [];
  const most = base_max === undefined ? [] : [yuanWords(base_max)];
  return {
    en: `the employer pays ${percentWords(rate).en} of gross pay beside it${least.map(({ en }) => `, of at least ${en} a month`).join('')}${most.map(({ en }) => `, of at most ${en} a month`).join('')}.`,
    zh: chinese`企业另承担应发工资的 ${percentWords(rate).zh}${least.map(({ zh }) => `，每月基数不低于 ${zh}`).join('')}${most.map(({ zh }) => `，每月基数不高于 ${zh}`).join('')}。`,
  };
}

/** A plan's rule for on-cost, in fen. */
export function onCostOf({ employer: { on_cost } }: EmployerPart): OnCost {
  const places = placesOf(on_cost).map(({ site, schemes: own }) => [site, own.map(contribution)] as const);
  return {
    sites: Object.fromEntries(places.flatMap(([site, own]) => (site === null ? [] : [[site, own]]))),
    otherwise: places.find(([site]) => site === null)?.[1] ?? [],
  };
}

function contribution({ rate, base_min, base_max }: Base): Contribution {
  return {
    rate,
    baseMinFen: roundFen(base_min),
    baseMaxFen: base_max === undefined ? Infinity : roundFen(base_max),
  };
}
