import { html, nothing, type TemplateResult } from 'lit';
import type { NotificationAction } from '../../src/index.js';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { RowCommands } from './row-commands.js';
import { safeHref } from '../internal/safe-href.js';

export interface CtaOptions {
  readonly actions: readonly NotificationAction[];
  readonly commands: RowCommands;
  readonly l10n: LocalizeController;
  /** `lang` of the labels, which are data. */
  readonly lang: string | undefined;
  readonly tabindex: number;
}

/**
 * The buttons of a notification, or what came of them. Once one has been done, the others can no longer be, so
 * that its outcome stands alone.
 */
export function renderCta({ actions, commands, l10n, lang, tabindex }: CtaOptions): TemplateResult {
  const done = actions.find(({ state }) => state === 'done');
  const failed = actions.find(({ state }) => state === 'failed');
  const { busy: waiting } = commands;
  const failure =
    commands.failed === null
      ? failed && (failed.outcome ?? failed.label)
      : l10n.t('error.action', { action: commands.failed });

  const button = (action: NotificationAction) => {
    const busy = waiting === action.id;
    const look = `btn btn-${action.style}${waiting !== null && !busy ? ' is-disabled' : ''}`;
    const href = safeHref(action.url);
    const press = (event: Event) => void commands.press(action, event);
    return href === null
      ? html`<button
          class=${look}
          part="cta"
          type="button"
          tabindex=${tabindex}
          aria-disabled=${waiting === null ? nothing : 'true'}
          aria-busy=${busy || nothing}
          lang=${lang ?? nothing}
          dir="auto"
          @click=${press}
        >
          ${busy ? html`<span class="spin"></span>` : nothing}${action.label}
        </button>`
      : html`<a
          class=${look}
          part="cta"
          href=${href}
          tabindex=${tabindex}
          lang=${lang ?? nothing}
          dir="auto"
          @click=${press}
          >${action.label}</a
        >`;
  };

  return html`<div class="cta-row">
    ${
      done
        ? html`<span class="btn outcome" lang=${lang ?? nothing} dir="auto"
            >${icon('check', 16)}${done.outcome ?? done.label}</span
          >`
        : actions.filter(({ label }) => label).map(button)
    }
    ${failure && !done ? html`<span class="btn outcome bad">${icon('error', 16)}${failure}</span>` : nothing}
  </div>`;
}
