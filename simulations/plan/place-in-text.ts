import type { Document, LineCounter } from 'yaml';
import { readYaml } from './read-yaml.ts';
import { pathText, type Path } from './report.ts';

/** A path with its line, or that of the nearest part above it: `posts.online.scorecard[2].weight (line 12)`. */
export function placeOf(document: Document, lines: LineCounter, path: Path): string {
  const words = pathText(path);
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    const range = (node as { range?: readonly [number, number, number] | null } | null | undefined)?.range;
    if (range) return `${words} (line ${lines.linePos(range[0]).line})`;
  }
  return words;
}

/**
 * Adds the line to a path as people write it, where the text has it or a part above it.
 *
 * placesIn('a: 1\nposts: { x: 2 }')('posts.x.levels') // => 'posts.x.levels (line 2)'
 */
export function placesIn(text: string): (at: string) => string {
  const read = readYaml(text);
  if (read.kind === 'faulty') return (at) => at;
  const paths = new Map<string, Path>();
  visit(read.value, [], (path) => paths.set(pathText(path), path));
  return (at) => {
    for (let [part = ''] = at.split(': '); part !== ''; part = above(part)) {
      const path = paths.get(part);
      if (path) return at + placeOf(read.document, read.lines, path).slice(part.length);
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
