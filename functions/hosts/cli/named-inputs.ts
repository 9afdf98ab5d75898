import { stat } from 'node:fs/promises';
import type { Overlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { stackedOverlay, type NamedOverlay } from '../../../simulations/plan/overlay/stacked-overlay.ts';
import { parseOverlay } from '../../../simulations/plan/overlay/parse-overlay.ts';
import { problem } from '../../../simulations/problems/problem.ts';
import type { PlanRef, PlanSource } from '../../contracts/plan-schema.ts';
import type { VersionSummary } from '../../contracts/version-schema.ts';
import { both, done, refused, type Reply } from '../../services/reply.ts';
import type { CommandContext, CommonOptions } from './command-context.ts';
import { inputText } from './input-file.ts';

/** A plan that was named on the command line: a file where there is one, else the id of a saved plan or a template. */
export async function planNamed(
  { path }: CommandContext,
  named: string,
  at: string,
): Promise<Reply<PlanSource>> {
  const isId = /^[a-z][a-z0-9_-]*$/i.test(named);
  const isFile = await stat(path(named)).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isId && !isFile) return done({ id: named });
  const text = await inputText(path(named), at);
  return text.kind === 'refused' ? text : done({ yaml: text.value });
}

/** A plan that was named, with the overlays of files laid over it where such were named too. @param at  option or argument that names it */
export async function overlaidPlanNamed(
  context: CommandContext,
  {
    plan: named,
    overlay: files = [],
    at = '--plan',
  }: { readonly plan: string; readonly overlay?: readonly string[]; readonly at?: string },
): Promise<Reply<PlanRef>> {
  const plan = await planNamed(context, named, at);
  if (files.length === 0) return plan;
  const inputs = both(plan, await overlayOf(context, files));
  if (inputs.kind === 'refused') return inputs;
  return done({ plan: inputs.value[0], overlay: inputs.value[1] });
}

/** Overlays of files as one; their problems and their conflicts otherwise. */
async function overlayOf(context: CommandContext, files: readonly string[]): Promise<Reply<Overlay>> {
  const read: NamedOverlay[] = [];
  for (const name of files) {
    const text = await inputText(context.path(name), '--overlay');
    if (text.kind === 'refused') return text;
    const { overlay, problems } = parseOverlay(text.value);
    if (overlay === null) return refused(...problems);
    read.push({ name, overlay });
  }
  const { overlay, problems } = stackedOverlay(read);
  return overlay === null ? refused(...problems) : done(overlay);
}

/** The data version that was named; else the pinned one of the workspace, else its newest. */
export async function versionNamed(
  context: CommandContext,
  named: string | undefined,
  options: CommonOptions,
): Promise<Reply<string>> {
  const workspace = options.sample ? 'sample' : 'own';
  if (named !== undefined) return done(/^\d+$/.test(named) ? `${workspace}-${named}` : named);
  const versions = await versionsMeant(context, options);
  if (versions.kind === 'refused') return versions;
  const opening = await context.services.opening(context.person);
  if (opening.kind === 'refused') return opening;
  const ofWorkspace = versions.value.filter((version) => version.workspace === workspace);
  const newest = ofWorkspace.find(({ id }) => id === opening.value.version) ?? ofWorkspace[0];
  return newest ? done(newest.id) : refused(problem('request/no-data', 'data', { workspace }));
}

/** The data versions; those of the sample alone where it is asked for, which is made where it is not there yet. */
export async function versionsMeant(
  { services, person, makeSample }: CommandContext,
  { sample }: CommonOptions,
): Promise<Reply<VersionSummary[]>> {
  const ofSample = async (): Promise<Reply<VersionSummary[]>> => {
    const reply = await services.versions(person);
    return reply.kind === 'done'
      ? done(reply.value.filter(({ workspace }) => workspace === 'sample'))
      : reply;
  };
  if (!sample) return services.versions(person);
  const found = await ofSample();
  if (found.kind === 'refused' || found.value.length > 0) return found;
  await makeSample();
  return ofSample();
}
