import type { z } from 'zod';
import type { Sentence } from './problem-entry.ts';

/**
 * What a schema found wrong, as a clause in each language, for texts whose form has no problems of its own:
 * the library's sentences are English, or half translated.
 */
export function schemaFault(issue: z.core.$ZodIssue): Sentence {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? isMissing
        : mustBe(kinds[issue.expected] ?? something);
    case 'unrecognized_keys':
      return listed({ en: 'unknown', zh: '未知的键' }, issue.keys);
    case 'invalid_value':
      return listed({ en: 'it must be one of', zh: '只能是以下之一' }, issue.values.map(String));
    case 'too_small':
      return limited('at least', '至少', issue.minimum, issue.origin);
    case 'too_big':
      return limited('at most', '最多', issue.maximum, issue.origin);
    case 'invalid_key':
      return { en: 'this name cannot stand here', zh: '此处不能使用该名称' };
    default:
      return { en: 'it has none of the forms that may stand here', zh: '不符合此处允许的任何形式' };
  }
}

const isMissing: Sentence = { en: 'it is missing', zh: '缺失' };
const something: Sentence = { en: 'another kind of value', zh: '其他类型的值' };

const text: Sentence = { en: 'a text', zh: '文本' };
const map: Sentence = { en: 'a map of keys and values', zh: '键值映射' };
const kinds: Readonly<Record<string, Sentence>> = {
  string: text,
  number: { en: 'a number', zh: '数字' },
  int: { en: 'a whole number', zh: '整数' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  array: { en: 'a list', zh: '列表' },
  object: map,
  record: map,
};

function mustBe({ en, zh }: Sentence): Sentence {
  return { en: `it must be ${en}`, zh: `应为${zh}` };
}

function listed({ en, zh }: Sentence, words: readonly string[]): Sentence {
  const first = words.slice(0, 12).map((word) => (word.length > 60 ? `${word.slice(0, 59)}…` : word));
  const list = `${first.join(', ')}${words.length > 12 ? ', …' : ''}`;
  return { en: `${en}: ${list}`, zh: `${zh}：${list}` };
}

function limited(en: string, zh: string, limit: number | bigint, origin: string): Sentence {
  const counted = origin === 'string' || origin === 'array';
  return {
    en: `${counted ? 'its length' : 'it'} must be ${en} ${limit}`,
    zh: `${counted ? '长度' : ''}${zh}为 ${limit}`,
  };
}
