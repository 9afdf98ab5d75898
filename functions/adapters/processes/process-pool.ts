import { fork, type ChildProcess } from 'node:child_process';
import type { WorkCall, WorkOutcome, WorkPool } from '../../ports/work-pool.ts';
import { WorldError } from '../../ports/world-error.ts';
import { valueOfAnswer, type AnswerMessage, type CallMessage } from './call-message.ts';

export interface ProcessPoolOptions {
  /** Module that a process runs; it answers by `answer-calls.ts`. */
  readonly entry: string;
  /** What the module finds in `process.argv`. */
  readonly words: readonly string[];
  readonly processes: number;
  /** Calls that may wait for a process; one more is `busy`. */
  readonly mostWaiting: number;
  /** How long a call goes on after whoever asked has gone, ms: most are nearly done, and a new process is dear. */
  readonly graceMs?: number;
}

/** A call with what is owed to whoever asked. */
interface Job {
  readonly call: WorkCall;
  readonly settle: (outcome: WorkOutcome) => void;
  readonly fail: (error: unknown) => void;
}

/** A place for a process; it is started when it is needed first, and anew when it died. */
interface Place {
  worker: ChildProcess | null;
  job: Job | null;
  timer?: NodeJS.Timeout;
}

/**
 * Processes beside this one that do one call each at a time, first come first served. Processes and not threads: a
 * thread that is ended while DuckDB works in it takes the whole server along (Napi::Error, abort).
 */
export function processPool(options: ProcessPoolOptions): WorkPool {
  const { processes, mostWaiting, graceMs = 2000 } = options;
  const places = Array.from({ length: processes }, (): Place => ({ worker: null, job: null }));
  const waiting: Job[] = [];

  function begin(): void {
    const place =
      places.find(({ job, worker }) => job === null && worker !== null) ??
      places.find(({ job }) => job === null);
    const job = place && waiting.shift();
    if (!place || !job) return;
    place.job = job;
    place.worker ??= startedAt(place);
    const { name, given, limitMs } = job.call;
    place.timer = setTimeout(() => {
      end(place);
      job.settle({ kind: 'too-long', limitMs });
      begin();
    }, limitMs);
    place.worker.send({ name, given } satisfies CallMessage);
  }

  function startedAt(place: Place): ChildProcess {
    const worker = fork(options.entry, options.words, {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    worker.on('message', (answer: AnswerMessage) => {
      const job = freed(place);
      try {
        job?.settle({ kind: 'done', value: valueOfAnswer(answer) });
      } catch (error) {
        job?.fail(error);
      }
      begin();
    });
    const died = (cause: unknown): void => {
      if (place.worker !== worker) return;
      place.worker = null;
      freed(place)?.fail(
        new WorldError('processes', 'the process that did this ended: try again', { cause, retry: true }),
      );
      begin();
    };
    worker.on('error', died);
    worker.on('exit', died);
    return worker;
  }

  function freed(place: Place): Job | null {
    clearTimeout(place.timer);
    const { job } = place;
    place.job = null;
    return job;
  }

  function end(place: Place): void {
    freed(place);
    const { worker } = place;
    place.worker = null;
    worker?.kill('SIGKILL');
  }

  function leave(job: Job, reason: unknown): void {
    job.fail(reason);
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    const place = places.find((each) => each.job === job);
    if (!place) return;
    clearTimeout(place.timer);
    place.timer = setTimeout(() => {
      end(place);
      begin();
    }, graceMs);
  }

  return {
    run: (call, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted();
        if (waiting.length >= mostWaiting) return resolve({ kind: 'busy' });
        const gone = (): void => leave(job, signal?.reason);
        const done = (): void => signal?.removeEventListener('abort', gone);
        const job: Job = {
          call,
          settle: (outcome) => (done(), resolve(outcome)),
          fail: (error) => (done(), reject(error as Error)),
        };
        signal?.addEventListener('abort', gone, { once: true });
        waiting.push(job);
        begin();
      }),
    async close() {
      for (const job of waiting.splice(0)) job.fail(new WorldError('processes', 'the server stops'));
      await Promise.all(places.map((place) => closed(place)));
    },
  };

  async function closed(place: Place): Promise<void> {
    const { worker, job } = place;
    if (!worker) return;
    place.worker = null;
    freed(place);
    job?.fail(new WorldError('processes', 'the server stops'));
    await new Promise((resolve) => {
      worker.once('exit', resolve);
      if (job) worker.kill('SIGKILL');
      else worker.send('end' satisfies CallMessage);
    });
  }
}
