const figure = /[0-9A-Za-z%]/;
const han = /\p{Script=Han}/u;

/**
 * Chinese text with a space where a value that is written in figures or Latin letters meets a Chinese character; the
 * values and the text between keep what they are.
 *
 * chinese`达到 ${'85%'}为 ${'A'}` // => '达到 85% 为 A'
 */
export function chinese(texts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  return values.reduce<string>(
    (said, value, k) => spaced(spaced(said, String(value)), texts[k + 1] ?? ''),
    texts[0] ?? '',
  );
}

/** Two texts of which either may be empty, with a space between figures and Chinese. */
function spaced(one: string, other: string): string {
  const [last, first] = [one.at(-1) ?? '', other.at(0) ?? ''];
  const meet = (figure.test(last) && han.test(first)) || (han.test(last) && figure.test(first));
  return `${one}${meet ? ' ' : ''}${other}`;
}
