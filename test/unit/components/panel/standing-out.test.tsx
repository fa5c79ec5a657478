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

let panel: PanelModel;
let world: World;

beforeAll(() => lateParts.load());
beforeEach(async () => {
  language.value = 'en';
  world = new World();
  stand.in = world;
  panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
  await screen.findByText(MARIA.name, { selector: 'h1 bdi' });
});
afterEach(() => {
  cleanup();
  panel.dispose();
});

// By role would be looking through two hundred rows each time.
const button = (name: string) => screen.queryByText(name, { selector: 'button' });
const seen = (name: string) => screen.findByText(name, { selector: 'button' });
const press = async (name: string) => fireEvent.click(await seen(name));
const putAway = async () => fireEvent.click(await screen.findByLabelText('Dismiss'));

function turn(scope: string): void {
  const found = document.querySelector(`[role="switch"][aria-label$=", ${scope}"]`);
  if (!found) throw new Error(`There is no switch for ${scope}.`);
  fireEvent.click(found);
}

const SCOPE = 'calendars.readonly';
const SAME = { at: `scope:${SCOPE}`, from: false, found: true, to: true } as const;
const OTHER = { at: 'flag:contactsEnabled', from: true, found: false, to: true } as const;

describe('somebody else was first', () => {
  it('with something else: both sides are shown, and one of them is chosen', async () => {
    world.end = { state: 'refused', conflicts: [OTHER] };
    turn(SCOPE);
    await press('Apply 1 change');
    await screen.findByText(/it was on, it is now off, you want on/);
    expect(button('Take mine')).toBeTruthy();
    expect(button('Keep theirs')).toBeTruthy();
  });

  it('with the same: it is said to be done, and nothing is to be chosen', async () => {
    world.end = { state: 'refused', conflicts: [SAME] };
    turn(SCOPE);
    await press('Apply 1 change');
    await screen.findByText(/made the same change/);
    expect(screen.getByText(/it was off, it is now on$/)).toBeTruthy();
    expect(screen.queryByText(/stay staged/)).toBeNull();
    expect(button('Take mine') ?? button('Keep theirs') ?? button('Apply the rest')).toBeNull();
    await putAway();
    await waitFor(() => expect(screen.queryByText(/made the same change/)).toBeNull());
  });

  it('with the same as a part of it: the rest can be applied', async () => {
    world.end = { state: 'refused', conflicts: [SAME] };
    turn(SCOPE);
    turn('contacts.write');
    await press('Apply 2 changes');
    await screen.findByText('Your other change was not applied.');
    world.end = {};
    world.state = { ...world.state, scopes: [...(world.state.scopes ?? []), SCOPE] };
    await press('Apply the rest');
    await screen.findByText('Saved: 1 removed');
  });

  it('with the same and with something else: each is told for what it is', async () => {
    world.end = { state: 'refused', conflicts: [SAME, OTHER] };
    turn(SCOPE);
    await press('Apply 1 change');
    const stays = await screen.findByText('Yours stay staged:');
    expect(stays.nextElementSibling?.textContent).toMatch(/now off, you want on$/);
    const done = screen.getByText('Already as you want it:');
    expect(done.nextElementSibling?.textContent).toMatch(/it was off, it is now on$/);
  });
});

describe('what is said of an attempt can be put away', () => {
  it('that it was not confirmed', async () => {
    let plan = '';
    world.answer('change.apply', (input) => ok({ state: 'confirming', plan: (plan = input.plan) }));
    turn(SCOPE);
    await press('Apply 1 change');
    await screen.findByText(/Confirm this change in the window/);
    world.tell({ news: 'confirmation', plan, end: 'declined' });
    await screen.findByText(/It was not confirmed/);
    await putAway();
    await waitFor(() => expect(screen.queryByText(/It was not confirmed/)).toBeNull());
    expect(button('Apply 1 change')).toBeTruthy();
  });

  it.each([
    ['that it could not be sent', 'unreachable'],
    ['that the token may not', 'token-lacks-right'],
  ] as const)('%s', async (_, kind) => {
    world.without('change.preview', { kind, effect: 'none' });
    turn(SCOPE);
    await press('Apply 1 change');
    const alert = await screen.findByRole('alert');
    await putAway();
    await waitFor(() => expect(alert.isConnected).toBe(false));
  });

  it('that it was refused', async () => {
    world.end = { state: 'refused', failure: { kind: 'invalid', effect: 'none' } };
    turn(SCOPE);
    await press('Apply 1 change');
    await screen.findByText(/refused the values/);
    await putAway();
    await waitFor(() => expect(screen.queryByText(/refused the values/)).toBeNull());
  });
});

describe('the question before leaving', () => {
  async function asked() {
    turn(SCOPE);
    await press('Review');
    fireEvent.click(screen.getByLabelText('Close'));
    await screen.findByText(/not applied and will be lost/);
  }
  const isOpen = () => button('Review')?.getAttribute('aria-expanded');

  it('has the room of the list of changes, which is there again when it is answered', async () => {
    await asked();
    expect(isOpen()).toBe('false');
    await press('Keep editing');
    expect(isOpen()).toBe('true');
  });

  it('is answered by opening the list again', async () => {
    await asked();
    await press('Review');
    expect(isOpen()).toBe('true');
    expect(screen.queryByText(/not applied and will be lost/)).toBeNull();
  });
});
