/**
 * The kit as one file for a `<script type="module">`: everything, Lit included. What a page may
 * never need (`@logto/browser`, other languages) is loaded on demand from beside it.
 */
import { defineConfig } from 'vite';
import { inlineOnDemand, minifyLiterals, minifyModules } from './scripts/minify.js';

export default defineConfig({
  plugins: [minifyLiterals(), inlineOnDemand(), minifyModules()],
  build: {
    target: 'es2022',
    minify: false,
    outDir: 'dist/cdn',
    lib: { entry: { orgkit: 'src/cdn.ts' }, formats: ['es'] },
    rolldownOptions: {
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
