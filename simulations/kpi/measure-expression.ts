import { problem, type Problem, type Sentence } from '../problems/problem.ts';
import { measureTokens, type MeasureToken } from './measure-tokens.ts';
import { syntaxWords } from './measure-words.ts';

/** A parsed measure; `at` is the position of its first character, from 0. */
export type MeasureExpression = { readonly at: number } & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'aggregate'; readonly fn: 'count' | 'sum'; readonly of: MeasureExpression | null }
  | {
      readonly kind: 'binary';
      readonly op: MeasureOp;
      readonly left: MeasureExpression;
      readonly right: MeasureExpression;
    }
  | { readonly kind: 'not'; readonly of: MeasureExpression }
  | { readonly kind: 'nullTest'; readonly of: MeasureExpression; readonly negated: boolean }
);

/** There is no division: a KPI is a ratio of sums, its measure names both sides. */
export type MeasureOp = '+' | '-' | '*' | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'and' | 'or';

/** Loosest first. */
const levels: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '<>', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*'],
];
const maxDepth = 50;

/** What a person wrote, with where it went wrong. */
class MeasureSyntax extends Error {
  readonly token: MeasureToken;
  readonly expected: string | Sentence;
  constructor(token: MeasureToken, expected: string | Sentence) {
    super('not a measure');
    [this.token, this.expected] = [token, expected];
  }
}

/**
 * Parses a text of the measure language: `count()`, `count(expr)` (rows where it is true, or not missing),
 * `sum(expr)`, columns, numbers, 'text', `= <> < <= > >=`, `and or not`, `is (not) null`, `+ - *`.
 *
 * @param at  where the text stands, for the problem
 * @returns   the expression, or null with a `data/measure-syntax` problem that names the position
 *
 * parseMeasure('count(rating >= 4)', 'kpis.csat').problems // => []
 */
export function parseMeasure(
  text: string,
  at: string,
): { expression: MeasureExpression | null; problems: Problem[] } {
  try {
    return { expression: new MeasureParser(measureTokens(text)).whole(), problems: [] };
  } catch (error) {
    if (!(error instanceof MeasureSyntax)) throw error;
    const { token, expected } = error;
    const values = { text, position: token.at + 1, found: token.text || syntaxWords.end, expected };
    return { expression: null, problems: [problem('data/measure-syntax', at, values)] };
  }
}

/** Recursive descent, one method per kind of construct. */
class MeasureParser {
  readonly #tokens: readonly MeasureToken[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly MeasureToken[]) {
    this.#tokens = tokens;
  }

  whole(): MeasureExpression {
    const expression = this.#level(0);
    if (this.#peek().kind !== 'end') throw new MeasureSyntax(this.#peek(), syntaxWords.operator);
    return expression;
  }

  #peek(): MeasureToken {
    return this.#tokens[this.#next] as MeasureToken;
  }

  #take(...texts: string[]): MeasureToken | null {
    const token = this.#peek();
    if ((token.kind !== 'word' && token.kind !== 'sign') || !texts.includes(token.text)) return null;
    this.#next++;
    return token;
  }

  #need(text: string): void {
    if (!this.#take(text)) throw new MeasureSyntax(this.#peek(), `"${text}"`);
  }

  #level(level: number): MeasureExpression {
    const ops = levels[level];
    if (!ops) return this.#operand();
    if (level === 2 && this.#peek().text === 'not' && this.#peek().kind === 'word') return this.#negation();
    let left = this.#level(level + 1);
    for (let op = this.#take(...ops); op; op = this.#take(...ops)) {
      left = { kind: 'binary', op: op.text as MeasureOp, left, right: this.#level(level + 1), at: left.at };
    }
    return level === 2 ? this.#nullTest(left) : left;
  }

  #negation(): MeasureExpression {
    const { at } = this.#peek();
    this.#next++;
    return this.#deeper(() => ({ kind: 'not', of: this.#level(2), at }));
  }

  #nullTest(of: MeasureExpression): MeasureExpression {
    if (!this.#take('is')) return of;
    const negated = this.#take('not') !== null;
    this.#need('null');
    return { kind: 'nullTest', of, negated, at: of.at };
  }

  #operand(): MeasureExpression {
    const { kind, text, at } = this.#peek();
    this.#next++;
    if (kind === 'number') return { kind, value: Number(text), at };
    if (kind === 'text') return { kind, value: text, at };
    if (text === '(' && kind === 'sign') return this.#closed(() => this.#level(0));
    if (kind === 'word' && !['and', 'or', 'not', 'is', 'null'].includes(text)) return this.#named(text, at);
    this.#next--;
    throw new MeasureSyntax(this.#peek(), syntaxWords.operand);
  }

  #named(name: string, at: number): MeasureExpression {
    if (!this.#take('(')) return { kind: 'column', name, at };
    if (name !== 'count' && name !== 'sum')
      throw new MeasureSyntax({ kind: 'word', text: name, at }, syntaxWords.aggregate);
    if (name === 'count' && this.#take(')')) return { kind: 'aggregate', fn: name, of: null, at };
    return { kind: 'aggregate', fn: name, of: this.#closed(() => this.#level(0)), at };
  }

  #closed(read: () => MeasureExpression): MeasureExpression {
    const expression = this.#deeper(read);
    this.#need(')');
    return expression;
  }

  #deeper(read: () => MeasureExpression): MeasureExpression {
    if (++this.#depth > maxDepth) throw new MeasureSyntax(this.#peek(), syntaxWords.shallower);
    const expression = read();
    this.#depth--;
    return expression;
  }
}
