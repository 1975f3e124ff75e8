import { html, nothing, type TemplateResult } from 'lit';
import type { Notification } from '../../src/index.js';
import { initials } from './graphemes.js';
import { icon } from './icons.js';
import { typeIcon, typeMark } from './type-icon.js';

const avatarTints = 5;

/** The same tint for the same name, everywhere. */
function tint(name: string): number {
  let sum = 0;
  for (const letter of name) sum += letter.codePointAt(0) ?? 0;
  return (sum % avatarTints) + 1;
}

/** A picture that does not come leaves the initials that lie under it. */
function dropPicture(event: Event): void {
  (event.target as Element).remove();
}

/**
 * Who or what: an avatar, or the tile of its type; and what happened: the mark on its corner. Goes into a box
 * of its own, which hides it from screen readers; looks by `media.styles.ts`.
 */
export function renderMedia(item: Notification): TemplateResult {
  const { actor } = item;
  const letters = actor && initials(actor.name);
  const mark = typeMark(item);
  return html`${
    actor && letters
      ? html`<span class="avatar av-${tint(actor.name)}"
          >${letters}${
            actor.avatarUrl
              ? html`<img
                  src=${actor.avatarUrl}
                  alt=""
                  loading="lazy"
                  referrerpolicy="no-referrer"
                  @error=${dropPicture}
                />`
              : nothing
          }</span
        >`
      : html`<span class="tile">${icon(typeIcon(item), 18)}</span>`
  }${mark ? html`<span class="row-mark ${mark}">${icon(mark === 'ok' ? 'check' : 'close', 10)}</span>` : nothing}`;
}
