import { expect, it } from 'vitest';
import { fakeServices } from '../../api/testing/fake-services.ts';
import { done } from '../../services/reply.ts';
import type { CommandContext } from './command-context.ts';
import { versionNamed } from './named-inputs.ts';

const summary = (id: string, workspace: 'own' | 'sample') => ({
  id,
  workspace,
  number: Number(id.at(-1)),
  hash: '',
  at: '',
  by: '',
  source: '',
  note: '',
  records: 0,
  accepted: 0,
  rejected: 0,
  people: 0,
  personMonths: 0,
  months: [],
});

function context(pinned: string | null): CommandContext {
  const services = fakeServices({
    versions: async () =>
      done([summary('own-3', 'own'), summary('own-2', 'own'), summary('sample-1', 'sample')]),
    opening: async () => done({ version: pinned, inForce: [], history: [] }),
  });
  return { services, person: { user: 'cli', roles: ['analyst'] } } as unknown as CommandContext;
}

it.each([
  ['the pinned version', 'own-2', {}, undefined, 'own-2'],
  ['the newest where none is pinned', null, {}, undefined, 'own-3'],
  ['the version that is named, whatever is pinned', 'own-2', {}, '3', 'own-3'],
  [
    'the sample, when it is asked for and a version of one’s own is pinned',
    'own-2',
    { sample: true },
    undefined,
    'sample-1',
  ],
  ['the newest of one’s own where the sample is pinned', 'sample-1', {}, undefined, 'own-3'],
])('a command without a version takes %s', async (_, pinned, options, named, expected) => {
  expect(await versionNamed(context(pinned), named, options)).toMatchObject({ value: expected });
});
