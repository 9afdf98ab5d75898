import { onCostFen } from '../contribution.ts';
import { ProgramBuilder } from '../program-builder.ts';
import type { ArithmeticOp, CalendarPart, NodeId, Program, ProgramNode } from '../program.ts';
import type { GroupKey, MonthRange, SharedColumn } from '../shared-column.ts';
import type { Choices } from './choices.ts';

/** What of a program moves while everything else that its choices make stays. */
export interface Moved {
  /** A constant of the first post. */
  readonly constant: number;
  /** Added to what every `previous` begins with. */
  readonly initial: number;
  /** Levels that the last post pays. */
  readonly levels: readonly string[];
}

/** Largest number that the posts write into a column. */
const MOST = 1_000_000;

/**
 * A program of several posts over a random list of columns: every kind, over each other, in cycles too. Every post
 * reads every column.
 */
export function stagedProgram(choices: Choices, moved: Moved): Program {
  const { chance, whole, pick } = choices;
  const covers = pick([[['a'], ['b', 'c']], [['a', 'b', 'c']], [['b'], ['a'], ['c']], [['c', 'a']]]);
  const posts = covers.map((names, k) => new PostWriter(names, choices, k === 0 ? moved.constant : 3));
  const shared: SharedColumn[] = [];
  const columns = new Columns();
  const add = (column: SharedColumn, most: number): void => {
    shared.push(column);
    columns.all.push({ name: column.name, most });
    for (const post of posts) post.read(column.name);
  };
  const nodes = () => posts.map((post) => (chance(0.85) ? post.whole() : undefined));
  add({ kind: 'row', name: 'first', nodes: nodes() }, MOST);
  add({ kind: 'row', name: 'scores', nodes: posts.map((post) => post.any()) }, Infinity);
  for (let k = whole(1, 9); k > 0; k--) {
    const name = `${pick(['row', 'over', 'running'])}${shared.length}`;
    if (chance(0.3)) {
      const state = `state${shared.length}`;
      add(
        {
          kind: 'previous',
          name: `before${shared.length}`,
          of: state,
          initial: pick([0, 7, -2]) + moved.initial,
        },
        MOST,
      );
      for (let more = whole(0, 2); more > 0; more--) crossing(`inside${shared.length}`, true);
      add({ kind: 'row', name: state, nodes: nodes() }, MOST);
    } else if (name.startsWith('row')) add({ kind: 'row', name, nodes: nodes() }, MOST);
    else crossing(name, false);
  }
  return {
    plan: 'staged',
    shared,
    posts: posts.map((post, k) => post.build(k === posts.length - 1 ? moved.levels : ['junior', 'senior'])),
  };

  function crossing(name: string, inCycle: boolean): void {
    const input = columns.summable(choices);
    const where = chance(0.3) ? { where: columns.any(choices) } : {};
    const by = pick<GroupKey[]>([
      [],
      ['person'],
      ['post'],
      [{ label: 'team' }],
      [{ label: 'team' }, 'post'],
      ['person', 'post'],
    ]);
    const kind = pick(['over', 'over', 'running', 'previous']);
    if (kind === 'previous') {
      const of = columns.summable(choices);
      add({ kind, name, of: of.name, initial: pick([0, -4, 11]) + moved.initial }, Math.max(100, of.most));
    } else if (kind === 'running') {
      const fn = pick(['sum', 'count'] as const);
      const order = Array.from({ length: whole(0, 2) }, () => ({
        key: columns.any(choices),
        descending: chance(0.5),
      }));
      const ties = pick(['person', 'share'] as const);
      add(
        { kind, name, fn, input: input.name, ...where, by, order, ties, inclusive: chance(0.5) },
        input.most * 9,
      );
    } else {
      const fn = pick([
        'sum',
        'count',
        'min',
        'max',
        ...(by.includes('person') ? (['last'] as const) : []),
      ] as const);
      const of = fn === 'sum' ? input : { name: columns.any(choices), most: Infinity };
      const most = fn === 'sum' ? input.most * 150 : fn === 'count' ? 150 : Infinity;
      add({ kind: 'over', name, fn, input: of.name, ...where, by, months: monthsOf(choices, inCycle) }, most);
    }
  }
}

function monthsOf({ pick, whole, chance }: Choices, inCycle: boolean): MonthRange {
  const to = -whole(0, 3);
  if (!inCycle && chance(0.15)) return { rest: pick(['quarter', 'half_year', 'year', 'all'] as const) };
  return pick<MonthRange>([
    'same',
    'same',
    { from: to - whole(0, 4), to },
    ...(['quarter', 'half_year', 'year', 'all'] as const).map((toDate) => ({ toDate })),
  ]);
}

/** The columns so far, with the largest magnitude of those that hold whole numbers. */
class Columns {
  readonly all: { readonly name: string; readonly most: number }[] = [];

  any({ pick }: Choices): string {
    return pick(this.all).name;
  }

  /** One whose sums over nine people and sixteen months stay exact. */
  summable({ pick }: Choices): { readonly name: string; readonly most: number } {
    return pick(this.all.filter(({ most }) => most < 2 ** 53 / 150));
  }
}

const arithmetic: readonly ArithmeticOp[] = [
  ...([
    'add',
    'subtract',
    'multiply',
    'divide',
    'min',
    'max',
    'less',
    'atMost',
    'greater',
    'atLeast',
  ] as const),
];
const unary = ['floor', 'abs', 'sqrt', 'grid', 'isMissing', 'roundFen'] as const;
const calendarParts: readonly CalendarPart[] = [
  ...(['index', 'month_of_year', 'quarter', 'half_year'] as const),
  ...(['last_of_quarter', 'last_of_half_year', 'last_of_year'] as const),
];

/** Grows the arithmetic of one post. */
class PostWriter {
  readonly #builder = new ProgramBuilder();
  readonly #covers: readonly string[];
  readonly #choices: Choices;
  readonly #base: NodeId;
  readonly #pool: NodeId[];

  constructor(covers: readonly string[], choices: Choices, constant: number) {
    this.#covers = covers;
    this.#choices = choices;
    const leaf = (node: ProgramNode): NodeId => this.#builder.add(node);
    this.#base = leaf({ op: 'number', name: 'base' });
    this.#pool = [
      this.#base,
      leaf({ op: 'number', name: 'score' }),
      leaf({ op: 'number', name: 'stock' }),
      leaf({ op: 'constant', value: constant }),
      leaf({ op: 'lookup', label: 'team', table: { x: 1.5, y: -2 } }),
      leaf({ op: 'part', kpi: 'survey', part: choices.pick(['numerator', 'denominator', 'samples']) }),
      leaf({ op: 'measure', kpi: 'survey', minSamples: 1 }),
      leaf({ op: 'calendar', part: choices.pick(calendarParts) }),
      leaf({ op: 'person' }),
    ];
  }

  /** From now on the arithmetic may read a column. */
  read(column: string): void {
    this.#pool.push(this.#builder.add({ op: 'shared', column }));
  }

  any(): NodeId {
    const { chance, pick } = this.#choices;
    const of = (): NodeId => pick(this.#pool);
    const made = chance(0.2)
      ? this.#builder.add({ op: pick(unary), input: of() })
      : chance(0.2)
        ? this.#builder.select(of(), of(), this.#builder.orElse(of(), 1, 'f'))
        : this.#builder.arithmetic(pick(arithmetic), of(), of());
    this.#pool.push(made);
    return made;
  }

  /** A whole number, of at most `MOST`. */
  whole(): NodeId {
    const builder = this.#builder;
    const below = builder.arithmetic('min', this.any(), builder.constant(MOST));
    const within = builder.arithmetic('max', below, builder.constant(-MOST));
    return builder.add({ op: 'floor', input: within });
  }

  build(levels: readonly string[]): Program['posts'][number] {
    const line = (id: string, node: NodeId) => ({
      id,
      title: { en: id, zh: id },
      node,
      variable: id !== 'base',
    });
    const lines = [line('base', this.#base), ...['one', 'two'].map((id) => line(id, this.whole()))];
    const contribution = { rate: 0.3, baseMinFen: 1, baseMaxFen: 100_000 };
    const onCost = (gross: NodeId): NodeId =>
      onCostFen(this.#builder, gross, { sites: {}, otherwise: [contribution] });
    return this.#builder.build(
      { post: this.#covers.join(), covers: this.#covers },
      { levels, lines, onCost },
      { score: this.any() },
    );
  }
}
