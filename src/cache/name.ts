/** FNV-1a, 32 bits. */
function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return (hash >>> 0).toString(36);
}

/**
 * Name of what belongs to one person at one backend: the same in every tab, and telling nothing of either.
 * 64 bits keep the few users of one browser apart; it is no secret, and need not be.
 */
export function storageName(url: string, user: string): string {
  const text = `${url}\n${user}`;
  return `ntf:v1:${fnv(text, 2166136261)}${fnv(text, 84696351)}`;
}
