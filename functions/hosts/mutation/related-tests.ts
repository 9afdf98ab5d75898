import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Test files by how many imports away a source is from them. */
export type RelatedTests = (source: string) => readonly string[];

/**
 * Tests that reach a source by imports, nearest first.
 * @param root   project folder
 * @param tests  paths from it
 */
export function relatedTests(root: string, tests: readonly string[]): RelatedTests {
  const imports = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    const known = imports.get(file);
    if (known) return known;
    const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'));
    const found = importedFiles
      .filter(({ fileName }) => /^\.{1,2}\/.*\.ts$/.test(fileName))
      .map(({ fileName }) => join(dirname(file), fileName))
      .filter((path) => existsSync(join(root, path)));
    imports.set(file, found);
    return found;
  };
  const distances = new Map(tests.map((test) => [test, distancesFrom(test, importsOf)]));
  return (source) =>
    tests
      .flatMap((test) => {
        const distance = distances.get(test)?.get(source);
        return distance === undefined ? [] : [{ test, distance }];
      })
      .sort((a, b) => a.distance - b.distance || (a.test < b.test ? -1 : 1))
      .map(({ test }) => test);
}

function distancesFrom(test: string, importsOf: (file: string) => readonly string[]): Map<string, number> {
  const distances = new Map([[test, 0]]);
  for (const [file, distance] of distances) {
    for (const imported of importsOf(file)) {
      if (!distances.has(imported)) distances.set(imported, distance + 1);
    }
  }
  return distances;
}
