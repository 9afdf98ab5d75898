import { parentPort, workerData } from 'node:worker_threads';
import { benchFrame, benchPlan } from '../../simulations/oracle/bench-case.ts';
import { plainOutcomes } from '../../simulations/oracle/plain-outcomes.ts';
import { plainReplay, plainRows } from '../../simulations/oracle/plain-replay.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import type { PlanDocument } from '../../simulations/plan/plan-document.ts';

/*
 * The rival of arrays of objects, in a thread of its own: a gigabyte of objects makes every collection of
 * garbage slow, and the others share no heap with it. It is asked for a plan and answers the total in fen.
 */

const people = plainRows(benchFrame(workerData as number));
const present = parsePlan(benchPlan).plan;
if (!present) throw new Error('the plan of the benchmark does not parse');
const before = plainReplay(present, people);
const { pow, log, exp } = Math;

function totalOf(plan: PlanDocument): number {
  const pay = plainReplay(plan, people);
  plainOutcomes(before, pay, {
    label: 'shift',
    hazard: 1 - pow(0.7, 1 / 12),
    eta: -2.5,
    loss: 2,
    power: pow,
    ln: log,
    exp,
  });
  return pay.reduce((sum, one) => sum + Math.round(((one?.base ?? 0) + (one?.performance ?? 0)) * 100), 0);
}

parentPort?.on('message', (plan: PlanDocument) => parentPort?.postMessage(totalOf(plan)));
parentPort?.postMessage('ready');
