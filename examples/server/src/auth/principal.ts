/** Who asks. Made from credentials alone, never from what a request says. */
export interface Principal {
  /** The user, or the service. */
  readonly sub: string;
  readonly roles: readonly string[];
  readonly scopes: readonly string[];
  /** When the credentials end, ms since 1970; null: never. A stream lives no longer. */
  readonly expiresAt: number | null;
  /** A browser sends cookies by itself, so writes by cookie need a known Origin. */
  readonly via: 'bearer' | 'cookie';
}

/** Resolves to null where there are no credentials; rejects with a `Problem` where they are not valid. */
export type Authenticate = (request: Request) => Promise<Principal | null>;

/** Opaque and stable: tells a cache whose it is without telling who that is. */
export async function subjectOf(user: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`belfry subject ${user}`));
  return Array.from(new Uint8Array(hash).subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
