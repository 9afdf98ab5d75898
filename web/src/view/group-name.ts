import { namesCovered } from '../../../simulations/program/post-names.ts';
import type { PlanDocument } from '../../../simulations/plan/plan-document.ts';
import type { Locale, Sentence } from '../../../simulations/problems/problem.ts';
import { labelWord } from '../messages/label-words.ts';

/** A group of people, by label and value, as the reader calls it. */
export type GroupName = (label: string, value: string) => string;

/**
 * Names of groups: posts and levels by their titles in the first plan that has one, everything else by the
 * catalogue of labels, and as the data writes it where neither knows.
 */
export function groupNames(plans: readonly PlanDocument[], locale: Locale): GroupName {
  const inPlans = plans.flatMap((plan) => Object.entries(plan.posts));
  // Two names of the data under one title could not be told apart.
  const posts = inPlans.flatMap(([id, post]) => {
    const names = namesCovered(id, post);
    return names.length === 1 ? names.map((name) => [name, post] as const) : [];
  });
  const levels = inPlans.flatMap(([, post]) => Object.entries(post.levels));
  return (label, value) => {
    const named = label === 'post' ? posts : label === 'level' ? levels : [];
    const of: readonly (readonly [string, { readonly title?: Sentence | undefined }])[] = named;
    const title = of.find(([name, { title }]) => name === value && title)?.[1].title;
    return title?.[locale] ?? labelWord(label, value, locale);
  };
}

/** `post` or `post / level` by titles. */
export function placeName(place: string, name: GroupName): string {
  const [post = '', ...level] = place.split(' / ');
  return [name('post', post), ...level.map((each) => name('level', each))].join(' / ');
}
