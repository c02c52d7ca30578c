/** What the manifest must not speak of: members that a host page cannot reach, as attributes too. */
function dropPrivateMembers() {
  return {
    name: 'drop-private-members',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          declaration.members &&= declaration.members.filter(isPublic);
          declaration.attributes &&= declaration.attributes.filter(({ fieldName }) =>
            declaration.members.some(({ name }) => name === fieldName),
          );
        }
      }
    },
  };
}

function isPublic({ name, privacy, static: isStatic, inheritedFrom }) {
  if (inheritedFrom?.name === 'ReactiveElement') return false;
  return !isStatic && !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';
}

/** The package brings what is built of `src`. */
function nameBuiltModules() {
  return {
    name: 'name-built-modules',
    packageLinkPhase({ customElementsManifest }) {
      const named = JSON.stringify(customElementsManifest, (_, value) =>
        typeof value === 'string' ? value.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/$1.js') : value,
      );
      Object.assign(customElementsManifest, JSON.parse(named));
    },
  };
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [dropPrivateMembers(), nameBuiltModules()],
};
