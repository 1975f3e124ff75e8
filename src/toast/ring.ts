/** The last words that were added: of more than `max`, the oldest is forgotten. */
export interface Ring {
  has(word: string): boolean;
  add(word: string): void;
}

export function createRing(max: number): Ring {
  const words = new Set<string>();
  return {
    has: (word) => words.has(word),
    add(word) {
      const [oldest = ''] = words;
      if (words.add(word).size > max) words.delete(oldest);
    },
  };
}
