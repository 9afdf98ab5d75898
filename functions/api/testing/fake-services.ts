import { emptyOverlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { done } from '../../services/reply.ts';
import type { Services } from '../../services/services.ts';

const plan = { id: 'flat', version: 1, yaml: 'id: flat', document: { id: 'flat' } };

/** Services that answer everything with the least there is: for tests of the HTTP face alone. */
export function fakeServices(changes: Partial<Services> = {}): Services {
  return {
    versions: async () => done([]),
    version: async () => done({ ...version, monthsDetail: [], kpis: [], labels: [], tables: [] }),
    frame: async () => done(Uint8Array.of(1, 2, 3)),
    findPerson: async () => done({ person: 'p_1', post: null, level: null, team: null }),
    people: async () => done({ people: [], total: 0 }),
    plans: async () => done([]),
    templates: async () => done([]),
    plan: async () => done(plan),
    savePlan: async (id) => done({ id, version: 1, created: true, by: 'hr' }),
    checkPlan: async () => done({ problems: [], document: null }),
    planWords: async () => done([]),
    planDifference: async () => done({ clauses: [], overlay: emptyOverlay }),
    simulate: async () => done({ resultId: 'r', outcomes: {} as never, lineTitles: {} }),
    payslip: async () => done(payslip),
    differenceOfAll: async () => done(difference),
    differenceOfPerson: async () => done(difference),
    drop: async () =>
      done({
        version: 'own-1',
        dropId: 'd',
        records: 3,
        accepted: 2,
        rejected: 1,
        readAs,
        rejectsUntil: null,
      }),
    previewDrop: async () => done({ readAs, columns: [], suggestedMapping: '', questions: [] }),
    rejects: async () => done({ csv: '\ufeffquanheng:line,id\r\n' }),
    eraseRejects: async (dropId) => done({ dropId }),
    opening: async () => done(opening),
    changeOpening: async () => done(opening),
    audit: async () => done({ records: [], total: 0 }),
    verify: async () => done({ logs: [], objects: 0, bytes: 0, problems: [] }),
    ...changes,
  };
}

const readAs = { format: 'text', packed: null, encoding: 'utf-8', delimiter: ',', tables: [] } as const;
const opening = { version: null, inForce: [], history: [] };

const version = {
  id: 'own-1',
  workspace: 'own' as const,
  number: 1,
  hash: 'h',
  at: '2026-01-01T00:00:00.000Z',
  by: 'analyst',
  source: 'a.csv',
  note: '',
  records: 0,
  accepted: 0,
  rejected: 0,
  people: 0,
  personMonths: 0,
  months: [],
};

const difference = { beforeFen: 0, afterFen: 0, steps: [], orders: null };

const payslip = {
  currency: 'CNY' as const,
  plan: 'flat',
  month: '2026-01',
  post: 'online',
  level: 'junior',
  lines: [],
  grossFen: 0,
  onCostFen: 0,
  coverage: null,
  flags: [],
  proposals: [],
};
