import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type Node,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { firstHidden, hiddenName } from '../problems/hidden-characters.ts';
import { textPlace, type TextPlace } from './text-place.ts';

/** Limits of a text that a person may send; the largest plan with fifty posts has a tenth of them. */
export const yamlLimits = {
  characters: 200_000,
  marks: 30_000,
  nodes: 20_000,
  depth: 40,
  aliases: 100,
} as const;

/** Why a text cannot be read, and where. */
export interface YamlFault {
  /** Where it is; of a limit where the text goes beyond it. */
  readonly place: TextPlace;
  readonly kind: YamlFaultKind;
  /** The key, mark or limit that is meant; of a fault of grammar the library's code. */
  readonly what: string;
  /** In English, for whoever has no words of their own for the kind. */
  readonly detail: string;
}

export type YamlFaultKind =
  'grammar' | 'full-width' | 'tab' | 'colon' | 'double-key' | 'hidden' | 'too-long' | 'too-many' | 'too-deep';

/** A YAML or JSON text as plain values with its document, or all that is wrong with its form. */
export type ReadYaml =
  | {
      readonly kind: 'read';
      readonly value: unknown;
      readonly document: Document.Parsed;
      readonly lines: LineCounter;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly YamlFault[] };

/**
 * The one reader of YAML that people send: bounded in size, nodes, depth and aliases, linear in time.
 * Keys that stand twice in a map are faults (looked up in a set: the library compares every pair).
 */
export function readYaml(text: string): ReadYaml {
  const { characters, marks, nodes, depth, aliases } = yamlLimits;
  const beyond = (kind: YamlFaultKind, limit: number, detail: string, offset: number): ReadYaml =>
    faulty([{ place: textPlace(text, offset), kind, what: String(limit), detail }]);
  if (text.length > characters)
    return beyond('too-long', characters, `longer than ${characters} characters`, characters);
  const tooMany = (offset: number): ReadYaml =>
    beyond('too-many', nodes, `more than ${nodes} keys and values`, offset);
  const mark = offsetOfMark(text, marks);
  if (mark >= 0) return tooMany(mark);
  const unseen = hiddenFaults(text);
  if (unseen.length > 0) return faulty(unseen);
  const deep = tooDeep(text);
  if (deep >= 0) return beyond('too-deep', depth, `nested deeper than ${depth} levels`, deep);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const at = (offset: number): TextPlace => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0)
    return faulty(document.errors.slice(0, MOST_FAULTS).map((error) => grammarFault(error, text, at)));
  const faults: YamlFault[] = [];
  let [seen, last] = [0, 0];
  visit(document, (_, node, path) => {
    seen += 1;
    if (isNode(node)) last = node.range?.[0] ?? last;
    if (seen > nodes || path.length > 2 * depth) return visit.BREAK;
    if (isMap(node)) faults.push(...doubleKeys(node, at));
    if (isAlias(node) && path.includes(node.resolve(document) as Node))
      faults.push(grammar('ALIASES', `${node.source} holds itself`, at(node.range?.[0] ?? 0)));
    // written as an escape, it is not in the text
    if (isScalar(node)) faults.push(...hiddenFault(String(node.value), at(node.range?.[0] ?? 0)));
    return undefined;
  });
  if (seen > nodes) return tooMany(last);
  if (faults.length > 0) return faulty(faults);
  try {
    return { kind: 'read', value: document.toJS({ maxAliasCount: aliases }) as unknown, document, lines };
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    return faulty([grammar('ALIASES', detail, firstAlias(document, text))]);
  }
}

/** Offset of the first mark beyond a number of marks between keys and values; −1 where there are not so many. */
function offsetOfMark(text: string, most: number): number {
  let seen = 0;
  for (const { index } of text.matchAll(/[:,\n]/g)) {
    seen += 1;
    if (seen > most) return index;
  }
  return -1;
}

function firstAlias(document: Document, text: string): TextPlace {
  let offset = 0;
  visit(document, {
    Alias(_, { range }) {
      offset = range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return textPlace(text, offset);
}

function grammar(what: string, detail: string, place: TextPlace): YamlFault {
  return { place, kind: 'grammar', what, detail };
}

/** Faults that are told at once. */
const MOST_FAULTS = 20;

function faulty(faults: readonly YamlFault[]): ReadYaml {
  return { kind: 'faulty', faults: faults.slice(0, MOST_FAULTS) };
}

/** Marks that a Chinese keyboard writes where YAML wants the narrow ones. */
const fullWidthMarks = /[：，［］｛｝＃＂＇－]/;

/** A fault of grammar, by what people do wrong: a full-width mark on its lines, a tab, a colon without a blank. */
function grammarFault(
  { code, message, pos }: YAMLParseError,
  text: string,
  at: (offset: number) => TextPlace,
): YamlFault {
  const [first, last] = [at(pos[0]), at(Math.max(pos[0], pos[1] - 1))];
  const lines = text.split('\n');
  for (let line = first.line; line <= last.line; line++) {
    const bare = (lines[line - 1] ?? '').replace(/"[^"]*"|'[^']*'|\s#.*$/g, (said) =>
      ' '.repeat(said.length),
    );
    const mark = fullWidthMarks.exec(bare);
    if (mark) {
      const place = { line, column: mark.index + 1 };
      return { place, kind: 'full-width', what: mark[0], detail: `full-width ${mark[0]}` };
    }
  }
  return { place: first, kind: grammarKind(code, message), what: code, detail: message };
}

function grammarKind(code: string, message: string): YamlFaultKind {
  if (code === 'TAB_AS_INDENT') return 'tab';
  const colon = code === 'MULTILINE_IMPLICIT_KEY' || message.startsWith('Implicit map keys');
  return colon ? 'colon' : 'grammar';
}

/** Characters that nobody sees, one fault a line; a byte order mark is fine. */
function hiddenFaults(text: string): YamlFault[] {
  const plain = text.replace(/^\ufeff/, '');
  if (firstHidden(plain) === null) return [];
  return plain.split(/\r?\n/).flatMap((line, k) => {
    const column = line.indexOf(firstHidden(line) ?? '') + 1;
    return hiddenFault(line, { line: k + 1, column });
  });
}

function hiddenFault(text: string, place: TextPlace): YamlFault[] {
  const what = firstHidden(text);
  if (what === null) return [];
  const { code, kind } = hiddenName(what);
  return [{ place, kind: 'hidden', what, detail: `${code}, ${kind.en}` }];
}

function doubleKeys({ items }: YAMLMap, at: (offset: number) => TextPlace): YamlFault[] {
  const keys = new Set<unknown>();
  return items.flatMap((pair) => {
    const key = isPair(pair) && isScalar(pair.key) ? pair.key : null;
    if (key === null) return [];
    if (key.value === '__proto__')
      return [grammar('__proto__', 'the key __proto__ is one of every object', at(key.range?.[0] ?? 0))];
    if (!keys.has(key.value)) return (keys.add(key.value), []);
    const what = String(key.value);
    const place = at(key.range?.[0] ?? 0);
    return [{ place, kind: 'double-key', what, detail: `the key "${what}" stands twice` }];
  });
}

/** Offset of the first bracket beyond the limit, or of an indent beyond it; −1 for none. Looked at before anything is built from the text. */
function tooDeep(text: string): number {
  let open = 0;
  for (let offset = 0; offset < text.length; offset++) {
    const character = text[offset];
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open -= 1;
    if (open > yamlLimits.depth) return offset;
  }
  return text.search(
    new RegExp(`^[ ]{0,200}([-?][ ]+){${yamlLimits.depth},}|^[ ]{${16 * yamlLimits.depth},}\\S`, 'm'),
  );
}
