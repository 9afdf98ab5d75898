import type { z } from 'zod';
import type { Sentence } from '../../problems/problem.ts';
import type { PlanLowering, PostLowering } from '../lowering/plan-lowering.ts';
import type { PlanNames } from '../lowering/plan-names.ts';
import type { Path, Report } from '../report.ts';

/** Order of evaluation, the same for every plan; inside a stage by the order of the list of mechanisms. */
export const stages = [
  'score',
  'claims',
  'limits',
  'rounding',
  'pools',
  'settlement',
  'awards',
  'totals',
  'cost',
] as const;
export type Stage = (typeof stages)[number];

/** Keys of a document with the schema of each; every node is described. */
type Keys = Readonly<Record<string, z.ZodType>>;

/** A sentence of a plan in plain words, with the clause that it says. */
export interface ClauseWords {
  /** Path of the clause, e.g. `posts.online.gates[0]`. */
  readonly clause: string;
  readonly words: Sentence;
}

/** What a mechanism may look at when it says its part in words. */
export interface WordsPlace {
  /** Path of the part's post in the document; empty for a part of the plan. */
  readonly path: Path;
  readonly names: PlanNames;
  /** What a line is called; its id where nobody pays it. */
  readonly lineTitle: (line: string) => Sentence;
  /** What the dated changes of the plan change, each sentence as it holds from its month on. */
  readonly changeWords: () => readonly ClauseWords[];
}

/** What a mechanism may look at when its part is checked. */
export interface CheckPlace {
  /** Path of the part in the document; empty for a part of the plan. */
  readonly path: Path;
  readonly names: PlanNames;
}

/** The same of a part of a post. */
export interface PostPlace extends CheckPlace {
  readonly post: string;
}

/**
 * One mechanism of the plan language: its keys of the document and everything that the product knows of it. Kernel,
 * payslip and SQL know no mechanism, only the nodes that it is lowered to.
 *
 * @typeParam Part   the parts of the document that it reads: a post's, or the plan's
 * @typeParam Place  where it lowers itself: one post at a time, or all posts at once
 */
interface MechanismOf<Part, Place, Where> {
  readonly id: string;
  readonly keys: Keys;
  /** Ids of the lines that it claims. */
  readonly lines?: (part: Part) => readonly string[];
  /** Ids of lines behind those of the posts, which no other line may have. */
  readonly lastLines?: (part: Part) => readonly string[];
  /** A whole plan that shows it, with `cases` worked by hand: tests run it, the language guide prints it. */
  readonly example: string;
  /** Adds the arithmetic of a stage; stages run in their order over all mechanisms. */
  readonly lower: Partial<Record<Stage, (part: Part, on: Place) => void>>;
  /** Findings in the part by itself, beyond its form. */
  readonly check?: (part: Part, at: Where, report: Report) => void;
  /** The part in plain sentences, in document order. */
  readonly words: (part: Part, at: WordsPlace) => readonly ClauseWords[];
}

/** A mechanism whose keys stand in every post. */
export interface PostMechanism<Part> extends MechanismOf<Part, PostLowering, PostPlace> {
  readonly of: 'post';
}

/** A mechanism whose keys stand at the top of the plan, because it concerns the rows of all posts. */
export interface PlanMechanism<Part> extends MechanismOf<Part, PlanLowering, CheckPlace> {
  readonly of: 'plan';
}
