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

function isPublic({ name, privacy }) {
  return !name.startsWith('#') && privacy !== 'private' && privacy !== 'protected';
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: '.',
  litelement: true,
  plugins: [dropPrivateMembers()],
};
