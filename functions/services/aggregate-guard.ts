import { isolatesPeople, sameCohort, type Cohort } from '../../simulations/disclosure/released-cohorts.ts';
import { defaultThresholds } from '../../simulations/disclosure/thresholds.ts';
import type { ToldSide } from '../../simulations/disclosure/told-side.ts';
import { withheldIn, withheldOf } from '../../simulations/disclosure/told-sides.ts';
import type { Withholding } from '../../simulations/disclosure/withholding.ts';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import { onCostOf } from '../../simulations/plan/mechanisms/employer.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';
import { fewNames } from '../../simulations/problems/few-names.ts';
import { problem, type Problem } from '../../simulations/problems/problem.ts';
import { replay } from '../../simulations/replay/replay.ts';
import type { Replay } from '../../simulations/replay/replay-result.ts';
import { chosenMonths } from '../../simulations/scenario/compare.ts';
import { canonicalJson } from '../../simulations/math/canonical-json.ts';
import { roles, type Role } from '../ports/identity.ts';
import type { ObjectStore } from '../ports/object-store.ts';
import { WorldError } from '../ports/world-error.ts';
import { recordLog, type Entry, type RecordLog } from '../records/record-log.ts';
import type { DataSource, LoadedVersion } from './data-source.ts';
import { kept } from './kept.ts';
import { done, refused, type Reply } from './reply.ts';

/** An answer that a role without rows asks for. */
export interface AskedAnswer {
  readonly version: LoadedVersion;
  readonly plans: readonly [baseline: PlanDocument, scenario: PlanDocument];
  readonly replays: readonly [baseline: Replay, scenario: Replay];
  readonly months: readonly string[];
}

/** Remembers what roles without rows were told, so that no difference between answers is about a few people. */
export interface AggregateGuard {
  /**
   * Takes an answer on record for each of the roles.
   * @returns what the answer must keep back, or why it must not be given
   */
  release(held: readonly Role[], answer: AskedAnswer): Promise<Reply<Withholding>>;
}

/** One record: which plans were told over which months of which version; the plans as they were then. */
interface Told {
  readonly version: string;
  readonly plans: readonly [PlanDocument, PlanDocument];
  readonly months: readonly string[];
}

/** Different pairs of plans and versions that a role may be told of; later ones are refused, so that checking stays quick. */
const MOST_PAIRS = 64;
/** Different sets of people among them, whose unions and differences are checked too. */
const MOST_COHORTS = 16;
/** Person-months of earlier answers that are kept in memory, about 100 bytes each. */
const MOST_ROWS = 4_000_000;

/** The log of what a role was told, `released/<role>/`. */
export function toldLog(store: ObjectStore, role: Role): RecordLog<Told> {
  return recordLog(store, { folder: `released/${role}/`, part: 'disclosure' });
}

/** The guard over a store: one log a role, so a restart or a second server forgets nothing. */
export function aggregateGuard(store: ObjectStore, data: DataSource): AggregateGuard {
  const logs = new Map(roles.map((role) => [role, toldLog(store, role)]));
  const replays = kept<Replay>(MOST_ROWS);
  const told = kept<readonly [ToldSide, ToldSide]>(MOST_ROWS);

  function replayOf(plan: PlanDocument, { frame, summary }: LoadedVersion): Replay {
    const name = `${summary.hash} ${canonicalJson(plan)}`;
    return replays.get(name, frame.rows, () => replay(compilePlan(plan), frame));
  }

  async function loaded(id: string): Promise<LoadedVersion> {
    const version = await data.load(id);
    if (version.kind === 'refused') throw new WorldError('disclosure', `version ${id} cannot be read`);
    return version.value;
  }

  /** The sides of earlier answers by pair of plans and version, each with all its months that were told. */
  async function sidesOf(entries: readonly Entry<Told>[]): Promise<ToldPairs> {
    const pairs = new Map<string, Told & { readonly months: string[] }>();
    for (const entry of entries) {
      const { body } = entry;
      const key = keysOf(entry).pair;
      const known = pairs.get(key) ?? { ...body, months: [] };
      known.months.push(...body.months);
      pairs.set(key, known);
    }
    const found = new Map<string, readonly [ToldSide, ToldSide]>();
    for (const [key, { version: id, plans, months }] of pairs) {
      const version = await loaded(id);
      const name = `${version.summary.hash} ${key} ${[...new Set(months)].sort().join()}`;
      const make = () =>
        sides(version, plans, [replayOf(plans[0], version), replayOf(plans[1], version)], months);
      found.set(key, told.get(name, version.frame.rows, make));
    }
    return found;
  }

  async function releaseTo(role: Role, answer: AskedAnswer): Promise<Reply<Withholding>> {
    const log = logs.get(role) as RecordLog<Told>;
    const record: Told = { version: answer.version.summary.id, plans: answer.plans, months: answer.months };
    let reply: Reply<Withholding> = refused(problem('request/too-few-apart', 'plans'));
    await log.appendAfter(async (before) => {
      const wanted = canonicalJson(record);
      const known = before.findIndex((entry) => keysOf(entry).whole === wanted);
      // An answer that was given before is decided by what came before it then, so that it stays the same.
      reply = decide(answer, await sidesOf(known < 0 ? before : before.slice(0, known)));
      return known < 0 && reply.kind === 'done' ? record : null;
    });
    return reply;
  }

  return {
    async release(held, answer) {
      const replies: Reply<Withholding>[] = [];
      for (const role of held) replies.push(await releaseTo(role, answer));
      return replies.find(({ kind }) => kind === 'refused') ?? joined(replies);
    },
  };
}

/** What was told before, by pair of plans and version. */
type ToldPairs = ReadonlyMap<string, readonly [ToldSide, ToldSide]>;

const keys = new WeakMap<Entry<Told>, { readonly pair: string; readonly whole: string }>();

/** What names the pair of plans and version of a record, and the whole of it. */
function keysOf(entry: Entry<Told>): { readonly pair: string; readonly whole: string } {
  const found = keys.get(entry) ?? {
    pair: pairKey(entry.body),
    whole: canonicalJson(entry.body),
  };
  keys.set(entry, found);
  return found;
}

function pairKey({ version, plans }: Pick<Told, 'version' | 'plans'>): string {
  return `${version} ${canonicalJson(plans)}`;
}

function decide({ version, plans, replays, months }: AskedAnswer, told: ToldPairs): Reply<Withholding> {
  const answer = sides(version, plans, replays, months);
  const [{ frame }] = answer;
  if (told.size >= MOST_PAIRS && !told.has(pairKey({ version: version.summary.id, plans })))
    return refused(problem('request/too-many-asked', 'plans', { most: MOST_PAIRS }));
  const before = [...told.values()];
  const found = withheldOf(answer, distinctSides(before.flat()), defaultThresholds);
  const chosen = chosenMonths(frame, months);
  const few = frame.months.filter((_, month) => chosen[month] === 1 && found.months[month] === 1);
  if (few.length > 0) return refused(tooFew(few, months));
  const released = distinct(before.map(([side]) => side));
  const cohort = cohortOf(answer[0]);
  const isKnown = released.some((known) => sameCohort(known, cohort));
  if (!isKnown && released.length >= MOST_COHORTS)
    return refused(problem('request/too-many-asked', 'plans', { most: MOST_COHORTS }));
  if (!isKnown && isolatesPeople(cohort, released, defaultThresholds.group))
    return refused(problem('request/too-few-apart', 'plans'));
  return done(withheldIn(answer[0], found, chosen));
}

/** Which months stand in the way; where all do, there is no answer to be had by leaving some out. */
function tooFew(few: readonly string[], months: readonly string[]): Problem {
  return few.length === months.length
    ? problem('request/too-few-apart', 'plans')
    : problem('request/too-few-in-months', 'months', { months: fewNames(few) });
}

function sides(
  { frame, people }: LoadedVersion,
  plans: readonly [PlanDocument, PlanDocument],
  replays: readonly [Replay, Replay],
  months: readonly string[],
): readonly [ToldSide, ToldSide] {
  const chosen = chosenMonths(frame, [...new Set(months)]);
  const [before, after] = replays;
  const told = Uint8Array.from(frame.month, (month, row) =>
    chosen[month] === 1 && before.covered[row] === 1 && after.covered[row] === 1 ? 1 : 0,
  );
  return [
    { frame, people, replay: before, onCost: onCostOf(plans[0]), program: compilePlan(plans[0]), told },
    { frame, people, replay: after, onCost: onCostOf(plans[1]), program: compilePlan(plans[1]), told },
  ];
}

const cohorts = new WeakMap<ToldSide, Cohort>();

/** People that a side told of, by month; gathered once for each side. */
function cohortOf(side: ToldSide): Cohort {
  const found = cohorts.get(side) ?? gathered(side);
  cohorts.set(side, found);
  return found;
}

function gathered({ frame, people, told }: ToldSide): Cohort {
  const cohort = new Map<string, Set<string>>();
  for (let row = 0; row < frame.rows; row += 1) {
    if (told[row] === 0) continue;
    const month = frame.months[frame.month[row] as number] as string;
    const known = cohort.get(month) ?? new Set<string>();
    cohort.set(month, known.add(people[frame.person[row] as number] as string));
  }
  return cohort;
}

/** A plan told beside several others is looked at once for each set of rows. */
function distinctSides(sides: readonly ToldSide[]): ToldSide[] {
  const found = new Map<Replay, ToldSide[]>();
  for (const side of sides) {
    const known = found.get(side.replay) ?? [];
    found.set(side.replay, known);
    if (!known.some(({ told }) => sameRows(told, side.told))) known.push(side);
  }
  return [...found.values()].flat();
}

/** Different sets of people by month that the sides told of. */
function distinct(sides: readonly ToldSide[]): Cohort[] {
  const seen: ToldSide[] = [];
  const found: Cohort[] = [];
  for (const side of sides) {
    if (seen.some(({ frame, told }) => frame === side.frame && sameRows(told, side.told))) continue;
    seen.push(side);
    const cohort = cohortOf(side);
    if (!found.some((known) => sameCohort(known, cohort))) found.push(cohort);
  }
  return found;
}

function sameRows(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && a.every((flag, row) => flag === b[row]));
}

/** Kept back for any of the roles. */
function joined(replies: readonly Reply<Withholding>[]): Reply<Withholding> {
  const all = replies.flatMap((reply) => (reply.kind === 'done' ? [reply.value] : []));
  const labels = new Set(all.flatMap(({ groups }) => Object.keys(groups)));
  const hidden = (label: string): boolean[] => {
    const flags = all.map(({ groups }) => groups[label] ?? []);
    const size = Math.max(0, ...flags.map(({ length }) => length));
    return Array.from({ length: size }, (_, k) => flags.some((each) => each[k] === true));
  };
  return done({
    groups: Object.fromEntries([...labels].map((label) => [label, hidden(label)])),
    lines: new Set(all.flatMap(({ lines }) => [...lines])),
  });
}
