import { expect, fixture, html } from '@open-wc/testing';
import { arrange } from '../../../components/internal/arrange.js';

describe('the elements of a list, one for each key', () => {
  const button = () => document.createElement('button');
  const box = () => fixture<HTMLElement>(html`<div></div>`);
  const keysOf = (list: HTMLElement) =>
    [...list.children].map((child) => (child as HTMLElement).dataset['key']);

  it('come in the order of the keys', async () => {
    const list = await box();
    const made = arrange(list, ['a', 'b', 'c'], button);
    expect(made).to.deep.equal([...list.children]);
    expect(keysOf(list)).to.deep.equal(['a', 'b', 'c']);
    arrange(list, ['c', 'a', 'd'], button);
    expect(keysOf(list)).to.deep.equal(['c', 'a', 'd']);
  });

  it('stay the same elements, with the focus, while others come and go around them', async () => {
    const list = await box();
    const b = arrange(list, ['a', 'b', 'c'], button)[1];
    b?.focus();
    let blurred = false;
    b?.addEventListener('blur', () => (blurred = true));
    arrange(list, ['x', 'y', 'b', 'c', 'z'], button);
    expect(arrange(list, ['b'], button)).to.deep.equal([b]);
    expect(document.activeElement).to.equal(b);
    expect(blurred).to.equal(false);
  });
});
