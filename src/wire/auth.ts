/** What a request needs to be let in. */
export interface AuthResult {
  /** For example `{ authorization: 'Bearer …' }`. */
  headers?: Record<string, string>;
}

/**
 * Asked before the first request, and again after a 401. A string is sent as a bearer token (RFC 6750).
 * Rejecting with a `NotifError` of code `unauthorized` means: the person must sign in.
 */
export type Auth = (request: {
  reason: 'start' | 'refused';
}) => AuthResult | string | Promise<AuthResult | string>;

type Headers = Record<string, string>;

/**
 * Keeps one answer of `auth`, and asks once however many requests wait for it. Called with the headers that
 * were refused, it asks for new ones, unless someone else already did.
 */
export function keepAuth(auth: Auth | undefined): (refused?: Headers) => Promise<Headers> {
  let held: Promise<Headers> | undefined;
  const ask = async (reason: 'start' | 'refused'): Promise<Headers> => {
    const result = await auth?.({ reason });
    return typeof result === 'string' ? { authorization: `Bearer ${result}` } : (result?.headers ?? {});
  };
  return (refused) =>
    (held = held
      ? held.then(
          (now) => (now === refused ? ask('refused') : now),
          () => ask('start'),
        )
      : ask('start'));
}
