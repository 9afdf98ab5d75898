import { z } from 'zod';
import { problem } from '../../../simulations/problems/problem.ts';
import { logHeadSchema, type LogHead } from '../../contracts/log-head-schema.ts';
import { done, refused, type Reply } from '../../services/reply.ts';
import { inputText } from './input-file.ts';

const earlierCheck = z.object({ logs: z.array(logHeadSchema) });

/** The heads in a file that `verify --json` wrote. */
export async function headsIn(path: string): Promise<Reply<readonly LogHead[]>> {
  const text = await inputText(path, '--against');
  if (text.kind === 'refused') return text;
  const parsed = earlierCheck.safeParse(jsonOf(text.value));
  return parsed.success
    ? done(parsed.data.logs)
    : refused(problem('request/not-a-verification', '--against', { path }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
