// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionsModel } from '../../../../../components/options/connections/model.ts';
import { Connections } from '../../../../../components/options/connections/Connections.tsx';
import type { ConnectionView } from '../../../../../lib/changes/view.ts';
import { CONNECTION_VERBS } from '../../../../../lib/messages/connection-verbs.ts';
import type { News, Verb } from '../../../../../lib/messages/contract.ts';
import { language } from '../../../../../locales/language.ts';
import { StandInBackground } from '../../background.ts';
import { connectionView } from '../../changes.ts';

const TOKEN = 'pit-00000000-0000-4000-8000-000000007e21';
const ACCOUNT = 'ocQHyuzHvysMo5N5VsXc';
const DAY = 86_400_000;

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

const madrid = connectionView({ id: 'one', label: 'Madrid', addedAt: Date.now() - 12 * DAY });
const agency = connectionView({
  id: 'two',
  level: 'agency',
  companyId: 'company-1',
  accountId: undefined,
  endsIn: '9f00',
  addresses: [],
});

let background: StandInBackground;
let kept: ConnectionView[];
let stop: () => void;

beforeEach(() => {
  language.value = 'en';
  kept = [];
  background = new StandInBackground()
    .answer('connection.list', () => ({ ok: true, value: { connections: [...kept] } }))
    .with('addresses.list', { addresses: [] })
    .answer('connection.save', () => {
      kept = [...kept, madrid];
      return { ok: true, value: { connection: madrid, users: 25, warnings: [] } };
    });
  stand.in = background;
});

afterEach(() => {
  stop();
  cleanup();
});

async function open(...connections: ConnectionView[]): Promise<void> {
  kept = connections;
  const model = new ConnectionsModel();
  stop = model.start();
  render(<Connections model={model} />);
  await screen.findByRole(connections.length > 0 ? 'list' : 'textbox', {
    name: connections.length > 0 ? 'Connections' : 'Private integration token',
  });
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const status = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join('');

describe('the first connection', () => {
  it('is saved as typed, and says that it works', async () => {
    await open();
    type('Private integration token', ` ${TOKEN}\n`);
    type('Account ID', 'ocQHyuzHvysMo5N5VsXc');
    press('Save and test connection');
    await waitFor(() =>
      expect(status()).toBe('Connected with an account token. It sees 25 users.'),
    );
    expect(background.inputOf('connection.save')).toEqual({
      token: expect.stringContaining(TOKEN),
      companyId: '',
      accountId: 'ocQHyuzHvysMo5N5VsXc',
      label: '',
    });
    expect(screen.getByText(/cannot be tested without changing one/)).toBeTruthy();
  });

  it('shows no token again, only its end, and takes the form away', async () => {
    await open();
    type('Private integration token', TOKEN);
    type('Account ID', ACCOUNT);
    press('Save and test connection');
    expect(await screen.findByText(/^Token set, ends in 7e21/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Private integration token' })).toBeNull();
    expect(document.body.innerHTML).not.toContain(TOKEN);
    press('Add another connection');
    expect(box('Private integration token').value).toBe('');
  });

  it('keeps what was typed when Leadway refuses it, and says why', async () => {
    background.without('connection.save', { kind: 'token-rejected', effect: 'none' });
    await open();
    type('Private integration token', TOKEN);
    type('Account ID', ACCOUNT);
    press('Save and test connection');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Leadway does not accept the token.');
    expect(status()).toBe('');
    expect(box('Private integration token').value).toBe(TOKEN);
  });

  it('warns of a token of an unknown shape', async () => {
    const connection = connectionView({ knownShape: false });
    background.with('connection.save', { connection, warnings: ['unknown-shape'] });
    await open();
    type('Private integration token', 'eyJhbGciOi');
    type('Account ID', ACCOUNT);
    press('Save and test connection');
    expect(await screen.findByText(/does not look like a private integration token/)).toBeTruthy();
    expect(status()).toBe('Connected with an account token.');
  });

  it('asks nobody while there is no token at all', async () => {
    await open();
    press('Save and test connection');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Paste a private integration token first.');
    expect(box('Private integration token').getAttribute('aria-invalid')).toBe('true');
    expect(background.count('connection.save')).toBe(0);
    type('Private integration token', TOKEN);
    type('Account ID', ACCOUNT);
    press('Save and test connection');
    await waitFor(() => expect(status()).toMatch(/^Connected/));
  });

  it('asks nobody without an id either, and puts the keyboard where it belongs', async () => {
    await open();
    type('Private integration token', TOKEN);
    press('Save and test connection');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Fill in the Account ID, or for an agency its Agency ID.');
    await waitFor(() => expect(document.activeElement).toBe(box('Account ID')));
    expect(box('Agency ID').getAttribute('aria-invalid')).toBe('true');
    expect(background.count('connection.save')).toBe(0);
    type('Account ID', ACCOUNT);
    press('Save and test connection');
    await waitFor(() => expect(status()).toMatch(/^Connected/));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('takes the account out of an address of the portal', async () => {
    await open();
    type('Account ID', `https://app.leadwaycrm.com/v2/location/${ACCOUNT}/settings/staff/team?a=b`);
    expect(box('Account ID').value).toBe(ACCOUNT);
  });

  it('leads on to the users of its account', async () => {
    await open();
    expect(screen.queryByRole('link', { name: 'Go to Leadway' })).toBeNull();
    type('Private integration token', TOKEN);
    type('Account ID', ACCOUNT);
    press('Save and test connection');
    const link = await screen.findByRole('link', { name: 'Go to Leadway' });
    expect(link.getAttribute('href')).toContain(`/${madrid.accountId}/settings/staff/team`);
  });

  it('says that it is being tested, and is not sent twice', async () => {
    const late = Promise.withResolvers<never>();
    background.answer('connection.save', () => late.promise);
    await open();
    type('Private integration token', TOKEN);
    type('Account ID', ACCOUNT);
    press('Save and test connection');
    await waitFor(() => expect(status()).toBe('Testing the connection…'));
    press('Save and test connection');
    expect(background.count('connection.save')).toBe(1);
  });

  it('leaves what is being typed alone when one comes from elsewhere', async () => {
    await open();
    type('Account ID', 'half');
    kept = [madrid];
    background.tell({ news: 'connection' });
    await screen.findByText(/ends in 7e21/);
    expect(box('Account ID').value).toBe('half');
    press('Cancel');
    expect(screen.queryByRole('textbox', { name: 'Account ID' })).toBeNull();
  });

  it('takes the token in a box that shows dots and that nothing completes', async () => {
    await open();
    const token = box('Private integration token');
    expect(token.type).toBe('text');
    expect(token.autocomplete).toBe('off');
    expect(token.className).toMatch(/masked/);
  });

  it('takes nothing longer than can be kept', async () => {
    await open();
    const names = ['Private integration token', 'Account ID', 'Agency ID', 'Name'];
    const typed = names.map((name) => 'x'.repeat(box(name).maxLength));
    const [token = '', accountId = '', companyId = '', label = ''] = typed;
    const input = { token, accountId, companyId, label };
    const { input: schema } = CONNECTION_VERBS['connection.save'];
    expect(schema.safeParse(input).success).toBe(true);
    for (const key of Object.keys(input) as (keyof typeof input)[]) {
      expect(schema.safeParse({ ...input, [key]: `${input[key]}x` }).success).toBe(false);
    }
  });

  it('says why the list cannot be had, until it can', async () => {
    const model = new ConnectionsModel();
    background.without('connection.list', { kind: 'newer-data', effect: 'none' });
    stop = model.start();
    render(<Connections model={model} />);
    expect((await screen.findByRole('alert')).textContent).toContain('Update the extension.');
    expect(screen.queryByRole('textbox')).toBeNull();
    background.with('connection.list', { connections: [madrid] });
    background.tell({ news: 'connection' });
    await screen.findByRole('heading', { name: 'Madrid' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('the list', () => {
  const card = (name: string) => within(screen.getByRole('listitem', { name }));

  it('names each by what it is called, else by what it is for, and says what it is', async () => {
    await open(madrid, agency);
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Madrid',
      'Agency company-1',
    ]);
    const first = card('Madrid');
    expect(first.getByText('Account')).toBeTruthy();
    expect(first.getByText('ocQHyuzHvysMo5N5VsXc')).toBeTruthy();
    expect(first.getByText(/Token set, ends in 7e21/).textContent).toContain('12 days ago');
    expect(first.getByText('Used on app.leadwaycrm.com')).toBeTruthy();
    expect(card('Agency company-1').getByText('Used on every portal address')).toBeTruthy();
  });

  it('tests one again, and says so at that one', async () => {
    background.with('connection.test', { connection: agency, users: 1000, warnings: [] });
    await open(madrid, agency);
    press('Test again: Agency company-1');
    const said = card('Agency company-1').getByRole('status');
    await waitFor(() =>
      expect(said.textContent).toBe('Connected with an agency token. It sees 1000 users.'),
    );
    expect(background.inputOf('connection.test')).toEqual({ connection: 'two' });
    expect(card('Madrid').getByRole('status').textContent).toBe('');
  });

  it('renames one, and gives the keyboard back', async () => {
    background.answer('connection.edit', ({ label }) => {
      const renamed = { ...madrid, label: label ?? '' };
      kept = [renamed];
      return { ok: true, value: renamed };
    });
    await open(madrid);
    press('Edit: Madrid');
    expect(box('Name').value).toBe('Madrid');
    expect(document.activeElement).toBe(box('Name'));
    type('Name', ' Madrid centro ');
    press('Save changes');
    await screen.findByRole('heading', { name: 'Madrid centro' });
    expect(background.inputOf('connection.edit')).toEqual({
      connection: 'one',
      label: 'Madrid centro',
      addresses: ['https://app.leadwaycrm.com'],
      remind: true,
    });
    expect(status()).toBe('Changes saved.');
    await waitFor(() =>
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Edit: Madrid centro'),
    );
  });

  it('opens one form at a time, and Escape leaves it with what was typed', async () => {
    await open(madrid, agency);
    press('Replace token: Madrid');
    type('Private integration token', TOKEN);
    press('Replace token: Agency company-1');
    expect(box('Private integration token').value).toBe('');
    type('Private integration token', TOKEN);
    fireEvent.keyDown(box('Private integration token'), { key: 'Escape' });
    expect(screen.queryByRole('textbox')).toBeNull();
    press('Replace token: Madrid');
    expect(box('Private integration token').value).toBe('');
  });

  it('replaces a token, which keeps the old one where the new one does not work', async () => {
    background.without('connection.replace', { kind: 'token-other-place', effect: 'none' });
    await open(madrid);
    press('Replace token: Madrid');
    type('Private integration token', TOKEN);
    press('Test and replace token');
    await screen.findByRole('alert');
    expect(box('Private integration token').value).toBe(TOKEN);
    const connection = { ...madrid, endsIn: '0b0b' };
    background.answer('connection.replace', () => {
      kept = [connection];
      return { ok: true, value: { connection, users: 25, warnings: [] } };
    });
    press('Test and replace token');
    await screen.findByText(/^Token set, ends in 0b0b/);
    expect(background.inputOf('connection.replace')).toEqual({ connection: 'one', token: TOKEN });
    expect(status()).toMatch(/^Connected .*the new one ends in 0b0b/);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('removes one only after saying what goes and what stays', async () => {
    background.answer('connection.remove', () => {
      kept = [agency];
      return { ok: true, value: null };
    });
    await open(madrid, agency);
    press('Remove: Madrid');
    const question = screen.getByRole('form', { name: 'Remove Madrid?' });
    expect(document.activeElement).toBe(question);
    expect(question.textContent).toMatch(/What stays: its history/);
    expect(question.textContent).toMatch(/you need another connection for the same account/);
    expect(background.count('connection.remove')).toBe(0);
    press('Remove connection');
    await waitFor(() => expect(status()).toMatch(/^Connection removed/));
    expect(background.inputOf('connection.remove')).toEqual({ connection: 'one' });
    expect(screen.queryByRole('heading', { name: 'Madrid' })).toBeNull();
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^Connection removed/));
  });

  it.each([
    ['another of the account', { level: 'account' }, true],
    ['one of another account', { level: 'account', accountId: 'another' }, false],
    ['the agency, which may reach other accounts only', { level: 'agency' }, false],
  ] as const)('says through which other one changes can be taken back: %s', async (...row) => {
    const [, more, can] = row;
    const one = { ...madrid, companyId: 'c' };
    await open(one, { ...one, id: 'three', label: 'Spare', ...more });
    press('Remove: Madrid');
    expect(screen.queryAllByText(/can still be undone through Spare/)).toHaveLength(can ? 1 : 0);
  });

  it('has the form again once the last one is gone', async () => {
    background.answer('connection.remove', () => {
      kept = [];
      return { ok: true, value: null };
    });
    await open(madrid);
    press('Remove: Madrid');
    press('Remove connection');
    await waitFor(() => expect(status()).toMatch(/^Connection removed/));
    expect(box('Private integration token').value).toBe('');
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});

describe('an old token', () => {
  const old = connectionView({ id: 'one', label: 'Madrid', addedAt: Date.now() - 95 * DAY });

  beforeEach(() => {
    background.answer('connection.edit', ({ remind }) => {
      kept = kept.map((each) => ({ ...each, remind: remind ?? each.remind }));
      return { ok: true, value: old };
    });
  });

  it('is reminded of, until that is switched off, and again once it is switched on', async () => {
    await open(old, agency);
    expect(screen.getAllByText(/95 days old/)).toHaveLength(1);
    press('Do not remind me: Madrid');
    await waitFor(() => expect(status()).toMatch(/^No more reminders/));
    expect(background.inputOf('connection.edit')).toEqual({ connection: 'one', remind: false });
    expect(screen.queryByText(/95 days old/)).toBeNull();
    press('Edit: Madrid');
    const box90 = screen.getByRole<HTMLInputElement>('checkbox', { name: /once the token is 90/ });
    expect(box90.checked).toBe(false);
    fireEvent.click(box90);
    press('Save changes');
    expect(await screen.findByText(/95 days old/)).toBeTruthy();
  });

  it('is no longer old once it is replaced', async () => {
    background.answer('connection.replace', () => {
      kept = [madrid];
      return { ok: true, value: { connection: madrid, warnings: [] } };
    });
    await open(old);
    press('Replace token: Madrid');
    type('Private integration token', TOKEN);
    press('Test and replace token');
    await waitFor(() => expect(screen.queryByText(/95 days old/)).toBeNull());
  });
});

describe('where one is used', () => {
  it('can be limited to some addresses, and not to none', async () => {
    background
      .with('addresses.list', { addresses: [{ host: 'portal.example.com', granted: true }] })
      .with('connection.edit', agency);
    await open(agency);
    press('Edit: Agency company-1');
    fireEvent.click(screen.getByRole('radio', { name: 'Only on these' }));
    press('Save changes');
    expect((await screen.findByRole('alert')).textContent).toBe('Choose at least one address.');
    expect(background.count('connection.edit')).toBe(0);
    fireEvent.click(await screen.findByRole('checkbox', { name: 'portal.example.com' }));
    press('Save changes');
    await waitFor(() => expect(background.count('connection.edit')).toBe(1));
    expect(background.inputOf('connection.edit')).toMatchObject({
      addresses: ['https://portal.example.com'],
    });
  });

  it('can be everywhere again', async () => {
    background.with('connection.edit', madrid);
    await open(madrid);
    press('Edit: Madrid');
    const here = screen.getByRole<HTMLInputElement>('checkbox', { name: 'app.leadwaycrm.com' });
    expect(here.checked).toBe(true);
    fireEvent.click(screen.getByRole('radio', { name: 'On every portal address' }));
    press('Save changes');
    await waitFor(() => expect(background.count('connection.edit')).toBe(1));
    expect(background.inputOf('connection.edit')).toMatchObject({ addresses: [] });
  });
});
