import { css } from '../internal/css.js';

/** How the parts stand: title and hint beside what there is to set; in a narrow place, above it. */
export const preferencesStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .prefs {
    position: relative;
    max-inline-size: 904px;
    margin-inline: auto;
  }
  .title {
    padding-block-end: 20px;
    font-family: var(--_title-font);
    font-size: 1.375rem;
    line-height: 1.75rem;
    font-weight: var(--_weight-bold);
    letter-spacing: -0.021em;
  }
  .sect {
    display: grid;
    grid-template-columns: minmax(0, 272px) minmax(0, 1fr);
    gap: 12px 40px;
    padding-block: 24px;
    border-block-start: 1px solid var(--_border);
    scroll-margin-block: 16px;
  }
  .wide {
    grid-template-columns: minmax(0, 1fr);
  }
  .legend,
  .controls {
    min-inline-size: 0;
  }
  .sect-title {
    inline-size: fit-content;
    border-radius: 4px;
    font-weight: var(--_weight-bold);
    letter-spacing: -0.011em;
  }
  .hint,
  .note,
  .failed,
  .refused,
  .banner {
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    color: var(--_text-2);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .legend .hint {
    margin-block-start: 4px;
  }
  .saved {
    display: flex;
    align-items: center;
    gap: 5px;
    margin-block-start: 8px;
    font-size: var(--_text-xs);
    line-height: var(--_line-xs);
    font-weight: var(--_weight-medium);
    color: var(--_success);
  }
  .failed,
  .refused,
  .banner {
    display: flex;
    align-items: center;
    gap: 10px;
    margin-block-start: 8px;
  }
  .failed {
    padding-block: 6px;
    padding-inline: 12px 6px;
    border-radius: var(--_radius-m);
    background: var(--_danger-bg);
    outline: 1px solid transparent;
    color: var(--_danger);
    p {
      flex: 1;
    }
  }
  .refused {
    align-items: start;
    margin-block-start: 0;
  }
  .banner {
    margin-block: 0 16px;
    padding: 10px 14px;
    border-radius: var(--_radius-m);
    background: var(--_surface-sunken);
    box-shadow: inset 0 0 0 1px var(--_border);
    outline: 1px solid transparent;
  }
  .offer,
  .invites {
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface-sunken);
  }
  .offer {
    display: flex;
    align-items: start;
    gap: 14px;
    padding: 16px;
    > .i {
      color: var(--_text-2);
    }
  }
  .wide .offer {
    margin-block-start: 16px;
  }
  .offer-title {
    font-weight: var(--_weight-medium);
    margin-block-end: 2px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 12px;
  }
  .invites {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 14px 16px;
    margin-block-end: 24px;
    padding: 24px;
    > .i {
      color: var(--_accent-text);
    }
    > .i-error {
      color: var(--_danger);
    }
    .sect-title {
      font-size: var(--_text-lg);
      line-height: var(--_line-lg);
    }
    .controls {
      grid-column: 2;
    }
  }
  .invites + .sect {
    border-block-start: 0;
  }
  .sect + .invites {
    margin-block-start: 12px;
  }
  .skeleton {
    animation: appear 150ms 150ms both;
    i {
      display: block;
      inline-size: 104px;
      block-size: 11px;
      border-radius: 5px;
      background: var(--_fill);
      outline: 1px solid transparent;
    }
    .line {
      justify-content: space-between;
    }
    .line i:last-child {
      inline-size: 34px;
      block-size: 20px;
      border-radius: 10px;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .shortcuts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(190px, 1fr));
    gap: 0 32px;
    margin: 4px 0 0;
    font-size: var(--_text-sm);
    div {
      display: flex;
      align-items: center;
      gap: 8px;
      min-block-size: 32px;
    }
    dt {
      flex: 1;
      color: var(--_text-2);
    }
    dd {
      display: flex;
      gap: 4px;
      margin: 0;
    }
  }
  @container (max-width: 719px) {
    .sect {
      grid-template-columns: minmax(0, 1fr);
      padding-block: 20px;
    }
    .invites {
      grid-template-columns: auto minmax(0, 1fr);
      padding: 20px;
    }
  }
`;
