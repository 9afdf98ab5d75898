import type { Sentence } from '../../problems/problem.ts';
import { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId, ProgramLine, ProgramProposal } from '../../program/program.ts';
import { SharedBuilder } from '../../program/shared-builder.ts';
import type { PlanNames } from './plan-names.ts';

/** What a pay line is called, and what kind of pay it is. */
export interface LineMeaning extends Omit<ProgramLine, 'node'> {
  /** What it counts as beside variable pay; `variable` alone says it where absent. */
  readonly countsAs?: 'variable' | 'fixed_pay' | 'night_allowance' | 'overtime' | 'benefit';
}

/** A plan while it is lowered: its posts, and the columns over the rows of all of them. */
export class PlanLowering {
  readonly posts: readonly PostLowering[];
  readonly shared = new SharedBuilder();
  readonly names: PlanNames;
  readonly #histories = new Map<string, (on: PostLowering) => NodeId | undefined>();

  /** @param posts  id and levels of each post, in document order */
  constructor(names: PlanNames, posts: readonly Pick<PostLowering, 'post' | 'levels'>[]) {
    this.names = names;
    this.posts = posts.map(({ post, levels }, index) => new PostLowering(this, index, post, levels));
  }

  /** A column that each post writes; posts without a node do not take part. @returns its name */
  row(name: string, nodeOf: (on: PostLowering) => NodeId | undefined): string {
    return this.shared.row(name, this.posts.map(nodeOf));
  }

  /**
   * A column that each post writes of every month, also of those in which another version of the plan holds that does
   * not read it: what the data says, and the score. A change that asks for a quarter has all of its months.
   *
   * @param nodeOf  rests on nothing but the post that it is given
   * @returns       its name
   */
  history(name: string, nodeOf: (on: PostLowering) => NodeId | undefined): string {
    this.#histories.set(name, nodeOf);
    return this.shared.history(name, this.posts.map(nodeOf));
  }

  /** Writes the histories of other versions of the plan that this one lacks. */
  takeHistories(others: readonly PlanLowering[]): void {
    for (const [name, nodeOf] of others.flatMap((other) => [...other.#histories]))
      if (!this.#histories.has(name)) this.history(name, nodeOf);
  }
}

/** A post while it is lowered. Mechanisms pass amounts on by line: claims in yuan, fen after the one rounding. */
export class PostLowering {
  readonly all: PlanLowering;
  /** Place among the posts of the plan. */
  readonly index: number;
  readonly post: string;
  /** Path of the post in the document. */
  readonly clause: string;
  readonly levels: readonly string[];
  readonly builder = new ProgramBuilder();
  /** Named nodes that outcomes read, see `PostProgram.outputs`. */
  readonly outputs: Record<string, NodeId> = {};
  /** Claims in yuan by line, in the order of the payslip, until they are rounded. */
  readonly claims = new Map<string, NodeId>();
  /** By line: 1 where a gate of kind `zero` struck; it beats the floor. */
  readonly struck = new Map<string, NodeId>();
  /** Fen by line, once they are rounded. */
  readonly fen = new Map<string, NodeId>();
  /** Fen by id of what costs the employer and is no pay. */
  readonly costs = new Map<string, NodeId>();
  /** Nodes: 1 where the row wins an award, one of each award. */
  readonly wins: NodeId[] = [];
  /** Moves to other levels and posts that are proposed, beside pay and cost. */
  readonly proposals: ProgramProposal[] = [];
  /** What the employer pays beside a month's gross, by the node of gross, both in fen; nothing where absent. */
  onCost: ((grossFen: NodeId) => NodeId) | undefined;
  readonly #counts = new Map<string, number>();
  readonly #meanings = new Map<string, LineMeaning>();
  #pay: PayAmounts | undefined;

  constructor(all: PlanLowering, index: number, post: string, levels: readonly string[]) {
    this.all = all;
    this.index = index;
    this.post = post;
    this.levels = levels;
    this.clause = `posts.${post}`;
  }

  get names(): PlanNames {
    return this.all.names;
  }

  /** Base pay and target bonus; @throws Error before the pay table is lowered */
  get pay(): PayAmounts {
    if (!this.#pay) throw new Error('the pay table comes first');
    return this.#pay;
  }

  set pay(pay: PayAmounts) {
    this.#pay = pay;
  }

  /** A line that is claimed in yuan: modifiers, gates, cap and floor act on it before it is rounded. */
  claim(line: LineMeaning, yuan: NodeId): void {
    this.#meanings.set(line.id, line);
    this.claims.set(line.id, yuan);
  }

  /** A line in whole fen. */
  line(line: LineMeaning, fen: NodeId): void {
    this.#meanings.set(line.id, line);
    this.fen.set(line.id, fen);
  }

  /** A line that stands already, with other fen (a pool that cuts it, a settlement). */
  setFen(line: string, fen: NodeId): void {
    this.fen.set(line, fen);
  }

  /** Number of the next condition that counts months in a clause: by it a count goes on where a dated change moves nodes. */
  nextCount(clause: string): number {
    const number = (this.#counts.get(clause) ?? 0) + 1;
    this.#counts.set(clause, number);
    return number;
  }

  /** Lines that the words of a document mean, as far as the post has them: `all` is every variable line. */
  linesMeant(of: readonly string[]): string[] {
    const isMeant = (id: string): boolean =>
      of.includes(id) || (of.includes('all') && this.#meanings.get(id)?.variable === true);
    return [...this.#meanings.keys()].filter(isMeant);
  }

  /** Lines that count as one kind of pay. */
  linesCountedAs(kind: NonNullable<LineMeaning['countsAs']>): string[] {
    return [...this.#meanings.values()].flatMap(({ id, countsAs }) => (countsAs === kind ? [id] : []));
  }

  title(line: string): Sentence {
    return this.#meanings.get(line)?.title ?? { en: line, zh: line };
  }

  /** Lines in the order of the payslip. */
  lines(): ProgramLine[] {
    return [...this.#meanings.values()].flatMap((meaning) => {
      const node = this.fen.get(meaning.id);
      return node === undefined ? [] : [{ ...meaning, node }];
    });
  }
}

/** Amounts of a post's pay table 薪级表, in yuan a month. */
export interface PayAmounts {
  /** Full-time base pay by level; from the data where the plan names none; missing when neither does. */
  readonly fullBase: NodeId;
  /** The same where probation takes nothing off. */
  readonly settledBase: NodeId;
  /** Full-time share. */
  readonly fte: NodeId;
  /** Share of the month that is paid × full-time share. */
  readonly paid: NodeId;
  /** Base pay for the share of the month and of full time that is paid. */
  readonly base: NodeId;
  /** Target bonus by level, for the same share; scaled by the plan's `scale`. */
  readonly target: NodeId;
}
