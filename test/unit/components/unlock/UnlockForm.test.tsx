// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PopupModel } from '../../../../components/popup/model.ts';
import { Popup } from '../../../../components/popup/Popup.tsx';
import { VaultModel } from '../../../../components/unlock/model.ts';
import { UnlockForm } from '../../../../components/unlock/UnlockForm.tsx';
import type { News, VaultStatus, Verb } from '../../../../lib/messages/contract.ts';
import { fail, ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import { changeView, connectionView } from '../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

const RIGHT = 'correct horse battery staple';
let background: StandInBackground;
let status: VaultStatus;
let stop: () => void = () => undefined;
const opened = vi.fn();

beforeEach(() => {
  language.value = 'en';
  opened.mockClear();
  status = { state: 'locked', unsettled: 0 };
  background = new StandInBackground()
    .answer('vault.status', () => ok(status))
    .answer('vault.unlock', ({ passphrase }) => {
      if (passphrase === RIGHT) {
        status = { state: 'unlocked', unsettled: 0, idleMinutes: 60 };
        return ok(null);
      }
      status = { ...status, retryAt: Date.now() + 2_000 };
      return fail({ kind: 'wrong-passphrase', effect: 'none', retryAt: status.retryAt });
    });
  stand.in = background;
});
afterEach(() => {
  stop();
  cleanup();
  vi.useRealTimers();
});

async function open(): Promise<VaultModel> {
  const vault = new VaultModel();
  stop = vault.start(opened);
  await vault.read();
  render(<UnlockForm vault={vault} />);
  return vault;
}

const field = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Passphrase' });
const button = () => screen.getByRole('button', { name: 'Unlock' });

async function type(passphrase: string): Promise<void> {
  fireEvent.input(field(), { target: { value: passphrase } });
  const before = background.count('vault.unlock');
  fireEvent.click(button());
  await waitFor(() => expect(background.count('vault.unlock')).toBe(before + 1));
}

describe('the unlock form', () => {
  it('sends the passphrase to the background once, and keeps it nowhere', async () => {
    const vault = await open();
    await type(RIGHT);
    await waitFor(() => expect(vault.locked.value).toBe(false));
    expect(opened).toHaveBeenCalledOnce();
    const carrying = background.asked.filter(({ input }) => JSON.stringify(input).includes(RIGHT));
    expect(carrying.map(({ verb }) => verb)).toEqual(['vault.unlock']);
    expect(vault.passphrase.value).toBe('');
  });

  it('is no field that a password manager offers to keep', async () => {
    await open();
    expect(field().type).toBe('text');
    expect(field().getAttribute('autocomplete')).toBe('off');
    expect(field().className).toContain('masked');
  });

  it('says that a passphrase is wrong, how many seconds are left, and tries none until then', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] });
    await open();
    await type('wrong');
    expect((await screen.findByRole('alert')).textContent).toContain('not the passphrase');
    expect(field().value).toBe('');
    expect(await screen.findByText('Next try in 2 seconds.')).toBeTruthy();
    expect(button().getAttribute('aria-disabled')).toBe('true');
    fireEvent.input(field(), { target: { value: RIGHT } });
    fireEvent.click(button());
    expect(background.count('vault.unlock')).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(await screen.findByText('Next try in 1 second.')).toBeTruthy();
    vi.advanceTimersByTime(1_000);
    await waitFor(() => expect(button().getAttribute('aria-disabled')).toBe('false'));
    expect(screen.queryByText(/Next try/)).toBeNull();
    fireEvent.click(button());
    await waitFor(() => expect(opened).toHaveBeenCalledOnce());
  });

  it('counts unsettled changes and says no more of them', async () => {
    status = { state: 'locked', unsettled: 3 };
    await open();
    expect(screen.getByRole('status').textContent).toContain('3 changes are still being checked');
  });

  it('forgets connections only when asked twice', async () => {
    background.answer('vault.forget', () => {
      status = { state: 'none', unsettled: 0 };
      return ok(null);
    });
    const vault = await open();
    fireEvent.click(screen.getByText('Forget connections and start again'));
    expect(background.count('vault.forget')).toBe(0);
    fireEvent.click(await screen.findByText('Keep them'));
    fireEvent.click(await screen.findByText('Forget connections and start again'));
    fireEvent.click(await screen.findByText('Forget them now'));
    await waitFor(() => expect(vault.locked.value).toBe(false));
    expect(background.count('vault.forget')).toBe(1);
  });

  it('speaks Spanish', async () => {
    language.value = 'es';
    await open();
    expect(screen.getByRole('textbox', { name: 'Frase de contraseña' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Desbloquear' })).toBeTruthy();
  });
});

describe('a surface', () => {
  it('shows no name from the moment it hears of the lock, and reads anew after unlocking', async () => {
    status = { state: 'unlocked', unsettled: 0, idleMinutes: 5 };
    background
      .with('change.list', { changes: [changeView()] })
      .with('connection.status', { connection: connectionView(), connections: 1 })
      .with('page.subject', { users: [] });
    const model = new PopupModel(() => undefined);
    stop = model.start();
    render(<Popup model={model} />);
    await screen.findByRole('list', { name: 'Recent changes' });
    expect(await screen.findByRole('button', { name: 'Lock now' })).toBeTruthy();
    // The answer that says how things stand never comes: what is shown does not wait for it.
    background.answer('vault.status', () => new Promise(() => undefined));
    background.tell({ news: 'vault', locked: true });
    await screen.findByRole('textbox', { name: 'Passphrase' });
    expect(document.body.textContent).not.toContain('María');
    expect(document.body.textContent).not.toContain(connectionView().accountId ?? 'account');
    status = { state: 'unlocked', unsettled: 0, idleMinutes: 5 };
    background.answer('vault.status', () => ok(status));
    const before = background.count('change.list');
    background.tell({ news: 'vault', locked: false });
    await screen.findByRole('list', { name: 'Recent changes' });
    expect(background.count('change.list')).toBe(before + 1);
  });
});
