import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from './generated-files.ts';

it('generated files are as a fresh `npm run generate` writes them', async () => {
  for (const [path, text] of Object.entries(await generatedFiles())) {
    const committed = await readFile(join(import.meta.dirname, '..', '..', path), 'utf8');
    expect(committed === text, `${path} is out of date: run \`npm run generate\``).toBe(true);
  }
});
