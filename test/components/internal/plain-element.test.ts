import { expect, fixture } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { PlainElement } from '../../../components/internal/plain-element.js';

class PlainProbe extends PlainElement {
  static override styles = ':host{display:block;color:rgb(1 2 3)}';
  static override properties = {
    word: {},
    many: { type: Number },
    on: { type: Boolean },
    longName: { attribute: 'long-name' },
    secret: { attribute: false },
  };
  declare word: string | null;
  declare many: number;
  declare on: boolean;
  declare longName: string;
  declare secret: unknown;
  drawn: string[] = [];
  built = 0;

  constructor() {
    super();
    this.word = 'first';
  }

  protected override firstConnected(): void {
    this.built++;
  }

  protected override updated(): void {
    this.drawn.push(`${this.word} ${this.many} ${this.on}`);
  }
}
customElements.define('plain-probe', PlainProbe);

const probe = (markup: string): Promise<PlainProbe> => fixture<PlainProbe>(markup);

describe('PlainElement', () => {
  it('takes what stands in the markup, as what each property is', async () => {
    const element = await probe('<plain-probe word="a" many="3" on long-name="b" secret="c"></plain-probe>');
    expect(element.word).to.equal('a');
    expect(element.many).to.equal(3);
    expect(element.on).to.be.true;
    expect(element.longName).to.equal('b');
    expect(element.secret).to.equal(undefined);
    element.removeAttribute('on');
    element.removeAttribute('word');
    expect(element.on).to.be.false;
    expect(element.word).to.be.null;
  });

  it('draws once for any number of changes, and not for none', async () => {
    const element = await probe('<plain-probe></plain-probe>');
    element.drawn = [];
    element.word = 'a';
    element.many = 1;
    element.word = 'b';
    expect(element.drawn).to.deep.equal([]);
    await element.updateComplete;
    expect(element.drawn).to.deep.equal(['b 1 undefined']);
    element.word = 'b';
    await element.updateComplete;
    expect(element.drawn).to.have.length(1);
  });

  it('keeps what the page had set before the element was defined', async () => {
    const early = document.createElement('plain-late') as HTMLElement & { word?: string };
    early.word = 'from the page';
    document.body.append(early);
    customElements.define('plain-late', class extends PlainProbe {});
    await (early as PlainProbe).updateComplete;
    expect(early.word).to.equal('from the page');
    expect((early as PlainProbe).drawn).to.deep.equal(['from the page undefined undefined']);
    early.remove();
  });

  it('is built once, however often it is moved, and has its style', async () => {
    const element = await probe('<plain-probe></plain-probe>');
    const box = document.createElement('div');
    element.parentElement?.append(box);
    box.append(element);
    await element.updateComplete;
    expect(element.built).to.equal(1);
    expect(getComputedStyle(element).color).to.equal('rgb(1, 2, 3)');
  });

  it('tells its controllers what a LitElement would, also one that comes later', async () => {
    const element = await probe('<plain-probe></plain-probe>');
    const heard: string[] = [];
    const controller: ReactiveController = {
      hostConnected: () => heard.push('connected'),
      hostUpdate: () => heard.push('update'),
      hostUpdated: () => heard.push('updated'),
      hostDisconnected: () => heard.push('disconnected'),
    };
    element.addController(controller);
    element.requestUpdate();
    await element.updateComplete;
    element.remove();
    expect(heard).to.deep.equal(['connected', 'update', 'updated', 'disconnected']);
    element.removeController(controller);
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    expect(heard).to.have.length(4);
  });

  it('draws again after a drawing that failed', async () => {
    const element = await probe('<plain-probe></plain-probe>');
    const failing = {
      hostUpdate: () => {
        throw new Error('of a controller');
      },
    };
    element.addController(failing);
    element.word = 'a';
    const said = await element.updateComplete.then(
      () => 'nothing',
      (error: Error) => error.message,
    );
    expect(said).to.equal('of a controller');
    element.removeController(failing);
    element.drawn = [];
    element.word = 'b';
    await element.updateComplete;
    expect(element.drawn).to.deep.equal(['b undefined undefined']);
  });

  it('a copy of it is one of its own', async () => {
    const element = await probe('<plain-probe word="a"></plain-probe>');
    const copy = element.cloneNode(true) as PlainProbe;
    document.body.append(copy);
    await copy.updateComplete;
    copy.word = 'b';
    expect(element.word).to.equal('a');
    expect(copy.renderRoot).not.to.equal(element.renderRoot);
    copy.remove();
  });
});
