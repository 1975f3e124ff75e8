import { aTimeout, expect } from '@open-wc/testing';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { drawn, removeToasts, toastFor } from '../../support/toasts.js';

/** Notes that were begun, each with the loudest that it gets. */
let notes: number[];
const { AudioContext: RealContext, GainNode: RealGain } = globalThis;

/** Longer than the pause after which it sounds. */
const heard = () => aTimeout(400);
const press = () => document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));

describe('the sound of a pop-up', () => {
  const now = Date.now;
  let later = 0;

  before(() => {
    // Real audio nodes, of which the loudness is written down: no one can hear a test.
    globalThis.GainNode = class extends RealGain {
      constructor(audio: BaseAudioContext, options?: GainOptions) {
        super(audio, options);
        const { gain } = this;
        const ramp = gain.linearRampToValueAtTime.bind(gain);
        gain.linearRampToValueAtTime = (value, at) => {
          if (value > 0) notes.push(value);
          return ramp(value, at);
        };
      }
    };
    Date.now = () => now() + later;
  });
  after(() => {
    Object.assign(globalThis, { AudioContext: RealContext, GainNode: RealGain });
    Date.now = now;
  });

  beforeEach(() => {
    notes = [];
    // The test before has sounded.
    later += 60_000;
  });
  afterEach(removeToasts);

  const ring = async (client: FakeClient, priority: 'normal' | 'urgent' = 'normal', sound = true) => {
    client.arrive(notification({ priority, type: `t${Math.random()}` }), { toast: true, sound });
    await heard();
  };

  it('is not heard unless it is asked for', async () => {
    const client = new FakeClient();
    toastFor(client);
    press();
    await ring(client);
    expect(notes).to.deep.equal([]);
  });

  it('is not heard before the person has pressed anything, then softly, and as loud as the page says (ux 123)', async () => {
    const client = new FakeClient();
    const toast = toastFor(client, { sound: '' });
    await drawn();
    await ring(client);
    expect(notes).to.deep.equal([]);
    press();
    await ring(client);
    expect(notes).to.have.length(2);
    // −18 dB, of both partials.
    expect(20 * Math.log10(notes[0]! + notes[1]!)).to.be.closeTo(-18, 0.1);
    later += 20_000;
    toast.volume = 0.5;
    await ring(client);
    expect(notes[2]).to.be.closeTo(notes[0]! / 2, 0.001);
    later += 20_000;
    toast.volume = 0;
    await ring(client);
    expect(notes).to.have.length(4);
  });

  it('comes once in ten seconds; for what is urgent twice, once in three (ux 123)', async () => {
    const client = new FakeClient();
    toastFor(client, { sound: '' });
    await drawn();
    press();
    await ring(client);
    await ring(client);
    expect(notes).to.have.length(2);
    later += 2000;
    await ring(client, 'urgent');
    expect(notes).to.have.length(2);
    later += 1000;
    await ring(client, 'urgent');
    expect(notes).to.have.length(6);
    later += 9000;
    await ring(client);
    expect(notes).to.have.length(6);
    later += 1000;
    await ring(client);
    expect(notes).to.have.length(8);
  });

  it('is not heard where the server says so, nor for what is held back (ux 123)', async () => {
    const client = new FakeClient();
    toastFor(client, { sound: '' });
    await drawn();
    press();
    await ring(client, 'normal', false);
    client.$ui.set({ ...client.$ui.get(), doNotDisturb: true });
    await ring(client);
    client.$ui.set({ ...client.$ui.get(), doNotDisturb: false });
    client.$toaster.set(false);
    await ring(client);
    expect(notes).to.deep.equal([]);
  });
});
