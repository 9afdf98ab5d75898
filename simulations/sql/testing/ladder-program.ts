import { steps } from '../../program/piecewise.ts';
import { ProgramBuilder } from '../../program/program-builder.ts';
import type { NodeId, Program } from '../../program/program.ts';
import { SharedBuilder } from '../../program/shared-builder.ts';

const levels = ['junior', 'senior'];

/**
 * A plan of the usual size over all rows: the three best of each team win unless they won the month before, who won
 * twice in three months climbs a step, a low score goes down one; a fund for each team is shared by claims. Six columns
 * stand in one cycle, two of them over other rows.
 *
 * @param posts  names in the data, each a post
 */
export function ladderProgram(posts: readonly string[]): Program {
  const shared = new SharedBuilder();
  const writers = posts.map((_, k) => new PostWriter(k));
  const row = (name: string, node: (writer: PostWriter) => NodeId): string =>
    shared.row(
      name,
      writers.map((writer) => node(writer)),
    );
  const team = [{ label: 'team' }] as const;
  const score = row('score', ({ builder, score: of }) => builder.add({ op: 'grid', input: of }));
  const wonBefore = shared.previous({ name: 'won before', of: 'won', initial: 0 });
  const stepBefore = shared.previous({ name: 'step before', of: 'step', initial: 1 });
  const claim = row('claim', (writer) => writer.claim(stepBefore));
  const claims = shared.over({ name: 'claims', fn: 'sum', input: claim, by: team, months: 'same' });
  const mayWin = row('may win', ({ builder }) =>
    builder.arithmetic('less', builder.shared(wonBefore), builder.constant(1)),
  );
  const place = shared.running({
    name: 'place',
    fn: 'count',
    input: score,
    where: mayWin,
    by: team,
    order: [{ key: score, descending: true }],
    ties: 'share',
    inclusive: false,
  });
  const won = row('won', ({ builder }) => {
    const here = builder.orElse(builder.shared(place), 99, 'no-place');
    return builder.arithmetic('less', here, builder.constant(3));
  });
  const months = { from: -2, to: 0 };
  const wins = shared.over({ name: 'wins', fn: 'sum', input: won, by: ['person'], months });
  row('step', (writer) => writer.step(stepBefore, wins));
  return {
    plan: 'ladder',
    shared: shared.columns,
    posts: writers.map((writer, k) => writer.build(posts[k] as string, { claims, won })),
  };
}

/** The arithmetic of one post; posts differ in their numbers. */
class PostWriter {
  readonly builder = new ProgramBuilder();
  readonly score: NodeId;
  readonly #place: number;
  #claim = 0;

  constructor(place: number) {
    this.#place = place;
    this.score = this.builder.orElse(this.builder.add({ op: 'number', name: 'score' }), 1, 'no-score');
  }

  /** Fen that the month asks for. */
  claim(stepBefore: string): NodeId {
    const { builder } = this;
    const curve = builder.piecewise(
      this.score,
      steps([
        [0, 0],
        [0.3, 0.5],
        [0.6, 0.9 + this.#place / 10],
        [1, 1.2],
      ]),
    );
    const base = builder.orElse(builder.add({ op: 'number', name: 'base' }), 0, 'no-base');
    const raised = builder.multiply(builder.shared(stepBefore), builder.multiply(curve, base));
    const yuan = builder.multiply(raised, builder.constant(0.001));
    return (this.#claim = builder.add({ op: 'roundFen', input: yuan }));
  }

  step(before: string, wins: string): NodeId {
    const { builder } = this;
    const up = builder.arithmetic('atLeast', builder.shared(wins), builder.constant(2));
    const down = builder.arithmetic('less', this.score, builder.constant(0.3));
    const moved = builder.arithmetic('subtract', builder.arithmetic('add', builder.shared(before), up), down);
    const atMost = builder.arithmetic('min', moved, builder.constant(5 + this.#place));
    return builder.arithmetic('max', atMost, builder.constant(1));
  }

  build(post: string, { claims, won }: { claims: string; won: string }): Program['posts'][number] {
    const { builder } = this;
    const share = builder.arithmetic('divide', this.#claim, builder.shared(claims));
    const fund = builder.multiply(builder.orElse(share, 0, 'no-claims'), builder.constant(1000));
    const amounts: [string, NodeId][] = [
      ['base', builder.add({ op: 'number', name: 'base' })],
      ['fund', builder.add({ op: 'roundFen', input: fund })],
      ['award', builder.multiply(builder.shared(won), builder.constant(50_000))],
    ];
    const lines = amounts.map(([id, node]) => {
      return { id, node, title: { en: id, zh: id }, variable: id !== 'base' };
    });
    return builder.build({ post, covers: [post] }, { levels, lines }, { score: this.score });
  }
}
