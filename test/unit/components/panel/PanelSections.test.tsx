// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lateParts } from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { MARIA } from '../changes.ts';
import { World } from './world.ts';

const stand = vi.hoisted((): { in?: World } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let panel: PanelModel | undefined;

async function open(world: World): Promise<World> {
  stand.in = world;
  panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
  return world;
}

async function openOnMaria(world = new World()): Promise<World> {
  await open(world);
  await screen.findByRole('heading', { name: MARIA.name });
  return world;
}

// As they are when a person has found what to click.
beforeAll(() => lateParts.load());

beforeEach(() => {
  language.value = 'en';
});

afterEach(() => {
  cleanup();
  panel?.dispose();
  vi.useRealTimers();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const scope = (wire: string) => screen.getByRole('switch', { name: new RegExp(`, ${wire}$`) });

describe('the other sections', () => {
  it('keep what is staged while one moves between them', async () => {
    const world = await openOnMaria();
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(button('Older switches'));
    fireEvent.click(await screen.findByRole('switch', { name: 'Use contacts, contactsEnabled' }));
    fireEvent.click(button(/^Profile/));
    fireEvent.input(await screen.findByRole('textbox', { name: 'First name' }), {
      target: { value: 'María' },
    });
    fireEvent.click(button('Role and accounts'));
    fireEvent.change(await screen.findByRole('combobox', { name: 'Role' }), {
      target: { value: 'admin' },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 4 changes' }));
    await screen.findByText('Saved: 1 granted, 3 other changes');
    expect(world.state.fields).toMatchObject({
      role: 'admin',
      firstName: 'María',
      lastName: 'Ortiz',
    });
    expect(world.state.flags).toEqual({ contactsEnabled: false, strange: { a: 1 } });
  });

  it('show switches nobody has described, and leave alone what is no switch', async () => {
    await openOnMaria();
    fireEvent.click(button('Older switches'));
    const strange = await screen.findByRole('switch', { name: 'strange, strange' });
    expect((strange as HTMLInputElement).disabled).toBe(true);
  });

  it('refuse a number that is not in international format', async () => {
    await openOnMaria();
    fireEvent.click(button('Profile'));
    const number = await screen.findByLabelText('Twilio number, account account-one');
    fireEvent.input(number, { target: { value: '555' } });
    await screen.findByText('Use the international format: + and 7 to 15 digits.');
    expect((button('Apply 1 change') as HTMLButtonElement).disabled).toBe(true);
    fireEvent.input(number, { target: { value: '+525512345678' } });
    await waitFor(() =>
      expect((button('Apply 1 change') as HTMLButtonElement).disabled).toBe(false),
    );
  });
});

describe('language', () => {
  it('changes while the panel is open', async () => {
    await openOnMaria();
    language.value = 'es';
    await screen.findByRole('switch', { name: 'Crear y editar contactos, contacts.write' });
    await screen.findByRole('button', { name: 'Aplicar cambios' });
  });
});

describe('while the vault is locked', () => {
  it('asks for the passphrase instead of anything else, and goes on with the draft after it', async () => {
    const world = await openOnMaria();
    fireEvent.click(scope('payments/orders.export'));
    await screen.findByRole('button', { name: 'Apply 1 change' });
    world.with('vault.status', { state: 'locked', unsettled: 1 });
    world.tell({ news: 'vault', locked: true });
    await screen.findByRole('textbox', { name: 'Passphrase' });
    await screen.findByText(/1 change is still being checked/);
    expect(document.body.textContent).not.toContain('María');
    expect(document.body.textContent).not.toContain(MARIA.email);
    world.answer('vault.unlock', () => {
      world.with('vault.status', { state: 'unlocked', unsettled: 0, idleMinutes: 5 });
      return ok(null);
    });
    const read = world.count('user.load');
    fireEvent.input(screen.getByRole('textbox', { name: 'Passphrase' }), {
      target: { value: 'correct horse battery staple' },
    });
    fireEvent.click(button('Unlock'));
    await screen.findByRole('heading', { name: MARIA.name });
    expect(button('Apply 1 change')).toBeTruthy();
    await waitFor(() => expect(world.count('user.load')).toBe(read + 1));
  });

  it('closes without a question that could not be seen', async () => {
    const world = await openOnMaria();
    fireEvent.click(scope('payments/orders.export'));
    world.with('vault.status', { state: 'locked', unsettled: 0 });
    world.tell({ news: 'vault', locked: true });
    await screen.findByRole('textbox', { name: 'Passphrase' });
    fireEvent.click(button(/close/i));
    expect(world.count('panel.close')).toBe(1);
  });
});
