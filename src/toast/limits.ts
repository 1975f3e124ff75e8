/** How often toasts come, and when they become one. Times in milliseconds. */
export interface ToastLimits {
  /** A card takes in what belongs to it for this long after its last change. */
  readonly joinMs: number;
  /** The same dedup key within this time counts up. */
  readonly dedupeMs: number;
  /** A growing card lives no longer, pauses aside. */
  readonly summaryMaxMs: number;
  /** So long its kind is then only counted, to be told by one card. */
  readonly coolMs: number;
  /** After so many cards of one notification each … */
  readonly burstMax: number;
  /** … within this time, more are gathered before they show: */
  readonly burstWindowMs: number;
  /** until none has come for so long, */
  readonly gatherQuietMs: number;
  /** or the first has waited so long. */
  readonly gatherMaxMs: number;
  /** Of more kinds than that, what was gathered becomes one card. */
  readonly keysMax: number;
  /** So many new cards … */
  readonly rateMax: number;
  /** … within this time, and more have to wait. Urgent ones do not count. */
  readonly rateMs: number;
  /** After so many new cards … */
  readonly quietAfter: number;
  /** … within this time, quiet mode begins: one card tells of everything. */
  readonly quietWindowMs: number;
  /** How long quiet mode lasts. */
  readonly quietModeMs: number;
  /** How often that card changes. */
  readonly rollingUpdateMs: number;
  /** A single one that was kept for less than this while the page was hidden shows like any other. */
  readonly maxAgeMs: number;
  /** One that waited for room longer than this is told with its time. */
  readonly lateMs: number;
}

export const usualLimits: ToastLimits = {
  joinMs: 8000,
  dedupeMs: 30_000,
  summaryMaxMs: 30_000,
  coolMs: 60_000,
  burstMax: 3,
  burstWindowMs: 3000,
  gatherQuietMs: 1000,
  gatherMaxMs: 3000,
  keysMax: 3,
  rateMax: 3,
  rateMs: 5000,
  quietAfter: 10,
  quietWindowMs: 60_000,
  quietModeMs: 60_000,
  rollingUpdateMs: 5000,
  maxAgeMs: 300_000,
  lateMs: 30_000,
};
