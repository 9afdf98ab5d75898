import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Program } from '../../../simulations/program/program.ts';
import { choicesOf } from '../../../simulations/program/testing/choices.ts';
import { stagedProgram } from '../../../simulations/program/testing/staged-program.ts';
import { emitSql } from '../../../simulations/sql/emit-sql.ts';
import { programQuery } from '../../../simulations/sql/program-sql.ts';
import { ladderProgram } from '../../../simulations/sql/testing/ladder-program.ts';
import { trino } from '../../../simulations/sql/trino.ts';

const installed = process.env['QUANHENG_TRINO_GRAMMAR'] ?? '';
const isThere = installed !== '' && existsSync(join(installed, 'node_modules/dt-sql-parser'));
const reason = isThere
  ? ''
  : ' (skipped: npm install --prefix FOLDER dt-sql-parser@4.5.1, then QUANHENG_TRINO_GRAMMAR=FOLDER)';

/** What the grammar finds wrong with a text. */
interface Grammar {
  readonly validate: (text: string) => readonly { readonly message: string }[];
}

describe.skipIf(!isThere)(`Trino text of programs by a grammar of Trino${reason}`, () => {
  let folder: string;
  let grammar: Grammar;
  const text = (program: Program, months: readonly string[]): string =>
    emitSql(
      programQuery(program, {
        from: { kind: 'table', name: 'rows' },
        keep: ['person', 'month'],
        has: () => true,
        months,
      }),
      { dialect: trino, table: (name) => `"db"."${name}"` },
    );
  const wrong = (sql: string): string[] => grammar.validate(sql).map(({ message }) => message);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'quanheng-grammar-'));
    const outfile = join(folder, 'grammar.mjs');
    const contents = "export { TrinoSQL } from 'dt-sql-parser'";
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: installed },
      bundle: true,
      format: 'esm',
      platform: 'node',
      write: false,
    });
    await writeFile(outfile, outputFiles[0]?.contents ?? '');
    const { TrinoSQL } = (await import(pathToFileURL(outfile).href)) as { TrinoSQL: new () => Grammar };
    grammar = new TrinoSQL();
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('the grammar refuses what is no SQL', () => {
    expect(wrong('SELECT a, FROM t')).not.toEqual([]);
    expect(wrong('SELECT SUM(a) OVER (PARTITION b) FROM t')).not.toEqual([]);
  });

  test('a cycle, written out month by month', () => {
    expect(wrong(text(ladderProgram(['a', 'b']), ['2026-01', '2026-02', '2026-03']))).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('random staged program %i', (seed) => {
    const program = stagedProgram(choicesOf(seed), { constant: 3, initial: 0, levels: ['junior'] });
    expect(wrong(text(program, ['2026-01', '2026-03']))).toEqual([]);
  });
});
