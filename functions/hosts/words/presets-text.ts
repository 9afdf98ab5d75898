import type { SamplePreset } from '../../../simulations/population/presets.ts';
import type { Locale } from '../../../simulations/problems/problem.ts';
import { cliWords } from './cli-words.ts';

/** Staffs to try plans on as text: a paragraph each, with what of it is published. */
export function presetsText(presets: readonly SamplePreset[], locale: Locale): string {
  return presets
    .map(({ id, title, purpose, numbers, people, centre }) => {
      const size = cliWords[locale].sample.size(people, centre.teams.length);
      return [`${id}  ${title[locale]} (${size})`, `  ${purpose[locale]}`, `  ${numbers[locale]}`].join('\n');
    })
    .join('\n\n');
}

/** The files that were written, and how they are taken in. */
export function writtenText(paths: readonly string[], locale: Locale): string {
  const drops = paths
    .filter((path) => path.endsWith('.csv'))
    .map((path) => `  quanheng drop '${path}' --map '${path.replace(/\.csv$/, '.mapping.yaml')}'`);
  return [...paths, cliWords[locale].sample.drop, ...drops].join('\n');
}
