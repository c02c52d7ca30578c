/**
 * The kit as one file for a `<script type="module">`: everything, Lit included. What a page may
 * never need (`@logto/browser`, other languages) is loaded on demand from beside it.
 */
import { defineConfig } from 'vite';
import { minifyLiterals, minifyModules } from './scripts/minify.js';

export default defineConfig({
  plugins: [minifyLiterals(), minifyModules()],
  build: {
    target: 'es2022',
    minify: false,
    outDir: 'dist/cdn',
    lib: { entry: { orgkit: 'src/cdn.ts' }, formats: ['es'] },
    rolldownOptions: {
      // What is loaded later shares the code that is in orgkit.js, instead of a file of its own.
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
      },
    },
  },
});
