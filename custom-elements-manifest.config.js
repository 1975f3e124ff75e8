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

/** The header lists the events. What the analyzer guesses from dispatchEvent() has no name, or that of an argument. */
const eventsOfTheHeader = {
  name: 'events-of-the-header',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      for (const declaration of module.declarations ?? []) {
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('notif-'));
      }
    }
  },
};

/** Only dist/ is published, so paths lead there. */
const pathsOfThePackage = {
  name: 'paths-of-the-package',
  packageLinkPhase({ customElementsManifest }) {
    const rewrite = (node) => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (typeof value !== 'string') rewrite(value);
        else if (key === 'path' || key === 'module') {
          node[key] = value.replace(/^\/?(components\/.+)\.ts$/, 'dist/$1.js');
        }
      }
    };
    rewrite(customElementsManifest.modules);
  },
};

export default {
  globs: ['components/**/*.ts'],
  exclude: ['components/cdn.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [dropPrivateMembers, eventsOfTheHeader, pathsOfThePackage],
};
