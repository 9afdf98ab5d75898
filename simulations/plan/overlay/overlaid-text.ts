import { isNode, parseDocument, stringify } from 'yaml';
import { canonicalJson } from '../../math/canonical-json.ts';
import { kpiNames, withKpiIds } from '../kpi-names.ts';
import { parsePlan } from '../parse-plan.ts';
import { planYaml, readable } from '../plan-yaml.ts';
import { applyOverlay } from './apply-overlay.ts';
import { isEmptyOverlay, type Overlay } from './overlay-document.ts';
import { overlaySteps, type Step } from './overlay-steps.ts';
import { undatedOverlay } from './undated-overlay.ts';

/**
 * A plan's text with an overlay laid over it: values change where they stand and every other character
 * stays; where parts come or go, comments and the order of the rest stay. A text that cannot be changed so
 * (parts that are written once and meant twice) is written anew. New shares are percentages.
 *
 * @returns null where the text is no plan, or the overlay does not fit it
 */
export function overlaidText(text: string, overlay: Overlay): string | null {
  const { plan } = parsePlan(text);
  if (plan === null || isEmptyOverlay(overlay)) return plan && text;
  const meant = applyOverlay(plan, overlay).plan;
  if (meant === null) return null;
  const root: unknown = parseDocument(text).toJS();
  const undated = undatedOverlay(
    overlay,
    plan.changes.map(({ id }) => id),
  );
  const { steps } = overlaySteps(withKpiIds(root, kpiNames(root)), undated);
  const wanted = canonicalJson(meant);
  for (const write of [inPlace, inOrder]) {
    const changed = write(text, steps);
    if (changed !== null && canonicalJson(parsePlan(changed).plan) === wanted) return changed;
  }
  return planYaml(meant);
}

/** Values changed where they stand; null where a part comes or goes. */
function inPlace(text: string, steps: readonly Step[]): string | null {
  return steps.reduce<string | null>((before, step) => {
    const node: unknown = before === null ? null : parseDocument(before).getIn(step.path, true);
    if (before === null || step.kind === 'drop' || !isNode(node) || !node.range) return null;
    return before.slice(0, node.range[0]) + flowText(shown(step)) + before.slice(node.range[1]);
  }, text);
}

/** The text's parts in their order, with its comments. */
function inOrder(text: string, steps: readonly Step[]): string | null {
  const document = parseDocument(text);
  try {
    for (const step of steps) {
      if (step.kind === 'drop') document.deleteIn(step.path);
      else document.setIn(step.path, document.createNode(shown(step), { flow: true }));
    }
  } catch {
    return null; // a path that leads through what is written elsewhere
  }
  return document.toString({ lineWidth: 0 });
}

function shown({ path, value }: Extract<Step, { kind: 'put' }>): unknown {
  return readable(value, String(path.at(-1)));
}

/** A value on one line, as it may stand inside brackets too. */
function flowText(value: unknown): string {
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(2, -2);
}
