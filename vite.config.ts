/** The kit as ES modules, one file for each of `src`, for apps that bundle. */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vite';
import { minifyLiterals } from './scripts/minify.js';

const definitions = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => basename(path) === 'define.ts')
  .map((path) => `src/${path}`);

export default defineConfig({
  plugins: [minifyLiterals()],
  build: {
    target: 'es2022',
    minify: false,
    lib: { entry: ['src/index.ts', ...definitions], formats: ['es'] },
    rolldownOptions: {
      external: [/^lit/, /^@lit\//, /^@logto\//],
      output: {
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
      },
    },
  },
});
