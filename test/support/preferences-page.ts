import { fixture, html } from '@open-wc/testing';
import '../../components/preferences/define.js';
import type { NotifPreferences, PreferenceChoice } from '../../components/preferences/preferences.js';
import { FakeClient } from './fake-client.js';
import { preferences } from './preferences.js';

export interface PreferencesPage {
  readonly element: NotifPreferences;
  readonly root: ShadowRoot;
  readonly client: FakeClient;
  /** What a person calls it, and sets; says what there is where there is no such thing. */
  control(name: string): HTMLInputElement;
  select(name: string): HTMLSelectElement;
  /** Chooses from a list, as a person does. */
  choose(name: string, option: string): Promise<void>;
  press(name: string): Promise<void>;
  has(name: string): boolean;
  /** A part, by its title. */
  part(title: string): HTMLElement;
  titles(): string[];
  drawn(): Promise<void>;
}

export interface PreferencesPageOptions {
  client?: FakeClient;
  sections?: string;
  types?: readonly PreferenceChoice[] | null;
  channels?: readonly PreferenceChoice[] | null;
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

/** A client of a server that keeps preferences. */
export function keeping(fields: Parameters<typeof preferences>[0] = {}): FakeClient {
  const client = new FakeClient();
  client.kept = preferences(fields);
  return client;
}

const plain = (text: string | null | undefined): string =>
  (text ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The name of a form control, as our elements give one. */
export function controlName(control: Element): string {
  const label = control.closest('label');
  return plain(
    control.getAttribute('aria-label') ??
      (label?.querySelector('.label') ?? label?.querySelector('span') ?? control).textContent,
  );
}

/** A page of preferences, as a person finds it. */
export async function preferencesPage({
  client = keeping(),
  sections = '',
  types = null,
  channels = null,
  lang = 'en',
  dir = 'ltr',
}: PreferencesPageOptions = {}): Promise<PreferencesPage> {
  const box = await fixture(
    html`<main lang=${lang} dir=${dir}>
      <notif-preferences
        .client=${client}
        .sections=${sections}
        .types=${types}
        .channels=${channels}
      ></notif-preferences>
    </main>`,
  );
  const element = box.querySelector('notif-preferences') as NotifPreferences;
  const root = element.shadowRoot as ShadowRoot;
  const drawn = async (): Promise<void> => {
    // What is asked of the client is answered in a microtask or two.
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
  };
  await drawn();
  const controls = () => [...root.querySelectorAll<HTMLInputElement>('input, select, button')];
  const control = (name: string): HTMLInputElement => {
    const found = controls().filter((one) => controlName(one) === name);
    if (found.length === 1 && found[0]) return found[0];
    throw new Error(
      `${found.length} controls are called "${name}". There are: ${controls().map(controlName).join(', ')}.`,
    );
  };
  const select = (name: string) => control(name) as unknown as HTMLSelectElement;
  return {
    element,
    root,
    client,
    control,
    select,
    drawn,
    async choose(name, option) {
      const list = select(name);
      const found = [...list.options].find(({ text }) => plain(text) === option);
      if (!found) throw new Error(`"${name}" has: ${[...list.options].map(({ text }) => text).join(', ')}.`);
      list.focus();
      list.value = found.value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await drawn();
    },
    async press(name) {
      const one = control(name);
      one.focus();
      one.click();
      await drawn();
    },
    has: (name) => controls().some((one) => controlName(one) === name),
    part(title) {
      const found = [...root.querySelectorAll<HTMLElement>('[part=section]')].find(
        (one) => plain(one.querySelector('[part=legend]')?.textContent) === title,
      );
      if (!found) throw new Error(`There is no part "${title}".`);
      return found;
    },
    titles: () => [...root.querySelectorAll('[part=legend]')].map(({ textContent }) => plain(textContent)),
  };
}

/** What a list shows as chosen. */
export const chosen = (list: HTMLSelectElement): string => plain(list.selectedOptions[0]?.text);
