import { mutantId, type Mutant } from './mutants.ts';
import type { MutantResult } from './run-mutants.ts';

/** A mutant that no test can tell from the source, with the reason. */
export interface EquivalentMutant {
  readonly file: string;
  readonly within: string;
  readonly change: string;
  readonly nth: number;
  readonly reason: string;
}

/** How the tests of a folder did. */
export interface FolderScore {
  readonly folder: string;
  /** Mutants that there are in all, of which `run` were drawn and are not equivalent. */
  readonly all: number;
  readonly run: number;
  readonly killed: number;
  readonly equivalent: number;
  /** killed ÷ run; null where none was run. */
  readonly share: number | null;
}

/** Score by folder: killed (hung and broken ones too) of those that were run. */
export function scores(
  folders: readonly string[],
  all: readonly Mutant[],
  results: readonly MutantResult[],
  equivalent: readonly Mutant[],
): FolderScore[] {
  return folders.map((folder) => {
    const inside = ({ file }: Mutant): boolean => file.startsWith(`${folder}/`);
    const of = results.filter(({ mutant }) => inside(mutant));
    const killed = of.filter(({ outcome }) => outcome !== 'survived').length;
    return {
      folder,
      all: all.filter(inside).length,
      run: of.length,
      killed,
      equivalent: equivalent.filter(inside).length,
      share: of.length === 0 ? null : killed / of.length,
    };
  });
}

/** Entries of the list whose mutant is not in the sources any more. */
export function staleEntries(
  list: readonly EquivalentMutant[],
  all: readonly Mutant[],
): readonly EquivalentMutant[] {
  const known = new Set(all.map(mutantId));
  return list.filter((entry) => !known.has(mutantId(entry)));
}
