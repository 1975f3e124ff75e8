/**
 * Registers every element, and lets a `notif-provider` make its client from its attributes:
 *
 *     <notif-provider url="/api/v1" user="ana"><notif-bell></notif-bell></notif-provider>
 *
 * What is wrong with them is said by `notif-error` on the provider, and in the console; nothing throws.
 */
import {
  NotifError,
  createClient,
  idbCache,
  polling,
  sse,
  websocket,
  type Client,
  type Transport,
} from '../src/index.js';
import './define.js';
import { NotifErrorEvent } from './events/error.js';
import { NotifProvider } from './provider/provider.js';

const known: Record<string, () => Transport> = { sse, ws: websocket, poll: polling };
const attributes = ['url', 'user', 'transports', 'credentials', 'auth'] as const;
/** The client that was made here for a provider, and of what; one given by the page is the page's. */
const made = new WeakMap<NotifProvider, { client: Client | null; of: unknown[] }>();

function transport(name: string): Transport {
  if (Object.hasOwn(known, name)) return known[name]!();
  throw new NotifError(
    'bad-option',
    `The attribute transports of notif-provider names '${name}'. Write one or more of: ${Object.keys(known).join(' ')}.`,
  );
}

function makeClient({ url = '', user, auth, credentials, transports }: NotifProvider): Client {
  return createClient({
    url,
    transports: (transports || 'sse ws poll').trim().split(/\s+/).map(transport),
    cache: idbCache(),
    ...(user && { user }),
    ...(auth && { auth }),
    ...(credentials && { credentials }),
  });
}

NotifProvider.derive = (provider) => {
  const { client, url } = provider;
  const before = made.get(provider);
  const of = attributes.map((name) => provider[name]);
  const isOwn = client ? client === before?.client : url !== undefined;
  if (!isOwn || before?.of.every((value, i) => value === of[i])) return;
  provider.client = null;
  try {
    provider.client = makeClient(provider);
  } catch (error) {
    console.warn(error);
    provider.dispatchEvent(new NotifErrorEvent(error as NotifError));
  }
  made.set(provider, { client: provider.client, of });
};
