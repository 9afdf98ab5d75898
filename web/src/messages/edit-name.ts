import { addressKeys } from '../../../simulations/plan/overlay/address.ts';
import type { Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { messages } from './messages.ts';

/** What two sets of edits differ in, as people call it: `weights of Online service`. */
export function editName(before: Overlay, after: Overlay, plan: PlanDocument | null, locale: Locale): string {
  const { parts } = messages[locale].undo;
  const names = [...changed(before, after)].map((at) => {
    const [top = '', id = '', part = ''] = addressKeys(at) ?? [];
    if (top === 'scale') return parts.scale;
    const post = plan?.posts[id]?.title?.[locale] ?? id;
    if (top === 'posts' && part === 'weights') return parts.weights(post);
    if (top === 'posts' && part === 'curve') return parts.curve(post);
    return at;
  });
  return names.join(parts.join);
}

/** Addresses at which two sets of edits differ. */
function changed(before: Overlay, after: Overlay): Set<string> {
  const [one, other] = [before, after].map(textsByAddress) as [Map<string, string>, Map<string, string>];
  return new Set([...one.keys(), ...other.keys()].filter((at) => one.get(at) !== other.get(at)));
}

function textsByAddress({ remove, add, set }: Overlay): Map<string, string> {
  const texts = new Map<string, string>();
  const note = (at: string, text: string): unknown => texts.set(at, `${texts.get(at) ?? ''}${text}`);
  for (const at of remove) note(at, '-');
  for (const { at, to } of [...add, ...set]) note(at, JSON.stringify(to) ?? '');
  return texts;
}
