import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';

const skeletonRows = 5;
const skeletonRowsMore = 2;

/** What stands round the rows, which are drawn apart. */
export interface FrameOptions {
  readonly l10n: LocalizeController;
  /** How many wait above. */
  readonly held: number;
  readonly isEmpty: boolean;
  readonly isLoadingMore: boolean;
  /** Whether the first rows have been on their way for so long that it is worth showing. */
  readonly isWaiting: boolean;
  readonly isCollapsed: boolean;
  readonly onPill: () => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
  readonly onFocusin: (event: FocusEvent) => void;
}

/** The button that lets in what has arrived: over the rows, and outside of the feed. */
function renderPill(n: number, l10n: LocalizeController, onClick: () => void): TemplateResult {
  return html`<div class="pill-line">
    <button class="btn btn-primary new-pill" part="new-pill" type="button" @click=${onClick}>
      ${icon('arrow-up', 14)}${l10n.t('pill.new', { n })}
    </button>
  </div>`;
}

/** Placeholders for `n` rows on their way; nothing to read. */
function renderSkeleton(n: number): TemplateResult {
  const row = html`<div class="sk"><i></i><i></i><i></i><i></i></div>`;
  return html`<div part="skeleton" aria-hidden="true">${Array.from({ length: n }, () => row)}</div>`;
}

export function renderFrame(options: FrameOptions): TemplateResult {
  const { l10n, held, isEmpty, isLoadingMore, isWaiting, isCollapsed } = options;
  return html`${held ? renderPill(held, l10n, options.onPill) : nothing}${
    isEmpty
      ? nothing
      : html`<div
          class="feed"
          part="list"
          role="feed"
          aria-label=${l10n.t('list.label')}
          aria-busy=${isLoadingMore}
          @keydown=${options.onKeydown}
          @focusin=${options.onFocusin}
        ></div>`
  }${
    isCollapsed && !isWaiting
      ? nothing
      : html`${isLoadingMore || isWaiting ? renderSkeleton(isLoadingMore ? skeletonRowsMore : skeletonRows) : nothing}
          <div class="sentinel"></div>
          <div class="fade"></div>`
  }`;
}
