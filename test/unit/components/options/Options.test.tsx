// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsModel } from '../../../../components/options/model.ts';
import { Options } from '../../../../components/options/Options.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import { changeView, connectionView } from '../changes.ts';

const TOKEN = 'pit-00000000-0000-4000-8000-000000007e21';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let background: StandInBackground;
let stop: () => void;

beforeEach(() => {
  language.value = 'en';
  background = new StandInBackground()
    .with('change.list', { changes: [] })
    .with('preset.list', { presets: [] })
    .with('preset.sync.get', { on: false, left: [] })
    .with('connection.list', { connections: [] })
    .with('history.settings.get', { changes: 10_000, days: 730 })
    .with('facts.get', {})
    .with('connection.save', { connection: connectionView(), users: 25, warnings: [] });
  stand.in = background;
});

afterEach(() => {
  stop();
  cleanup();
});

function open(): void {
  const model = new OptionsModel();
  stop = model.start();
  render(<Options model={model} />);
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });
const type = (name: string, value: string) => fireEvent.input(box(name), { target: { value } });
const connectionSection = () => within(screen.getByRole('region', { name: 'Connection' }));
const status = () => connectionSection().getByRole('status').textContent;

const save = () =>
  fireEvent.click(screen.getByRole('button', { name: 'Save and test connection' }));

describe('the connection', () => {
  it('is saved as typed, and says that it works', async () => {
    open();
    type('Private integration token', ` ${TOKEN}\n`);
    type('Account ID', 'ocQHyuzHvysMo5N5VsXc');
    save();
    await waitFor(() =>
      expect(status()).toBe('Connected with an account token. It sees 25 users.'),
    );
    expect(background.inputOf('connection.save')).toMatchObject({
      token: expect.stringContaining(TOKEN),
      companyId: '',
      accountId: 'ocQHyuzHvysMo5N5VsXc',
    });
    expect(screen.getByText(/cannot be tested without changing one/)).toBeTruthy();
  });

  it('shows no token again, only its end', async () => {
    open();
    type('Private integration token', TOKEN);
    save();
    expect(await screen.findByText(/^Token set, ends in 7e21/)).toBeTruthy();
    expect(box('Private integration token').value).toBe('');
    expect(document.body.innerHTML).not.toContain(TOKEN);
  });

  it('keeps what was typed when Leadway refuses it, and says why', async () => {
    background.without('connection.save', { kind: 'token-rejected', effect: 'none' });
    open();
    type('Private integration token', TOKEN);
    save();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Leadway does not accept the token.');
    expect(status()).toBe('');
    expect(box('Private integration token').value).toBe(TOKEN);
  });

  it('warns of a token of an unknown shape', async () => {
    const connection = connectionView({ knownShape: false });
    background.with('connection.save', { connection, warnings: ['unknown-shape'] });
    open();
    type('Private integration token', 'eyJhbGciOi');
    save();
    expect(await screen.findByText(/does not look like a private integration token/)).toBeTruthy();
    expect(status()).toBe('Connected with an account token.');
  });

  it('asks nobody while there is no token at all', async () => {
    open();
    await waitFor(() => expect(background.count('connection.list')).toBe(1));
    save();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toBe('Paste a private integration token first.');
    expect(box('Private integration token').getAttribute('aria-invalid')).toBe('true');
    expect(background.count('connection.save')).toBe(0);
  });

  it('that is stored fills the ids and can be tested again without the token', async () => {
    const connection = connectionView({
      level: 'agency',
      companyId: 'company-1',
      accountId: undefined,
    });
    background.with('connection.list', { connections: [connection] });
    open();
    await waitFor(() => expect(box('Agency ID').value).toBe('company-1'));
    save();
    await waitFor(() => expect(background.count('connection.test')).toBe(1));
    expect(background.inputOf('connection.test')).toEqual({ connection: 'connection-1' });
  });

  it('leaves what is being typed alone when the connection changes elsewhere', async () => {
    open();
    type('Account ID', 'half');
    background.with('connection.list', { connections: [connectionView()] });
    background.tell({ news: 'connection' });
    await screen.findByText(/ends in 7e21/);
    expect(box('Account ID').value).toBe('half');
  });

  it('can be removed', async () => {
    background
      .with('connection.list', { connections: [connectionView()] })
      .with('connection.remove', null);
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Remove connection' }));
    await waitFor(() => expect(status()).toMatch(/^Connection removed/));
    expect(box('Account ID').value).toBe('');
    expect(screen.queryByText(/ends in 7e21/)).toBeNull();
  });

  it('takes the token in a box that shows dots and that nothing completes', () => {
    open();
    const token = box('Private integration token');
    expect(token.type).toBe('text');
    expect(token.autocomplete).toBe('off');
    expect(token.className).toMatch(/masked/);
  });
});

describe('the language', () => {
  it('is switched at once, without loading the page again', async () => {
    background.answer('preferences.set', (preferences) => ({ ok: true, value: preferences }));
    open();
    const select = screen.getByRole('combobox', { name: 'Language of the extension' });
    fireEvent.change(select, { target: { value: 'es' } });
    expect(await screen.findByRole('heading', { name: 'Configuración' })).toBeTruthy();
    expect(background.inputOf('preferences.set')).toEqual({ language: 'es' });
  });

  it('stays as it is when it cannot be stored, and says so', async () => {
    background.without('preferences.set', { kind: 'internal', effect: 'none' });
    open();
    const select = screen.getByRole('combobox', { name: 'Language of the extension' });
    fireEvent.change(select, { target: { value: 'es' } });
    await screen.findByRole('alert');
    expect(language.value).toBe('en');
  });
});

describe('history and storage', () => {
  it('has the same list and the same undo as the popup', async () => {
    background.with('change.list', { changes: [changeView()] });
    open();
    const list = await screen.findByRole('list', { name: 'Recent changes' });
    const name = 'Undo: María Fernanda Ortiz, 2 granted, 1 removed';
    expect(within(list).getByRole('button', { name })).toBeTruthy();
  });

  it('says how many records could not be read, and nothing while there is none', async () => {
    background.with('change.list', { changes: [changeView()], damaged: 0 });
    open();
    await screen.findByRole('list', { name: 'Recent changes' });
    expect(screen.queryByText(/could not be read/)).toBeNull();
    background.with('change.list', { changes: [changeView()], damaged: 3 });
    background.tell({ news: 'changes', user: 'aaaaaaaaaaaaaaaaaaaa' });
    await screen.findByText(/3 records could not be read and were set aside. They are not lost/);
    expect(screen.getByRole('list', { name: 'Recent changes' })).toBeTruthy();
  });

  it('exports in the format chosen, and looks again for what could not be read', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    background.with('history.export', { name: 'history.json', text: '{}' });
    open();
    await waitFor(() => expect(background.count('change.list')).toBe(1));
    const format = screen.getByRole('combobox', { name: 'File format' });
    fireEvent.change(format, { target: { value: 'json' } });
    fireEvent.click(screen.getByRole('button', { name: 'Export history' }));
    expect(await screen.findByText('Exported: history.json (1 kB)')).toBeTruthy();
    expect(background.inputOf('history.export')).toEqual({ format: 'json' });
    const link = clicked.mock.contexts[0] as HTMLAnchorElement;
    expect(link.download).toBe('history.json');
    expect(link.href).toMatch(/^blob:/);
    await waitFor(() => expect(background.count('change.list')).toBe(2));
    clicked.mockRestore();
  });

  it('says why nothing was exported, and offers to try again', async () => {
    background.without('history.export', { kind: 'newer-data', effect: 'none' });
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Export history' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Update the extension.');
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(background.count('history.export')).toBe(2));
  });

  it('keeps as much history as is typed', async () => {
    background.answer('history.settings.set', (settings) => ({ ok: true, value: settings }));
    open();
    const changes = screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Number of changes' });
    await waitFor(() => expect(changes.value).toBe('10000'));
    expect([changes.min, changes.max, changes.step]).toEqual(['100', '50000', '1']);
    fireEvent.input(changes, { target: { value: '500' } });
    fireEvent.click(screen.getByRole('button', { name: 'Save limits' }));
    expect(await screen.findByText('Limits saved.')).toBeTruthy();
    expect(background.inputOf('history.settings.set')).toEqual({ changes: 500, days: 730 });
  });

  it('says what is stored, and every section can be reached by its anchor', () => {
    open();
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    const targets = links.map((link) => link.getAttribute('href')?.slice(1) ?? '');
    expect(targets).toEqual([
      'connection',
      'addresses',
      'lock',
      'presets',
      'language',
      'history',
      'advanced',
      'storage',
    ]);
    for (const id of targets) expect(document.getElementById(id)).not.toBeNull();
  });
});
