import type { Frame } from './frame.ts';

/**
 * A function of a frame and of something named by a few words, whose answers are kept as long as the frame lives.
 *
 * @param words    equal words, equal answer; so few of them that all answers may be kept
 * @param compute  does not depend on anything else; frames never change
 */
export function keptOnFrame<Asked, Answer>(
  words: (asked: Asked) => string,
  compute: (frame: Frame, asked: Asked) => Answer,
): (frame: Frame, asked: Asked) => Answer {
  const kept = new WeakMap<Frame, Map<string, Answer>>();
  return (frame, asked) => {
    let answers = kept.get(frame);
    if (!answers) kept.set(frame, (answers = new Map<string, Answer>()));
    const key = words(asked);
    let answer = answers.get(key);
    if (answer === undefined) answers.set(key, (answer = compute(frame, asked)));
    return answer;
  };
}

/** The same for a function of the frame alone. */
export function keptPerFrame<Answer>(compute: (frame: Frame) => Answer): (frame: Frame) => Answer {
  const ofFrame = keptOnFrame<undefined, Answer>(() => '', compute);
  return (frame) => ofFrame(frame, undefined);
}
