import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { eventually, textOf } from '../../support/page.js';
import { preferences } from '../../support/preferences.js';
import { chosen, controlName, keeping, preferencesPage } from '../../support/preferences-page.js';

const minute = 60_000;

describe('do not disturb', () => {
  const now = Date.now;
  afterEach(() => {
    Date.now = now;
  });
  const at = (...time: [number, number, number, number, number]) => {
    Date.now = () => new Date(...time).getTime();
  };
  const page = () => preferencesPage({ sections: 'pause' });

  it('is off, and can be turned on for a while, until tomorrow, or for good', async () => {
    at(2026, 2, 4, 10, 0);
    const { select } = await page();
    expect([...select('Do not disturb').options].map(textOf)).to.deep.equal([
      'Off',
      'For 30 minutes',
      'For 1 hour',
      'Until tomorrow, 8:00 AM',
      'Until I turn it off',
    ]);
    expect(chosen(select('Do not disturb'))).to.equal('Off');
  });

  it('ends on a full minute, and says when', async () => {
    at(2026, 2, 4, 10, 0);
    Date.now = (
      (begun) => () =>
        begun + 20_000
    )(Date.now());
    const { choose, client, select } = await page();
    await choose('Do not disturb', 'For 30 minutes');
    const until = client.$ui.get().doNotDisturb as number;
    expect(until % minute).to.equal(0);
    expect(until - Date.now()).to.be.within(30 * minute, 31 * minute);
    expect(chosen(select('Do not disturb'))).to.match(/^On until 10:31 AM$/);
    await choose('Do not disturb', 'Off');
    expect(client.$ui.get().doNotDisturb).to.equal(false);
  });

  it('ends at eight the next morning, and says the day', async () => {
    at(2026, 2, 4, 23, 30);
    const { choose, client, select } = await page();
    await choose('Do not disturb', 'Until tomorrow, 8:00 AM');
    expect(client.$ui.get().doNotDisturb).to.equal(new Date(2026, 2, 5, 8).getTime());
    expect(chosen(select('Do not disturb'))).to.equal('On until Thu 8:00 AM');
  });

  it('that has ended is off', async () => {
    const { client, select, drawn } = await page();
    client.setUi({ doNotDisturb: Date.now() - 1 });
    await drawn();
    expect(chosen(select('Do not disturb'))).to.equal('Off');
  });

  it('for good stays until it is turned off', async () => {
    const { choose, client, select } = await page();
    await choose('Do not disturb', 'Until I turn it off');
    expect(client.$ui.get().doNotDisturb).to.equal(true);
    expect(chosen(select('Do not disturb'))).to.equal('Until I turn it off');
  });
});

describe('quiet hours', () => {
  const sections = 'quiet';
  const hours = preferences().quietHours!;
  const [window] = hours.windows;
  const page = (quietHours: typeof hours | null = hours, lang = 'en') =>
    preferencesPage({ client: keeping({ quietHours }), sections, lang });
  const change = async (input: HTMLInputElement, value: string) => {
    input.value = value;
    input.dispatchEvent(new Event('change'));
    await new Promise((resolve) => setTimeout(resolve));
  };

  it('are shown with their zone, days and times', async () => {
    const { part, control } = await page();
    expect(textOf(part('Quiet hours'))).to.include('Times are in Europe/Berlin');
    expect(control('Quiet hours').checked).to.equal(true);
    expect(control('Friday').checked).to.equal(true);
    expect(control('Saturday').checked).to.equal(false);
    expect(control('From').value).to.equal('22:00');
    expect(control('To').value).to.equal('08:00');
    expect(textOf(part('Quiet hours'))).to.include('Ends the next day.');
  });

  it('have the days of the week in the order of the language', async () => {
    const begins = async (lang: string, day: string) => {
      const { root } = await page(hours, lang);
      // Its words come when they are first needed.
      await eventually(() => expect(controlName(root.querySelector('.day input')!)).to.equal(day));
    };
    await begins('en', 'Sunday');
    await begins('de', 'Montag');
  });

  it('are no more than a switch while they are off, and begin as nights of this device’s zone', async () => {
    const { has, press, client } = await page(null);
    expect(has('From')).to.equal(false);
    await press('Quiet hours');
    expect(client.calls('setPreferences')).to.deep.equal([
      [
        {
          quietHours: {
            enabled: true,
            timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
            windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '22:00', to: '08:00' }],
            mode: 'hold',
            bypassPriority: 'urgent',
          },
        },
      ],
    ]);
    expect(has('From')).to.equal(true);
  });

  it('change by day and by time, and nothing else changes with them', async () => {
    const { press, control, client } = await page();
    await press('Saturday');
    await press('Monday');
    await change(control('From'), '21:30');
    expect(client.calls('setPreferences')).to.deep.equal([
      [{ quietHours: { windows: [{ ...window, days: [1, 2, 3, 4, 5, 6] }] } }],
      [{ quietHours: { windows: [{ ...window, days: [2, 3, 4, 5, 6] }] } }],
      [{ quietHours: { windows: [{ days: [2, 3, 4, 5, 6], from: '21:30', to: '08:00' }] } }],
    ]);
  });

  it('stay as they were for half a time', async () => {
    const { control, client, drawn } = await page();
    control('From').focus();
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Tab' });
    control('From').blur();
    await drawn();
    expect(control('From').value).to.equal('22:00');
    expect(client.calls('setPreferences')).to.deep.equal([]);
  });

  it('say what the same time twice means, and no day at all', async () => {
    const { part, control, client } = await page({
      ...hours,
      windows: [{ days: [1], from: '22:00', to: '08:00' }],
    });
    await change(control('To'), '22:00');
    expect(textOf(part('Quiet hours'))).to.include('quiet all day');
    control('Monday').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(textOf(part('Quiet hours'))).to.include('No day is chosen');
    expect(client.calls('setPreferences')).to.have.length(2);
  });

  it('let what is urgent through, and tell of the rest afterwards, unless they are not to', async () => {
    const { press, client } = await page();
    await press('Let urgent notifications through');
    await press('Show a summary afterwards');
    expect(client.calls('setPreferences')).to.deep.equal([
      [{ quietHours: { bypassPriority: null } }],
      [{ quietHours: { mode: 'silent' } }],
    ]);
  });

  it('move to the zone of this device where they are in another', async () => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const other = zone === 'Asia/Tokyo' ? 'Europe/Berlin' : 'Asia/Tokyo';
    const { choose, client, has } = await page({ ...hours, timeZone: other });
    await choose(`Times are in ${other}`, `Times are in ${zone}`);
    expect(client.calls('setPreferences')).to.deep.equal([[{ quietHours: { timeZone: zone } }]]);
    expect(has(`Times are in ${zone}`)).to.equal(false);
  });

  it('of several times of the day are all shown, and changed one by one', async () => {
    const weekend = { days: [6, 7], from: '00:00', to: '10:00' };
    const { root, client } = await page({ ...hours, windows: [window!, weekend] });
    const groups = [...root.querySelectorAll<HTMLElement>('.window')];
    expect(groups.map(({ ariaLabel }) => ariaLabel)).to.deep.equal(['22:00 – 08:00', '00:00 – 10:00']);
    await change(groups[1]!.querySelectorAll<HTMLInputElement>('[type=time]')[1]!, '11:00');
    expect(client.calls('setPreferences')).to.deep.equal([
      [{ quietHours: { windows: [window, { ...weekend, to: '11:00' }] } }],
    ]);
  });
});
