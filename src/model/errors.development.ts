import type { NotifErrorCode } from './errors.js';

/** Why, and what next: said in development after what happened. */
const TEXTS: Record<NotifErrorCode, string> = {
  'bad-option': 'Mend the call: createClient(), open(), or what else it names.',
  'secret-in-browser': 'Keep that key on your server, and revoke it if this page was ever deployed.',
  'no-client':
    'An element found no client. Put it inside <notif-provider>, or set its `client` property to what createClient() returned.',
  'not-loaded': 'The list is not loaded yet. Wait until $connection is live, then try again.',
  network:
    'The request did not get through: no network, a blocked origin (CORS), a wrong `url`, or the server is down. Belfry goes on trying by itself.',
  timeout: 'The server was too slow. Belfry goes on trying; `timeoutMs` sets how long it waits.',
  redirected:
    'The answer came from another origin than the one asked: a sign-in page, a portal, or a wrong `url`. It was not read.',
  unauthorized:
    'The server wants a sign-in. Give `auth`, or call client.reauthenticate() once the person signed in.',
  forbidden: 'The server knows who asks and says no. Check the rights of this person; it is not tried again.',
  'not-found': 'The server does not know it: already deleted, or `url` is not the base of the contract.',
  conflict: 'It was decided already, perhaps on another device. The list shows what holds.',
  'cursor-expired': 'The history that this client stood at is gone. The list is fetched anew by itself.',
  'rate-limited': 'The server asks to wait. Belfry waits as long as it says.',
  rejected: 'The server refused the request; nothing was changed.',
  server: 'The server failed; nothing was changed here. Belfry tries again by itself.',
  'bad-response':
    'The answer is not what the contract says (docs/contract). Something may answer in its place: a proxy, a sign-in page.',
  'bad-frame':
    'The stream sent something that means nothing in the contract (docs/contract). It was skipped, and what it may have said is asked for.',
  'bad-item': 'A notification without an id cannot be shown. It was left out.',
  'unsafe-url': 'Only http(s), mailto and paths become links. The notification is shown without it.',
  stream: 'The stream or the socket did not open. Another transport is tried, where there is one.',
  stopped: 'The server ended the stream for good (204). Call connect() to try anew.',
  protocol:
    'The backend speaks another major version of the contract, or did not understand what was sent. Update Belfry or the backend.',
  storage:
    'Storage is full, blocked or broken. Nothing is kept on this device until the page is loaded again.',
  dropped:
    'A change was given up before the server had it: a day old, more than 1000 waiting, or of a person who signed out. It was taken back.',
  load: 'A part of Belfry could not be loaded. Was the site deployed anew meanwhile? It is tried again when next needed.',
};

export const explanation = (code: NotifErrorCode): string => TEXTS[code];
