import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { presetFiles } from '../../../simulations/population/preset-files.ts';
import { samplePresets } from '../../../simulations/population/presets.ts';
import { WorldError } from '../../ports/world-error.ts';
import { done } from '../../services/reply.ts';
import { presetsText, writtenText } from '../words/presets-text.ts';
import { say, type CommandContext, type CommonOptions } from './command-context.ts';
import type { ExitCode } from './terminal.ts';

export interface SampleCommandOptions extends CommonOptions {
  readonly out: string;
}

/**
 * `sample [preset]`: the staffs to try plans on, or the files of one, written where nothing of that name is.
 *
 * @throws WorldError when a file is there already or cannot be written
 */
export async function sampleCommand(
  context: CommandContext,
  named: string | undefined,
  options: SampleCommandOptions,
): Promise<ExitCode> {
  const preset = samplePresets.find(({ id }) => id === named);
  if (!preset)
    return say(context, options, done(samplePresets), {
      json: (presets) => ({
        presets: presets.map(({ centre, ...note }) => ({ ...note, teams: centre.teams.length })),
      }),
      text: presetsText,
    });
  const folder = context.path(options.out);
  const files = presetFiles(preset);
  try {
    await mkdir(folder, { recursive: true });
    for (const { name, text } of files) await writeFile(join(folder, name), text, { flag: 'wx' });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new WorldError('files', `the sample was not written, name another folder with --out: ${reason}`, {
      cause,
    });
  }
  const written = files.map(({ name }) => join(folder, name));
  return say(context, options, done(written), {
    json: (paths) => ({ preset: preset.id, files: paths }),
    text: writtenText,
  });
}
