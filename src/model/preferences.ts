import type { NotifError } from './errors.js';
import type { Priority } from './notification.js';

/** Ways in which a notification reaches a person: those of the contract (B.10), and what else a backend has. */
export type Channel = 'in_app' | 'toast' | 'sound' | 'web_push' | 'email' | (string & {});

/** What a person wants of one category of notifications. */
export interface CategoryPreference {
  readonly enabled: boolean;
  /** By channel; what is not named is as in {@link Preferences.channels}. */
  readonly channels: Readonly<Partial<Record<Channel, boolean>>>;
  /** Nothing below it comes; null: everything does. */
  readonly minPriority: Priority | null;
  /** Whether it cannot be turned off. */
  readonly mandatory: boolean;
}

/** A time of day in which nothing but what is urgent interrupts; the server holds it back or says so. */
export interface QuietHoursPreference {
  readonly enabled: boolean;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO days (1 is Monday) on which it begins, and wall-clock times `HH:MM`. */
  readonly windows: readonly {
    readonly days: readonly number[];
    readonly from: string;
    readonly to: string;
  }[];
  /** Whether one notification tells afterwards of what came. */
  readonly mode: 'hold' | 'silent';
  /** From which priority on it interrupts nevertheless; null: never. */
  readonly bypassPriority: Priority | null;
}

/** What a person wants to be sent, as the server keeps it (contract B.10). */
export interface Preferences {
  /** The master switch: without it nothing is sent but what is mandatory. */
  readonly enabled: boolean;
  readonly channels: Readonly<Partial<Record<Channel, boolean>>>;
  /** By category: {@link Notification.category}. */
  readonly categories: Readonly<Record<string, CategoryPreference>>;
  readonly quietHours: QuietHoursPreference | null;
  readonly digest: { readonly mode: 'none' | 'daily' | 'weekly'; readonly at: string } | null;
  /** BCP 47 tag; null: the person did not say. */
  readonly locale: string | null;
}

type Patch<T> = {
  readonly [K in keyof T]?: T[K] extends object | null ? Patch<NonNullable<T[K]>> | null : T[K];
};

/** A part of the preferences to change; the rest stays (RFC 7396). */
export type PreferencesPatch = Patch<Omit<Preferences, 'quietHours'>> & {
  readonly quietHours?: Partial<QuietHoursPreference> | null;
};

/** The preferences, and how they came. */
export interface PreferencesState {
  /** `absent`: this backend keeps none. */
  readonly status: 'idle' | 'loading' | 'ready' | 'absent' | 'error';
  readonly value: Preferences | null;
  readonly error: NotifError | null;
}
