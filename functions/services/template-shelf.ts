import type { PlanTemplate } from '../../simulations/templates/plan-template.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';
import type { PlanSave, PlanShelf } from './plan-store.ts';

/** Templates read as saved plans: each in one version, by nobody who signs in. */
export function templateShelf(templates: readonly PlanTemplate[]): PlanShelf {
  return {
    async newest() {
      return new Map(templates.map((template) => [template.id, saveOf(template)]));
    },
    async read(id, version) {
      const found = version === 1 ? templates.find((each) => each.id === id) : undefined;
      return found ? { id, version, yaml: found.yaml, at: '', by: templateMaker } : null;
    },
  };
}

function saveOf({ id, yaml }: PlanTemplate): PlanSave {
  return { id, version: 1, sha256: sha256Hex(yaml), at: '', by: templateMaker, roles: [] };
}

/** No user: names of users hold no space. */
const templateMaker = 'quanheng template';
