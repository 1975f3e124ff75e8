import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/bell/define.js';
import '../components/list/define.js';
import '../components/toast/define.js';
import { FakeClient } from '../test/support/fake-client.js';
import { notification } from '../test/support/notification.js';
import { sampleInbox } from './sample-inbox.js';
import './theme-editor/theme-editor.js';

/** The look: set custom properties by hand and take the CSS with you, or see the themes that come with the package. */
const meta: Meta = {
  title: 'Theming',
  parameters: { layout: 'fullscreen' },
};
export default meta;

type Story = StoryObj;

const inbox = () => new FakeClient(sampleInbox());

/** Change what you like; the CSS below it goes into your page. */
export const Editor: Story = {
  render: () => html`
    <style>
      .preview {
        display: grid;
        gap: 16px;
        max-inline-size: 420px;
      }
      .preview notif-list {
        block-size: 560px;
        border-radius: 14px;
        background: var(--notif-surface-raised, light-dark(#fff, #16181d));
      }
    </style>
    <theme-editor>
      <div class="preview">
        <notif-bell .client=${inbox()} placement="bottom-start"></notif-bell>
        <notif-list .client=${inbox()}></notif-list>
      </div>
    </theme-editor>
  `,
};

const themed = (theme: string, density: 'compact' | 'cosy' | 'comfortable') => html`
  <section data-notif-theme=${theme} class="themed">
    <h2>${theme === 'belfry' ? 'Belfry' : theme[0]!.toUpperCase() + theme.slice(1)}</h2>
    <notif-bell .client=${inbox()} placement="bottom-start"></notif-bell>
    <notif-list .client=${inbox()} .density=${density}></notif-list>
  </section>
`;

/** The themes of the package side by side, each in the density that it was drawn for. */
export const Themes: Story = {
  render: () => html`
    <style>
      .all {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(340px, 1fr));
        gap: 24px;
        padding: 24px;
      }
      .themed {
        padding: 16px;
        border-radius: 16px;
        background: var(--notif-surface, light-dark(#fff, #101216));
        color: var(--notif-text, light-dark(#15171c, #eff1f4));
      }
      .themed h2 {
        margin: 0 0 8px;
        font: 600 16px/24px system-ui;
      }
      .themed notif-list {
        block-size: 520px;
        background: var(--notif-surface-raised, light-dark(#fff, #16181d));
      }
    </style>
    <div class="all">
      ${themed('belfry', 'cosy')} ${themed('graphite', 'compact')} ${themed('paper', 'comfortable')}
      ${themed('mint', 'cosy')}
    </div>
  `,
};

/** One accent gives links, focus, dot, badge and selected rows. */
export const OneAccent: Story = {
  render: () => html`
    <style>
      .plum {
        --notif-accent: light-dark(#8a2f8f, #c26fc7);
        max-inline-size: 420px;
        padding: 24px;
      }
      .plum notif-list {
        block-size: 520px;
      }
    </style>
    <div class="plum">
      <notif-bell .client=${inbox()} placement="bottom-start"></notif-bell>
      <notif-list
        .client=${new FakeClient([notification({ priority: 'high' }), ...sampleInbox()])}
      ></notif-list>
    </div>
  `,
};
