import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

/** The page: `web/` in, `web/dist/` out; the engine runs in a module worker. */
export default defineConfig({
  root: 'web',
  plugins: [svelte()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    reportCompressedSize: false,
    // the page's content security policy allows fonts as files only
    assetsInlineLimit: 0,
  },
});
