import type { Sentence } from '../../problems/problem.ts';
import { NAME_OF } from '../quantities.ts';
import { publishedSchema, type SchemaNode } from '../schema-at.ts';
import { chinese } from './description-words.ts';

/** A key of the document as the guide shows it. */
export interface KeyRow {
  /** Path from the mechanism's own key: `gates[].then.zero`. */
  readonly key: string;
  /** What may stand there. */
  readonly form: Sentence;
  readonly isRequired: boolean;
  /** As people write it; none where there is none. */
  readonly otherwise: string | undefined;
  /** English, from the schema. */
  readonly description: string;
}

/** Rows of a key and of everything below it, in the order of the schema. */
export function keyRows(key: string, node: SchemaNode, isRequired: boolean): KeyRow[] {
  const { description = '' } = node;
  const form = formOf(node);
  const own: KeyRow = {
    key,
    form: form ?? { en: 'parts below', zh: '见下列各项' },
    isRequired: isRequired && node.default === undefined,
    otherwise: defaultText(node.default),
    description,
  };
  return form ? [own] : [own, ...insideRows(key, node)];
}

/** Rows of the parts of a node: of a map's values, a list's items, an object's keys, and of each way to write it. */
function insideRows(key: string, node: SchemaNode): KeyRow[] {
  const { properties, additionalProperties: others, items } = node;
  if (properties)
    return Object.entries(properties).flatMap(([name, inner]) =>
      keyRows(`${key}.${name}`, inner, node.required?.includes(name) === true),
    );
  if (items) return insideRows(`${key}[]`, items);
  if (typeof others === 'object')
    return formOf(others) ? keyRows(`${key}.<id>`, others, false) : insideRows(`${key}.<id>`, others);
  return waysOf(node).flatMap((way) => {
    const form = formOf(way);
    const { description = '' } = way;
    if (form) return [{ key, form, isRequired: false, otherwise: undefined, description }];
    return insideRows(key, way);
  });
}

function waysOf({ anyOf = [], oneOf = [] }: SchemaNode): readonly SchemaNode[] {
  return [...anyOf, ...oneOf];
}

/** What a value looks like; null where its parts are shown one by one. */
function formOf(node: SchemaNode): Sentence | null {
  const { $ref, enum: choices, type, items } = node;
  if ($ref !== undefined) return { en: 'a condition', zh: '条件' };
  if (node.const !== undefined) return same(code(node.const));
  if (choices) return same(choices.map(code).join(', '));
  const name = node[NAME_OF];
  if (name === 'kpi') return { en: 'a KPI', zh: '指标' };
  if (name === 'line') return { en: 'a pay line', zh: '工资项' };
  if (node.prefixItems) return pairForm(node.prefixItems);
  if (items) return listForm(items);
  const ways = waysOf(node);
  if (ways.length > 0) return unionForm(ways);
  if (type === 'number' || type === 'integer') return { en: 'a number', zh: '数字' };
  if (type === 'string') return { en: 'a text', zh: '文字' };
  if (type === 'boolean') return same('`true`, `false`');
  return null;
}

function listForm(items: SchemaNode): Sentence | null {
  const each = formOf(items);
  if (items.prefixItems) return each && { en: `[${each.en}, …]`, zh: `[${each.zh}, …]` };
  return each && { en: `a list: ${each.en}`, zh: `列表：${each.zh}` };
}

/** A pair by what its values are. */
function pairForm(values: readonly SchemaNode[]): Sentence {
  const known = values.map(({ description = '' }) => description);
  return { en: `[${known.join(', ')}]`, zh: `[${known.map(chinese).join('，')}]` };
}

/** Unions that people know as one thing: a share, a text of both languages, pay lines. */
function unionForm(ways: readonly SchemaNode[]): Sentence | null {
  const describes = (text: string): boolean =>
    ways.some(({ description }) => description?.startsWith(text) === true);
  if (describes('A percentage')) return { en: 'a number or `40%`', zh: '数字或 `40%`' };
  if (describes('One text for both')) return { en: 'a text or `{ en, zh }`', zh: '文字或 `{ en, zh }`' };
  if (describes('Every variable line'))
    return { en: '`all`, a pay line or a list of them', zh: '`all`、工资项或其列表' };
  const forms = ways.map(formOf);
  const known = forms.filter((form) => form !== null);
  if (known.length < forms.length) return null;
  const [en, zh] = [[...new Set(known.map((form) => form.en))], [...new Set(known.map((form) => form.zh))]];
  return { en: en.join(' or '), zh: zh.join('或') };
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}

function same(text: string): Sentence {
  return { en: text, zh: text };
}

/** A default where it is a plain value; `{}` and `[]` say no more than the key's absence. */
function defaultText(value: unknown): string | undefined {
  return typeof value === 'object' || value === undefined ? undefined : code(value);
}

/** The published schema of a post. */
export function postSchema(): SchemaNode {
  const posts = publishedSchema().properties?.['posts']?.additionalProperties;
  if (typeof posts !== 'object') throw new TypeError('the published schema has no posts');
  return posts;
}

/** The published schema of a condition: what the references of the schema lead to. */
export function conditionSchema(): SchemaNode {
  const found = Object.values(publishedSchema().$defs ?? {}).find(
    ({ description, anyOf }) => anyOf !== undefined && description === 'A condition.',
  );
  if (!found) throw new TypeError('the published schema has no condition');
  return found;
}
