import { kpiCatalogue } from '../../kpi/catalogue.ts';
import type { Locale } from '../../problems/problem.ts';
import { everyMechanism } from '../every-mechanism.ts';
import { stages } from '../mechanisms/mechanism.ts';
import { parsePlan } from '../parse-plan.ts';
import { alternatives, publishedSchema, type SchemaNode } from '../schema-at.ts';
import { planWords } from '../words/plan-words.ts';
import { conditionSchema, keyRows, postSchema, type KeyRow } from './key-rows.ts';
import { guideWords } from './guide-words.ts';
import { chinese } from './description-words.ts';

type Mechanism = (typeof everyMechanism)[number];

/**
 * The guide to the plan language as Markdown, made of the mechanisms alone: keys with what may stand there, an
 * example with cases worked by hand, and the example in words. Committed as `docs/language.md` and
 * `docs/language.zh.md`; a test holds that they are fresh.
 */
export function languageGuide(locale: Locale): string {
  const words = guideWords[locale];
  const taken = new Set(everyMechanism.flatMap(({ keys }) => Object.keys(keys)));
  return (
    [
      `# ${words.title}`,
      words.intro,
      `## ${words.order}`,
      words.orderIntro,
      stages.map((stage, k) => `${k + 1}. ${words.stages[stage]}`).join('\n'),
      `## ${words.document}`,
      words.documentIntro,
      table(ownKeys(publishedSchema(), taken), locale),
      `## ${words.posts}`,
      words.postsIntro,
      table(ownKeys(postSchema(), taken), locale),
      ...everyMechanism.flatMap((each) => mechanismText(each, locale)),
      `## ${words.conditions}`,
      words.conditionsIntro,
      ...conditionTexts(locale),
      `## ${words.kpis}`,
      words.kpisIntro,
      kpiTable(locale),
      `## ${words.cases}`,
      words.casesIntro,
      table(keysOf(publishedSchema(), ['cases']), locale),
    ].join('\n\n') + '\n'
  );
}

/** Keys of the document, or of a post, that belong to no mechanism. */
function ownKeys(node: SchemaNode, taken: ReadonlySet<string>): KeyRow[] {
  const own = Object.keys(node.properties ?? {}).filter((key) => !taken.has(key));
  return keysOf(
    node,
    own.filter((key) => key !== 'posts' && key !== 'cases'),
  );
}

function keysOf(node: SchemaNode, keys: readonly string[]): KeyRow[] {
  return keys.flatMap((key) => {
    const inner = node.properties?.[key];
    return inner ? keyRows(key, inner, node.required?.includes(key) === true) : [];
  });
}

function mechanismText({ of, keys, example }: Mechanism, locale: Locale): string[] {
  const words = guideWords[locale];
  const { plan } = parsePlan(example);
  if (!plan) throw new TypeError('an example is no plan');
  const schema = of === 'post' ? postSchema() : publishedSchema();
  const said = planWords(plan).flatMap(({ sentences }) => sentences);
  return [
    `## ${(plan.title ?? { en: plan.id, zh: plan.id })[locale]}`,
    of === 'post' ? words.ofPost : words.ofPlan,
    table(keysOf(schema, Object.keys(keys)), locale),
    words.example,
    `\`\`\`yaml\n${example.trim()}\n\`\`\``,
    words.inWords,
    said.map(({ words: each }) => `- ${each[locale]}`).join('\n'),
  ];
}

/** Each way to write a condition, with its keys. */
function conditionTexts(locale: Locale): string[] {
  return alternatives(conditionSchema(), undefined).flatMap((way) => [
    `- ${described(way.description ?? '', locale)}`,
    table(keysOf(way, Object.keys(way.properties ?? {})), locale),
  ]);
}

function table(rows: readonly KeyRow[], locale: Locale): string {
  const words = guideWords[locale];
  const cells = rows.map(({ key, form, isRequired, otherwise, description }) => [
    `\`${key}\``,
    form[locale],
    isRequired ? words.required : (otherwise ?? ''),
    described(description, locale),
  ]);
  return lines(words.head, cells);
}

function kpiTable(locale: Locale): string {
  const { kpisHead, units, directions } = guideWords[locale];
  return lines(
    kpisHead,
    kpiCatalogue.map(({ id, title, unit, direction }) => [
      `\`${id}\``,
      title[locale],
      units[unit],
      directions[direction],
    ]),
  );
}

function described(description: string, locale: Locale): string {
  return locale === 'zh' ? chinese(description) : description;
}

/** A table of Markdown. */
function lines(head: readonly string[], cells: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...cells]
    .map((line) => `| ${line.map(escaped).join(' | ')} |`)
    .join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
