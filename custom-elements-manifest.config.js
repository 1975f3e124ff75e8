/** A private member is nobody's control in Storybook and no row in the docs. */
const dropPrivateMembers = {
  name: 'drop-private-members',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(
          (member) => member.privacy !== 'private' && !member.name.startsWith('#'),
        );
      }
    }
  },
};

export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/cdn.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [dropPrivateMembers],
};
