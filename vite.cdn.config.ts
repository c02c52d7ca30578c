/**
 * The kit as one file for a `<script type="module">`: everything, Lit included. What a page may
 * never need (`@logto/browser`, other languages) is loaded on demand from beside it.
 */
import { defineConfig } from 'vite';

export default defineConfig({
  build: {
    target: 'es2022',
    outDir: 'dist/cdn',
    lib: { entry: { orgkit: 'src/cdn.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        // Library mode does not strip whitespace from ES modules otherwise.
        minify: true,
      },
    },
  },
});
