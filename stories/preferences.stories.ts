import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../components/preferences/define.js';
import type { PreferenceChoice } from '../components/preferences/preferences.js';
import { NotifError } from '../src/index.js';
import { FakeClient } from '../test/support/fake-client.js';
import { category, preferences } from '../test/support/preferences.js';

interface Args {
  client: FakeClient;
  sections: string;
  types: readonly PreferenceChoice[] | null;
  channels: readonly PreferenceChoice[] | null;
  noTitle: boolean;
  locale: string;
}

/** A client that is made anew for each story, of a server that keeps preferences, and bent. */
function client(bend: (client: FakeClient) => void = () => {}): FakeClient {
  const made = new FakeClient();
  made.kept = preferences();
  bend(made);
  return made;
}

const failed = (code: 'server' | 'network' | 'forbidden' | 'unauthorized') =>
  new NotifError(code, 'As the story has it.');

/** What a person wants to be told of, and how. Each change is kept as it is made. */
const meta: Meta<Args> = {
  title: 'Preferences (notif-preferences)',
  component: 'notif-preferences',
  argTypes: {
    client: { control: false },
    sections: { control: 'text' },
    types: { control: 'object' },
    channels: { control: 'object' },
    noTitle: { control: 'boolean' },
    locale: { control: 'text' },
  },
  args: { sections: '', types: null, channels: null, noTitle: false, locale: '' },
  render: ({ client, sections, types, channels, noTitle, locale }) =>
    html`<notif-preferences
      .client=${client}
      .sections=${sections}
      .types=${types}
      .channels=${channels}
      .noTitle=${noTitle}
      .locale=${locale || undefined}
    ></notif-preferences>`,
};
export default meta;

type Story = StoryObj<Args>;

export const Everything: Story = { args: { client: client() } };

/** Types and channels in the page's words; of security, only some channels cannot be turned off. */
export const InThePagesWords: Story = {
  args: {
    client: client(),
    sections: 'types',
    channels: [{ id: 'in_app' }, { id: 'toast' }, { id: 'email' }, { id: 'slack', label: 'Slack' }],
    types: [
      { id: 'mention', label: 'Mentions', description: 'Somebody writes your name.' },
      { id: 'job', label: 'Builds and deploys' },
      { id: 'security', label: 'Security', required: ['in_app', 'email'] },
    ],
  },
};

/** Of a system that asks first, and of whoever turned everything off. */
export const Off: Story = {
  args: { client: client((one) => (one.kept = preferences({ enabled: false }))) },
};

export const Paused: Story = {
  args: {
    client: client((one) => one.setUi({ doNotDisturb: Date.now() + 45 * 60_000 })),
    sections: 'pause quiet',
  },
};

/** Two times of the day, of which each can be changed. */
export const TwoQuietWindows: Story = {
  args: {
    client: client((one) => {
      const kept = preferences();
      one.kept = {
        ...kept,
        quietHours: {
          ...kept.quietHours!,
          windows: [
            { days: [1, 2, 3, 4, 5], from: '22:00', to: '08:00' },
            { days: [6, 7], from: '00:00', to: '00:00' },
          ],
        },
      };
    }),
    sections: 'quiet',
  },
};

/** A backend that keeps none: what belongs to this device alone. */
export const ThisDeviceAlone: Story = { args: { client: client((one) => (one.kept = null)) } };

export const Loading: Story = { args: { client: client((one) => one.hold()) } };

export const CouldNotLoad: Story = {
  args: { client: client((one) => (one.failWith.loadPreferences = failed('server'))) },
};

export const SignedOut: Story = {
  args: { client: client((one) => (one.failWith.loadPreferences = failed('unauthorized'))) },
};

/** Everything that is asked of the server fails: change something, and it goes back. */
export const CouldNotSave: Story = {
  args: { client: client((one) => (one.failWith.setPreferences = failed('server'))) },
};

/** What the server keeps cannot be changed now; what belongs to the device can. */
export const Offline: Story = {
  args: {
    client: client((one) => one.$connection.set({ ...one.$connection.get(), status: 'offline' })),
  },
};

/** No pop-ups, no sound, no quiet hours: there is less to choose then. */
export const MuchTurnedOff: Story = {
  args: {
    client: client((one) => {
      one.kept = preferences({ quietHours: null, categories: { job: category({ enabled: false }) } });
      one.setUi({ settings: { toasts: false, sound: false, keys: false } });
    }),
  },
};

/** In a sidebar of 320 pixels: a card for each type. */
export const Narrow: Story = {
  args: { client: client((one) => one.setUi({ settings: { sound: true } })) },
  render: (args, context) =>
    html`<style>
        .narrow {
          inline-size: 320px;
        }
      </style>
      <div class="narrow">${meta.render!(args, context)}</div>`,
};
