import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { emptyOverlay } from '../../../simulations/plan/overlay/overlay-document.ts';
import { defaultAttrition } from '../../../simulations/behaviour/attrition-assumptions.ts';
import { requestedPlan } from '../state/requested-plan.ts';
import { csvSource } from './csv-source.ts';
import { sampleSource } from './testing/sample-outcomes.ts';

const sorted = (value: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]: [string, unknown]) => [
        key,
        typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? sorted(inner) : inner,
      ]),
  );
const sha256 = (value: object) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex');

const titles = { baseline: 'Flat', scenario: 'Other' };

test('a file names data, plans, months, engine and the result id that the server gives', async () => {
  const { question } = sampleSource;
  const baseline = sha256(question.baseline);
  const scenario = sha256(question.scenario);
  const result = sha256({
    data: 'ab12',
    baseline,
    scenario,
    months: ['2026-01', '2026-02'],
    groups: ['shift'],
    references: {},
    assumptions: { ...defaultAttrition },
    engineVersion: '9',
    seed: 0,
  });
  expect(await csvSource(sampleSource, titles)).toEqual({
    data_version: 'own-1',
    data_sha256: 'ab12',
    months: '2026-01;2026-02',
    baseline_plan: 'flat',
    baseline_title: 'Flat',
    baseline_sha256: baseline,
    scenario_plan: 'other',
    scenario_title: 'Other',
    scenario_sha256: scenario,
    scenario_saved: 'yes',
    scenario_overlay: '',
    result_id: result,
    engine_version: '9',
  });
});

test('while another version is being opened a file claims no result id', async () => {
  expect(await csvSource({ ...sampleSource, version: null }, titles)).toMatchObject({
    result_id: '',
    data_sha256: '',
  });
});

test('a file of a draft says so, with the edits that make it', async () => {
  const overlay = { ...emptyOverlay, set: [{ at: 'scale', to: 2 }] };
  const refs = { ...sampleSource.question.refs, scenario: requestedPlan('other', '', overlay) };
  const draft = { ...sampleSource, question: { ...sampleSource.question, refs } };
  expect(await csvSource(draft, { ...titles, scenario: 'draft of Other' })).toMatchObject({
    scenario_title: 'draft of Other',
    scenario_saved: 'no',
    scenario_overlay: '{"add":[],"remove":[],"schema":"quanheng/overlay@1","set":[{"at":"scale","to":2}]}',
  });
});
