import { problem, type Problem } from '../../problems/problem.ts';
import { yamlProblem } from '../parse-plan.ts';
import { readYaml } from '../read-yaml.ts';
import { pathText } from '../report.ts';
import { placeOf } from '../place-in-text.ts';
import { overlayDocument, type Overlay } from './overlay-document.ts';

/** An overlay from YAML or JSON, or all that keeps the text from being one. */
export function parseOverlay(text: string): {
  readonly overlay: Overlay | null;
  readonly problems: readonly Problem[];
} {
  const read = readYaml(text);
  if (read.kind === 'faulty')
    return { overlay: null, problems: read.faults.map((fault) => yamlProblem(fault)) };
  const result = overlayDocument.safeParse(read.value);
  if (result.success) return { overlay: result.data, problems: [] };
  const places = result.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return {
    overlay: null,
    problems: places.map((path) => {
      const place = path.length === 0 ? 'overlay' : pathText(path);
      return problem('overlay/form', placeOf(read, path, place), { place });
    }),
  };
}
