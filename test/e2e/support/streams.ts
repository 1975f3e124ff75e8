/** What the server says of its streams at `/metrics`. */
export interface Streams {
  /** Open now, of all transports together. */
  readonly open: number;
  /** Ever opened. */
  readonly opened: number;
}

export async function streamsOf(url: string): Promise<Streams> {
  const text = await (await fetch(`${url}/metrics`)).text();
  const sum = (pattern: RegExp): number =>
    [...text.matchAll(pattern)].reduce((total, [, count]) => total + Number(count), 0);
  return {
    open: sum(/^belfry_streams\{\S+\} (\d+)$/gm),
    opened: sum(/^belfry_streams_opened_total (\d+)$/gm),
  };
}
