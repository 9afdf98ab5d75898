import { expect, test } from 'vitest';
import { defaultThresholds } from '../../simulations/disclosure/thresholds.ts';
import { canonicalJson } from '../../simulations/math/canonical-json.ts';
import { askedOutcomes } from '../../simulations/outcomes/asked-outcomes.ts';
import { compilePlan } from '../../simulations/plan/compile-plan.ts';
import { parsePlan } from '../../simulations/plan/parse-plan.ts';
import { samplePlans } from '../../simulations/population/sample-plans.ts';
import { replay } from '../../simulations/replay/replay.ts';
import { compare } from '../../simulations/scenario/compare.ts';
import { sha256Hex } from '../ports/sha256-hex.ts';
import { engineVersion } from './engine-version.ts';
import { sampleFrame } from './testing/sample-frame.ts';

/**
 * What each version of the engine tells of the sample, as a digest. One version tells one thing: when results
 * change, raise `engineVersion` and add its row; a row that is here is never edited.
 */
const tells: Readonly<Record<string, string>> = {
  '0.2.0': '95bef7aa2f0010817565f241a01b9017232281059f53d32f0c0e769e0d9d2e6d',
};

test('the engine tells what its version told of the sample; other results need another version', () => {
  const frame = sampleFrame({ seed: 20261128, people: 400, months: 8 });
  const replays = samplePlans.map(({ yaml }) => {
    const { plan } = parsePlan(yaml);
    if (!plan) throw new TypeError('a plan of the sample');
    return replay(compilePlan(plan), frame);
  });
  const [before, after] = replays;
  if (!before || !after) throw new TypeError('two plans of the sample');
  const questions = [{}, { months: frame.months.slice(2, 5), references: { site: '成都 Chengdu' } }];
  const outcomes = questions.map((question) => compare(frame, before, after, question));
  const asked = outcomes.map((each) => askedOutcomes(each, defaultThresholds));
  const pay = replays.map(({ grossFen }) => [...grossFen]);
  const digest = sha256Hex(canonicalJson([outcomes, asked, pay]));
  const advice = 'results changed: raise engineVersion and add a row here';
  expect({ [engineVersion]: digest }, advice).toEqual({ [engineVersion]: tells[engineVersion] });
  expect(Object.keys(tells).at(-1)).toBe(engineVersion);
});
