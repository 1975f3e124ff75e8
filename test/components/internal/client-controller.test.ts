import { ContextProvider } from '@lit/context';
import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { clientContext } from '../../../components/internal/client-context.js';
import { ClientController } from '../../../components/internal/client-controller.js';
import { NotifProvider } from '../../../components/provider/provider.js';
import type { Client } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';

/** Keeps a diary of the clients that it was given and of those it let go. */
class ClientReader extends LitElement {
  static override properties = { client: { attribute: false } };
  declare client: Client | null;
  readonly diary: string[] = [];
  readonly context = new ClientController(this, (client) => {
    const name = names.get(client) ?? 'none';
    this.diary.push(`+${name}`);
    return () => this.diary.push(`-${name}`);
  });
}
customElements.define('client-reader', ClientReader);

class LateProvider extends NotifProvider {}
class ForeignProvider extends LitElement {
  readonly context = new ContextProvider(this, { context: clientContext, initialValue: b });
  protected override render = () => html`<slot></slot>`;
}

const a = new FakeClient();
const b = new FakeClient();
const names = new Map<Client | null, string>([
  [a, 'a'],
  [b, 'b'],
]);

customElements.define('test-provider', class extends NotifProvider {});

const reader = (box: Element) => box.querySelector('client-reader') as ClientReader;

describe('the client of an element', () => {
  it('is the one of the provider around it', async () => {
    const box = await fixture(
      html`<test-provider .client=${a}><client-reader></client-reader></test-provider>`,
    );
    expect(reader(box).context.client).to.equal(a);
    expect(reader(box).diary).to.deep.equal(['+a']);
  });

  it('comes from a provider that is defined after it', async () => {
    const box = await fixture(html`<late-provider><client-reader></client-reader></late-provider>`);
    expect(reader(box).context.client).to.equal(null);
    customElements.define('late-provider', LateProvider);
    (box as LateProvider).client = b;
    await (box as LateProvider).updateComplete;
    expect(reader(box).context.client).to.equal(b);
    expect(reader(box).diary).to.deep.equal(['+b']);
  });

  it('comes from anybody who provides the context, also when defined later', async () => {
    const box = await fixture(html`<foreign-provider><client-reader></client-reader></foreign-provider>`);
    customElements.define('foreign-provider', ForeignProvider);
    expect(reader(box).context.client).to.equal(b);
  });

  it('comes from a provider in whose shadow root it is slotted later', async () => {
    const box = await fixture(html`<div><client-reader></client-reader></div>`);
    const provider = document.createElement('test-provider') as NotifProvider;
    provider.client = a;
    provider.append(document.createElement('slot'));
    box.attachShadow({ mode: 'open' }).append(provider);
    await provider.updateComplete;
    expect(reader(box).context.client).to.equal(a);
  });

  it('is its own where it has one, and the provider’s again when that is taken away', async () => {
    const box = await fixture(html`
      <test-provider .client=${a}><client-reader .client=${b}></client-reader></test-provider>
    `);
    const element = reader(box);
    expect(element.context.client).to.equal(b);
    element.client = null;
    await element.updateComplete;
    expect(element.context.client).to.equal(a);
    expect(element.diary.at(-1)).to.equal('+a');
  });

  it('changes with the provider’s, which lets go of the one before', async () => {
    const box = await fixture<NotifProvider>(
      html`<test-provider .client=${a}><client-reader></client-reader></test-provider>`,
    );
    box.client = b;
    await box.updateComplete;
    expect(reader(box).diary).to.deep.equal(['+a', '-a', '+b']);
  });

  it('changes when the element moves to another provider, and is none outside of all', async () => {
    const box = await fixture(html`
      <div>
        <test-provider .client=${a}><client-reader></client-reader></test-provider>
        <test-provider id="other" .client=${b}></test-provider>
      </div>
    `);
    const element = reader(box);
    box.querySelector('#other')?.append(element);
    expect(element.diary).to.deep.equal(['+a', '-a', '+b']);
    box.append(element);
    expect(element.context.client).to.equal(null);
    expect(element.diary).to.deep.equal(['+a', '-a', '+b', '-b', '+none']);
  });

  it('is heard again after the element was moved within its provider', async () => {
    const box = await fixture<NotifProvider>(
      html`<test-provider .client=${a}
        ><p></p>
        <client-reader></client-reader
      ></test-provider>`,
    );
    box.prepend(reader(box));
    box.client = b;
    await box.updateComplete;
    expect(reader(box).context.client).to.equal(b);
  });

  it('is let go of when the element leaves the page, however often it comes back', async () => {
    const box = await fixture(
      html`<test-provider .client=${a}><client-reader></client-reader></test-provider>`,
    );
    const element = reader(box);
    for (let i = 0; i < 100; i++) {
      element.remove();
      box.append(element);
    }
    element.remove();
    const held = element.diary.reduce((sum, entry) => sum + (entry.startsWith('+') ? 1 : -1), 0);
    expect(held).to.equal(0);
    expect(element.diary.length).to.equal(202);
  });
});
