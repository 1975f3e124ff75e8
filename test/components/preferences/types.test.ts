import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { allByRole, nameOf, textOf } from '../../support/page.js';
import { category, preferences } from '../../support/preferences.js';
import { controlName, keeping, preferencesPage } from '../../support/preferences-page.js';

const sections = 'types';
const rows = (root: ShadowRoot) => allByRole(root, 'rowheader').map((head) => textOf(head));
const heads = (root: ShadowRoot) => [...root.querySelectorAll('[role=columnheader]')].map(textOf);

describe('what a person gets', () => {
  beforeEach(() => setViewport({ width: 1280, height: 800 }));

  it('is a table with a head for each column and each row', async () => {
    const { root } = await preferencesPage({ sections });
    const table = root.querySelector('table')!;
    expect(nameOf(table)).to.equal('What you get');
    expect(heads(root)).to.deep.equal(['Type', 'List', 'Pop-up', 'Sound', 'Browser', 'Email', 'Priority']);
    expect(rows(root).slice(0, 3)).to.deep.equal(['Approvals', 'Mentions', 'Comments']);
    expect(
      [...table.querySelectorAll('thead th')].every((head) => head.getAttribute('scope') === 'col'),
    ).to.equal(true);
    expect(
      [...table.querySelectorAll('tbody th')].every((head) => head.getAttribute('scope') === 'row'),
    ).to.equal(true);
  });

  it('names each box by its type and channel', async () => {
    const { root } = await preferencesPage({ sections });
    const names = [...root.querySelectorAll('tbody input')].slice(0, 6).map(controlName);
    expect(names).to.deep.equal([
      'Approvals: List',
      'Approvals: Pop-up',
      'Approvals: Sound',
      'Approvals: Browser',
      'Approvals: Email',
      'Mentions: List',
    ]);
  });

  it('shows what the server has: of the type, else of the channel', async () => {
    const { control } = await preferencesPage({ sections });
    expect(control('Documents: Pop-up').checked).to.equal(false);
    expect(control('Comments: Pop-up').checked).to.equal(true);
    expect(control('Comments: Sound').checked).to.equal(false);
    expect(control('Mentions: Sound').checked).to.equal(true);
  });

  it('has what cannot be turned off checked, locked, with the reason', async () => {
    const { control, press, client, root } = await preferencesPage({ sections });
    const box = control('Security: List');
    expect(box.checked).to.equal(true);
    expect(box.ariaDisabled).to.equal('true');
    expect(root.getElementById(box.getAttribute('aria-describedby')!)?.textContent).to.equal(
      'Required by your organisation',
    );
    await press('Security: List');
    expect(box.checked).to.equal(true);
    expect(client.calls('setPreferences')).to.deep.equal([]);
  });

  it('is locked in the channels that the page names', async () => {
    const { control, has } = await preferencesPage({
      sections,
      types: [{ id: 'security', required: ['in_app'] }],
    });
    expect(control('Security: List').ariaDisabled).to.equal('true');
    expect(control('Security: Email').ariaDisabled).to.equal(null);
    expect(has('Comments: Email')).to.equal(false);
  });

  it('of a type that is off comes back by what is asked for, and nothing besides', async () => {
    const client = keeping({ categories: { job: category({ enabled: false }) } });
    const { control, press } = await preferencesPage({ client, sections });
    expect(control('Jobs: List').checked).to.equal(false);
    await press('Jobs: Email');
    expect(client.calls('setPreferences')).to.deep.equal([
      [
        {
          categories: {
            job: {
              enabled: true,
              channels: { in_app: false, toast: false, sound: false, web_push: false, email: true },
            },
          },
        },
      ],
    ]);
    expect(control('Jobs: Email').checked).to.equal(true);
    expect(control('Jobs: List').checked).to.equal(false);
  });

  it('comes from a priority on', async () => {
    const { select, choose, client } = await preferencesPage({ sections });
    expect(select('Jobs: Priority').value).to.equal('high');
    expect(select('Comments: Priority').value).to.equal('any');
    await choose('Comments: Priority', 'Normal and above');
    await choose('Jobs: Priority', 'Any');
    expect(client.calls('setPreferences')).to.deep.equal([
      [{ categories: { comment: { minPriority: 'normal' } } }],
      [{ categories: { job: { minPriority: null } } }],
    ]);
    expect(select('Jobs: Priority').value).to.equal('any');
  });

  it('is in the words of the page, with what each is about', async () => {
    const { root, control } = await preferencesPage({
      sections,
      channels: [{ id: 'in_app' }, { id: 'slack', label: 'Slack' }],
      types: [{ id: 'invoice', label: 'Invoices', description: 'Paid and due.' }],
    });
    expect(heads(root)).to.deep.equal(['Type', 'List', 'Slack', 'Priority']);
    expect(rows(root)).to.deep.equal(['Invoices Paid and due.']);
    // Of a type and a channel that the server does not know yet.
    expect(control('Invoices: List').checked).to.equal(true);
    expect(control('Invoices: Slack').checked).to.equal(false);
  });

  it('has a name for types and channels that nobody named', async () => {
    const client = keeping(
      preferences({ channels: { pager: true }, categories: { night_shift: category() } }),
    );
    const { control } = await preferencesPage({ client, sections });
    expect(control('Night shift: pager').checked).to.equal(true);
  });

  it('puts the page’s own head over a channel', async () => {
    const { element, root } = await preferencesPage({ sections });
    const own = document.createElement('b');
    own.slot = 'channel-email';
    own.textContent = 'To ana@example.com';
    element.append(own);
    expect(
      (root.querySelector('slot[name=channel-email]') as HTMLSlotElement).assignedElements(),
    ).to.deep.equal([own]);
  });

  it('is a card for each type in a narrow place: the same boxes in the same order, each with its word', async () => {
    const { root } = await preferencesPage({ sections });
    const before = [...root.querySelectorAll('tbody input')].map(controlName);
    await setViewport({ width: 400, height: 740 });
    expect([...root.querySelectorAll('tbody input')].map(controlName)).to.deep.equal(before);
    const row = root.querySelector('tbody tr')!;
    expect(textOf(row)).to.match(/^Approvals List Pop-up Sound Browser Email Priority/);
    // What `display` takes from a table is said by roles.
    expect(row.getAttribute('role')).to.equal('row');
    expect(root.querySelector('thead')!.getBoundingClientRect().height).to.be.at.most(1);
    expect(root.querySelectorAll('[role=columnheader]')).to.have.length(7);
  });
});
