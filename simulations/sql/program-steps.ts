import { periodMonths } from '../program/calendar-part.ts';
import { mustBeLegalEstimate } from '../program/estimate-column.ts';
import { mustBeKnownInCycle, mustBeLegalOver } from '../program/legal-over.ts';
import { nodeInputs } from '../program/node-inputs.ts';
import type { NodeId, ProgramNode, Program } from '../program/program.ts';
import type { EstimateColumn, GroupKey, PeriodName, SharedColumn } from '../program/shared-column.ts';
import { sharedComponents, type SharedComponent } from '../program/shared-components.ts';
import type { InputColumns, RowNode } from './node-sql.ts';
import type { Step, StepId } from './program-step.ts';
import { StepList } from './step-list.ts';

/** A program as one list of steps. */
export interface ProgramSteps {
  readonly steps: readonly Step[];
  /** Indices of the posts that compute each step; those of a step that reads other rows say nothing. */
  readonly owners: readonly ReadonlySet<number>[];
  /** Coverage of each post. */
  readonly coverage: readonly StepId[];
  /** Columns of the posts by name. */
  readonly columns: Readonly<Record<string, StepId>>;
}

/** Name of the input's column that holds an estimate: SQL fits nothing. */
export const estimateInput = ({ name }: Pick<EstimateColumn, 'name'>): string => `estimate:${name}`;

/** A cycle in one of its months, counted from 1. */
interface Turn {
  readonly cycle: SharedComponent;
  readonly month: number;
}

/** For what a step is wanted. */
interface Reader {
  readonly turn?: Turn | undefined;
  /** Columns from here on do not stand before the reader. */
  readonly place: number;
}

/**
 * The steps of a program. What a `previous` of a cycle says is written out month by month: in turn k the states of the
 * first k months are right, whatever the later ones hold, because nothing reads ahead; after as many turns as there are
 * months all are. What does not rest on the cycle is one step in all turns.
 *
 * @throws RangeError as `sharedComponents`, when a column reads what does not stand before it or cannot be evaluated,
 *   coverage rests on a column, or the input lacks what every input has
 */
export function programSteps({ posts, shared }: Program, { has, months }: InputColumns): ProgramSteps {
  const list = new StepList();
  const places = new Map(shared.map(({ name }, k) => [name, k]));
  const cycles = sharedComponents(shared).filter(({ monthly }) => monthly);
  const known = new Map<string, StepId>();
  const coverage = posts.map((post, k) => ofNode(k, post.coverage, { place: 0 }));
  return { steps: list.steps, owners: list.owners, coverage, columns: ofColumns() };

  function ofColumns(): Record<string, StepId> {
    const all = posts.flatMap((post) => Object.entries(post.columns));
    const uncovered = new Map(all.toReversed().map(([name, column]) => [name, column.uncovered]));
    return Object.fromEntries(
      [...new Set(all.map(([name]) => name))].map((name) => {
        const of = posts.map(({ columns }, k) => {
          const column = columns[name];
          return column && ofNode(k, column.node, { place: Infinity });
        });
        return [name, forAll({ kind: 'pick', of, otherwise: uncovered.get(name) as number })];
      }),
    );
  }

  function forAll(step: Step): StepId {
    return list.add(step, posts.keys());
  }

  function once(key: string, make: () => StepId): StepId {
    const id = known.get(key) ?? make();
    known.set(key, id);
    return id;
  }

  function ofNode(post: number, id: NodeId, reader: Reader): StepId {
    const { turn } = reader;
    return once(`${post} ${id} ${turn?.cycle.start} ${turn?.month}`, () => {
      const node = posts[post]?.nodes[id] as ProgramNode;
      if (node.op === 'shared') return ofShared(node.column, reader);
      if (node.op === 'person') return forAll({ kind: 'place', person: ofInput('person') });
      if (node.op === 'calendar') return calendar(node.part);
      const inputs = nodeInputs(node).map((input) => ofNode(post, input, reader));
      return list.add({ kind: 'node', node, inputs }, [post]);
    });
  }

  function calendar(part: (ProgramNode & { op: 'calendar' })['part']): StepId {
    mustHave('month');
    return forAll({ kind: 'calendar', part });
  }

  function ofInput(name: string): StepId {
    mustHave(name);
    return forAll({ kind: 'input', name });
  }

  function mustHave(name: string): void {
    if (!has(name)) throw new RangeError(`the input has no column "${name}"`);
  }

  function ofShared(name: string, { turn, place: limit }: Reader): StepId {
    const place = places.get(name) ?? Infinity;
    if (place >= limit) throw new RangeError(`column "${name}" is read before it stands in the program`);
    const cycle = cycles.find(({ start, end }) => start <= place && place < end);
    const month = cycle && turn?.cycle === cycle ? turn.month : Math.max(1, months.length);
    return once(`${name} ${cycle && month}`, () =>
      defined(shared[place] as SharedColumn, { place, turn: cycle && { cycle, month } }),
    );
  }

  function defined(column: SharedColumn, reader: Reader): StepId {
    switch (column.kind) {
      case 'row':
        return pick((k) => {
          const node = column.nodes[k];
          return node === undefined ? undefined : ofNode(k, node, reader);
        });
      case 'over': {
        mustBeLegalOver(column);
        if (reader.turn) mustBeKnownInCycle(column);
        const { fn, months: range } = column;
        const name =
          typeof range === 'object' && 'rest' in range
            ? range.rest
            : range === 'same' || 'from' in range
              ? 'all'
              : range.toDate;
        return inGroups(column, reader, (window) => ({
          kind: 'over',
          fn,
          months: range,
          period: period(name),
          ...window,
        }));
      }
      case 'running': {
        const { fn, ties, inclusive, order } = column;
        const keys = order.map(({ key }) => ofShared(key, reader));
        const descending = order.map((key) => key.descending);
        return inGroups(column, reader, (window) => ({
          kind: 'running',
          fn,
          ties,
          inclusive,
          keys,
          descending,
          place: forAll({ kind: 'place', person: ofInput('person') }),
          ...window,
        }));
      }
      case 'previous':
        return previous(column, reader);
      case 'estimate':
        mustBeLegalEstimate(column);
        if (reader.turn) throw new RangeError(`estimate "${column.name}" stands in a cycle`);
        return ofInput(estimateInput(column));
    }
  }

  function pick(of: (post: number) => StepId | undefined): StepId {
    return forAll({ kind: 'pick', of: posts.map((_, k) => of(k)), otherwise: NaN });
  }

  function constant(value: number): StepId {
    return forAll({ kind: 'node', node: { op: 'constant', value }, inputs: [] });
  }

  /** In the first turn nobody has an earlier month; in a later one they have those of the turn before. */
  function previous({ of, initial }: SharedColumn & { kind: 'previous' }, { turn, place }: Reader): StepId {
    const ofCycle = turn && (places.get(of) as number) >= place;
    if (ofCycle && turn.month === 1) return pick(() => constant(initial));
    const before = ofCycle ? { ...turn, month: turn.month - 1 } : turn;
    const state = ofShared(of, { turn: before, place: Infinity });
    return forAll({
      kind: 'before',
      of: state,
      person: ofInput('person'),
      month: calendar('index'),
      initial,
    });
  }

  /** Missing for all where the input lacks a label. */
  function inGroups(
    { input, where, by }: { input: string; where?: string; by: readonly GroupKey[] },
    reader: Reader,
    make: (window: {
      input: StepId;
      where: StepId | undefined;
      by: (StepId | 'post')[];
      month: StepId;
    }) => Step,
  ): StepId {
    const labels = by.map((key) => (typeof key === 'string' ? key : key.label));
    if (labels.some((label) => label !== 'post' && label !== 'person' && !has(label))) return constant(NaN);
    return forAll(
      make({
        input: ofShared(input, reader),
        where: where === undefined ? undefined : ofShared(where, reader),
        by: by.map((key) => (key === 'post' ? key : ofInput(key === 'person' ? key : key.label))),
        month: calendar('index'),
      }),
    );
  }

  /** Number of a month's period; none where a period is all the months there are. */
  function period(name: PeriodName): StepId | undefined {
    if (name === 'all') return undefined;
    const arithmetic = (node: RowNode, ...inputs: StepId[]): StepId => forAll({ kind: 'node', node, inputs });
    const length = constant(periodMonths[name]);
    return arithmetic(
      { op: 'floor', input: 0 },
      arithmetic({ op: 'divide', left: 0, right: 1 }, calendar('index'), length),
    );
  }
}
