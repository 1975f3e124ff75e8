/**
 * Registers every element, and lets a `notif-provider` make its client from its attributes:
 *
 *     <notif-provider url="/api/v1" user="ana"><notif-bell></notif-bell></notif-provider>
 */
import {
  NotifError,
  createClient,
  idbCache,
  polling,
  sse,
  type Client,
  type Transport,
} from '../src/index.js';
import './define.js';
import { NotifProvider } from './provider/provider.js';

const transports: Record<string, () => Transport> = { sse, poll: polling };

function transport(name: string): Transport {
  const make = Object.hasOwn(transports, name) && transports[name];
  if (!make)
    throw new NotifError(
      'bad-option',
      `The attribute transports="${name}" of notif-provider names no transport. Write one or more of: ${Object.keys(transports).join(', ')}.`,
    );
  return make();
}

function makeClient({ url = '', user, auth, credentials, transports = 'sse poll' }: NotifProvider): Client {
  return createClient({
    url,
    transports: transports.trim().split(/\s+/).map(transport),
    cache: idbCache(),
    ...(user !== undefined && { user }),
    ...(auth && { auth }),
    ...(credentials && { credentials }),
  });
}

NotifProvider.makeClient = makeClient;
