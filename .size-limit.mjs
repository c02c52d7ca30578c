import { readdirSync } from 'node:fs';

/** Parts of the kit, languages other than English and `@logto/browser` come when they are needed. */
const onDemand = [
  './on-demand/*',
  './sign-in-on-page.js',
  './messages/*',
  './english/refusals.js',
  '@logto/browser',
];

/** Everything that a page loads before somebody works with it, Lit included. */
const page = (name, modules, limit) => ({
  name,
  path: `dist/elements/${modules[0]}.js`,
  gzip: true,
  limit,
  modifyEsbuildConfig: (config) => ({
    ...config,
    entryPoints: [],
    stdin: {
      contents: modules.map((module) => `export * from './dist/elements/${module}.js';`).join('\n'),
      resolveDir: import.meta.dirname,
    },
    external: onDemand,
    format: 'esm',
  }),
});

const limits = { 'org-members': '20 KB', 'org-profile': '36 KB' };
const tags = readdirSync('src/elements').filter(
  (name) => name.startsWith('org-') && !name.includes('.'),
);
const define = (tag) => `${tag}/define`;

export default [
  ...tags.map((tag) => page(`<${tag}>`, [define(tag)], limits[tag] ?? '16 KB')),
  page(
    'create, invite, join and members on one page',
    ['org-create', 'org-invite', 'org-join', 'org-members'].map(define),
    '28 KB',
  ),
  {
    name: 'everything in one file: cdn/orgkit.js, with what others load on demand',
    path: 'dist/cdn/orgkit.js',
    gzip: true,
    limit: '56 KB',
    disablePlugins: ['@size-limit/esbuild'],
  },
];
