/** What stands at a place of a document. */
export type ValueKind = 'number' | 'list' | 'map' | 'name';

/** Keys from the root to a value. */
export type ValuePath = readonly (string | number)[];

/** A value that no document may have at places of some kinds. */
interface MalformedValue {
  readonly name: string;
  /** As it is written inside a document in flow style. */
  readonly yaml: string;
  readonly breaks: readonly ValueKind[];
  /** Whether it is one scalar, whose problem is told where it stands. */
  readonly isScalar?: true;
}

const everywhere: readonly ValueKind[] = ['number', 'list', 'map', 'name'];
const notText: readonly ValueKind[] = ['number', 'list', 'map'];
const scalar = (name: string, yaml: string, breaks = everywhere): MalformedValue => ({
  name,
  yaml,
  breaks,
  isScalar: true,
});

/** Values of a wrong kind: what they break rests on where they stand. */
export const malformedValues: readonly MalformedValue[] = [
  scalar('null', 'null'),
  scalar('true', 'true'),
  scalar('an empty text', '""'),
  scalar('a text with a blank', '"a b!"'),
  scalar('not a number', '.nan'),
  scalar('infinity', '.inf'),
  scalar('minus infinity', '-.inf'),
  scalar('a number too large for a double', '1e999'),
  scalar('a large number', '1e300'),
  scalar('a number with a unit', '4200元'),
  scalar('full-width digits', '４２００'),
  scalar('a date', '2026-01-31'),
  scalar('a text of 10,000 characters', `"${'x'.repeat(10_000)}"`, notText),
  { name: 'bytes', yaml: '!!binary "aGk="', breaks: everywhere },
  { name: 'a list in a list', yaml: '[[]]', breaks: everywhere },
  { name: 'a list of nothing', yaml: '[null]', breaks: everywhere },
  { name: 'a map of another kind', yaml: '{ a: 1 }', breaks: everywhere },
  { name: 'the prototype of every object', yaml: '{ __proto__: { polluted: 1 } }', breaks: everywhere },
  {
    name: 'its constructor',
    yaml: '{ constructor: { prototype: { polluted: 1 } } }',
    breaks: everywhere,
  },
  { name: 'a list that holds itself', yaml: '&me [*me, *me]', breaks: everywhere },
  { name: 'a map that holds itself', yaml: '&me { a: *me, b: { c: *me } }', breaks: everywhere },
];

/** Values that no reader may take anywhere: broken or hostile as YAML. */
export const hostileValues: Readonly<Record<string, string>> = {
  'a bracket that stays open': '[1, 2',
  'a brace that stays open': '{ a: 1',
  'a quote that stays open': '"abc',
  'a bracket too many': '1]',
  'a mark that YAML keeps for itself': '@a',
  'a percent sign alone': '%',
  'a key that stands twice': '{ a: 1, a: 2 }',
  'a name of nobody': '*nobody',
  'sixty brackets': '['.repeat(60) + ']'.repeat(60),
  'sixty braces': '{ a: '.repeat(60) + '1' + '}'.repeat(60),
  'anchors that multiply': `[&a [1, 1, 1], ${'*a, '.repeat(200)}1]`,
  'anchors on anchors': `[&a [1, 1, 1, 1, 1, 1, 1, 1], &b [${'*a, '.repeat(9)}1], &c [${'*b, '.repeat(9)}1], &d [${'*c, '.repeat(9)}1], &e [${'*d, '.repeat(9)}1]]`,
  'a mark of direction, escaped': '"\\u202e"',
  'a NUL, escaped': '"a\\0b"',
  'a control character': '"a\u0007b"',
  'a character without width': 'a\u200bb',
  'a byte order mark in the middle': 'a\ufeffb',
  '30,001 values': `[${'1,'.repeat(30_001)}1]`,
};

/** A document as YAML in flow style, one value a line, with another text for the value at a place. */
export function withText(document: object, path: ValuePath, yaml: string): string {
  const copy = structuredClone(document);
  const holder = path.slice(0, -1).reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], copy);
  (holder as Record<string, unknown>)[path.at(-1) as string] = HERE;
  return `${JSON.stringify(copy, null, 1).replace(`"${HERE}"`, () => yaml)}\n`;
}

/** The document without the key at a place. */
export function without(document: object, path: ValuePath): string {
  const copy = structuredClone(document);
  const holder = path.slice(0, -1).reduce<unknown>((of, key) => (of as Record<string, unknown>)[key], copy);
  delete (holder as Record<string, unknown>)[path.at(-1) as string];
  return `${JSON.stringify(copy, null, 1)}\n`;
}

const HERE = '@@here@@';

/** `line 3, column 7`: where a piece of a text begins. */
export function placeOfPiece(text: string, piece: string): string {
  const lines = text.slice(0, text.indexOf(piece)).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}

/** Whole texts that are no document of any kind, by name; `good` is one that is. */
export function malformedTexts(good: string): Readonly<Record<string, string>> {
  const block = 'schema: x\nid: p\n';
  return {
    'ten million characters': `${block}title: ${'x'.repeat(10_000_000)}`,
    'ten million brackets': '['.repeat(10_000_000),
    'ten million line ends': '\n'.repeat(10_000_000) + 'a: 1',
    'ten million blanks': `a:\n${' '.repeat(10_000_000)}b: 1`,
    '20,000 quotes': '"'.repeat(20_000),
    '190,000 stars': '*'.repeat(190_000),
    '190,000 dashes': '- '.repeat(95_000),
    '190,000 question marks': '? '.repeat(95_000),
    '190,000 hashes': `${'#'.repeat(190_000)}\n[`,
    '5,000 tags': '!!str '.repeat(5_000),
    '5,000 anchors': '&a '.repeat(5_000),
    '2,000 keys that stand twice': 'a: 1\n'.repeat(2_000),
    '2,000 keys in a flow that stand twice': `{${'a: 1, '.repeat(2_000)}}`,
    'a tab for an indent': `${block}posts:\n\tonline: 1`,
    'a tab in a list': 'a:\n\t- 1',
    'two documents': `${good}---\n${good}`,
    'the end of a document in the middle': 'a: 1\n...\nb: 2',
    'another version of YAML, broken': '%YAML 9.9.9\n---\na: [',
    'a directive of nobody, broken': '%FOO bar\n--- [',
    'a full-width colon': 'schema：x\nid: p',
    'a full-width bracket': 'a: ［1, 2］\nb: [1，2',
    'a colon without a blank': 'schema:x\nid: p',
    'an indent that falls between': 'a:\n    b: 1\n  c: 2',
    'a value beside a map': 'a: b\n  c: d',
    'a NUL': 'a: x\u0000y',
    'returns alone': 'a: 1\rb: 2\r',
    'a mark of direction in a comment': 'a: 1 # \u202e',
    'a lone half of a pair': 'a: [\ud800',
    'bytes of a picture': '\u0089PNG\r\n\u001a\n\u0000\u0000',
    'a web page': '<!doctype html><html lang="en"><body>{{ x }}</body></html>',
    'a script': 'function f() { return [1, 2; }',
    'a table': 'a,b,c\n1,2,3\n',
    'a text': 'just words',
    'a number': '42',
    'nothing but a comment': '# nothing\n',
    'a null': 'null',
    'a list': '[1, 2, 3]',
    'a block that never ends': 'a: |9\n x',
    'a key that is a map': '? { a: 1 }\n: 2\n? [1]\n: [',
    'a merge of itself': 'a: &a\n  <<: *a\n  b: [',
  };
}
