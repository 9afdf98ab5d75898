import type { ProgramBuilder } from '../program-builder.ts';
import type { NodeId } from '../program.ts';

/** 1 in February, April … December, else 0: the order of people turns then. */
export function evenMonth(builder: ProgramBuilder): NodeId {
  const half = builder.arithmetic(
    'divide',
    builder.add({ op: 'calendar', part: 'month_of_year' }),
    builder.constant(2),
  );
  return builder.arithmetic('atMost', half, builder.add({ op: 'floor', input: half }));
}
