/** What the manifest must not speak of: members that a host page cannot reach. */
function dropPrivateMembers() {
  return {
    name: 'drop-private-members',
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          declaration.members &&= declaration.members.filter(isPublic);
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
