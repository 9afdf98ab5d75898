import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A line of a docstring that says what a call gives: `giniIndex([3000, 9000]) // => 0.25`. */
export interface DocstringExample {
  /** Path of the file from the project folder. */
  readonly file: string;
  readonly line: number;
  /** Statements above it that start with `const`. */
  readonly given: readonly string[];
  readonly call: string;
  /** `=>` the very value, `≈` the same to nine digits. */
  readonly sign: '=>' | '≈';
  readonly expected: string;
}

const sign = /^(.*?)\s*\/\/ (=>|≈) (.+)$/;

/** TypeScript of some folders of a project; tests and what serves them left out. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => name.endsWith('.ts') && !/\.test\.ts$|\/testing\//.test(name)),
  );
}

/** Examples in the docstrings of a text; a value may stand on the line below its call. */
export function examplesOf(file: string, text: string): DocstringExample[] {
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const first = text.slice(0, index).split('\n').length;
    const lines = comment.split('\n').map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*)\s?/, ''));
    const given: string[] = [];
    return lines.flatMap((line, k): DocstringExample[] => {
      if (/^const .*;$/.test(line)) given.push(line);
      const found = sign.exec(line);
      if (!found) return [];
      const [, before = '', kind, expected = ''] = found;
      const call = before === '' ? (lines[k - 1] ?? '') : before;
      return [{ file, line: first + k, given, call, sign: kind as '=>' | '≈', expected }];
    });
  });
}

type Module = Readonly<Record<string, unknown>>;

/** Runs examples with what their own file exports, and with what other files do where it has no such name. */
export function exampleRunner(root: string, files: readonly string[]) {
  const home = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm))
      home.set(name, file);
  }
  const load = async (file: string): Promise<Module> =>
    (await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href)) as Module;

  return async ({ file, given, call, expected }: DocstringExample) => {
    const own = await load(file);
    const words = new Set(`${given.join('\n')}\n${call}`.match(/\b[A-Za-z_]\w*\b/g) ?? []);
    const scope: Record<string, unknown> = {};
    for (const word of words) {
      const elsewhere = home.get(word);
      if (Object.hasOwn(own, word)) scope[word] = own[word];
      else if (elsewhere !== undefined) scope[word] = (await load(elsewhere))[word];
    }
    const run = (body: string): unknown =>
      new Function(...Object.keys(scope), body)(...Object.values(scope)) as unknown;
    return { actual: run(`${given.join('\n')}\nreturn (${call});`), value: run(`return (${expected});`) };
  };
}
