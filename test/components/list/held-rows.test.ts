import { expect } from '@open-wc/testing';
import { holdBack, neighbour } from '../../../components/list/held-rows.js';
import { feed } from '../../support/fake-feed.js';
import { notification } from '../../support/notification.js';

/** Ids with their place in the order: `n('a', 3)`. */
const n = (id: string, seq: number) => notification({ id, seq });

describe('rows held back while somebody reads', () => {
  it('lets nothing new in above', () => {
    const now = feed([n('d', 4), n('c', 3), n('b', 2), n('a', 1)]);
    expect(holdBack(['b', 'a'], now, 2)).to.deep.equal({ ids: ['b', 'a'], held: 2 });
  });

  it('lets older pages in below, and what comes back at its place', () => {
    const now = feed([n('e', 5), n('d', 4), n('c', 3), n('b', 2), n('a', 1)]);
    expect(holdBack(['e', 'c'], now, 5)).to.deep.equal({ ids: ['e', 'd', 'c', 'b', 'a'], held: 0 });
  });

  it('leaves a row that moved to the top where it is', () => {
    const now = feed([n('b', 9), n('d', 4), n('c', 3), n('a', 1)]);
    expect(holdBack(['d', 'c', 'b', 'a'], now, 4)).to.deep.equal({ ids: ['d', 'c', 'b', 'a'], held: 0 });
    const first = feed([n('d', 9), n('c', 3), n('b', 2), n('a', 1)]);
    expect(holdBack(['d', 'c', 'b', 'a'], first, 4).ids).to.deep.equal(['d', 'c', 'b', 'a']);
  });

  it('lets go of what has left', () => {
    expect(holdBack(['c', 'b', 'a'], feed([n('c', 3), n('a', 1)]), 3).ids).to.deep.equal(['c', 'a']);
  });
});

describe('the row to go to when one has gone', () => {
  it('is the next that is left, else the one before', () => {
    expect(neighbour(['a', 'b', 'c'], ['a', 'c'], 'b')).to.equal('c');
    expect(neighbour(['a', 'b', 'c', 'd'], ['a', 'd'], 'b')).to.equal('d');
    expect(neighbour(['a', 'b', 'c'], ['a', 'b'], 'c')).to.equal('b');
    expect(neighbour(['a'], [], 'a')).to.equal(undefined);
  });
});
