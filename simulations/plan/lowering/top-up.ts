import type { NodeId } from '../../program/program.ts';
import type { PostLowering } from './plan-lowering.ts';

/** What lines are to pay at least. */
interface Least {
  /** Yuan of the month. */
  readonly least: NodeId;
  /** Lines that count, as a document names them. */
  readonly of: readonly string[];
  readonly clause: string;
}

/** Fen that lines, as they stand, fall short of an amount. */
export function topUp(on: PostLowering, { least, of, clause }: Least): NodeId {
  const { builder } = on;
  const paid = on
    .linesMeant(of)
    .flatMap((line) => on.fen.get(line) ?? [])
    .reduce((a, b) => builder.arithmetic('add', a, b), builder.constant(0));
  const counted = builder.mean(paid, {
    title: { en: 'Pay that counts towards it', zh: '计入的工资' },
    unit: 'fen',
    clause,
  });
  const owed = builder.add({ op: 'roundFen', input: least });
  return builder.arithmetic('max', builder.arithmetic('subtract', owed, counted), builder.constant(0));
}
