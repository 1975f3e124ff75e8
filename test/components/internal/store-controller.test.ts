import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, html as template } from 'lit';
import { atom } from '../../../src/model/atom.js';
import { StoreController } from '../../../components/internal/store-controller.js';

class StoreReader extends LitElement {
  readonly store = new StoreController(this, 'nothing yet');
  drawn = 0;
  protected override render() {
    this.drawn++;
    return template`${this.store.value}`;
  }
}
customElements.define('store-reader', StoreReader);

const text = (element: StoreReader) => element.shadowRoot?.textContent;

describe('a store that an element shows', () => {
  let element: StoreReader;
  beforeEach(async () => {
    element = await fixture<StoreReader>(html`<store-reader></store-reader>`);
  });

  it('may come late', async () => {
    expect(text(element)).to.equal('nothing yet');
    element.store.attach(atom('hello'));
    await element.updateComplete;
    expect(text(element)).to.equal('hello');
  });

  it('is drawn once for a hundred changes in one task', async () => {
    const store = atom('0');
    element.store.attach(store);
    await element.updateComplete;
    const before = element.drawn;
    for (let i = 1; i <= 100; i++) store.set(String(i));
    await element.updateComplete;
    expect(text(element)).to.equal('100');
    expect(element.drawn - before).to.equal(1);
  });

  it('is no longer heard once another took its place', async () => {
    const [old, next] = [atom('old'), atom('next')];
    element.store.attach(old);
    element.store.attach(next);
    await element.updateComplete;
    const before = element.drawn;
    old.set('late');
    await element.updateComplete;
    expect(text(element)).to.equal('next');
    expect(element.drawn).to.equal(before);
  });

  it('shows what changed while the element was out of the page, and is not listened to meanwhile', async () => {
    const store = atom('one');
    element.store.attach(store);
    await element.updateComplete;
    const parent = element.parentElement;
    element.remove();
    const before = element.drawn;
    store.set('two');
    await element.updateComplete;
    expect(element.drawn).to.equal(before);
    parent?.append(element);
    await element.updateComplete;
    expect(text(element)).to.equal('two');
  });
});
