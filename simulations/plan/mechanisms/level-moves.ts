import type { Sentence } from '../../problems/problem.ts';
import type { LadderRule } from './ladder-keys.ts';

/** Full-time pay of a level a month, yuan; base pay that the plan does not name is the data's. */
interface LevelPay {
  readonly title?: Sentence | undefined;
  readonly base?: number | undefined;
  readonly bonus: number;
}

/** Pay tables by post, levels from the lowest on. */
export type PayTables = Readonly<
  Record<
    string,
    { readonly title?: Sentence | undefined; readonly levels: Readonly<Record<string, LevelPay>> }
  >
>;

/** A level that a rule moves, and what it pays before and after. */
export interface LevelMove {
  readonly level: string;
  readonly now: LevelPay;
  readonly then: LevelPay;
  readonly isDown: boolean;
}

/** Levels of a post that a rule moves; none where the post takes no part. */
export function levelMoves({ from, to, pay }: LadderRule, post: string, posts: PayTables): LevelMove[] {
  const [only, levels] = Array.isArray(from) ? [undefined, from] : [from.post, from.level];
  const target = typeof to === 'string' ? { post, level: to } : to;
  if ((only !== undefined && only !== post) || !Object.hasOwn(posts, target.post)) return [];
  const [own, there] = [posts[post]?.levels ?? {}, posts[target.post]?.levels ?? {}];
  return levels.flatMap((level): LevelMove[] => {
    const name = target.level === 'same' ? level : target.level;
    const [now, then] = [at(own, level), at(there, name)];
    if (!now || !then || (target.post === post && name === level)) return [];
    const falls = (now.base ?? NaN) > (then.base ?? NaN);
    const order = Object.keys(own);
    const below = target.post === post && order.indexOf(name) < order.indexOf(level);
    const isUnknown = now.base === undefined || then.base === undefined;
    const isDown = pay === 'to_table' ? falls || (isUnknown && below) : pay.raise < 0;
    return [{ level, now, then, isDown }];
  });
}

/** Whether a rule takes pay from somebody. */
export function takesPay(rule: LadderRule, posts: PayTables): boolean {
  return movesOf(rule, posts).some(({ isDown }) => isDown);
}

/** Whether a rule takes pay from everybody whom it moves: then the last are proposed, not the best. */
export function isDemotion(rule: LadderRule, posts: PayTables): boolean {
  const moves = movesOf(rule, posts);
  return moves.length > 0 && moves.every(({ isDown }) => isDown);
}

function movesOf(rule: LadderRule, posts: PayTables): LevelMove[] {
  return Object.keys(posts).flatMap((post) => levelMoves(rule, post, posts));
}

function at(levels: Readonly<Record<string, LevelPay>>, level: string): LevelPay | undefined {
  return Object.hasOwn(levels, level) ? levels[level] : undefined;
}
