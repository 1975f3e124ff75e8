/** Forgets what came first into a set or a map, until no more than `max` are left. */
export function keepNewest<Key>(of: Pick<Set<Key>, 'size' | 'delete' | 'keys'>, max: number): void {
  for (const oldest of of.keys()) {
    if (of.size <= max) return;
    of.delete(oldest);
  }
}
