/**
 * What a page loads before anybody signs in: `@logto/browser`, what adapts it, and languages other
 * than English come on demand.
 */
const onDemand = ['./sign-in-on-page.js', './messages/ja.js', './messages/th.js'];

export default [
  {
    name: 'a page with <org-members>, Lit included',
    path: 'dist/elements/org-members/define.js',
    gzip: true,
    limit: '20 KB',
    modifyEsbuildConfig: (config) => ({ ...config, external: onDemand, format: 'esm' }),
  },
  {
    name: 'all elements: cdn/orgkit.js, Lit included',
    path: 'dist/cdn/orgkit.js',
    gzip: true,
    limit: '28 KiB',
    disablePlugins: ['@size-limit/esbuild'],
  },
];
