import { parentPort, workerData } from 'node:worker_threads';
import { benchFrame, benchPlan } from '../../../simulations/oracle/bench-case.ts';
import { plainChange } from '../../../simulations/oracle/plain-change.ts';
import { plainLeavers, plainPeople } from '../../../simulations/oracle/plain-people.ts';
import { plainReplay, plainRows } from '../../../simulations/oracle/plain-replay.ts';
import { plainSide } from '../../../simulations/oracle/plain-side.ts';
import { rivalFigures } from '../../../simulations/oracle/rival-figures.ts';
import type { ToldFigures } from '../../../simulations/oracle/told-figures.ts';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';

/*
 * The rival of arrays of objects, in a thread of its own: a gigabyte of objects makes every collection of
 * garbage slow, and the others share no heap with it. It keeps what no scenario moves, is asked for a plan and answers
 * what it pays and does.
 */

const rows = plainRows(benchFrame(workerData as number));
const present = parsePlan(benchPlan).plan;
if (!present) throw new Error('the plan of the benchmark does not parse');
const before = plainReplay(present, rows);
const people = plainPeople(before, before, 'shift');
const own = plainLeavers(before, people);
const kept = plainSide(before, people, Math.log);

function answerTo(plan: PlanDocument): ToldFigures {
  const after = plainReplay(plan, rows);
  const side = plainSide(after, people, Math.log);
  const change = plainChange([before, after], [kept, side], { people, own, math: Math });
  return rivalFigures([kept.sums, side.sums], change);
}

parentPort?.on('message', (plan: PlanDocument) => parentPort?.postMessage(answerTo(plan)));
parentPort?.postMessage('ready');
