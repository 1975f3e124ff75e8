import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import { MinuteClockController } from '../../../components/internal/minute-clock.js';

const minute = 60_000;
const hour = 60 * minute;

class ClockReader extends LitElement {
  newest: number | null = null;
  drawn = 0;
  readonly clock = new MinuteClockController(this, () => this.newest);
  protected override updated = () => void this.drawn++;
}
customElements.define('clock-reader', ClockReader);

describe('the clock that relative times share', () => {
  let clock: SinonFakeTimers;
  let reader: ClockReader;

  /** A row of a given age, at ten in the morning, and how often it is drawn in the time that follows. */
  async function row(age: number | null): Promise<ClockReader> {
    reader = document.createElement('clock-reader') as ClockReader;
    reader.newest = age === null ? null : Date.now() - age;
    document.body.append(reader);
    await reader.updateComplete;
    reader.drawn = 0;
    return reader;
  }

  beforeEach(() => {
    clock = useFakeTimers({
      now: new Date(2026, 2, 18, 10, 0, 0),
      toFake: ['setTimeout', 'clearTimeout', 'Date'],
    });
  });

  afterEach(() => {
    reader.remove();
    clock.restore();
  });

  it('draws a young row each minute', async () => {
    await row(5 * minute);
    await clock.tickAsync(3 * minute);
    expect(reader.drawn).to.equal(3);
  });

  it('draws an old row each quarter of an hour', async () => {
    await row(5 * hour);
    await clock.tickAsync(hour);
    expect(reader.drawn).to.equal(4);
  });

  it('draws at midnight, when today becomes yesterday', async () => {
    clock.setSystemTime(new Date(2026, 2, 18, 23, 58, 0));
    await row(5 * hour);
    await clock.tickAsync(2 * minute + 1);
    expect(reader.drawn).to.equal(1);
  });

  it('starts to tick each minute when something young comes in', async () => {
    await row(5 * hour);
    reader.newest = Date.now();
    reader.requestUpdate();
    await reader.updateComplete;
    reader.drawn = 0;
    await clock.tickAsync(2 * minute);
    expect(reader.drawn).to.equal(2);
  });

  it('is not put off by rows that are drawn for other reasons', async () => {
    await row(5 * minute);
    for (let i = 0; i < 6; i++) {
      await clock.tickAsync(20_000);
      reader.requestUpdate();
      await reader.updateComplete;
    }
    expect(reader.drawn).to.equal(8);
  });

  it('rests while the page is hidden, and draws on return', async () => {
    await row(5 * minute);
    const hidden = (value: boolean) => {
      Object.defineProperty(document, 'hidden', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    };
    hidden(true);
    await clock.tickAsync(hour);
    expect(reader.drawn).to.equal(0);
    hidden(false);
    await reader.updateComplete;
    expect(reader.drawn).to.equal(1);
    delete (document as { hidden?: boolean }).hidden;
  });

  it('leaves no timer behind when the last row has gone', async () => {
    await row(5 * minute);
    expect(clock.countTimers()).to.equal(1);
    reader.remove();
    expect(clock.countTimers()).to.equal(0);
  });

  it('sets one timer for any number of rows', async () => {
    const box = await fixture(
      html`<div>${Array.from({ length: 50 }, () => html`<clock-reader></clock-reader>`)}</div>`,
    );
    await row(5 * minute);
    expect(clock.countTimers()).to.equal(1);
    box.remove();
  });
});
