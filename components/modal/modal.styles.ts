import { css } from '../internal/css.js';

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
  .tabpanel {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
  }
  notif-list {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .btn[slot] {
    margin-block-start: 20px;
  }
  .collapsed notif-list {
    --_blank: 0;
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
  @media (forced-colors: active) {
    .panel {
      border: 1px solid CanvasText;
    }
  }
`;
