import type { Document, LineCounter } from 'yaml';
import { readYaml } from './read-yaml.ts';
import { pathText, type Path } from './report.ts';
import { placeWords } from './text-place.ts';

/**
 * A path with line and column of its value, or those of the nearest part above it:
 * `posts.online.scorecard[2].weight (line 12, column 9)`.
 *
 * @param words  the path in words
 */
export function placeOf(
  { document, lines }: { readonly document: Document; readonly lines: LineCounter },
  path: Path,
  words = pathText(path),
): string {
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
    if (!range) continue;
    const { line, col } = lines.linePos(range[0]);
    return `${words} (${placeWords({ line, column: col })})`;
  }
  return `${words} (${placeWords({ line: 1, column: 1 })})`;
}

/**
 * Adds line and column to a path as people write it, where the text has it or a part above it.
 *
 * placesIn('a: 1\nposts: { x: 2 }')('posts.x.levels') // => 'posts.x.levels (line 2, column 13)'
 */
export function placesIn(text: string): (at: string) => string {
  const read = readYaml(text);
  if (read.kind === 'faulty') return (at) => at;
  const paths = new Map<string, Path>();
  visit(read.value, [], (path) => paths.set(pathText(path), path));
  return (at) => {
    for (let [part = ''] = at.split(': '); part !== ''; part = above(part)) {
      const path = paths.get(part);
      if (path) return at + placeOf(read, path).slice(part.length);
    }
    return at;
  };
}

function visit(value: unknown, path: Path, tell: (path: Path) => void): void {
  if (path.length > 0) tell(path);
  if (typeof value !== 'object' || value === null) return;
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of entries) visit(inner, [...path, key], tell);
}

/** The path of the part that holds this one. */
function above(at: string): string {
  return at.replace(/(^|\.)[^.[]*$|\[\d+\]$/, '');
}
