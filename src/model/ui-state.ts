/** How the panel was left; kept on the device (at most 2 KB, and never a title or a body). */
export interface UiState {
  /** @default 'expanded' */
  readonly panel: 'expanded' | 'collapsed';
  /** Id of the tab that was open last. @default 'all' */
  readonly tab: string;
}
