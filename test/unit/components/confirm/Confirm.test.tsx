// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Confirm } from '../../../../components/confirm/Confirm.tsx';
import { ConfirmModel } from '../../../../components/confirm/model.ts';
import type { ConfirmationView } from '../../../../lib/changes/view.ts';
import type { Answer, News, VaultStatus, Verb } from '../../../../lib/messages/contract.ts';
import { fail, ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import { changeView, confirmationView, MARIA } from '../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

const PLAN = 'plan-0001';
const LOCKED = { kind: 'locked', effect: 'none' } as const;
const MADE = changeView({ change: confirmationView().change });

let background: StandInBackground;
let status: VaultStatus;
let model: ConfirmModel;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  vi.spyOn(document, 'hasFocus').mockReturnValue(true);
  language.value = 'en';
  status = { state: 'unlocked', unsettled: 0 };
  background = new StandInBackground()
    .with('change.confirmation', confirmationView())
    .with('change.confirm', MADE)
    .with('change.decline', null)
    .with('confirmation.close', null)
    .with('settings.open', null)
    .answer('vault.status', () => ok(status))
    .answer('vault.unlock', () => {
      status = { state: 'unlocked', unsettled: 0 };
      return ok(null);
    });
  stand.in = background;
});
afterEach(() => {
  stop();
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function open(asked?: Partial<ConfirmationView>): Promise<void> {
  if (asked) background.with('change.confirmation', confirmationView(asked));
  model = new ConfirmModel(PLAN);
  stop = model.start();
  render(<Confirm model={model} />);
  await vi.advanceTimersByTimeAsync(0);
}

/** Lets time pass, and what is asked meanwhile be answered. */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const said = () => document.body.textContent ?? '';

/** A press that the browser says is a person's; an event that is made here is none. */
function press(name: string): void {
  const event = new MouseEvent('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  button(name).dispatchEvent(event);
}

describe('the question', () => {
  it('names the user, the consequence and every line', async () => {
    await open({
      reasons: [{ kind: 'critical', places: ['scope:loginas.write'] }, { kind: 'click' }],
    });
    expect(screen.getByRole('heading', { name: MARIA.name })).toBeTruthy();
    for (const part of [MARIA.email, 'long reach', 'page that others can change', '1 granted'])
      expect(said()).toContain(part);
    expect(said()).toContain('loginas.write');
  });

  it('counts lines of one kind once, and those of several in all and each', async () => {
    const counts = () =>
      screen.queryAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    const granted = { at: 'scope:loginas.write', from: false, to: true } as const;
    await open({ change: [granted] });
    expect(said()).toContain('1 granted');
    expect(counts()).toEqual([]);
    cleanup();
    stop();
    const removed = { at: 'scope:contacts.write', from: true, to: false } as const;
    await open({ change: [granted, removed] });
    expect(said()).toContain('1 granted, 1 removed');
    expect(counts()).toEqual(['Granted (1)', 'Removed (1)']);
  });

  it('has the focus on neither answer', async () => {
    await open();
    expect(document.activeElement?.tagName).toBe('HEADER');
  });

  it('is answered by nothing in the first half second, and once after it', async () => {
    await open();
    expect(button('Confirm').getAttribute('aria-disabled')).toBe('true');
    await pass(499);
    press('Confirm');
    await model.confirm();
    expect(background.count('change.confirm')).toBe(0);
    await pass(1);
    expect(button('Confirm').getAttribute('aria-disabled')).toBe('false');
    background.answer('change.confirm', () => new Promise(() => undefined));
    press('Confirm');
    await pass(0);
    expect(button('Saving…').getAttribute('aria-disabled')).toBe('true');
    press('Saving…');
    void model.confirm();
    await pass(0);
    expect(background.count('change.confirm')).toBe(1);
    expect(background.inputOf('change.confirm')).toEqual({ plan: PLAN });
  });

  it('is not answered by an event that no person made', async () => {
    await open();
    await pass(500);
    fireEvent.click(button('Confirm'));
    button('Confirm').click();
    await pass(0);
    expect(background.count('change.confirm')).toBe(0);
  });

  it('is not answered by a key that was held down before', async () => {
    await open();
    const held = new KeyboardEvent('keydown', { key: 'Enter', repeat: true, cancelable: true });
    const fresh = new KeyboardEvent('keydown', { key: 'Enter', cancelable: true });
    const tab = new KeyboardEvent('keydown', { key: 'Tab', repeat: true, cancelable: true });
    for (const event of [held, fresh, tab]) document.dispatchEvent(event);
    expect([held, fresh, tab].map((one) => one.defaultPrevented)).toEqual([true, false, false]);
  });

  it('is inert again where the keyboard brings the focus to Confirm', async () => {
    await open();
    await pass(500);
    button('Confirm').focus();
    press('Confirm');
    await pass(0);
    expect(background.count('change.confirm')).toBe(0);
    await pass(500);
    press('Confirm');
    await pass(0);
    expect(background.count('change.confirm')).toBe(1);
  });

  it('is answered with no by Cancel, at any time', async () => {
    await open();
    fireEvent.click(button('Cancel'));
    expect(background.inputOf('change.decline')).toEqual({ plan: PLAN });
    expect(background.count('change.confirm')).toBe(0);
  });

  it('ends by itself when the plan has grown too old', async () => {
    await open({ until: Date.now() + 30_000 });
    await pass(29_999);
    expect(screen.queryByRole('alert')).toBeNull();
    await pass(1);
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed');
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull();
  });
});

async function confirmed(answer: Answer<'change.confirm'>): Promise<void> {
  background.answer('change.confirm', () => answer);
  await open();
  await pass(500);
  press('Confirm');
  await pass(0);
}

describe('how it ended', () => {
  it('is told, and what went well goes by itself', async () => {
    await confirmed(ok(MADE));
    expect(screen.getByRole('status').textContent).toContain('Saved: 1 granted');
    await pass(5_999);
    expect(background.count('confirmation.close')).toBe(0);
    await pass(1);
    expect(background.count('confirmation.close')).toBe(1);
  });

  it('stays where not everything was done', async () => {
    await confirmed(ok({ ...MADE, state: 'partly', missing: ['scope:loginas.write'] }));
    expect(screen.getByRole('status').textContent).toContain('Partly saved');
    expect(screen.getByRole('status').textContent).toContain('loginas.write');
    await pass(60_000);
    expect(background.count('confirmation.close')).toBe(0);
  });

  it('is followed while it is open', async () => {
    await confirmed(ok({ ...MADE, state: 'unknown' }));
    background.with('change.list', { changes: [MADE] });
    background.tell({ news: 'changes', user: MARIA.id });
    await pass(0);
    expect(screen.getByRole('status').textContent).toContain('Saved: 1 granted');
    const asked = background.count('change.list');
    background.tell({ news: 'changes', user: MARIA.id });
    await pass(0);
    expect(background.count('change.list')).toBe(asked);
  });

  it('is told with what to do where it failed, with a way to the settings where they are missing', async () => {
    await confirmed(fail({ kind: 'no-connection', effect: 'none' }));
    expect(screen.getByRole('alert').textContent).toContain('Nothing was changed');
    await pass(100);
    expect(document.activeElement).toBe(button('Close'));
    fireEvent.click(button('Settings'));
    expect(background.count('settings.open')).toBe(1);
    fireEvent.click(button('Close'));
    expect(background.count('confirmation.close')).toBe(1);
  });

  it('wakes a background that died over it, which settles what is open', async () => {
    background.with('change.list', { changes: [] });
    await confirmed(fail({ kind: 'no-background', effect: 'unknown' }));
    expect(background.inputOf('change.list')).toEqual({ user: MARIA.id, limit: 1 });
  });
});

const passphrase = () => screen.queryByRole('textbox', { name: 'Passphrase' });

function lock(): void {
  status = { state: 'locked', unsettled: 0 };
  background.without('change.confirmation', LOCKED).without('change.confirm', LOCKED);
}

async function unlock(): Promise<void> {
  background.with('change.confirmation', confirmationView()).with('change.confirm', MADE);
  fireEvent.input(await screen.findByRole('textbox', { name: 'Passphrase' }), {
    target: { value: 'correct horse battery staple' },
  });
  fireEvent.click(button('Unlock'));
  await waitFor(() => expect(passphrase()).toBeNull());
}

describe('while the vault is locked', () => {
  it('shows the unlock form and no name, and then the same question, inert again', async () => {
    lock();
    await open();
    expect(passphrase()).not.toBeNull();
    expect(said()).not.toContain(MARIA.name);
    await pass(5_000);
    await unlock();
    await screen.findByRole('heading', { name: MARIA.name });
    expect(background.asked.filter(({ verb }) => verb === 'change.confirmation')).toEqual([
      { verb: 'change.confirmation', input: { plan: PLAN } },
      { verb: 'change.confirmation', input: { plan: PLAN } },
    ]);
    await model.confirm();
    expect(background.count('change.confirm')).toBe(0);
    await pass(500);
    press('Confirm');
    await pass(0);
    expect(screen.getByRole('status').textContent).toContain('Saved');
  });

  it('takes the question out of sight at once when it is locked under it', async () => {
    await open();
    lock();
    background.answer('vault.status', () => new Promise(() => undefined));
    background.tell({ news: 'vault', locked: true });
    await pass(0);
    expect(passphrase()).not.toBeNull();
    for (const part of [MARIA.name, MARIA.email, 'loginas']) expect(said()).not.toContain(part);
    background.answer('vault.status', () => ok(status));
    await unlock();
    await screen.findByRole('button', { name: 'Confirm' });
  });

  it('asks anew where the answer came too late: nothing was made of it', async () => {
    await open();
    await pass(500);
    lock();
    press('Confirm');
    await pass(0);
    expect(passphrase()).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
    await unlock();
    await screen.findByRole('heading', { name: MARIA.name });
    await pass(500);
    press('Confirm');
    await pass(0);
    expect(background.count('change.confirm')).toBe(2);
    expect(screen.getByRole('status').textContent).toContain('Saved');
  });

  it('says so where the plan grew too old meanwhile', async () => {
    await open({ until: Date.now() + 30_000 });
    lock();
    background.tell({ news: 'vault', locked: true });
    await pass(60_000);
    expect(screen.queryByRole('alert')).toBeNull();
    await unlock();
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed');
  });

  it('hides how a change ended, and shows it again, for as long as it is shown', async () => {
    await confirmed(ok(MADE));
    background.with('change.list', { changes: [MADE] });
    lock();
    background.tell({ news: 'vault', locked: true });
    await pass(0);
    expect(said()).not.toContain(MARIA.name);
    // Nobody may ask for it to be closed while it is locked.
    await pass(20_000);
    const closed = background.count('confirmation.close');
    await unlock();
    expect(screen.getByRole('status').textContent).toContain('Saved: 1 granted');
    await pass(6_000);
    expect(background.count('confirmation.close')).toBe(closed + 1);
    expect(background.count('change.confirmation')).toBe(1);
  });

  it('leads to the settings where the passphrase is forgotten', async () => {
    lock();
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Settings', hidden: true }));
    expect(background.count('settings.open')).toBe(1);
    expect(screen.queryByText('Forget connections and start again')).toBeNull();
  });
});

it('speaks Spanish', async () => {
  language.value = 'es';
  await open();
  expect(button('Confirmar')).toBeTruthy();
  lock();
  background.tell({ news: 'vault', locked: true });
  await pass(0);
  expect(screen.getByRole('heading', { name: 'Confirmar un cambio' })).toBeTruthy();
  expect(button('Desbloquear')).toBeTruthy();
});
