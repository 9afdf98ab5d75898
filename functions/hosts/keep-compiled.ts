import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/**
 * Keeps what is compiled of the sources beside the packages, for this process and those that it starts, so that the
 * next start reads it instead: about 0.5 s of processor time less for a command. Sources that changed are compiled
 * anew; where nothing can be written nothing is kept. What is imported after the call counts, so an entry imports late.
 */
export function keepCompiled(): void {
  process.env['NODE_COMPILE_CACHE'] ??= join(
    import.meta.dirname,
    '..',
    '..',
    'node_modules',
    '.cache',
    'compiled',
  );
  enableCompileCache(process.env['NODE_COMPILE_CACHE']);
}
