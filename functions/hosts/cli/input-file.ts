import { readFile, stat } from 'node:fs/promises';
import { problem, type Problem } from '../../../simulations/problems/problem.ts';
import { done, refused, type Reply } from '../../services/reply.ts';

/** Bytes of a file that a person named; a missing file, a folder or a closed one is a problem. */
export async function inputFile(path: string, at: string): Promise<Reply<Uint8Array>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refused(problem('request/file-is-folder', at, { path }));
    // A device or pipe may never end.
    if (!found.isFile())
      return refused(
        problem('request/file-unreadable', at, { path, reason: { en: 'it is not a file', zh: '不是文件' } }),
      );
    return done(new Uint8Array(await readFile(path)));
  } catch (error) {
    return refused(unreadable(path, at, error));
  }
}

/** Text of a file in UTF-8. */
export async function inputText(path: string, at: string): Promise<Reply<string>> {
  const bytes = await inputFile(path, at);
  if (bytes.kind === 'refused') return bytes;
  try {
    return done(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value));
  } catch {
    return refused(
      problem('request/file-unreadable', at, {
        path,
        reason: { en: 'it is not UTF-8 text', zh: '不是 UTF-8 文本' },
      }),
    );
  }
}

function unreadable(path: string, at: string, error: unknown): Problem {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reason === 'ENOENT' || reason === 'ENOTDIR'
    ? problem('request/file-missing', at, { path })
    : problem('request/file-unreadable', at, { path, reason });
}
