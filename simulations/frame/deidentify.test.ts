import { expect, test } from 'vitest';
import { deidentify } from './deidentify.ts';
import { frameOf } from './record-frame.ts';

const telling = [
  ...['gender', 'sex', 'age', 'birth', 'ethnicity', 'nationality', 'disability', 'pregnancy', 'marital'],
  ...['hired_on', 'name'],
];
const everybody = Array.from({ length: 60 }, (_, k) => `p${String(k).padStart(2, '0')}`);
const frame = frameOf(
  ['2026-01', '2026-02'].flatMap((month) =>
    everybody.map((person, k) => ({
      person,
      month,
      numbers: { fte: k / 60 },
      measures: { qa: k },
      labels: {
        post: 'online',
        level: 'junior',
        shift: 'day',
        ...Object.fromEntries(telling.map((label) => [label, `${label} ${k}`])),
      },
    })),
  ),
);

test('deidentify(frame) keeps neither protected attributes nor names nor dates of a person', () => {
  expect(Object.keys(frame.labels)).toHaveLength(14);
  expect(Object.keys(deidentify(frame).labels)).toEqual(['level', 'post', 'shift']);
  const shouting = { ...frame, labels: { Gender: frame.labels['gender'], NAME: frame.labels['name'] } };
  expect(deidentify(shouting as typeof frame).labels).toEqual({});
});

test('deidentify(frame) gives everybody another number, one in all months, that order says nothing of', () => {
  const { person, ordinal, ...rest } = deidentify(frame);
  const [january, february] = [person.slice(0, 60), person.slice(60)];
  expect(february).toEqual(january);
  expect([...january].toSorted((a, b) => a - b)).toEqual(everybody.map((_, k) => k));
  const kept = january.filter((number, k) => number === k).length;
  const rising = january.filter((number, k) => k > 0 && number > (january[k - 1] as number)).length;
  // of a random order 1 of 60 stays in place and half of 59 steps rise; ± 4 standard deviations
  expect(kept).toBeLessThan(6);
  expect(Math.abs(rising - 29.5)).toBeLessThan(4 * Math.sqrt(61 / 12));
  expect(deidentify(frame).person).toEqual(person);
  // the place in the order of pseudonyms goes along, again and again
  expect(everybody.map((_, k) => ordinal?.[january[k] as number])).toEqual([...everybody.keys()]);
  const twice = deidentify(deidentify(frame));
  expect(everybody.map((_, k) => twice.ordinal?.[twice.person[k] as number])).toEqual([...everybody.keys()]);
  expect([rest.numbers, rest.measures, rest.month]).toEqual([frame.numbers, frame.measures, frame.month]);
});
