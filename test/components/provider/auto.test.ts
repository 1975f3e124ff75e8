import '../../../components/auto.js';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { stub, type SinonStub } from 'sinon';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import type { NotifProvider } from '../../../components/provider/provider.js';
import { FakeClient } from '../../support/fake-client.js';
import { eventually } from '../../support/page.js';

/** What the page has asked of its server. */
let fetched: SinonStub<Parameters<typeof fetch>, ReturnType<typeof fetch>>;
const urls = () =>
  fetched.getCalls().map(({ args: [input] }) => String(input instanceof Request ? input.url : input));

describe('<notif-provider> of belfry/auto', () => {
  beforeEach(() => {
    fetched = stub(window, 'fetch').callsFake(async () => Response.json({}, { status: 503 }));
  });
  afterEach(() => fetched.restore());

  it('makes a client from its attributes, and connects it', async () => {
    const element = await fixture<NotifProvider>(html`<notif-provider url="/made/v1"></notif-provider>`);
    expect(element.client).to.not.equal(null);
    await eventually(() => expect(urls().join(' ')).to.contain('/made/v1/'));
    element.remove();
  });

  it('asks with the token that its auth gives', async () => {
    const element = await fixture<NotifProvider>(html`
      <notif-provider url="/auth/v1" .auth=${() => 'of-ana'}></notif-provider>
    `);
    await eventually(() => expect(urls().length).to.be.at.least(1));
    const headers = new Headers(fetched.firstCall.args[1]?.headers);
    expect(headers.get('authorization')).to.equal('Bearer of-ana');
    element.remove();
  });

  it('hears from its server by the transports that its attribute names', async () => {
    const opened: string[] = [];
    const Socket = window.WebSocket;
    window.WebSocket = class extends Socket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        opened.push(new URL(url).pathname);
      }
    };
    const element = await fixture<NotifProvider>(html`
      <notif-provider url="/by-socket/v1" transports=" ws  poll "></notif-provider>
    `);
    await eventually(() => expect(opened).to.include('/by-socket/v1/ws'));
    element.remove();
    window.WebSocket = Socket;
    expect(urls().filter((url) => url.includes('/stream'))).to.deep.equal([]);
  });

  it('makes another when an attribute changes', async () => {
    const element = await fixture<NotifProvider>(html`<notif-provider url="/one"></notif-provider>`);
    const before = element.client;
    element.setAttribute('url', '/two');
    await element.updateComplete;
    expect(element.client).to.not.equal(before);
    await eventually(() => expect(urls().join(' ')).to.contain('/two/'));
    element.remove();
  });

  it('leaves a client alone that the page gave', async () => {
    const client = new FakeClient();
    const element = await fixture<NotifProvider>(
      html`<notif-provider url="/mine" .client=${client}></notif-provider>`,
    );
    element.user = 'ana';
    await element.updateComplete;
    expect(element.client).to.equal(client);
    expect(urls()).to.deep.equal([]);
  });

  it('says what is wrong with its attributes, and throws nothing', async () => {
    const warned = stub(console, 'warn');
    const element = document.createElement('notif-provider');
    element.setAttribute('url', '/bad');
    element.setAttribute('transports', 'sse pigeon');
    setTimeout(() => document.body.append(element));
    const { error } = (await oneEvent(element, 'notif-error')) as NotifErrorEvent;
    warned.restore();
    expect(error.code).to.equal('bad-option');
    expect(error.message).to.contain("'pigeon'").and.to.contain('sse ws poll');
    expect(element.client).to.equal(null);
    element.remove();
  });
});
