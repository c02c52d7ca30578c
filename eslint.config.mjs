import comments from '@eslint-community/eslint-plugin-eslint-comments/configs';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The layers of src: which others each may import, of which it may import types only, and which
 * packages. What is not named is forbidden.
 */
const layers = {
  api: {},
  auth: { layers: ['api'], typePackages: ['@logto/browser'], dynamic: '@logto/browser' },
  store: { layers: ['api'], types: ['auth'] },
  i18n: { types: ['api'], packages: ['lit'], dynamic: /^\.\/(messages|english)\// },
  styles: { types: ['api'], packages: ['lit'] },
  controllers: { layers: ['store', 'api'], packages: ['lit'] },
  templates: { packages: ['lit'] },
  elements: {
    layers: ['api', 'auth', 'store', 'i18n', 'styles', 'controllers', 'templates'],
    packages: ['lit'],
    typePackages: ['@logto/browser'],
    dynamic: /^\.\/(sign-in-on-page\.js$|on-demand\/)/,
  },
};

const everywhere = [
  {
    regex: String.raw`^\.{1,2}/(?!.*\.(js|mjs|json|mdx|css)$)`,
    message: 'Relative imports end in .js; TypeScript resolves them to .ts.',
  },
];
const noForeignWorkspace = (...names) => ({
  regex: String.raw`^(\.\./)+(${names.join('|')})/`,
  message: `Do not import ${names.join(', ')} from here; types come from the contract.`,
});
const noNodeImports = {
  regex: '^node:',
  message: 'This is a web-standard fetch handler; only the files that start a server use Node.',
};

const notInOurStyle = [
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Named exports only.',
  },
  {
    selector: 'TSEnumDeclaration',
    message: 'No enums: a union of string literals.',
  },
  {
    selector: '[accessibility="private"]',
    message: 'Use #private members.',
  },
];

const importRules = (...patterns) => ({
  '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }],
});

function layerConfig(
  name,
  { layers: may = [], types = [], packages = [], typePackages = [], dynamic },
) {
  const others = Object.keys(layers).filter((other) => other !== name);
  const forbidden = others.filter((other) => !may.includes(other) && !types.includes(other));
  const patterns = [noForeignWorkspace('backend', 'logto-dev', 'demo', 'stories', 'test')];
  patterns.push({
    regex: String.raw`^(\.\./)+(${[...forbidden, 'index.js', 'define.js'].join('|')})(/|$)`,
    message: `The layer "${name}" must not import this.`,
  });
  if (types.length > 0) {
    patterns.push({
      regex: String.raw`^(\.\./)+(${types.join('|')})/`,
      allowTypeImports: true,
      message: `The layer "${name}" may import only types from here.`,
    });
  }
  const known = [String.raw`\..*`, ...packages, ...typePackages].join('|');
  patterns.push({
    regex: `^(?!(${known})(/|$))`,
    message: `The layer "${name}" must not import this package.`,
  });
  patterns.push({
    regex: '^lit$',
    allowTypeImports: true,
    message: 'Only types: its LitElement would come along. Templates are from lit/html.js.',
  });
  if (typePackages.length > 0) {
    patterns.push({
      regex: `^(${typePackages.join('|')})(/|$)`,
      allowTypeImports: true,
      message: 'Only types of this package; auth loads it with a dynamic import.',
    });
  }
  return {
    name: `orgkit/layer-${name}`,
    files: [`src/${name}/**/*.ts`],
    rules: {
      ...importRules(...patterns),
      'no-restricted-syntax': ['error', ...notInOurStyle, noDynamicImport(dynamic)],
    },
  };
}

function noDynamicImport(except) {
  const allowed = except instanceof RegExp ? String(except) : `'${except}'`;
  return {
    selector: except ? `ImportExpression:not([source.value=${allowed}])` : 'ImportExpression',
    message:
      'Dynamic imports are for signing in (auth, elements), on-demand parts and messages (i18n).',
  };
}

const dom = [
  'document', 'window', 'self', 'location', 'history', 'localStorage', 'sessionStorage',
  'customElements', 'HTMLElement', 'Element', 'Node', 'ShadowRoot', 'MutationObserver',
]; // prettier-ignore

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.next/',
    'storybook-static/',
    'test/recordings/',
    'custom-elements.json',
    '**/*.gen.ts',
  ]),
  {
    name: 'orgkit/all',
    extends: [tseslint.configs.strictTypeChecked, comments.recommended],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...importRules(),
      'no-restricted-syntax': ['error', ...notInOurStyle],
      'max-lines': ['error', 350],
      eqeqeq: 'error',
      '@eslint-community/eslint-comments/require-description': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spreading a string counts its code points, as Logto does.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `async` without `await` turns what a function throws into a rejection, as callers expect.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
          ],
        },
      ],
    },
  },
  {
    name: 'orgkit/kit',
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      ...importRules(noForeignWorkspace('backend', 'logto-dev', 'demo', 'stories', 'test')),
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Lit calls handlers with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  Object.entries(layers).map(([name, layer]) => layerConfig(name, layer)),
  {
    name: 'orgkit/no-dom',
    files: ['src/{api,auth,store}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...dom] },
  },
  {
    // It waits for what the SDK keeps there.
    name: 'orgkit/lock',
    files: ['src/auth/lock.ts'],
    rules: {
      'no-restricted-globals': ['error', ...dom.filter((name) => name !== 'localStorage')],
    },
  },
  {
    name: 'orgkit/backend',
    files: ['backend/src/**/*.ts'],
    rules: importRules(noForeignWorkspace('src', 'logto-dev'), noNodeImports),
  },
  {
    name: 'orgkit/backend-on-node',
    files: ['backend/src/{node,cli,config}.ts', 'backend/src/commands/**/*.ts'],
    rules: importRules(noForeignWorkspace('src', 'logto-dev')),
  },
  {
    name: 'orgkit/logto-dev',
    files: ['logto-dev/src/**/*.ts'],
    rules: importRules(noForeignWorkspace('src', 'backend'), noNodeImports),
  },
  {
    name: 'orgkit/logto-dev-on-node',
    files: ['logto-dev/src/{main,server,meet-fault}.ts', 'logto-dev/src/{oidc,pages}/**/*.ts'],
    rules: importRules(noForeignWorkspace('src', 'backend')),
  },
  {
    name: 'orgkit/web-standard-globals',
    files: ['backend/src/**/*.ts', 'logto-dev/src/**/*.ts'],
    ignores: [
      'backend/src/{node,cli,config}.ts',
      'backend/src/commands/**/*.ts',
      'logto-dev/src/{main,server,meet-fault}.ts',
      'logto-dev/src/{oidc,pages}/**/*.ts',
    ],
    rules: { 'no-restricted-globals': ['error', 'process', 'Buffer', 'require', 'global'] },
  },
  {
    name: 'orgkit/tests',
    files: ['test/**/*.ts', 'stories/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // `expect(x).to.exist` is how chai asserts.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
            // Chai's `equal`, which the types of @open-wc/testing declare as a promise.
            'Equal',
          ],
        },
      ],
    },
  },
  {
    name: 'orgkit/waiting-in-tests',
    files: ['test/**/*.ts'],
    ignores: ['test/support/until.ts'],
    rules: importRules({
      regex: '^@open-wc/testing$',
      importNames: ['waitUntil', 'aTimeout'],
      message:
        'Wait with what test/support/until.ts has: it is as patient as a busy machine needs.',
    }),
  },
  {
    name: 'orgkit/default-exports-that-tools-demand',
    files: [
      '*.config.{ts,mjs}',
      '.size-limit.mjs',
      '.storybook/*.ts',
      '**/*.stories.ts',
      'examples/backend/cloudflare-workers/worker.js',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    name: 'orgkit/javascript',
    files: ['**/*.mjs', 'examples/**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
