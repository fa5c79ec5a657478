// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsModel } from '../../../../components/options/model.ts';
import { Options } from '../../../../components/options/Options.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import { connectionView } from '../changes.ts';

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
    .with('history.find', { changes: [], kept: 0, open: 0, damaged: 0 })
    .with('history.users', { users: [] })
    .with('preset.list', { presets: [] })
    .with('preset.sync.get', { on: false, left: [] })
    .with('connection.list', { connections: [] })
    .with('history.settings.get', { changes: 10_000, days: 730 })
    .with('facts.get', {});
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

it('says once that nothing can be read where what is stored is of a newer version', async () => {
  background.without('connection.list', { kind: 'newer-data', effect: 'none' });
  background.without('history.find', { kind: 'newer-data', effect: 'none' });
  open();
  await waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
  expect(screen.getByRole('alert').textContent).toMatch(/newer version.*Nothing was changed/);
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy();
});

describe('the keyboard', () => {
  const press = (key: string) =>
    fireEvent.keyDown(document.activeElement ?? document.body, { key });

  it('leads to the search of the history, and lists itself', async () => {
    background.with('history.find', { changes: [], kept: 3, open: 0, damaged: 0 });
    open();
    const search = await screen.findByRole('searchbox');
    expect(press('/')).toBe(false);
    expect(document.activeElement).toBe(search);
    expect(press('/')).toBe(true); // typed
    search.blur();
    press('?');
    const dialog = await screen.findByRole<HTMLDialogElement>('dialog', {
      name: 'Keyboard shortcuts',
    });
    dialog.close();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('lists the shortcuts, and without the single characters once those are switched off', async () => {
    background.answer('preferences.set', ({ singleKeys = true }) =>
      ok({ language: 'en', singleKeys }),
    );
    open();
    const section = within(screen.getByRole('region', { name: 'Keyboard' }));
    expect(section.getAllByText('/')).toHaveLength(2);
    const single = section.getByRole<HTMLInputElement>('checkbox', {
      name: 'Use single characters as shortcuts',
    });
    expect(single.checked).toBe(true);
    fireEvent.click(single);
    await waitFor(() => expect(section.queryByText('/')).toBeNull());
    expect(background.inputOf('preferences.set')).toEqual({ singleKeys: false });
    expect(section.getByText('Go to Apply; Enter there applies')).toBeTruthy();
    fireEvent.click(single);
    await waitFor(() => expect(section.getAllByText('/')).toHaveLength(2));
  });
});

describe('the language', () => {
  it('is switched at once, without loading the page again', async () => {
    background.answer('preferences.set', (chosen) =>
      ok({ language: chosen.language ?? 'browser', singleKeys: chosen.singleKeys ?? true }),
    );
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
  it('exports in the format chosen, and looks again for what could not be read', async () => {
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
    background.with('history.export', { name: 'history.json', text: '{}' });
    open();
    await waitFor(() => expect(background.count('history.find')).toBe(1));
    const format = screen.getByRole('combobox', { name: 'File format' });
    fireEvent.change(format, { target: { value: 'json' } });
    fireEvent.click(screen.getByRole('button', { name: 'Export history' }));
    expect(await screen.findByText('Exported: history.json (1 kB)')).toBeTruthy();
    expect(background.inputOf('history.export')).toEqual({ format: 'json' });
    const link = clicked.mock.contexts[0] as HTMLAnchorElement;
    expect(link.download).toBe('history.json');
    expect(link.href).toMatch(/^blob:/);
    await waitFor(() => expect(background.count('history.find')).toBe(2));
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
    expect(targets).toHaveLength(9);
    // In the order in which they stand.
    expect(
      [...document.querySelectorAll('section[id]:not(#first-steps)')].map(({ id }) => id),
    ).toEqual(targets);
  });
});

describe('the first steps', () => {
  const steps = () => screen.findByRole('region', { name: 'Three steps to begin' });

  it('without a connection the three steps come first, with the rights that a token needs', async () => {
    open();
    const region = await steps();
    expect(
      within(region)
        .getAllByRole('heading', { level: 3 })
        .map((one) => one.textContent),
    ).toEqual(['Make a token in Leadway', 'Paste it here and test it', 'Open a user in Leadway']);
    expect(region.querySelector('details')?.open).toBe(true);
    expect(region.textContent).toContain('users.write');
    const form = within(region).getByRole('link', { name: 'Go to the form' });
    const target = document.querySelector(form.getAttribute('href') ?? '');
    expect(target?.querySelector('form')).not.toBeNull();
    fireEvent.click(form);
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'Private integration token' }),
    );
    // The portal is of no use before that.
    expect(within(region).queryByRole('link', { name: 'Go to Leadway' })).toBeNull();
  });

  it('once connected two are done, and the third leads to the portal', async () => {
    open();
    const region = await steps();
    background.with('connection.list', { connections: [connectionView()] });
    background.tell({ news: 'connection' });
    await waitFor(() => expect(region.textContent?.match(/✓ done/g)).toHaveLength(2));
    const link = within(region).getByRole('link', { name: 'Go to Leadway' });
    expect(link.getAttribute('href')).toBe(
      `https://app.leadwaycrm.com/v2/location/${connectionView().accountId}/settings/staff/team`,
    );
    // Again where the person is by then, below the connection that they have just made.
    expect(screen.getAllByRole('link', { name: 'Go to Leadway' })).toHaveLength(2);
  });

  it('who comes with a connection is not told', async () => {
    background.with('connection.list', { connections: [connectionView()] });
    open();
    await screen.findByText('Where do I get a token?');
    expect(screen.queryByRole('region', { name: 'Three steps to begin' })).toBeNull();
  });
});
