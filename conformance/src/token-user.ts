/** `sub` of a JSON Web Token (RFC 7519), unverified: it says whom to create for, not whom to trust. Null for others. */
export function tokenUser(token: string): string | null {
  try {
    const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    const { sub } = JSON.parse(payload) as { sub?: unknown };
    return typeof sub === 'string' && sub !== '' ? sub : null;
  } catch {
    return null;
  }
}
