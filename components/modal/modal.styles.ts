import { css } from 'lit';

export const modalStyles = css`
  :host {
    display: contents;
  }
  .panel {
    --_panel-inline: var(--notif-panel-inline-size, 400px);
    --_panel-block: var(--notif-panel-max-block-size, 736px);
    position: fixed;
    inset: 0 auto auto 0;
    translate: var(--_x) var(--_y);
    flex-direction: column;
    inline-size: min(var(--_panel-inline), 100vw - 16px);
    block-size: fit-content;
    max-inline-size: none;
    max-block-size: min(var(--_panel-block), 100dvh - 96px, var(--_room, 100dvh));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    overflow: clip;
    outline: none;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-float);
    color: var(--_text);
    opacity: 0;
    transition:
      opacity var(--_dur-1) var(--_ease-in),
      transform var(--_dur-1),
      display var(--_dur-1) allow-discrete,
      overlay var(--_dur-1) allow-discrete;
  }
  .panel:is(:popover-open, [open]) {
    display: flex;
    opacity: 1;
    transition-duration: var(--_dur-2);
    transition-timing-function: var(--_ease-out);
  }
  @starting-style {
    .panel:is(:popover-open, [open]) {
      opacity: 0;
      transform: translateY(-4px);
    }
  }
  .header {
    display: flex;
    align-items: center;
    gap: 4px;
    flex: none;
    padding-block: 12px 8px;
    padding-inline: var(--_gutter) 17px;
  }
  .header-text {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 8px;
  }
  .title {
    font-family: var(--_title-font);
    font-size: var(--_text-lg);
    line-height: var(--_line-lg);
    font-weight: var(--_weight-bold);
    letter-spacing: -0.014em;
    border-radius: 4px;
  }
  .count {
    font-size: var(--_text-sm);
    line-height: var(--_line-lg);
    color: var(--_text-3);
  }
  .count,
  .chip {
    font-variant-numeric: tabular-nums;
    unicode-bidi: plaintext;
  }
  .tabs {
    flex: none;
    display: flex;
    gap: 20px;
    padding-inline: var(--_gutter);
    box-shadow: inset 0 -1px 0 var(--_border);
  }
  .tab {
    position: relative;
    min-block-size: 36px;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    white-space: nowrap;
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    color: var(--_text-3);
  }
  .tab:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }
  .tab[aria-selected='true'] {
    color: var(--_text);
  }
  .tab[aria-selected='true']::after {
    content: '';
    position: absolute;
    inset-inline: 0;
    inset-block-end: 0;
    block-size: 2px;
    border-radius: 2px 2px 0 0;
    background: var(--_text);
  }
  .chip {
    min-inline-size: 18px;
    min-block-size: 18px;
    padding-inline: 5px;
    display: inline-grid;
    place-items: center;
    border-radius: 6px;
    font-size: 0.6875rem;
    line-height: 1;
    font-weight: 600;
    letter-spacing: 0;
    background: var(--_fill);
    color: var(--_text-2);
  }
  .banner {
    flex: none;
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 44px;
    padding-block: 6px;
    padding-inline: var(--_gutter) 12px;
    font-size: var(--_text-sm);
    line-height: var(--_line-sm);
    background: var(--_surface-sunken);
    box-shadow: inset 0 -1px 0 var(--_border);
    color: var(--_text-2);
  }
  .offline .i {
    color: var(--_warning);
  }
  .banner p,
  .undo p {
    flex: 1;
  }
  .tabpanel {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  notif-list {
    flex: 1 1 auto;
    min-block-size: 0;
    outline: none;
  }
  .btn[slot] {
    margin-block-start: 20px;
  }
  .collapsed notif-list {
    --_blank: 0;
  }
  .undo {
    position: absolute;
    inset-inline: 12px;
    inset-block-end: 60px;
    z-index: 3;
    min-block-size: 44px;
    display: flex;
    align-items: center;
    gap: 10px;
    padding-inline: 14px 6px;
    border-radius: calc(10px * var(--_radius-scale));
    background: light-dark(#1b1e24, #2b303a);
    box-shadow:
      inset 0 0 0 1px var(--_highlight),
      0 10px 24px -8px var(--_shade-2);
    color: #f3f4f6;
    font-size: var(--_text-sm);
    font-weight: var(--_weight-medium);
    --_focus: #c2caff;
  }
  .undo .i {
    color: #b4bac6;
  }
  .undo .btn {
    min-inline-size: 0;
    background: none;
    color: #c2caff;
    font-weight: 600;
  }
  .undo .btn:hover {
    background: rgb(255 255 255 / 0.12);
  }
  kbd {
    padding-inline: 5px;
    border-radius: 5px;
    background: rgb(255 255 255 / 0.12);
    color: #d5d9e2;
    font: inherit;
    font-size: 0.6875rem;
    line-height: 1rem;
    font-weight: 500;
  }
  .footer {
    flex: none;
    display: flex;
    align-items: center;
    flex-wrap: wrap;
    gap: 2px;
    min-block-size: 48px;
    padding-inline: 14px;
    box-shadow: inset 0 1px 0 var(--_border);
  }
  .footer [aria-disabled='true'] {
    background: none;
  }
  .inbox {
    margin-inline-start: auto;
  }
  .sheet {
    --_gutter: 1.25rem;
    --_inset: 4px;
    --notif-surface-raised: var(--_surface);
    background: var(--_surface);
    inset: 0;
    translate: none;
    inline-size: 100%;
    block-size: 100%;
    max-block-size: none;
    border-radius: 0;
    box-shadow: none;
  }
  .sheet .header {
    padding-block: 6px 0;
    padding-inline-end: 8px;
    gap: 0;
  }
  .sheet .title {
    font-size: 1.125rem;
  }
  .sheet .tab {
    min-block-size: 44px;
    font-size: var(--_text-md);
  }
  .sheet .footer {
    gap: 8px;
    padding: 10px 20px calc(10px + env(safe-area-inset-bottom));
  }
  .sheet .footer .btn {
    flex: 1 0 auto;
    min-block-size: 44px;
    background: var(--_fill);
    color: var(--_text);
    font-size: var(--_text-md);
  }
  .sheet .undo {
    inset-block-end: calc(76px + env(safe-area-inset-bottom));
  }
  @media (max-height: 419.98px) {
    /* Where there is little height nothing stands still over what has the focus (WCAG 2.4.11). */
    .sheet {
      overflow: auto;
    }
    .sheet .tabpanel,
    .sheet notif-list {
      flex: none;
      overflow: visible;
    }
  }
  @media (pointer: coarse) {
    .tab,
    .footer {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .panel,
    .undo {
      border: 1px solid CanvasText;
    }
    .tab[aria-selected='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
