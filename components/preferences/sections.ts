import { html, nothing } from 'lit';
import { renderAnnounce } from './announce.js';
import { renderBadge } from './badge.js';
import { renderDisplay } from './display.js';
import { renderKeys } from './keys.js';
import { renderLoadError, renderSkeleton } from './loading.js';
import { renderMaster } from './master.js';
import { renderPause } from './pause.js';
import { renderQuiet } from './quiet.js';
import { renderSound } from './sound.js';
import { renderSystem } from './system.js';
import { renderToasts } from './toasts.js';
import { renderTypes } from './types.js';
import { sectionIds, type PreferencesSection } from './names.js';
import type { View } from './view.js';

const ofTheDevice: Partial<Record<PreferencesSection, (view: View) => unknown>> = {
  pause: renderPause,
  toasts: renderToasts,
  sound: renderSound,
  system: renderSystem,
  announce: renderAnnounce,
  keys: renderKeys,
  badge: renderBadge,
  display: renderDisplay,
};

/** The parts that are named, in that order; a name that we do not know is none, and no name at all means all. */
export function sectionsOf(names: string): readonly PreferencesSection[] {
  const asked = names.trim().split(/\s+/);
  const found = asked.filter((name): name is PreferencesSection =>
    (sectionIds as readonly string[]).includes(name),
  );
  return found.length ? [...new Set(found)] : sectionIds;
}

/** All of them. Of what the server keeps, what is known of it: one line where it could not be had, nothing where it keeps none. */
export function renderSections(view: View, ids: readonly PreferencesSection[]): unknown {
  const { source } = view;
  const { kept, retrying } = source;
  const status = source.state?.status;
  const hasError = status === 'error' || retrying;
  const isOfServer = (id: PreferencesSection): boolean => !(id in ofTheDevice);
  const first = ids.find(isOfServer);
  const renderKept = (id: PreferencesSection): unknown => {
    if (status === 'absent') return nothing;
    if (hasError) return id === first ? renderLoadError(view) : nothing;
    if (!kept) return renderSkeleton(view);
    if (!kept.enabled) return nothing;
    return id === 'quiet' ? renderQuiet(view) : renderTypes(view, kept);
  };
  return html`${first && kept && !hasError ? renderMaster(view) : nothing}${ids.map(
    (id) => ofTheDevice[id]?.(view) ?? renderKept(id),
  )}`;
}
