import type { Reply } from '../../services/reply.ts';
import { Refusal } from './refusal.ts';

/** The value of a reply; its problems otherwise go to the one place that answers with them. */
export function valueOf<T>(reply: Reply<T>): T {
  if (reply.kind === 'refused') throw new Refusal(reply.problems);
  return reply.value;
}
