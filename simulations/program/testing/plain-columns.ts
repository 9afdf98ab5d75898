import type { FrameRecord } from '../../frame/record-frame.ts';
import { roundFen } from '../round-fen.ts';
import type { CalendarPart, NodeId, PostProgram, Program, ProgramNode } from '../program.ts';
import type { GroupKey, MonthRange, OverColumn, RunningColumn, SharedColumn } from '../shared-column.ts';

/** What a program says of records, by the words of `shared-column.ts` alone: no arrays, no order of evaluation, no haste. */
export interface PlainColumns {
  /** A column's number for a record; NaN is missing. */
  readonly column: (name: string, record: FrameRecord) => number;
  /** A node's number for a record of the post that covers it. */
  readonly node: (id: NodeId, record: FrameRecord) => number;
}

/** Reads a program as its words say. O(records²) a column. */
export function plainColumns({ posts, shared }: Program, records: readonly FrameRecord[]): PlainColumns {
  const pseudonyms = [...new Set(records.map(({ person }) => person))].sort();
  const values = new Map<string, Map<FrameRecord, number>>();

  function column(name: string, record: FrameRecord): number {
    const known = values.get(name) ?? new Map<FrameRecord, number>();
    values.set(name, known);
    const before = known.get(record);
    if (before !== undefined) return before;
    const definition = shared.find((one) => one.name === name) as SharedColumn;
    const value = takesPart(record) ? defined(definition, record) : NaN;
    known.set(record, value);
    return value;
  }

  function defined(definition: SharedColumn, record: FrameRecord): number {
    switch (definition.kind) {
      case 'row': {
        const id = definition.nodes[posts.indexOf(postOf(record) as PostProgram)];
        return id === undefined ? NaN : node(id, record);
      }
      case 'over':
        return over(definition, record);
      case 'running':
        return running(definition, record);
      case 'estimate':
        throw new RangeError('no staged program has an estimate');
      case 'previous': {
        const earlier = records
          .filter((one) => one.person === record.person && one.month < record.month && takesPart(one))
          .sort((one, other) => (one.month < other.month ? -1 : 1))
          .at(-1);
        return earlier ? column(definition.of, earlier) : definition.initial;
      }
    }
  }

  function over({ fn, input, where, by, months }: OverColumn, record: FrameRecord): number {
    if (groupOf(record, by) === undefined) return NaN;
    const there = records
      .filter((one) => takesPart(one) && groupOf(one, by) === groupOf(record, by))
      .filter((one) => isInRange(monthNumber(one), monthNumber(record), months))
      .filter((one) => counts(one, input, where))
      .sort((one, other) => (one.month < other.month ? -1 : 1));
    const numbers = there.map((one) => column(input, one));
    if (fn === 'count') return numbers.length;
    if (fn === 'sum') return numbers.reduce((sum, x) => sum + x, 0);
    if (numbers.length === 0) return NaN;
    if (fn === 'last') return (numbers.at(-1) as number) + 0;
    return Math[fn](...numbers) + 0;
  }

  function running(definition: RunningColumn, record: FrameRecord): number {
    const { by, input, where, order, ties, inclusive, fn } = definition;
    const takes = (one: FrameRecord): boolean =>
      takesPart(one) &&
      counts(one, input, where) &&
      order.every(({ key }) => !Number.isNaN(column(key, one)));
    const group = groupOf(record, by);
    if (group === undefined || !takes(record)) return NaN;
    const keys = (one: FrameRecord): number[] =>
      order.map(({ key, descending }) => (descending ? -1 : 1) * column(key, one));
    const place = (one: FrameRecord): number => {
      const differs = keys(one).findIndex((key, k) => key !== keys(record)[k]);
      if (differs >= 0) return (keys(one)[differs] as number) - (keys(record)[differs] as number);
      return ties === 'share' ? 0 : pseudonyms.indexOf(one.person) - pseudonyms.indexOf(record.person);
    };
    return records
      .filter((one) => one.month === record.month && groupOf(one, by) === group && takes(one))
      .filter((one) => place(one) < 0 || (inclusive && place(one) === 0))
      .reduce((total, one) => total + (fn === 'count' ? 1 : column(input, one)), 0);
  }

  function counts(record: FrameRecord, input: string, where: string | undefined): boolean {
    const condition = where === undefined ? 1 : column(where, record);
    return !Number.isNaN(column(input, record)) && !Number.isNaN(condition) && condition !== 0;
  }

  /** Undefined where the record is in no group. */
  function groupOf(record: FrameRecord, by: readonly GroupKey[]): string | undefined {
    const parts = by.map((key) => {
      if (key === 'person') return record.person;
      return key === 'post' ? postOf(record)?.post : record.labels[key.label];
    });
    return parts.every((part) => typeof part === 'string') ? parts.join('|') : undefined;
  }

  function postOf({ labels }: FrameRecord): PostProgram | undefined {
    return posts.find(({ covers }) => covers.includes(labels['post'] ?? ''));
  }

  function takesPart(record: FrameRecord): boolean {
    const post = postOf(record);
    return post !== undefined && node(post.coverage, record) === 0;
  }

  function node(id: NodeId, record: FrameRecord): number {
    const { nodes } = postOf(record) as PostProgram;
    return nodeValue(nodes[id] as ProgramNode, record, {
      at: (input) => node(input, record),
      column: (name) => column(name, record),
      place: pseudonyms.indexOf(record.person),
    });
  }

  return { column, node };
}

function monthNumber({ month }: FrameRecord): number {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return year * 12 + number - 1;
}

function isInRange(month: number, own: number, range: MonthRange): boolean {
  if (range === 'same') return month === own;
  if ('from' in range) return month >= own + range.from && month <= own + range.to;
  const length = { quarter: 3, half_year: 6, year: 12, all: 1e9 }[
    'rest' in range ? range.rest : range.toDate
  ];
  const isWanted = 'rest' in range ? month > own : month <= own;
  return isWanted && Math.floor(month / length) === Math.floor(own / length);
}

function calendarValue(month: number, part: CalendarPart): number {
  const number = (month % 12) + 1;
  return {
    index: month,
    month_of_year: number,
    quarter: Math.floor(month / 3),
    half_year: Math.floor(month / 6),
    last_of_quarter: [3, 6, 9, 12].includes(number) ? 1 : 0,
    last_of_half_year: [6, 12].includes(number) ? 1 : 0,
    last_of_year: number === 12 ? 1 : 0,
  }[part];
}

interface NodeInputs {
  readonly at: (input: NodeId) => number;
  readonly column: (name: string) => number;
  readonly place: number;
}

function nodeValue(node: ProgramNode, record: FrameRecord, { at, column, place }: NodeInputs): number {
  const survey = (kpi: string): readonly number[] =>
    (record.measures?.[kpi] ?? [NaN, NaN, NaN]) as readonly number[];
  switch (node.op) {
    case 'constant':
      return node.value;
    case 'number':
      return record.numbers?.[node.name] ?? NaN;
    case 'lookup':
      return node.table[record.labels[node.label] ?? 'none'] ?? NaN;
    case 'part':
      return survey(node.kpi)[['numerator', 'denominator', 'samples'].indexOf(node.part)] as number;
    case 'measure': {
      const [above, below, samples] = survey(node.kpi) as [number, number, number];
      return samples < node.minSamples || below === 0 ? NaN : above / below;
    }
    case 'calendar':
      return calendarValue(monthNumber(record), node.part);
    case 'person':
      return place;
    case 'shared':
      return column(node.column);
    case 'orElse':
      return Number.isNaN(at(node.input)) ? at(node.otherwise) : at(node.input);
    case 'select':
      return at(node.condition) ? at(node.then) : at(node.otherwise);
    case 'isMissing':
      return Number.isNaN(at(node.input)) ? 1 : 0;
    case 'floor':
    case 'abs':
    case 'sqrt':
      return Math[node.op](at(node.input));
    case 'grid':
      return Math.floor(at(node.input) * 1e9 + 0.5);
    case 'roundFen':
      return roundFen(at(node.input));
    case 'weighted':
    case 'piecewise':
      throw new RangeError(`no staged program has ${node.op}`);
    default: {
      const [x, y] = [at(node.left), at(node.right)];
      if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
      const value = {
        add: x + y,
        subtract: x - y,
        multiply: x * y,
        divide: y === 0 ? NaN : x / y,
        min: Math.min(x, y),
        max: Math.max(x, y),
        less: x < y,
        atMost: x <= y,
        greater: x > y,
        atLeast: x >= y,
      }[node.op];
      return Number(value);
    }
  }
}
