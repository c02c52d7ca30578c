/** The modules of a page with `<org-members>` inside an `<org-provider>`. */
const membersPage = ['dist/elements/org-provider/define.js', 'dist/elements/org-members/define.js'];

/** Loaded later, when somebody signs in or reads another language. */
const onDemand = ['@logto/browser', './messages/ja.js', './messages/th.js'];

export default [
  {
    name: 'a page with <org-members>, Lit included',
    path: membersPage,
    gzip: true,
    limit: '20 KB',
    modifyEsbuildConfig: (config) => ({
      ...config,
      entryPoints: membersPage, // size-limit itself leaves out a file that does not exist
      entryNames: '[name]-[hash]', // and counts files of the same name once
      external: onDemand,
      format: 'esm',
      splitting: true, // what both need counts once
    }),
  },
  {
    name: 'all elements: cdn/orgkit.js and what it loads at once',
    path: ['dist/cdn/orgkit.js', 'dist/cdn/en-*.js'],
    gzip: true,
    limit: '28 KB',
    disablePlugins: ['@size-limit/esbuild'],
  },
];
