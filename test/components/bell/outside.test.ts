import '../../../components/bell/define.js';
import { aTimeout, expect } from '@open-wc/testing';
import type { FakeClient } from '../../support/fake-client.js';
import { bellPage, counted } from '../../support/bell.js';
import { eventually } from '../../support/page.js';

const icon = (colour: string) =>
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32"><rect width="32" height="32" fill="${colour}"/></svg>`;

const said = (title: string) => eventually(() => expect(document.title).to.equal(title));
const count = (client: FakeClient, unread: number) =>
  client.$counts.set({ unread, unseen: unread, capped: false, rev: client.$counts.get().rev + 1 });

describe('<notif-bell> outside of its page', () => {
  let before: string;

  beforeEach(() => {
    before = document.title;
    document.title = 'Invoices';
  });
  afterEach(async () => {
    document.querySelectorAll('notif-bell').forEach((bell) => bell.remove());
    await aTimeout(0);
    document.title = before;
  });

  describe('in the title', () => {
    const attributes = { 'title-badge': '' };

    it('puts the number before the title, and takes it away with the last one', async () => {
      const { client } = await bellPage({ client: counted(3), attributes });
      await said('(3) Invoices');
      count(client, 4);
      await said('(4) Invoices');
      count(client, 0);
      await said('Invoices');
    });

    it('leaves the title as the page has it by then, once it is removed (ux 122)', async () => {
      const { bell } = await bellPage({ client: counted(3), attributes });
      await said('(3) Invoices');
      bell.remove();
      await said('Invoices');
    });

    it('is there where the person wants it, and not where they do not', async () => {
      const { client } = await bellPage({ client: counted(3) });
      client.setUi({ settings: { titleBadge: true } });
      await said('(3) Invoices');
      client.setUi({ settings: { titleBadge: false } });
      await said('Invoices');
    });

    it('stands before each title that the page sets later', async () => {
      const { bell } = await bellPage({ client: counted(3), attributes });
      await said('(3) Invoices');
      document.title = 'Orders';
      await said('(3) Orders');
      document
        .querySelector('title')!
        .replaceWith(Object.assign(document.createElement('title'), { text: 'Stock' }));
      await said('(3) Stock');
      bell.remove();
      await said('Stock');
    });

    it('says no more than the badge does', async () => {
      await bellPage({ client: counted(128), attributes });
      await said('(99+) Invoices');
    });

    it('is quiet while the person wants no interruptions', async () => {
      const { bell } = await bellPage({ client: counted(3), attributes });
      await said('(3) Invoices');
      bell.dnd = true;
      await said('Invoices');
    });

    it('adds up where a page has several bells', async () => {
      const { bell } = await bellPage({ client: counted(3), attributes });
      const other = document.createElement('notif-bell');
      Object.assign(other, { client: counted(4), titleBadge: true });
      document.body.append(other);
      await said('(7) Invoices');
      bell.remove();
      await said('(4) Invoices');
    });

    it('is left alone unless the page asks', async () => {
      await bellPage({ client: counted(3) });
      await aTimeout(50);
      expect(document.title).to.equal('Invoices');
    });
  });

  describe('on the icon of the tab', () => {
    const attributes = { 'favicon-badge': '' };
    let link: HTMLLinkElement;

    beforeEach(() => {
      link = Object.assign(document.createElement('link'), { rel: 'icon', href: icon('white') });
      document.head.append(link);
    });
    afterEach(() => link.remove());

    const icons = () => [...document.querySelectorAll<HTMLLinkElement>('link[rel~=icon]')];

    async function pixels(href: string, ...places: [number, number][]): Promise<string[]> {
      const image = new Image();
      image.src = href;
      await image.decode();
      const brush = new OffscreenCanvas(32, 32).getContext('2d')!;
      brush.drawImage(image, 0, 0);
      return places.map(([x, y]) => [...brush.getImageData(x, y, 1, 1).data].join());
    }

    it('draws a dot on the page’s own, in the colour of the badge', async () => {
      const { bell } = await bellPage({ client: counted(3), attributes });
      await eventually(() => expect(icons()[0]?.type).to.equal('image/png'));
      expect(icons()).to.have.length(1);
      const dot = getComputedStyle(bell.shadowRoot!.querySelector('[part=badge]')!).backgroundColor;
      const [middle, own] = await pixels(icons()[0]!.href, [24, 24], [4, 4]);
      expect(`rgb(${middle!.split(',').slice(0, 3).join(', ')})`).to.equal(dot);
      expect(own).to.equal('255,255,255,255');
    });

    it('gives the page its own back with the last one read, and once the bell is removed (ux 122)', async () => {
      const { bell, client } = await bellPage({ client: counted(3), attributes });
      await eventually(() => expect(icons()).to.not.include(link));
      count(client, 0);
      await eventually(() => expect(icons()).to.deep.equal([link]));
      count(client, 1);
      await eventually(() => expect(icons()[0]).to.not.equal(link));
      bell.remove();
      await eventually(() => expect(icons()).to.deep.equal([link]));
    });

    it('leaves an icon that cannot be read as it is', async () => {
      link.href = 'data:image/png,nothing';
      await bellPage({ client: counted(3), attributes });
      await aTimeout(100);
      expect(icons()).to.deep.equal([link]);
    });
  });

  describe('on the icon of the installed app', () => {
    let told: (number | 'none')[];

    beforeEach(() => {
      told = [];
      Object.assign(navigator, {
        setAppBadge: async (n: number) => void told.push(n),
        clearAppBadge: async () => {
          told.push('none');
          throw new Error('refused');
        },
      });
    });
    afterEach(() => {
      const own = navigator as Partial<Navigator>;
      delete own.setAppBadge;
      delete own.clearAppBadge;
    });

    it('is the exact number, and none where there is none; a browser that refuses breaks nothing', async () => {
      const { bell, client } = await bellPage({ client: counted(128), attributes: { 'app-badge': '' } });
      await eventually(() => expect(told).to.deep.equal([128]));
      count(client, 0);
      await eventually(() => expect(told).to.deep.equal([128, 'none']));
      count(client, 2);
      await eventually(() => expect(told).to.deep.equal([128, 'none', 2]));
      bell.remove();
      await eventually(() => expect(told).to.deep.equal([128, 'none', 2, 'none']));
    });
  });
});
