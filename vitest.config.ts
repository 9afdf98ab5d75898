import { defineConfig } from 'vitest/config';

/** Tests beside the sources, in Node; the browser's are in `web/e2e` (playwright.config.ts). */
export default defineConfig({
  test: {
    include: ['{simulations,functions,web/src,infra}/**/*.test.ts'],
    environment: 'node',
    // files of a worker share its modules: nothing here keeps state in a module, and loading them for each file takes longer than the tests
    isolate: false,
    maxWorkers: 2,
    // what hangs is found all the same; a machine with twenty times its work is not taken for it
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
