import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Preferences, Priority } from '../../src/index.js';
import { icon } from '../internal/icons.js';
import { maybe, typeName } from '../internal/item-words.js';
import { typeIcon } from '../internal/type-icon.js';
import { refuse, renderBareSelect } from './controls.js';
import { channelIcon } from './icons.js';
import { cellOf, cellPatch, channelsOf, typesOf } from './matrix.js';
import { renderSection } from './section.js';
import { renderOffer } from './system.js';
import type { PreferenceChoice } from './names.js';
import type { View } from './view.js';

const channelKeys: Record<string, string> = { in_app: 'list', web_push: 'browser' };
const priorities = ['any', 'normal', 'high', 'urgent'] as const;

/** Which types of notifications come, by which channels, and from which priority on: a table; in a narrow place, cards. */
export function renderTypes(view: View, kept: Preferences): TemplateResult {
  const { host, l10n, source, saving, permission } = view;
  const channels = channelsOf(kept, host.channels);
  const locked = source.isOffline;
  const nameOfChannel = ({ id, label }: PreferenceChoice): string =>
    label ?? maybe(l10n, `prefs.channel.${channelKeys[id] ?? id}`) ?? id;
  const nameOfType = ({ id, label }: PreferenceChoice): string =>
    label ?? maybe(l10n, `types.${id}`) ?? typeName({ category: id }, l10n);

  const needsPermission = permission.wanted && permission.state === 'default';
  // Roles that `display` takes away in the narrow layout are said again.
  return renderSection(
    view,
    'types',
    { title: l10n.t('prefs.what'), wide: true },
    html`<table class="matrix" part="table" role="table" aria-labelledby="types-title">
        <thead role="rowgroup">
          <tr role="row">
            <th class="type" scope="col" role="columnheader">${l10n.t('prefs.type')}</th>
            ${channels.map(
              (channel) =>
                html`<th scope="col" role="columnheader">
                  <slot name="channel-${channel.id}"
                    >${channelIcon(channel.id)}<span>${nameOfChannel(channel)}</span></slot
                  >
                </th>`,
            )}
            <th class="priority" scope="col" role="columnheader">${l10n.t('prefs.min_priority')}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${typesOf(kept, host.types).map(renderRow)}
        </tbody>
      </table>
      ${needsPermission ? renderOffer(view) : nothing}`,
  );

  function renderRow(type: PreferenceChoice, row: number): TemplateResult {
    const { id, description } = type;
    const cells = channels.map((channel) => cellOf(kept, type, channel.id));
    const why = cells.some(({ required }) => required) ? `why-${row}` : nothing;
    return html`<tr role="row">
      <th class="type" scope="row" role="rowheader">
        <div class="type-name">
          ${icon(typeIcon({ icon: null, type: id, category: id }), 18)}
          <div>
            <bdi>${nameOfType(type)}</bdi>
            ${description ? html`<small dir="auto">${description}</small>` : nothing}
            ${why === nothing ? nothing : html`<small id=${why}>${l10n.t('prefs.required')}</small>`}
          </div>
        </div>
      </th>
      ${channels.map((channel, i) => {
        const { checked, required } = cells[i]!;
        const name = nameOfChannel(channel);
        return html`<td role="cell">
          <label class="cell"
            ><input
              class="check"
              type="checkbox"
              aria-label=${l10n.t('prefs.cell', { type: nameOfType(type), channel: name })}
              aria-disabled=${required || locked || nothing}
              aria-describedby=${required ? why : nothing}
              .checked=${live(checked)}
              @click=${required || locked ? refuse : nothing}
              @change=${() => onCell(type, channel.id, !checked)}
            /><bdi aria-hidden="true">${name}</bdi></label
          >
        </td>`;
      })}
      <td class="priority" role="cell">${renderPriority(type, cells.length > 0 && why !== nothing)}</td>
    </tr>`;
  }

  function renderPriority(type: PreferenceChoice, required: boolean): unknown {
    const label = l10n.t('prefs.min_priority');
    const any = l10n.t('prefs.min_priority.any');
    return html`<span class="cell-label" aria-hidden="true">${label}</span>${
        required
          ? html`<span class="quiet-text">${any}</span>`
          : renderBareSelect<(typeof priorities)[number]>(
              {
                value: asked(kept.categories[type.id]?.minPriority),
                locked,
                options: priorities.map((value) => [value, l10n.t(`prefs.min_priority.${value}`)]),
                onChange: (value) =>
                  saving.server('types', {
                    categories: { [type.id]: { minPriority: value === 'any' ? null : value } },
                  }),
              },
              l10n.t('prefs.cell', { type: nameOfType(type), channel: label }),
            )
      }`;
  }

  function onCell(type: PreferenceChoice, channel: string, on: boolean): void {
    saving.server('types', cellPatch(kept, type, channel, on, channels));
    // The browser has to be asked too: explained first, and by a press of its own.
    permission.wanted = on && channel === 'web_push';
  }
}

/** Low is the lowest that there is. */
const asked = (least: Priority | null | undefined): (typeof priorities)[number] =>
  !least || least === 'low' ? 'any' : least;
