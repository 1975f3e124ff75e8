import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Counts } from '../../src/index.js';
import { bellPaths, drawIcon } from '../internal/icons-bell.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/** What the bell says, in numbers. */
export interface BellState {
  /** What the badge counts, or how it looks. */
  readonly badge: 'unread' | 'unseen' | 'dot' | 'none';
  readonly max: number;
  /** null: not known yet. */
  readonly counts: Counts | null;
  /** Urgent and unread among what is loaded. */
  readonly urgent: number;
  readonly label: string;
  readonly dnd: boolean;
  readonly offline: boolean;
  readonly failed: boolean;
  readonly disabled: boolean;
}

/** How many the badge is about; 0 where nothing is to be shown. */
export function badgeCount({ badge, counts, failed, disabled }: BellState): number {
  if (!counts || counts.rev < 0 || failed || disabled || badge === 'none') return 0;
  return badge === 'unseen' ? counts.unseen : counts.unread;
}

/** The highest number that can be said for sure to be exceeded, or null where the count is exact. */
function exceeded({ max, counts }: BellState, n: number): number | null {
  if (n > max) return max;
  return counts?.capped ? n - 1 : null;
}

/** The number in the badge, in the digits of the language: "3", "99+". */
function badgeText(state: BellState, l10n: LocalizeController): string {
  const n = badgeCount(state);
  const over = exceeded(state, n);
  return over === null ? l10n.number(n) : `${l10n.number(over)}+`;
}

/** The name of the button: what it is, how many, and what is unusual. */
export function bellName(state: BellState, l10n: LocalizeController): string {
  const { badge, urgent } = state;
  const n = badgeCount(state);
  const over = exceeded(state, n);
  return [
    state.label || l10n.t('bell.label'),
    n > 0 &&
      (badge === 'dot'
        ? l10n.t('bell.new_items')
        : over !== null
          ? l10n.t('bell.max', { n: over })
          : l10n.t(badge === 'unseen' ? 'bell.unseen' : 'bell.unread', { n })),
    n > 0 && urgent > 0 && l10n.t('bell.urgent', { n: urgent }),
    state.disabled
      ? l10n.t('bell.unavailable')
      : state.offline
        ? l10n.t('bell.offline')
        : state.failed && l10n.t('bell.error'),
    state.dnd && !state.disabled && l10n.t('bell.dnd'),
  ]
    .filter(Boolean)
    .join(', ');
}

const exclamation = svg`<svg viewBox="0 0 2 9"><path d="M1 .9v4.4M1 8.05v.01"></path></svg>`;

/** What hangs on the bell: the number or the dot, and the sign of a device without network. */
export function renderBadge(state: BellState, l10n: LocalizeController): TemplateResult {
  const n = badgeCount(state);
  const look = `${state.urgent > 0 ? ' urgent' : ''}${state.dnd ? ' outline' : ''}`;
  const badge =
    state.badge === 'dot'
      ? html`<span class="dot${look}" part="badge"></span>`
      : html`<span class="badge${look}" part="badge"
          >${state.urgent > 0 ? exclamation : nothing}${badgeText(state, l10n)}</span
        >`;
  return html`${state.offline && !state.disabled
    ? html`<span class="glyph">${drawIcon('offline', bellPaths.offline, 12)}</span>`
    : nothing}${n > 0 ? badge : nothing}`;
}
