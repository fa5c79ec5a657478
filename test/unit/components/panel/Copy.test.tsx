// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lateParts } from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import { ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { MARIA } from '../changes.ts';
import { OTHER, STATE, World } from './world.ts';

const stand = vi.hoisted((): { in?: World } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let panel: PanelModel | undefined;

const OTRA = { id: OTHER, name: 'Otra Persona', email: 'otra@example.com' };

/** María in the panel, and what is read of the other. */
async function openWith(state: UserState): Promise<World> {
  const world = new World();
  world.answer('user.load', ({ user }) => {
    const read = user === OTHER ? { ...OTRA, state } : { ...MARIA, state: world.state };
    return ok({ vanished: [], reading: `reading-of-${user}`, at: 0, user: read });
  });
  stand.in = world;
  panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
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
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const dialog = () => screen.getByRole('dialog', { name: 'Copy from another user' });

/** By the keyboard: the box has it, and Enter takes what was found first. */
async function pick(name: string): Promise<void> {
  fireEvent.click(button('Copy from another user'));
  const box = within(dialog()).getByRole('combobox', { name: 'Find a user' });
  await waitFor(() => expect(document.activeElement).toBe(box));
  fireEvent.input(box, { target: { value: name } });
  fireEvent.keyDown(box, { key: 'Enter' });
  await within(dialog()).findByRole('option', { selected: true });
  fireEvent.keyDown(box, { key: 'Enter' });
}

describe('copying from another user', () => {
  it('shows the difference, stages it, and the change says whose it is', async () => {
    const scopes = ['contacts.write', 'forms.write', 'new.unknown'];
    const world = await openWith({ ...STATE, scopes, fields: { role: 'owner', type: 'agency' } });
    await pick('Otra');
    const difference = await screen.findByRole('region', { name: 'Difference' });
    expect(
      within(difference)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([
      expect.stringMatching(/forms\.write$/),
      expect.stringMatching(/new\.unknown not known to this extension$/),
      expect.stringMatching(/payments\/transactions\.refund$/),
      expect.stringMatching(/locations\.create$/),
    ]);
    const left = within(screen.getByRole('region', { name: 'Not copied' }));
    expect(left.getByText(/Role: owner cannot be given from here/)).toBeTruthy();
    expect(left.getByText(/Type of user: Agency/)).toBeTruthy();
    expect(screen.getByText(/Accounts, profile and phone numbers/)).toBeTruthy();

    const keep = screen.getByRole('checkbox', { name: /^Keep 1 scope that/ });
    expect(keep).toHaveProperty('checked', true);
    expect(screen.getByText(/editing has: something\.unknown/)).toBeTruthy();
    fireEvent.click(keep);
    expect(button('Stage 5 changes')).toBeTruthy();
    fireEvent.click(keep);

    const stage = button('Stage 4 changes');
    await waitFor(() => expect(document.activeElement).toBe(stage));
    fireEvent.click(stage);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(button('Review')));
    expect(world.count('change.apply')).toBe(0);
    fireEvent.click(button('Apply 4 changes'));
    await waitFor(() => expect(world.count('change.apply')).toBe(1));
    expect(world.inputOf('change.preview')).toMatchObject({
      reading: `reading-of-${MARIA.id}`,
      origin: { kind: 'copy', of: OTHER, name: OTRA.name },
    });
  });

  it('of somebody whose scopes cannot be read says so and stages nothing', async () => {
    const { scopes: _scopes, ...unread } = STATE;
    await openWith(unread);
    await pick('Otra');
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read.*Nothing/);
    expect(screen.queryByRole('button', { name: /^Stage/ })).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(button('Choose another user')));
    fireEvent.click(button('Choose another user'));
    await waitFor(() =>
      expect(document.activeElement).toBe(within(dialog()).getByRole('combobox')),
    );
    fireEvent.click(button('Cancel'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(button('Apply changes')).toHaveProperty('disabled', true);
  });

  it('of somebody who has the same says that nothing differs', async () => {
    await openWith(STATE);
    await pick('Otra');
    expect(await screen.findByText(/^Nothing differs/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Stage/ })).toBeNull();
  });

  it('of the user themselves is refused', async () => {
    await openWith(STATE);
    await pick(MARIA.name);
    expect((await screen.findByRole('alert')).textContent).toMatch(/you are editing/);
  });
});
