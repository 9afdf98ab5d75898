import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import { problem } from '../../simulations/problems/problem.ts';
import type { Opening } from '../contracts/opening-schema.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';
import type { DataSource } from './data-source.ts';
import type { OpeningChange, OpeningRecord, OpeningStore } from './opening-store.ts';
import { savedPlan, templateIds, type PlanStores } from './plan-reading.ts';
import { done, refused, type Reply } from './reply.ts';
import type { Services } from './services.ts';

export interface OpeningServiceOptions {
  readonly openings: OpeningStore;
  readonly plans: PlanStores;
  readonly data: DataSource;
}

/** What everybody opens on: a pinned data version and the plans marked as in force. */
export function openingService({
  openings,
  plans,
  data,
}: OpeningServiceOptions): Pick<Services, 'opening' | 'changeOpening'> {
  async function state(): Promise<Opening> {
    const history = (await openings.all()).map(({ n, body }) => ({ n, ...body }));
    const inForce = await Promise.all(markedPlans(history).map((mark) => describe(mark)));
    const pin = history.findLast(({ kind }) => kind === 'pin');
    return {
      version: pin?.kind === 'pin' ? pin.version : null,
      inForce: inForce.filter((mark) => mark !== null),
      history: history.toReversed(),
    };
  }

  async function describe(mark: Mark): Promise<Opening['inForce'][number] | null> {
    const saved = await savedPlan(plans, { id: mark.plan, version: mark.planVersion });
    // A plan of one's own saved later under the id of a sample plan is not the plan that was marked.
    if (saved.kind === 'refused' || sha256Hex(saved.value.yaml) !== mark.sha256) return null;
    const effective = parsePlan(saved.value.yaml).plan?.effective;
    const { plan: id, planVersion: version, at, by } = mark;
    return { id, version, effective: effective ? { ...effective } : null, at, by };
  }

  /** Refused where what is to be opened on does not exist. */
  async function checked(change: OpeningChange): Promise<Reply<{ sha256: string }>> {
    if (change.kind === 'pin') {
      const version = await data.load(change.version);
      return version.kind === 'refused' ? version : done({ sha256: '' });
    }
    if ((await templateIds(plans)).has(change.plan))
      return refused(problem('request/template-read-only', 'plan', { plan: change.plan }));
    const version = change.kind === 'in-force' ? change.planVersion : undefined;
    const saved = await savedPlan(plans, { id: change.plan, version });
    return saved.kind === 'refused' ? saved : done({ sha256: sha256Hex(saved.value.yaml) });
  }

  return {
    opening: async () => done(await state()),
    async changeOpening({ change, note }, by) {
      const there = await checked(change);
      if (there.kind === 'refused') return there;
      await openings.change(change, { note, ...there.value }, by);
      return done(await state());
    },
  };
}

type Mark = OpeningRecord & { readonly kind: 'in-force' };

/** Plans that are marked now, in the order in which they were marked; a new mark takes the place of an older one. */
function markedPlans(history: readonly OpeningRecord[]): Mark[] {
  const marked = new Map<string, Mark>();
  for (const record of history) {
    if (record.kind === 'pin') continue;
    marked.delete(record.plan);
    if (record.kind === 'in-force') marked.set(record.plan, record);
  }
  return [...marked.values()];
}
