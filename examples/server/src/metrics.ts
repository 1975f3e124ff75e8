import type { Hub } from './stream/hub.js';

/** Counts since the start, for Prometheus. Labels are routes of the contract, never what a request said. */
export class Metrics {
  readonly #requests = new Map<string, number>();
  #commits = 0;

  /** `route`: its pattern, `/notifications/:id`. */
  request(route: string, status: number): void {
    const labels = `route="${route}",status="${status}"`;
    this.#requests.set(labels, (this.#requests.get(labels) ?? 0) + 1);
  }

  commit(): void {
    this.#commits++;
  }

  /** The text format, version 0.0.4 (Prometheus, "Exposition formats"). */
  text(hub: Hub): string {
    const family = (name: string, type: string, help: string, samples: string[]): string[] => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} ${type}`,
      ...samples.map((sample) => name + sample),
    ];
    const requests = [...this.#requests].sort().map(([labels, count]) => `{${labels}} ${count}`);
    const streams = Object.entries(hub.open).map(([transport, n]) => `{transport="${transport}"} ${n}`);
    return [
      ...family('belfry_streams', 'gauge', 'Open streams.', streams),
      ...family('belfry_streams_opened_total', 'counter', 'Streams ever opened.', [` ${hub.opened}`]),
      ...family('belfry_commits_total', 'counter', 'Changes of inboxes, committed.', [` ${this.#commits}`]),
      ...family('belfry_requests_total', 'counter', 'Requests of the contract, by answer.', requests),
      '',
    ].join('\n');
  }
}
