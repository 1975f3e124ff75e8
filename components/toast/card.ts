import { html, nothing, type TemplateResult } from 'lit';
import { toastKind, type NotificationAction, type Toast } from '../../src/toasts.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { icon } from '../internal/icons.js';
import { typeName } from '../internal/item-words.js';
import { renderMedia } from '../internal/media.js';
import { safeHref } from '../internal/safe-href.js';
import { cardWords } from './card-words.js';
import type { Desk } from './desk.js';
import { dismiss, follow, press, view } from './toast-commands.js';

const buttonsMax = 2;
/** Longest title within the name of a button, in graphemes. */
const namedMax = 60;

/**
 * One toast.
 *
 * @param pager buttons that page through several urgent ones, where one card shows them all
 */
export function renderCard(toast: Toast, desk: Desk, pager: TemplateResult | typeof nothing): TemplateResult {
  const { l10n } = desk;
  const { id, urgent } = toast;
  const { item } = toast.members[0]!;
  const { action, actions, priority, locale } = item;
  const { title, body, times, several } = cardWords(toast, l10n);
  const lang = (!several && locale) || nothing;
  const prio = !several && (priority === 'urgent' || priority === 'high') && priority;
  const buttons = renderButtons(toast, desk, several);
  // One short button of ours goes beside the text.
  const side =
    buttons.length === 1 &&
    toastKind(toast) !== 'mixed' &&
    !prio &&
    (several || !action?.label) &&
    !actions.length;
  const waits = desk.busy.has(id) && desk.isOffline(toast);
  const row =
    buttons.length || pager !== nothing
      ? html`<div class="actions" part="actions">${buttons}${pager}</div>`
      : nothing;

  return html`<div
    class="toast ${side ? 'side' : ''}"
    part="toast ${urgent ? 'toast-urgent' : ''} ${several ? 'toast-summary' : ''}"
    role="group"
    tabindex="0"
    data-id=${id}
    aria-labelledby="t${id}"
    aria-describedby="k${id} b${id}"
  >
    <span class="media" part="icon" aria-hidden="true"
      >${
        urgent || several
          ? html`<span class="tile">${icon(urgent ? 'alert' : 'stack', 18)}</span>`
          : renderMedia(item)
      }</span
    >
    <div class="main">
      ${
        prio
          ? html`<p class="kicker" id="k${id}">
              <b>${l10n.t(`priority.${prio}`)}</b><span>${typeName(item, l10n)}</span>
            </p>`
          : nothing
      }
      <p class="title" part="title" id="t${id}" lang=${lang} dir="auto">
        ${title}${times > 1 ? html`<span class="times">×${l10n.number(times)}</span>` : nothing}
      </p>
      ${body ? html`<p class="body" part="body" id="b${id}" lang=${lang} dir="auto">${body}</p>` : nothing}
      ${waits ? html`<p class="kicker">${icon('clock', 12)}${l10n.t('item.pending')}</p>` : nothing}
      ${side ? nothing : row}
    </div>
    ${side ? row : nothing}
    <button
      class="icon-btn close"
      part="close"
      aria-label=${l10n.t('toast.dismiss', { title: cutGraphemes(title, namedMax) })}
      @click=${() => dismiss(desk, toast, 'user')}
    >
      ${icon('close', 16)}
    </button>
  </div>`;
}

/** Its own buttons, and the way to where it leads where there is room for it; or to all that it stands for. */
function renderButtons(toast: Toast, desk: Desk, several: boolean): TemplateResult[] {
  const { action, actions, locale } = toast.members[0]!.item;
  const busy = desk.busy.get(toast.id);
  const words = desk.l10n.t('action.view');
  const button = (
    label: string,
    href: string | null,
    onClick: (event: MouseEvent) => void,
    { id, style = 'secondary' }: Partial<NotificationAction> = {},
  ) => {
    const lang = label === words ? nothing : (locale ?? nothing);
    return href === null
      ? html`<button
          class="btn btn-${style}"
          part="action"
          aria-disabled=${busy ? 'true' : nothing}
          aria-busy=${(busy && busy === id) || nothing}
          lang=${lang}
          dir="auto"
          @click=${onClick}
        >
          ${label}
        </button>`
      : html`<a
          class="btn btn-${style}"
          part="action"
          href=${href}
          target=${action?.target === 'blank' && !id ? '_blank' : nothing}
          rel="noopener"
          lang=${lang}
          dir="auto"
          @click=${onClick}
          >${label}</a
        >`;
  };
  if (several) return [button(words, null, () => void view(desk, toast))];
  const own = actions.filter(({ label, state }) => label && state === 'idle').slice(0, buttonsMax);
  const buttons = own.map((one) =>
    button(one.label, safeHref(one.url), (event) => press(desk, toast, one, event), one),
  );
  const href = safeHref(action?.url);
  if (href !== null && own.length < buttonsMax && !own.some(({ url }) => url === href))
    buttons.push(button(action?.label ?? words, href, (event) => follow(desk, toast, event)));
  return buttons;
}
