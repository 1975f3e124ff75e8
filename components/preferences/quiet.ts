import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuietHoursPreference } from '../../src/index.js';
import { refuse, renderBareSelect, renderSwitch } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';
import { weekdays } from './weekdays.js';

type Window = QuietHoursPreference['windows'][number];

const everyNight: Window = { days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '08:00' };

const deviceZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Of a person who has none yet. */
const none = (): QuietHoursPreference => ({
  enabled: false,
  timeZone: deviceZone(),
  windows: [everyNight],
  mode: 'hold',
  bypassPriority: 'urgent',
});

/** Times of the day at which nothing but what is urgent interrupts. */
export function renderQuiet(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const kept = source.kept?.quietHours;
  const hours = kept ?? none();
  const { enabled, timeZone, windows, mode, bypassPriority } = hours;
  const locked = source.isOffline;
  // Where there is nothing yet, a part would be no more than that part.
  const change = (part: Partial<QuietHoursPreference>): void =>
    saving.server('quiet', { quietHours: kept ? part : { ...hours, ...part } });
  const zoneText = (zone: string): string => l10n.t('quiet.zone', { zone });
  return renderSection(
    view,
    'quiet',
    { title: l10n.t('quiet.label'), hint: enabled ? zoneText(timeZone) : undefined },
    html`${renderSwitch({
      label: l10n.t('quiet.label'),
      value: enabled,
      locked,
      onChange: (on) => change({ enabled: on, ...(on && !windows.length && { windows: [everyNight] }) }),
    })}${
      enabled
        ? html`${windows.map((_, i) => renderWindow(view, windows, i, change))}${renderSwitch({
            label: l10n.t('quiet.urgent'),
            value: !!bypassPriority,
            locked,
            onChange: (on) => change({ bypassPriority: on ? 'urgent' : null }),
          })}${renderSwitch({
            label: l10n.t('quiet.summary'),
            value: mode === 'hold',
            locked,
            onChange: (on) => change({ mode: on ? 'hold' : 'silent' }),
          })}${timeZone === deviceZone() ? nothing : renderZones()}`
        : nothing
    }`,
  );

  /** Of a traveller, or of a server that took one for granted: theirs, or that of this device. */
  function renderZones(): TemplateResult {
    const zones = [timeZone, deviceZone()].map((zone) => [zone, zoneText(zone)] as const);
    const value = timeZone;
    return html`<div class="line">
      ${renderBareSelect(
        { value, options: zones, locked, onChange: (zone) => change({ timeZone: zone }) },
        zoneText(timeZone),
      )}
    </div>`;
  }
}

function renderWindow(
  { l10n, source, host }: View,
  windows: readonly Window[],
  index: number,
  change: (part: Partial<QuietHoursPreference>) => void,
): TemplateResult {
  const window = windows[index]!;
  const { days, from, to } = window;
  const locked = source.isOffline;
  const set = (part: Partial<Window>): void =>
    change({ windows: windows.map((one) => (one === window ? { ...one, ...part } : one)) });
  const note = !days.length
    ? 'quiet.no_days'
    : from === to
      ? 'quiet.all_day'
      : to < from
        ? 'quiet.next_day'
        : null;
  const id = `days-${index}`;
  return html`<div
    class="window"
    role=${windows.length > 1 ? 'group' : nothing}
    aria-label=${windows.length > 1 ? `${from} – ${to}` : nothing}
  >
    <div class="line" role="group" aria-labelledby=${id}>
      <span class="label" id=${id}>${l10n.t('quiet.days')}</span>
      <span class="days"
        >${weekdays(l10n.locale).map(
          ({ day, short, long }) =>
            html`<label class="day"
              ><input
                type="checkbox"
                aria-label=${long}
                aria-disabled=${locked || nothing}
                .checked=${live(days.includes(day))}
                @click=${locked ? refuse : nothing}
                @change=${() =>
                  set({
                    days: days.includes(day) ? days.filter((one) => one !== day) : [...days, day].sort(),
                  })}
              /><span aria-hidden="true">${short}</span></label
            >`,
        )}</span
      >
    </div>
    <div class="line times">
      ${renderTime('quiet.from', from, (time) => set({ from: time }))}
      ${renderTime('quiet.to', to, (time) => set({ to: time }))}
    </div>
    ${note ? html`<p class="note">${l10n.t(note)}</p>` : nothing}
  </div>`;

  function renderTime(
    label: 'quiet.from' | 'quiet.to',
    time: string,
    onChange: (time: string) => void,
  ): TemplateResult {
    // Half a time is none: it stays what it was, and shows that again once the person goes on.
    return html`<label class="label-and"
      ><span class="label">${l10n.t(label)}</span
      ><input
        class="field time"
        type="time"
        required
        ?readonly=${locked}
        .value=${live(time)}
        @change=${({ currentTarget }: Event) => {
          const { value } = currentTarget as HTMLInputElement;
          if (value) onChange(value);
        }}
        @blur=${() => host.requestUpdate()}
    /></label>`;
  }
}
