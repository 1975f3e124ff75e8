import { html, nothing, type TemplateResult } from 'lit';
import { toastKind, type NotificationAction, type Toast } from '../../src/index.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { icon } from '../internal/icons.js';
import { typeName } from '../internal/item-words.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { renderMedia } from '../internal/media.js';
import { safeHref } from '../internal/safe-href.js';
import { cardWords } from './card-words.js';
import type { ToastCommands, ToastOrigin } from './toast-commands.js';

const buttonsMax = 2;
/** Longest title within the name of a button, in graphemes. */
const namedMax = 60;

export interface CardOptions {
  readonly toast: Toast;
  readonly origin: ToastOrigin;
  readonly commands: ToastCommands;
  readonly l10n: LocalizeController;
  readonly onClose: () => void;
  /** Shows what a summary stands for. */
  readonly onView: () => void;
  /** Buttons that page through several urgent ones, where one card shows them all. */
  readonly pager: TemplateResult | typeof nothing;
}

/** One toast. */
export function renderCard(options: CardOptions): TemplateResult | typeof nothing {
  const { toast, l10n, onClose, pager } = options;
  const newest = toast.members[0]?.item;
  if (!newest) return nothing;
  const { id } = toast;
  const kind = toastKind(toast);
  const several = kind === 'summary' || kind === 'mixed';
  const { title, body, times, own } = cardWords(toast, l10n);
  const lang = (own && newest.locale) || nothing;
  const prio = !several && (newest.priority === 'urgent' || newest.priority === 'high') && newest.priority;
  const buttons = several ? [renderView(options)] : renderButtons(options);
  // One short button of ours goes beside the text.
  const side =
    buttons.length === 1 &&
    kind !== 'mixed' &&
    !prio &&
    (several || !newest.action?.label) &&
    !newest.actions.length;
  const actions =
    buttons.length || pager !== nothing
      ? html`<div class="actions" part="actions">${buttons}${pager}</div>`
      : nothing;

  return html`<div
    class="toast ${toast.urgent ? 'urgent' : ''} ${side ? 'side' : ''}"
    part="toast ${toast.urgent ? 'toast-urgent' : ''} ${several ? 'toast-summary' : ''}"
    role="group"
    tabindex="0"
    data-id=${id}
    aria-labelledby="t${id}"
    aria-describedby="k${id} b${id}"
  >
    <span class="media" part="icon" aria-hidden="true"
      >${
        toast.urgent || several
          ? html`<span class="tile">${icon(toast.urgent ? 'alert' : 'stack', 18)}</span>`
          : renderMedia(newest)
      }</span
    >
    <div class="main">
      ${
        prio
          ? html`<p class="kicker" id="k${id}">
              <span class="prio">${l10n.t(`priority.${prio}`)}</span><span>${typeName(newest, l10n)}</span>
            </p>`
          : nothing
      }
      <p class="title" part="title" id="t${id}" lang=${lang} dir="auto">
        ${title}${times > 1 ? html`<span class="times">×${l10n.number(times)}</span>` : nothing}
      </p>
      ${body ? html`<p class="body" part="body" id="b${id}" lang=${lang} dir="auto">${body}</p>` : nothing}
      ${side ? nothing : actions}
    </div>
    ${side ? actions : nothing}
    <button
      class="close"
      part="close"
      type="button"
      aria-label=${l10n.t('toast.dismiss', { title: cutGraphemes(title, namedMax) })}
      @click=${onClose}
    >
      ${icon('close', 16)}
    </button>
  </div>`;
}

/** Its own buttons, and the way to where it leads where there is room for it. */
function renderButtons(options: CardOptions): TemplateResult[] {
  const { toast, origin, commands, l10n } = options;
  const item = toast.members[0]?.item;
  if (!item) return [];
  const busy = commands.busy(toast);
  const own = item.actions.filter(({ label, state }) => label && state === 'idle').slice(0, buttonsMax);
  const lang = item.locale ?? nothing;
  const href = safeHref(item.action?.url);
  const action = (button: NotificationAction) => {
    const press = (event: Event) => commands.press(toast, item, button, origin, event);
    const look = `btn btn-${button.style}`;
    const url = safeHref(button.url);
    return url === null
      ? html`<button
          class=${look}
          part="action"
          type="button"
          aria-disabled=${busy === undefined ? nothing : 'true'}
          aria-busy=${busy === button.id || nothing}
          lang=${lang}
          dir="auto"
          @click=${press}
        >
          ${busy === button.id ? html`<span class="spin"></span>` : nothing}${button.label}
        </button>`
      : html`<a class=${look} part="action" href=${url} lang=${lang} dir="auto" @click=${press}
          >${button.label}</a
        >`;
  };
  const view =
    href !== null && own.length < buttonsMax && !own.some(({ url }) => url === href)
      ? [
          html`<a
            class="btn"
            part="action"
            href=${href}
            target=${item.action?.target === 'blank' ? '_blank' : nothing}
            rel="noopener"
            lang=${item.action?.label ? lang : nothing}
            dir="auto"
            @click=${(event: MouseEvent) => commands.follow(toast, item, origin, event)}
            >${item.action?.label ?? l10n.t('action.view')}</a
          >`,
        ]
      : [];
  return [...own.map(action), ...view];
}

function renderView({ l10n, onView }: CardOptions): TemplateResult {
  return html`<button class="btn" part="action" type="button" @click=${onView}>
    ${l10n.t('action.view')}
  </button>`;
}
