/** A word of the measure language; `at` counts characters from 0. */
export interface MeasureToken {
  readonly kind: 'number' | 'text' | 'word' | 'sign' | 'end' | 'bad';
  readonly text: string;
  readonly at: number;
}

const pattern = /(\d+(?:\.\d+)?)|'((?:[^']|'')*)'|([\p{L}_][\p{L}\p{N}_]*)|(<>|<=|>=|[=<>+\-*()])/uy;

/** The words of a measure, closed by an `end`; the first character that fits nothing becomes `bad`. */
export function measureTokens(text: string): MeasureToken[] {
  const tokens: MeasureToken[] = [];
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++;
    if (at >= text.length) return [...tokens, { kind: 'end', text: '', at }];
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) return [...tokens, { kind: 'bad', text: text[at] as string, at }];
    tokens.push(tokenOf(match, at));
    at = pattern.lastIndex;
  }
}

function tokenOf([, number, quoted, word, sign]: RegExpExecArray, at: number): MeasureToken {
  if (number !== undefined) return { kind: 'number', text: number, at };
  if (quoted !== undefined) return { kind: 'text', text: quoted.replaceAll("''", "'"), at };
  if (word !== undefined) return { kind: 'word', text: word, at };
  return { kind: 'sign', text: sign as string, at };
}
