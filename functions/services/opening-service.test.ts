import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { problem } from '../../simulations/problems/problem.ts';
import { auditSource } from '../governance/audit-trail.ts';
import { memoryStore } from '../ports/testing/memory-store.ts';
import type { DataSource } from './data-source.ts';
import { openingService } from './opening-service.ts';
import { factOfOpening, openingStore } from './opening-store.ts';
import { planStore } from './plan-store.ts';
import { templateShelf } from './template-shelf.ts';
import { planTemplates } from '../../simulations/templates/plan-templates.ts';
import { valueOf } from '../api/answers/value-of.ts';
import { done, refused } from './reply.ts';

const clock = () => new Date(Date.UTC(2026, 3, 1));
const hr = { user: 'hr', roles: ['hr'] } as const;
const at = '2026-04-01T00:00:00.000Z';
const yaml = (dates: string) =>
  `schema: quanheng/plan@1\nid: flat\n${dates}posts: { online: { levels: { junior: { base: 4000 } } } }\n`;
const dated = yaml('effective: { from: 2026-01, to: 2026-06 }\n');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const data: DataSource = {
  versions: async () => [],
  namesakes: async () => [],
  load: async (id) =>
    id === 'own-1'
      ? done({} as never)
      : refused(problem('request/unknown-version', 'version', { version: id, known: 'own-1' })),
};

async function subject() {
  const store = memoryStore();
  const audit = auditSource('openings', openingStore(store, clock), factOfOpening);
  const plans = [
    planStore(store, clock),
    planStore(memoryStore(), clock),
    templateShelf(planTemplates),
  ] as const;
  await plans[0].save('flat', dated, hr);
  await plans[0].save('flat', yaml(''), hr);
  const service = () => openingService({ openings: openingStore(store, clock), plans, data });
  await plans[1].save('sample', yaml('').replace('id: flat', 'id: sample'), hr);
  return { service, audit, plans };
}

describe('changeOpening(request, by)', () => {
  it('pins a version and marks a version of a plan, for good and on record', async () => {
    const { service, audit } = await subject();
    const { opening, changeOpening } = service();
    expect(valueOf(await opening(hr))).toEqual({ version: null, inForce: [], history: [] });
    await changeOpening({ change: { kind: 'pin', version: 'own-1' }, note: 'closed June' }, hr);
    const change = { kind: 'in-force', plan: 'flat', planVersion: 1 } as const;
    await changeOpening({ change, note: 'board of 3 April' }, hr);
    const state = valueOf(await service().opening(hr));
    expect(state.version).toBe('own-1');
    // The version that was marked, with its own dates: the newer text of the same plan changes nothing.
    expect(state.inForce).toEqual([
      { id: 'flat', version: 1, effective: { from: '2026-01', to: '2026-06' }, at, by: 'hr' },
    ]);
    expect(state.history).toEqual([
      { n: 2, at, by: 'hr', roles: ['hr'], note: 'board of 3 April', sha256: sha256(dated), ...change },
      { n: 1, at, by: 'hr', roles: ['hr'], note: 'closed June', sha256: '', kind: 'pin', version: 'own-1' },
    ]);
    const { records } = await audit.newest(10);
    expect(records.map(({ action, object, purpose, actor }) => [action, object, purpose, actor])).toEqual([
      ['opening:in-force', 'flat@1', 'board of 3 April', 'hr'],
      ['opening:pin', 'own-1', 'closed June', 'hr'],
    ]);
  });

  it('takes a mark back, and the newest mark of a plan counts', async () => {
    const { changeOpening } = (await subject()).service();
    const mark = (planVersion: number) =>
      changeOpening({ change: { kind: 'in-force', plan: 'flat', planVersion }, note: '' }, hr);
    await mark(1);
    expect(await mark(2)).toMatchObject({ value: { inForce: [{ version: 2, effective: null }] } });
    const gone = await changeOpening({ change: { kind: 'not-in-force', plan: 'flat' }, note: '' }, hr);
    expect(gone).toMatchObject({ value: { inForce: [], history: [{ n: 3 }, { n: 2 }, { n: 1 }] } });
  });

  it.each([
    [{ kind: 'pin', version: 'own-9' }, 'request/unknown-version'],
    [{ kind: 'in-force', plan: 'flat', planVersion: 7 }, 'request/unknown-plan'],
    [{ kind: 'in-force', plan: 'none', planVersion: 1 }, 'request/unknown-plan'],
    [{ kind: 'in-force', plan: 'hybrid-mixed', planVersion: 1 }, 'request/template-read-only'],
  ] as const)('refuses %j and writes nothing', async (change, code) => {
    const { service, audit } = await subject();
    const { opening, changeOpening } = service();
    expect(await changeOpening({ change, note: '' }, hr)).toMatchObject({ problems: [{ code }] });
    expect(valueOf(await opening(hr))).toEqual({ version: null, inForce: [], history: [] });
    expect((await audit.newest(1)).total).toBe(0);
  });

  it('takes no plan for the one that was marked because it came under its name', async () => {
    const { service, plans } = await subject();
    const { opening, changeOpening } = service();
    const change = { kind: 'in-force', plan: 'sample', planVersion: 1 } as const;
    await changeOpening({ change, note: '' }, hr);
    expect(valueOf(await opening(hr)).inForce).toMatchObject([{ id: 'sample' }]);
    await plans[0].save('sample', dated.replace('id: flat', 'id: sample'), hr);
    expect(valueOf(await opening(hr)).inForce).toEqual([]);
    expect(valueOf(await opening(hr)).history).toHaveLength(1);
  });

  it('loses no change of ten people at once', async () => {
    const { service } = await subject();
    const { opening, changeOpening } = service();
    await Promise.all(
      Array.from({ length: 10 }, (_, k) =>
        changeOpening({ change: { kind: 'pin', version: 'own-1' }, note: `${k}` }, hr),
      ),
    );
    const notes = valueOf(await opening(hr)).history.map(({ note }) => note);
    expect(notes.toSorted()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  });
});
