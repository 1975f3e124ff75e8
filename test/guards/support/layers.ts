import type { Import } from './module-graph.js';

/** Files that only hand names out; they may name anything in their own tree. */
const doors = new Set([
  'src/index.ts',
  'src/index.development.ts',
  'src/event-stream.ts',
  'src/toasts.ts',
  'components/cdn.ts',
]);

/** For each folder of src/, the folders below it. Files of src/ itself stand above them all. */
const below: Record<string, string[]> = {
  model: [],
  wire: ['model'],
  store: ['model'],
  cache: ['store', 'model'],
  toast: ['model'],
  dialect: ['wire', 'model'],
  transport: ['wire', 'model'],
  tabs: ['transport', 'cache', 'wire', 'model'],
  sync: ['transport', 'store', 'wire', 'cache', 'model'],
  commands: ['sync', 'store', 'wire', 'cache', 'model'],
};

/** The files of src/ itself, lowest first. The development build's own messages stand above the options they are about. */
const ranks = [
  'debug.ts',
  'lazily.ts',
  'reporter.ts',
  'subject.ts',
  'stores.ts',
  'options.ts',
  'options.development.ts',
  'query.development.ts',
  'live.ts',
  'current.ts',
  'preferences.ts',
  'later.ts',
  'deferred.ts',
  'tools.ts',
  'client.ts',
];

/** The packages each tree may name: the core draws nothing, the elements keep no state of their own. */
const packages: Record<string, RegExp> = {
  src: /^idb-keyval$/,
  components: /^(lit(\/.+)?|@lit\/context)$/,
};

/** Elements use these; they never use an element. */
const shared: Record<string, string[]> = {
  locales: [],
  events: ['locales'],
  internal: ['locales', 'events'],
};

const parts = (file: string): [tree: string, folder: string, name: string] => {
  const [tree = '', ...rest] = file.split('/');
  return rest.length > 1 ? [tree, rest[0] ?? '', rest.slice(1).join('/')] : [tree, '', rest[0] ?? ''];
};

function coreAllows(from: string, to: string): boolean {
  const [, folder, name] = parts(from);
  const [tree, target, targetName] = parts(to);
  if (tree !== 'src') return false;
  if (folder !== '') return target === folder || (below[folder] ?? []).includes(target);
  // Files of the root stand one above another: the options, what the client fetches later, the client.
  const lower = ranks.slice(0, Math.max(0, ranks.indexOf(name)));
  return ranks.includes(name) && (target !== '' || lower.includes(targetName));
}

function elementsAllow({ from, to, kind }: Import): boolean {
  const [, folder, name] = parts(from);
  const [tree, target, targetName] = parts(to);
  // Its second door keeps what decides of toasts out of the first load.
  if (tree === 'src') return to === 'src/index.ts' || (to === 'src/toasts.ts' && folder === 'toast');
  const defines = targetName === 'define.ts';
  const isShared = target in shared;
  if (folder in shared) return target === folder || (shared[folder] ?? []).includes(target);
  if (folder === '') {
    if (name === 'index.ts') return target !== '' && !defines;
    // define.ts and auto.ts register, and may share the means to make a client.
    return defines || isShared || (name === 'auto.ts' && target !== '') || kind === 'type';
  }
  if (name === 'define.ts') return target === folder || defines || isShared;
  if (target === folder) return !defines;
  return isShared || kind === 'type';
}

/** Why an import breaks the order of the tree, or undefined when it keeps it. */
export function offence(entry: Import): string | undefined {
  const { from, to } = entry;
  const [tree] = parts(from);
  const said = `${from} imports ${to}`;
  if (!/^(src|components|\.\.)\//.test(to) && !to.endsWith('.ts')) {
    return packages[tree]?.test(to) ? undefined : `${said}: not a package that ${tree}/ may use`;
  }
  if (doors.has(from)) return undefined;
  const allowed = tree === 'src' ? coreAllows(from, to) : elementsAllow(entry);
  return allowed ? undefined : `${said}: upwards, sideways or past the front door`;
}
