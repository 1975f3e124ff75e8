import { html, nothing } from 'lit';
import type { NotificationAction } from '../../src/index.js';
import { icon } from '../internal/icons.js';
import { safeHref } from '../internal/safe-href.js';
import { buttonsOf, type Row } from './row.js';

/**
 * The buttons of a notification, or what came of them. Once one has been done, the others can no longer be, so
 * that its outcome stands alone.
 */
export function renderCta(row: Row): unknown {
  const { item, commands, l10n, tabindex } = row;
  const [actions] = buttonsOf(row);
  if (!actions.length) return nothing;
  const lang = item.locale ?? nothing;
  const { busy, failed } = commands;
  const inState = (state: NotificationAction['state']) => actions.find((action) => action.state === state);
  const done = inState('done');
  const bad = inState('failed');
  const failure =
    failed === null ? bad && (bad.outcome ?? bad.label) : l10n.t('error.action', { action: failed });

  const button = (action: NotificationAction) => {
    const { label } = action;
    const isBusy = busy === action.id;
    const look = `btn btn-${action.style}`;
    const href = safeHref(action.url);
    const press = (event: Event) => void commands.press(action, event);
    return href === null
      ? html`<button
          class=${look}
          part="cta"
          type="button"
          tabindex=${tabindex}
          aria-disabled=${busy !== null || nothing}
          aria-busy=${isBusy || nothing}
          lang=${lang}
          dir="auto"
          @click=${press}
        >
          ${label}
        </button>`
      : html`<a
          class=${look}
          part="cta"
          href=${href}
          tabindex=${tabindex}
          lang=${lang}
          dir="auto"
          @click=${press}
          >${label}</a
        >`;
  };

  return html`<div class="cta-row">
    ${
      done
        ? html`<span class="btn outcome" lang=${lang} dir="auto"
            >${icon('check', 16)}${done.outcome ?? done.label}</span
          >`
        : actions.filter(({ label }) => label).map(button)
    }${failure && !done ? html`<span class="btn outcome bad">${icon('error', 16)}${failure}</span>` : nothing}
  </div>`;
}
