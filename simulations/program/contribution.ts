import { labelAt, type Frame } from '../frame/frame.ts';
import type { ProgramBuilder } from './program-builder.ts';
import type { NodeId } from './program.ts';

/** A contribution of the employer on a month's gross pay: clip(gross, baseMinFen, baseMaxFen) · rate. */
export interface Contribution {
  readonly rate: number;
  readonly baseMinFen: number;
  /** Infinity where the base has no upper end. */
  readonly baseMaxFen: number;
}

/** What an employer contributes on pay, by the label `site`. */
export interface OnCost {
  readonly sites: Readonly<Record<string, readonly Contribution[]>>;
  /** At any other site, and where the data says none. */
  readonly otherwise: readonly Contribution[];
}

/** The contributions of a site, or of the others. */
export function contributionsAt(
  { sites, otherwise }: OnCost,
  frame: Frame,
  row: number,
): readonly Contribution[] {
  const site = labelAt(frame, 'site', row);
  return site !== null && Object.hasOwn(sites, site) ? (sites[site] ?? []) : otherwise;
}

/** Contributions on gross pay in fen; each is rounded by itself, because each is paid by itself. */
export function onCostFen(builder: ProgramBuilder, grossFen: NodeId, onCost: OnCost): NodeId {
  const count = Math.max(...listsOf(onCost).map(({ length }) => length));
  const amounts = Array.from({ length: count }, (_, k) => contributionFen(builder, grossFen, onCost, k));
  return amounts.length === 0
    ? builder.constant(0)
    : amounts.reduce((a, b) => builder.arithmetic('add', a, b));
}

function listsOf({ sites, otherwise }: OnCost): readonly (readonly Contribution[])[] {
  return [...Object.values(sites), otherwise];
}

/** A base that no pay reaches: a table of the program holds no infinite numbers. */
const UNREACHED_FEN = 1e14;

/** The k-th contribution of every site, by tables of rates and bounds. */
function contributionFen(builder: ProgramBuilder, grossFen: NodeId, onCost: OnCost, k: number): NodeId {
  const by = (key: keyof Contribution, otherwise: number): NodeId =>
    bySite(builder, onCost, (of) => Math.min(of[k]?.[key] ?? otherwise, UNREACHED_FEN));
  const atLeast = builder.arithmetic('max', grossFen, by('baseMinFen', 0));
  const isBounded = listsOf(onCost).some((of) => (of[k]?.baseMaxFen ?? Infinity) < Infinity);
  const base = isBounded ? builder.arithmetic('min', atLeast, by('baseMaxFen', Infinity)) : atLeast;
  const yuan = builder.arithmetic('divide', base, builder.constant(100));
  return builder.add({ op: 'roundFen', input: builder.multiply(yuan, by('rate', 0)) });
}

function bySite(
  builder: ProgramBuilder,
  { sites, otherwise }: OnCost,
  of: (contributions: readonly Contribution[]) => number,
): NodeId {
  const rest = of(otherwise);
  const table = Object.fromEntries(Object.entries(sites).map(([site, own]) => [site, of(own)]));
  if (Object.values(table).every((value) => value === rest)) return builder.constant(rest);
  const found = builder.add({ op: 'lookup', label: 'site', table });
  const isOther = builder.add({ op: 'isMissing', input: found });
  return builder.select(isOther, builder.constant(rest), found);
}
