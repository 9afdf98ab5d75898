import type { Locale } from '../../../simulations/problems/problem.ts';
import { en, type Messages } from './en.ts';
import { zh } from './zh.ts';

/** The words of every language. */
export const messages: Readonly<Record<Locale, Messages>> = { zh, en };
