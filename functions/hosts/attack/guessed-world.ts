import type { Frame } from '../../../simulations/frame/frame.ts';
import { frameOf } from '../../../simulations/frame/record-frame.ts';
import { auditLog } from '../../governance/audit-log.ts';
import type { Person, Role } from '../../ports/identity.ts';
import { memoryStore } from '../../ports/testing/memory-store.ts';
import { aggregateGuard } from '../../services/aggregate-guard.ts';
import type { DataSource } from '../../services/data-source.ts';
import { planStore } from '../../services/plan-store.ts';
import { done } from '../../services/reply.ts';
import { simulateService } from '../../services/simulate-service.ts';
import { drawsOf } from './attacked-world.ts';
import type { CraftedQuestion } from './crafted-plans.ts';

/** The highest score, where pay ends; the lowest is 0. */
export const TOP_SCORE = 150;

const staff = [
  { post: 'online', level: 'junior', people: 30 },
  { post: 'online', level: 'senior', people: 39 },
  { post: 'lead', level: 'junior', people: 9 },
  { post: 'head', level: 'chief', people: 1 },
];
const months = ['2026-01', '2026-02', '2026-03'];

/** A world that may be the real one: what a role is told in it, by the path of the figure; a refusal is told as well. */
export interface GuessedWorld {
  ask(question: CraftedQuestion): Promise<ReadonlyMap<string, string>>;
}

/** Seventy-nine people, of whom everybody but the one chief scores as a seed draws. @param score  of the chief */
export function guessedWorld(seed: string | number, score: number, role: Role): GuessedWorld {
  const frame = staffFrame(drawsOf(Number(seed)), score);
  const clock = (): Date => new Date(0);
  const store = memoryStore();
  const plans = planStore(store, clock);
  const data = dataOf(frame);
  const simulate = simulateService({
    data,
    audit: auditLog(store, clock),
    guard: aggregateGuard(store, data),
    engineVersion: '1',
    plans: [plans, planStore(memoryStore(), clock)],
  });
  const by: Person = { user: role, roles: [role] };
  let asked = 0;
  return {
    async ask({ baseline, scenario, ...rest }) {
      asked += 1;
      const [before, after] = [`b${asked}`, `s${asked}`];
      for (const [id, yaml] of [[before, baseline] as const, [after, scenario] as const])
        await plans.save(id, yaml, { user: 'hr', roles: ['hr'] });
      const request = { version: 'own-1', baseline: { id: before }, scenario: { id: after }, ...rest };
      const reply = await simulate(request, by);
      if (reply.kind === 'done') return figuresOf(reply.value.outcomes);
      return new Map([['refused', reply.problems.map(({ code, at }) => `${code} ${at}`).join()]]);
    },
  };
}

function staffFrame(random: () => number, chief: number): Frame {
  const people = staff.flatMap(({ people: count, ...labels }) => Array.from({ length: count }, () => labels));
  return frameOf(
    people.flatMap((labels, k) => {
      const qa = labels.level === 'chief' ? chief : TOP_SCORE * random();
      const person = `p${String(k).padStart(2, '0')}`;
      return months.map((month) => ({ person, month, labels, measures: { qa } }));
    }),
  );
}

function dataOf(frame: Frame): DataSource {
  const summary = {
    id: 'own-1',
    workspace: 'own' as const,
    number: 1,
    hash: 'h',
    at: '2026-01-01T00:00:00.000Z',
    by: 'hr',
    source: 'a.csv',
    note: '',
    records: 0,
    accepted: 0,
    rejected: 0,
    people: frame.people,
    personMonths: frame.rows,
    months: [...frame.months],
  };
  const people = Array.from({ length: frame.people }, (_, k) => `p${k}`);
  return {
    versions: async () => [summary],
    namesakes: async () => [],
    load: async () => done({ summary, tables: [], frame, people }),
  };
}

/** Every number and word of an answer, by where it stands; numbers in three digits too, in which small parts of others vanish. */
function figuresOf(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) figuresOf(part, `${path}/${key}`, into);
  else into.set(path, String(value));
  if (typeof value === 'number') into.set(`${path} about`, value.toPrecision(3));
  return into;
}
