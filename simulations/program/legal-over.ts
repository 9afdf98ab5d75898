import type { OverColumn } from './shared-column.ts';

/** @throws RangeError when a range of months is empty or reaches into months to come, or `last` is of several people */
export function mustBeLegalOver({ name, fn, by, months }: OverColumn): void {
  if (fn === 'last' && !by.includes('person'))
    throw new RangeError(`column "${name}": the latest month is a person's`);
  if (typeof months === 'object' && 'from' in months && !(months.from <= months.to && months.to <= 0))
    throw new RangeError(`column "${name}": months ${months.from} … ${months.to} are none, or to come`);
}

/** @throws RangeError when an aggregate that is evaluated month by month wants months to come */
export function mustBeKnownInCycle({ name, months }: OverColumn): void {
  if (typeof months === 'object' && 'rest' in months)
    throw new RangeError(`column "${name}": the rest of a period is not known inside a cycle`);
}
