import { calendarMonth } from '../frame/calendar-month.ts';
import { nodesBelow, withInputs } from './node-inputs.ts';
import { ProgramBuilder } from './program-builder.ts';
import type {
  NodeId,
  PostProgram,
  Program,
  ProgramColumn,
  ProgramLine,
  ProgramNode,
  ProgramProposal,
} from './program.ts';
import type { SharedColumn } from './shared-column.ts';

/** What a plan compiles to from a month on. */
export interface ProgramVersion {
  /** First pay month, `YYYY-MM`; null for the first version. */
  readonly from: string | null;
  readonly program: Program;
  /** Column that is read instead of an equal one, by the name of the latter. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * One program of several versions of a plan: each month is paid by the version that holds in it. A post has one graph;
 * where versions differ, a choice by the month stands behind them. Columns of one name are one column, whose months are
 * written by their own versions: what is paid to date counts what was really paid. An aggregate that a later version
 * defines otherwise is a column of its own over the same inputs.
 *
 * @param versions  by ascending month, of plans whose posts cover the same names of the data
 */
export function datedProgram(versions: readonly ProgramVersion[]): Program {
  const names = columnNames(versions);
  const ids = [...new Set(versions.flatMap(({ program }) => program.posts.map(({ post }) => post)))];
  const posts = ids.map((id) => new PostVersions(id, versions, names));
  const rows = [...rowNames(versions)].map((name): SharedColumn => ({
    kind: 'row',
    name,
    nodes: posts.map((post) => post.row(name)),
  }));
  const programs = posts.map((post) => post.build());
  const { plan, currency } = versions[0].program;
  return {
    plan,
    ...(currency && { currency }),
    posts: programs,
    shared: inOrder([...rows, ...names.columns], programs),
  };
}

/** Columns that posts write, under every name that they go by in some version. */
function rowNames(versions: readonly ProgramVersion[]): Set<string> {
  return new Set(
    versions.flatMap(({ program, aliases }) => {
      const own = program.shared.flatMap(({ kind, name }) => (kind === 'row' ? [name] : []));
      return [...own, ...[...aliases].flatMap(([name, of]) => (own.includes(of) ? [name] : []))];
    }),
  );
}

interface ColumnNames {
  /** Columns that no post writes, each once. */
  readonly columns: readonly SharedColumn[];
  /** Name of a version's column in the whole. */
  readonly nameOf: (version: number, name: string) => string;
}

function columnNames(versions: readonly ProgramVersion[]): ColumnNames {
  const known = new Map<string, { readonly column: SharedColumn; readonly words: string }>();
  const renamed = versions.map(() => new Map<string, string>());
  const nameOf = (version: number, name: string): string => renamed[version].get(name) ?? name;
  versions.forEach(({ from, program }, k) => {
    for (const column of program.shared) {
      if (column.kind === 'row') continue;
      const own = reading(column, (name) => nameOf(k, name));
      const words = JSON.stringify({ ...own, name: '' });
      const other = known.get(column.name);
      const name = other && other.words !== words ? `${column.name} from ${from}` : column.name;
      renamed[k].set(column.name, name);
      if (!known.has(name)) known.set(name, { column: { ...own, name }, words });
    }
  });
  return { columns: [...known.values()].map(({ column }) => column), nameOf };
}

type Crossing = Exclude<SharedColumn, { readonly kind: 'row' }>;

/** A column that reads the same columns by other names. */
function reading(column: Crossing, nameOf: (name: string) => string): Crossing {
  if (column.kind === 'previous') return { ...column, of: nameOf(column.of) };
  if (column.kind === 'estimate')
    return { ...column, value: nameOf(column.value), size: nameOf(column.size) };
  const where = column.where === undefined ? {} : { where: nameOf(column.where) };
  const read = { input: nameOf(column.input), ...where };
  if (column.kind === 'over') return { ...column, ...read };
  return { ...column, ...read, order: column.order.map((by) => ({ ...by, key: nameOf(by.key) })) };
}

/** A post in all versions. */
class PostVersions {
  readonly #builder = new ProgramBuilder();
  readonly #id: string;
  readonly #versions: readonly ProgramVersion[];
  /** By version: the post, if it has one, and where its nodes are now. */
  readonly #posts: readonly (PostProgram | undefined)[];
  readonly #nodes: readonly (readonly NodeId[])[];

  constructor(id: string, versions: readonly ProgramVersion[], { nameOf }: ColumnNames) {
    this.#id = id;
    this.#versions = versions;
    this.#posts = versions.map(({ program }) => program.posts.find(({ post }) => post === id));
    this.#nodes = this.#posts.map((post, k) => (post ? this.#taken(post, (name) => nameOf(k, name)) : []));
  }

  /** Node that writes a column; undefined where no version has one. */
  row(name: string): NodeId | undefined {
    const written = this.#versions.map(({ program, aliases }, k) => {
      const of = aliases.get(name) ?? name;
      const column = program.shared.find((each) => each.name === of);
      const place = program.posts.findIndex(({ post }) => post === this.#id);
      return column?.kind === 'row' ? this.#now(k, column.nodes[place]) : undefined;
    });
    return written.every((node) => node === undefined) ? undefined : this.#choice(written, NaN);
  }

  build(): PostProgram {
    const there = this.#posts.filter((post) => post !== undefined);
    const choice = (of: (post: PostProgram) => NodeId | undefined, absent: number): NodeId =>
      this.#choice(
        this.#posts.map((post, k) => this.#now(k, post && of(post))),
        absent,
      );
    const names = (of: (post: PostProgram) => object): string[] => [
      ...new Set(there.flatMap((post) => Object.keys(of(post)))),
    ];
    const uncovered = (name: string): number =>
      there.find(({ columns }) => columns[name])?.columns[name]?.uncovered ?? 0;
    const lines = new Map(there.flatMap((post) => post.lines).map((line) => [line.id, line]));
    return {
      post: this.#id,
      covers: there[0].covers,
      lines: [...lines.values()].map((line): ProgramLine => {
        const own = (post: PostProgram) => post.lines.find(({ id }) => id === line.id);
        const isApart = there.some((post) => own(post)?.taxedApart !== undefined);
        return {
          ...line,
          node: choice((post) => own(post)?.node, 0),
          ...(isApart && { taxedApart: choice((post) => own(post)?.taxedApart, 0) }),
        };
      }),
      proposals: this.#proposals(there, choice),
      outputs: Object.fromEntries(
        names(({ outputs }) => outputs).map((name) => [name, choice(({ outputs }) => outputs[name], NaN)]),
      ),
      // 1: the plan has no such post
      coverage: choice(({ coverage }) => coverage, 1),
      columns: Object.fromEntries(
        names(({ columns }) => columns).map((name): [string, ProgramColumn] => {
          const absent = uncovered(name);
          return [name, { node: choice(({ columns }) => columns[name]?.node, absent), uncovered: absent }];
        }),
      ),
      flags: [...new Set(there.flatMap(({ flags }) => flags))],
      nodes: this.#builder.nodes,
      meanings: this.#builder.meanings,
    };
  }

  /** Each proposal by the version of the month; none where that has no such rule. */
  #proposals(
    there: readonly PostProgram[],
    choice: (of: (post: PostProgram) => NodeId | undefined, absent: number) => NodeId,
  ): ProgramProposal[] {
    const known = new Map(there.flatMap(({ proposals }) => proposals).map((each) => [each.id, each]));
    return [...known.values()].map((proposal) => {
      const of = (key: 'applies' | 'proposes' | 'baseFen' | 'targetFen'): NodeId =>
        choice((post) => post.proposals.find(({ id }) => id === proposal.id)?.[key], 0);
      return {
        ...proposal,
        applies: of('applies'),
        proposes: of('proposes'),
        baseFen: of('baseFen'),
        targetFen: of('targetFen'),
      };
    });
  }

  /** Takes the nodes of a version over. @returns where each is now */
  #taken({ nodes, meanings }: PostProgram, nameOf: (name: string) => string): NodeId[] {
    const now: NodeId[] = [];
    nodes.forEach((node, id) => {
      const own = this.#builder.add(renumbered(node, now, nameOf));
      const meaning = meanings[id] as PostProgram['meanings'][NodeId] | undefined;
      now.push(meaning ? this.#builder.mean(own, meaning) : own);
    });
    return now;
  }

  #now(version: number, node: NodeId | undefined): NodeId | undefined {
    return node === undefined ? undefined : this.#nodes[version][node];
  }

  /** The node of the version that holds in the month. */
  #choice(ofVersions: readonly (NodeId | undefined)[], absent: number): NodeId {
    const builder = this.#builder;
    const nothing = (): NodeId => builder.constant(absent);
    const index = builder.add({ op: 'calendar', part: 'index' });
    return ofVersions.slice(1).reduce<NodeId>((before, node = nothing(), k) => {
      if (node === before) return before;
      const from = builder.constant(calendarMonth(this.#versions[k + 1].from ?? ''));
      return builder.select(builder.arithmetic('atLeast', index, from), node, before);
    }, ofVersions[0] ?? nothing());
  }
}

/** A node that reads its inputs where they are now. */
function renumbered(
  node: ProgramNode,
  now: readonly NodeId[],
  nameOf: (name: string) => string,
): ProgramNode {
  if (node.op === 'shared') return { op: 'shared', column: nameOf(node.column) };
  return withInputs(node, (id) => now[id]);
}

/** Versions of a plan read two columns in opposite orders: each would rest on the other. */
export class CircularColumns extends RangeError {
  readonly column: string;

  constructor(column: string) {
    super(`column "${column}" rests on itself: the versions of the plan read it in opposite orders`);
    this.name = 'CircularColumns';
    this.column = column;
  }
}

/** Columns so that each stands behind those that it reads. */
function inOrder(columns: readonly SharedColumn[], posts: readonly PostProgram[]): SharedColumn[] {
  const byName = new Map(columns.map((column) => [column.name, column]));
  const ordered = new Set<SharedColumn>();
  const begun = new Set<SharedColumn>();
  const visit = (column: SharedColumn | undefined): void => {
    if (!column || ordered.has(column)) return;
    if (begun.has(column)) throw new CircularColumns(column.name);
    begun.add(column);
    for (const name of namesRead(column, posts)) visit(byName.get(name));
    ordered.add(column);
  };
  columns.forEach(visit);
  return [...ordered];
}

/** Columns that must stand before a column. */
function namesRead(column: SharedColumn, posts: readonly PostProgram[]): string[] {
  switch (column.kind) {
    case 'row':
      return posts.flatMap(({ nodes }, k) => {
        const node = column.nodes[k];
        return node === undefined ? [] : nodesBelow(nodes, [node]).flatMap((id) => columnRead(nodes[id]));
      });
    case 'over':
      return [column.input, ...(column.where === undefined ? [] : [column.where])];
    case 'running':
      return [
        column.input,
        ...(column.where === undefined ? [] : [column.where]),
        ...column.order.map(({ key }) => key),
      ];
    case 'previous':
      return [];
    case 'estimate':
      return [column.value, column.size];
  }
}

function columnRead(node: ProgramNode): string[] {
  return node.op === 'shared' ? [node.column] : [];
}
