import { expect, test } from 'vitest';
import { parsePlan } from '../../../simulations/plan/parse-plan.ts';
import { groupNames, placeName } from './group-name.ts';

function plan(title: string) {
  const parsed = parsePlan(
    `schema: quanheng/plan@1\nid: a\nposts:\n  phone:\n    ${title}\n    levels: { p1: { title: { en: Band 1, zh: 一档 }, base: 1 }, junior: { base: 1 } }`,
  );
  if (!parsed.plan) throw new Error(JSON.stringify(parsed.problems));
  return parsed.plan;
}

test('posts and levels carry their titles of the first plan that has one', () => {
  const untitled = plan('curve: { kind: fixed }');
  const titled = plan('title: { en: Hotline, zh: 热线 }');
  const name = groupNames([untitled, titled], 'zh');
  expect(name('post', 'phone')).toBe('热线');
  expect(name('level', 'p1')).toBe('一档');
  expect(placeName('phone / junior', name)).toBe('热线 / 初级');
});

test('shifts and tenure have Chinese titles, and what nobody knows stays as it is', () => {
  const name = groupNames([], 'zh');
  expect(name('shift', 'Morning')).toBe('早班');
  expect(name('shift', '夜班 night')).toBe('夜班');
  expect(name('tenure', 'On Job Training')).toBe('在岗培训');
  expect(name('tenure', '13–24')).toBe('13–24 个月');
  expect(name('tenure', '0-30')).toBe('0-30');
  expect(name('team', 'XM-在线-01')).toBe('XM-在线-01');
  expect(name('shift', 'constructor')).toBe('constructor');
  expect(name('constructor', 'name')).toBe('name');
  expect(groupNames([], 'en')('shift', '夜班 night')).toBe('Night');
});
