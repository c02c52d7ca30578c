/** Steps of the builds that make the kit smaller. */
import { minifyHTMLLiterals } from 'minify-literals';
import { minify } from 'terser';
import type { Plugin } from 'vite';

/** Takes the space out of `html` and `css` literals, which minifiers of JavaScript leave alone. */
export const minifyLiterals = (): Plugin => ({
  name: 'minify-literals',
  enforce: 'pre',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler: (code, fileName) => minifyHTMLLiterals(code, { fileName }),
  },
});

/**
 * Puts into one file what the kit loads on demand, but for languages: a page that loads the whole
 * kit waits once.
 */
export const inlineOnDemand = (): Plugin => ({
  name: 'inline-on-demand',
  transform: {
    filter: { id: /\/src\/.*\.ts$/ },
    handler(code) {
      const imports: string[] = [];
      const inlined = code.replace(onDemandImport, (_, path: string) => {
        const name = `onDemand${imports.length}`;
        imports.push(`import * as ${name} from '${path}';\n`);
        return `Promise.resolve(${name})`;
      });
      return imports.length > 0 ? imports.join('') + inlined : undefined;
    },
  },
});

const onDemandImport = /\bimport\(\s*["'](\.\/(?!messages\/)[^"']+)["']\s*\)/g;

/** Terser makes the CDN files 3 % smaller than the bundler's own minifier does, after gzip. */
export const minifyModules = (): Plugin => ({
  name: 'minify-modules',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = await minified(chunk.code);
    }
  },
});

const minified = async (code: string): Promise<string> => {
  const { code: small = code } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: false },
  });
  return small;
};
