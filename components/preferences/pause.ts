import type { TemplateResult } from 'lit';
import type { LocalizeController } from '../internal/localize-controller.js';
import { clockTime } from '../internal/format.js';
import { renderSelect } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

const minute = 60_000;

/** Ends on a full minute, as it is told. */
const after = (minutes: number, now: number): number => Math.ceil(now / minute + minutes) * minute;

/** Eight in the morning of the next day, on the clock of the device. */
function tomorrow(now: number): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + 1, 8).getTime();
}

/** The time of day; with its weekday where that is not today. */
function untilText(l10n: LocalizeController, at: number, now: number): string {
  const time = clockTime(l10n, at);
  if (new Date(at).toDateString() === new Date(now).toDateString()) return time;
  return `${new Date(at).toLocaleDateString(l10n.locale, { weekday: 'short' })} ${time}`;
}

/** Do not disturb: for a while, until tomorrow, or for good. */
export function renderPause(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const now = Date.now();
  const set = source.ui?.doNotDisturb ?? false;
  const until = typeof set === 'number' && set > now ? set : null;
  const choices: Record<string, () => boolean | number> = {
    off: () => false,
    half: () => after(30, Date.now()),
    hour: () => after(60, Date.now()),
    tomorrow: () => tomorrow(Date.now()),
    on: () => true,
  };
  const off = ['off', l10n.t('dnd.off')] as const;
  return renderSection(
    view,
    'pause',
    { title: l10n.t('prefs.section.pause'), hint: l10n.t('prefs.hint.pause') },
    renderSelect({
      label: l10n.t('dnd.label'),
      value: until ? 'until' : set === true ? 'on' : 'off',
      options: [
        ...(until
          ? [['until', l10n.t('dnd.until', { time: untilText(l10n, until, now) })] as const, off]
          : [off]),
        ['half', l10n.t('dnd.minutes', { n: 30 })],
        ['hour', l10n.t('dnd.hours', { n: 1 })],
        ['tomorrow', l10n.t('dnd.tomorrow', { time: clockTime(l10n, tomorrow(now)) })],
        ['on', l10n.t('dnd.until_off')],
      ],
      onChange: (choice) => saving.device('pause', { doNotDisturb: choices[choice]?.() ?? set }),
    }),
  );
}
