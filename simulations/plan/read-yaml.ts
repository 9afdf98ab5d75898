import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml';
import { firstHidden, hiddenName } from '../problems/hidden-characters.ts';

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
  /** From 1; null where the whole text is meant. */
  readonly line: number | null;
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
  if (text.length > characters) return whole('too-long', characters, `longer than ${characters} characters`);
  if ((text.match(/[:,\n]/g)?.length ?? 0) > marks)
    return whole('too-many', nodes, `more than ${nodes} keys and values`);
  const unseen = hiddenFaults(text);
  if (unseen.length > 0) return faulty(unseen);
  if (tooDeep(text)) return whole('too-deep', depth, `nested deeper than ${depth} levels`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  if (document.errors.length > 0)
    return faulty(document.errors.map((error) => grammarFault(error, text, lineAt)));
  const faults: YamlFault[] = [];
  let seen = 0;
  visit(document, (_, node, path) => {
    seen += 1;
    if (seen > nodes || path.length > 2 * depth) return visit.BREAK;
    if (isMap(node)) faults.push(...doubleKeys(node, lineAt));
    // written as an escape, it is not in the text
    if (isScalar(node)) faults.push(...hiddenFault(String(node.value), lineAt(node.range?.[0] ?? 0)));
    return undefined;
  });
  if (seen > nodes) return whole('too-many', nodes, `more than ${nodes} keys and values`);
  if (faults.length > 0) return faulty(faults);
  try {
    return { kind: 'read', value: document.toJS({ maxAliasCount: aliases }) as unknown, document, lines };
  } catch (cause) {
    return whole('grammar', 'ALIASES', cause instanceof Error ? cause.message : String(cause));
  }
}

function faulty(faults: readonly YamlFault[]): ReadYaml {
  return { kind: 'faulty', faults: faults.slice(0, 20) };
}

function whole(kind: YamlFaultKind, what: string | number, detail: string): ReadYaml {
  return faulty([{ line: null, kind, what: String(what), detail }]);
}

/** Marks that a Chinese keyboard writes where YAML wants the narrow ones. */
const fullWidthMarks = /[：，［］｛｝＃＂＇－]/;

/** A fault of grammar, by what people do wrong: a full-width mark on its lines, a tab, a colon without a blank. */
function grammarFault(
  { code, message, pos }: YAMLParseError,
  text: string,
  lineAt: (offset: number) => number,
): YamlFault {
  const [first, last] = [lineAt(pos[0]), lineAt(Math.max(pos[0], pos[1] - 1))];
  const lines = text.split('\n');
  for (let line = first; line <= last; line++) {
    const bare = (lines[line - 1] ?? '').replace(/"[^"]*"|'[^']*'|\s#.*$/g, '');
    const mark = fullWidthMarks.exec(bare)?.[0];
    if (mark) return { line, kind: 'full-width', what: mark, detail: `full-width ${mark}` };
  }
  return { line: first, kind: grammarKind(code, message), what: code, detail: message };
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
  return plain.split(/\r?\n/).flatMap((line, k) => hiddenFault(line, k + 1));
}

function hiddenFault(text: string, line: number): YamlFault[] {
  const what = firstHidden(text);
  if (what === null) return [];
  const { code, kind } = hiddenName(what);
  return [{ line, kind: 'hidden', what, detail: `${code}, ${kind.en}` }];
}

function doubleKeys({ items }: YAMLMap, lineAt: (offset: number) => number): YamlFault[] {
  const keys = new Set<unknown>();
  return items.flatMap((pair) => {
    const key = isPair(pair) && isScalar(pair.key) ? pair.key : null;
    if (key === null) return [];
    if (!keys.has(key.value)) return (keys.add(key.value), []);
    const what = String(key.value);
    const line = lineAt(key.range?.[0] ?? 0);
    return [{ line, kind: 'double-key', what, detail: `the key "${what}" stands twice` }];
  });
}

/** Brackets open at once, or an indent, beyond the limit: looked at before anything is built from the text. */
function tooDeep(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open -= 1;
    if (open > yamlLimits.depth) return true;
  }
  return new RegExp(
    `^[ ]{0,200}([-?][ ]+){${yamlLimits.depth},}|^[ ]{${16 * yamlLimits.depth},}\\S`,
    'm',
  ).test(text);
}
