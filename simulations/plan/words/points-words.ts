import type { Sentence } from '../../problems/problem.ts';
import { joinedWords } from './joined-words.ts';
import { chinese } from './chinese.ts';

type Points = readonly (readonly [x: number, y: number])[];
type Write = (value: number) => Sentence;

/** What stands between a value and what it gives. */
export interface PointsWords {
  readonly points: Points;
  readonly x: Write;
  readonly y: Write;
}

const comma: Sentence = { en: ', ', zh: '，' };

/** Straight lines between points: `0 points at 70 %, 100 points at 90 %, straight lines between`. */
export function lineWords({ points, x, y }: PointsWords): Sentence {
  const each = points.map(([from, to]) => ({
    en: `${y(to).en} at ${x(from).en}`,
    zh: chinese`${x(from).zh}为 ${y(to).zh}`,
  }));
  const between = { en: 'straight lines between', zh: '其间按直线折算' };
  return joinedWords(points.length > 1 ? [...each, between] : each, comma);
}

/** Whole steps that hold from their value on; nothing before the first. */
export function stepWords({ points, x, y }: PointsWords): Sentence {
  const each = points.map(([from, to]) => ({
    en: `${y(to).en} from ${x(from).en} on`,
    zh: chinese`达到 ${x(from).zh}为 ${y(to).zh}`,
  }));
  return joinedWords(each, comma);
}

/** Whole steps of a value where lower is better: each holds up to its value, nothing beyond the last. */
export function fallingStepWords({ points, x, y }: PointsWords): Sentence {
  const each = points.map(([upTo, to]) => ({
    en: `${y(to).en} up to ${x(upTo).en}`,
    zh: chinese`不超过 ${x(upTo).zh}为 ${y(to).zh}`,
  }));
  return joinedWords([...each, { en: `${y(0).en} beyond`, zh: chinese`再高为 ${y(0).zh}` }], comma);
}
