import { html, nothing, type TemplateResult } from 'lit';
import { dateTime, fullTime, relativeTime } from '../internal/format.js';
import { cutGraphemes } from '../internal/graphemes.js';
import { highlight } from '../internal/highlight.js';
import { icon } from '../internal/icons.js';
import { typeName } from '../internal/item-words.js';
import { safeHref } from '../internal/safe-href.js';
import type { Row } from './row.js';

/** Longest texts, in graphemes: what goes into the page, and into a description that is read out. */
const textMax = 2000;
const describedMax = 160;

const cut = (text: string, { expanded }: Row): string => (expanded ? text : cutGraphemes(text, textMax));

/** The title: the only link of the row, stretched over it; plain text where it leads nowhere. */
export function renderTitle(row: Row, level: number): TemplateResult {
  const { action, locale } = row.item;
  const href = safeHref(action?.url);
  const text = highlight(cut(row.title, row), row.highlight);
  return html`<div
    class="row-title"
    part="row-title"
    id="t"
    role="heading"
    aria-level=${level}
    lang=${locale ?? nothing}
    dir="auto"
    ?data-clamp=${!row.expanded}
  >
    ${
      href === null
        ? text
        : html`<a
            class="link"
            href=${href}
            target=${action?.target === 'blank' ? '_blank' : nothing}
            rel="noopener"
            tabindex=${row.tabindex}
            @click=${row.commands.follow}
            >${text}</a
          >`
    }
  </div>`;
}

export function renderBody(row: Row): unknown {
  const { body, locale } = row.item;
  return body
    ? html`<p
          class="row-body"
          part="row-body"
          lang=${locale ?? nothing}
          dir="auto"
          ?data-clamp=${!row.expanded}
        >
          ${highlight(cut(body, row), row.highlight)}
        </p>
        <span hidden id="d">${cutGraphemes(body, describedMax)}</span>`
    : nothing;
}

/** Priority, type, how many, and when; a change that is not saved yet stands where the time was. */
export function renderMeta({ item, l10n, expanded, pending, time, timeZone }: Row): TemplateResult {
  const { priority, groupCount, createdAt } = item;
  // Isolated, so that in a page of the other direction the mark between two of them stays between them.
  const piece = (text: unknown, look = '', art: unknown = nothing) =>
    html`<span class=${look}>${art}<bdi>${text}</bdi></span>`;
  return html`<p class="row-meta" part="row-meta" id="m">
    ${
      priority === 'urgent'
        ? piece(l10n.t('priority.urgent'), 'prio', icon('alert', 14))
        : priority === 'high'
          ? piece(l10n.t('priority.high'), 'prio', icon('arrow-up', 12))
          : nothing
    }${piece(typeName(item, l10n))}${groupCount > 1 ? piece(l10n.t('group.items', { n: groupCount })) : nothing}${
      pending ? piece(l10n.t('item.pending'), 'pending', icon('clock', 12)) : piece(renderTime())
    }
  </p>`;

  function renderTime(): unknown {
    if (createdAt === null) return l10n.t('time.unknown');
    const long = fullTime(l10n, createdAt, timeZone);
    const tell = time === 'absolute' ? dateTime : relativeTime;
    const short = tell(l10n, createdAt, Date.now(), timeZone);
    return html`<time part="row-time" datetime=${new Date(createdAt).toISOString()}
      >${expanded ? long : html`${short}<span class="visually-hidden">${long}</span>`}</time
    >`;
  }
}
