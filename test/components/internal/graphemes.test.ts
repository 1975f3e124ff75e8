import { expect } from '@open-wc/testing';
import { cutGraphemes, initials } from '../../../components/internal/graphemes.js';

const family = '👩‍👩‍👧‍👦';

describe('cutting a long text', () => {
  it('leaves a short one as it is', () => {
    expect(cutGraphemes('short', 5)).to.equal('short');
    expect(cutGraphemes('', 5)).to.equal('');
  });

  it('ends it with an ellipsis', () => {
    expect(cutGraphemes('a'.repeat(10_000), 2000)).to.equal(`${'a'.repeat(2000)}…`);
    expect(cutGraphemes('one two three', 4)).to.equal('one…');
  });

  it('never cuts inside an emoji, an accent or a flag', () => {
    expect(cutGraphemes(family.repeat(40), 2)).to.equal(`${family}${family}…`);
    expect(cutGraphemes('e\u0301'.repeat(3), 2)).to.equal(`${'e\u0301'.repeat(2)}…`);
    expect(cutGraphemes('🇩🇪🇫🇷🇪🇸', 1)).to.equal('🇩🇪…');
  });

  it('counts what a person counts, not code units', () => {
    expect(cutGraphemes(family.repeat(3), 3)).to.equal(family.repeat(3));
  });
});

describe('initials', () => {
  for (const [name, letters] of [
    ['Ana Ruiz', 'AR'],
    ['ana', 'A'],
    ['Jean-Luc Picard Enterprise', 'JP'],
    ['  Лев   Толстой ', 'ЛТ'],
    ['(Bot) build', 'BB'],
    ['李小龙', '李'],
    ['Éva', 'É'],
    ['!!! ...', ''],
    ['', ''],
  ] as const) {
    it(`of "${name}" are "${letters}"`, () => expect(initials(name)).to.equal(letters));
  }
});
