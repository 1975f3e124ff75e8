/** What a request needs to be let in. */
export interface AuthResult {
  /** For example `{ authorization: 'Bearer …' }`. */
  headers?: Record<string, string>;
}

/**
 * Asked before the first request, and once again after a 401. A string is sent as a bearer token
 * (RFC 6750). Rejecting with a `NotifError` of code `unauthorized` means: the person must sign in.
 */
export type Auth = (request: {
  reason: 'start' | 'refused';
  signal: AbortSignal;
}) => AuthResult | string | Promise<AuthResult | string>;

/** Keeps one answer of `auth`, and asks once however many requests wait for it. */
export class AuthKeeper {
  readonly #auth: Auth | undefined;
  #held: Promise<Record<string, string>> | undefined;

  constructor(auth: Auth | undefined) {
    this.#auth = auth;
  }

  get canRefresh(): boolean {
    return this.#auth !== undefined;
  }

  headers(signal: AbortSignal): Promise<Record<string, string>> {
    return (this.#held ??= this.#ask('start', signal));
  }

  /** New headers, unless someone else already replaced the refused ones. */
  refresh(refused: Record<string, string>, signal: AbortSignal): Promise<Record<string, string>> {
    const held = this.#held;
    return (this.#held = Promise.resolve(held).then(
      (now) => (now && now !== refused ? now : this.#ask('refused', signal)),
      () => this.#ask('refused', signal),
    ));
  }

  forget(): void {
    this.#held = undefined;
  }

  async #ask(reason: 'start' | 'refused', signal: AbortSignal): Promise<Record<string, string>> {
    try {
      const result = await this.#auth?.({ reason, signal });
      return typeof result === 'string' ? { authorization: `Bearer ${result}` } : (result?.headers ?? {});
    } catch (error) {
      this.#held = undefined;
      throw error;
    }
  }
}
