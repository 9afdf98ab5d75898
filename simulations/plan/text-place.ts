/** Where people find a character of a text: both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A place in words: `line 12, column 5`. */
export function placeWords({ line, column }: TextPlace): string {
  return `line ${line}, column ${column}`;
}

/** Line and column of the character at an offset of a text. */
export function textPlace(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
