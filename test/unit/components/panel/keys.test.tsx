// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { helpIsOpen } from '../../../../components/keys/help.ts';
import { inForce, PANEL_KEYS } from '../../../../components/keys/table.ts';
import { readPreference } from '../../../../components/page/preference.ts';
import { lateParts } from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { MARIA } from '../changes.ts';
import { World } from './world.ts';

const SALES = 'sales-representative';

const stand = vi.hoisted((): { in?: World } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let world: World;
let panel: PanelModel;

beforeAll(() => lateParts.load());

beforeEach(async () => {
  world = new World();
  stand.in = world;
  await readPreference();
  panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
  await screen.findByRole('heading', { name: MARIA.name });
});

afterEach(() => {
  cleanup();
  panel.dispose();
  helpIsOpen.value = false;
});

/** Presses a key where the focus is; `false` where the panel has used it. */
function press(key: string, held: KeyboardEventInit = {}): boolean {
  return fireEvent.keyDown(document.activeElement ?? document.body, { key, ...held });
}

const focused = () => document.activeElement?.getAttribute('aria-label') ?? '';
// By selectors: two hundred rows are slow to search by role.
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const search = () => screen.getByLabelText<HTMLInputElement>('Search permissions');
const scope = (wire: string) => {
  const found = switches().find((one) => one.getAttribute('aria-label')?.endsWith(`, ${wire}`));
  if (!found) throw new Error(`no switch ${wire}`);
  return found;
};
const switches = () => all('[role="switch"]').filter((one) => !one.closest('[hidden]'));
const button = (text: string) =>
  waitFor(() => {
    const found = all('button').find((one) => one.textContent === text);
    if (!found) throw new Error(`no button ${text}`);
    return found;
  });

describe('rows and groups', () => {
  it('are moved between by arrows and letters, and above the first is the search', () => {
    const [first, second] = switches();
    press('ArrowDown');
    expect(document.activeElement).toBe(first);
    press('j');
    expect(document.activeElement).toBe(second);
    press('k');
    press('ArrowUp');
    expect(document.activeElement).toBe(search());
    expect(press('j')).toBe(true); // typed
    expect(document.activeElement).toBe(search());
  });

  it('are left out while a search or a closed group hides them', async () => {
    press('/');
    fireEvent.input(search(), { target: { value: 'refund' } });
    await waitFor(() => expect(switches().length).toBeLessThan(10));
    press('Enter');
    expect(document.activeElement).toBe(switches()[0]);
    press('/');
    fireEvent.input(search(), { target: { value: '' } });
    await waitFor(() => expect(switches().length).toBeGreaterThan(100));
    const [group] = all('h2 > button');
    press('ArrowDown', { altKey: true });
    expect(document.activeElement?.getAttribute('aria-controls')).toBe(
      group?.getAttribute('aria-controls'),
    );
    const before = switches()[0];
    if (group) fireEvent.click(group);
    await waitFor(() => expect(before?.closest('[hidden]')).not.toBeNull());
    press('ArrowDown');
    expect(document.activeElement).toBe(switches()[0]);
    expect(document.activeElement).not.toBe(before);
    press('ArrowUp', { altKey: true });
    press('ArrowUp', { altKey: true });
    expect(document.activeElement).toBe(group);
  });

  it('are there in the other sections too', async () => {
    press('2');
    const flag = await screen.findByRole('switch', { name: /contactsEnabled/ });
    press('ArrowDown');
    expect(switches()).toContain(document.activeElement);
    expect(flag.closest('[hidden]')).toBeNull();
  });
});

describe('ways to a button', () => {
  it('lead to what applies, with what is staged in sight, and write nothing', async () => {
    expect(press('Enter', { ctrlKey: true })).toBe(true); // nothing to apply yet
    fireEvent.click(scope('contacts.write'));
    await button('Apply 1 change');
    press('/');
    press('Enter', { ctrlKey: true });
    expect(document.activeElement?.textContent).toBe('Apply 1 change');
    const review = await button('Review');
    await waitFor(() => expect(review.getAttribute('aria-expanded')).toBe('true'));
    press('Enter', { ctrlKey: true });
    await Promise.resolve();
    expect(world.count('change.apply')).toBe(0);
  });

  it('open and close the review', async () => {
    fireEvent.click(scope('contacts.write'));
    const review = await button('Review');
    press('r');
    await waitFor(() => expect(review.getAttribute('aria-expanded')).toBe('true'));
    expect(document.activeElement).toBe(review);
    press('r');
    await waitFor(() => expect(review.getAttribute('aria-expanded')).toBe('false'));
  });

  it('lead to *Undo* after a change, and undo nothing', async () => {
    fireEvent.click(scope('contacts.write'));
    fireEvent.click(await button('Apply 1 change'));
    const undo = await button('Undo');
    press('z', { ctrlKey: true });
    expect(document.activeElement).toBe(undo);
    expect(world.count('change.undo')).toBe(0);
  });

  it('lead from another section to the search and the presets', async () => {
    press('3');
    await waitFor(() => expect(search().closest('[hidden]')).not.toBeNull());
    press('/');
    await waitFor(() => expect(document.activeElement).toBe(search()));
    (document.activeElement as HTMLElement).blur();
    press('p');
    expect(focused()).toBe('Preset');
    expect(press('j')).toBe(true); // chooses by letter
  });
});

describe('the letters after a preset was chosen', () => {
  const review = () => press('r');

  beforeEach(async () => {
    press('p');
    await waitFor(() => expect(focused()).toBe('Preset'));
  });

  it('are shortcuts again for a hand on the mouse', async () => {
    const select = screen.getByLabelText<HTMLSelectElement>('Preset');
    fireEvent.pointerDown(select);
    fireEvent.change(select, { target: { value: SALES } });
    const opens = await button('Review');
    expect(review()).toBe(false);
    await waitFor(() => expect(opens.getAttribute('aria-expanded')).toBe('true'));
  });

  it('stay with the list for who chooses by letters', async () => {
    const select = screen.getByLabelText<HTMLSelectElement>('Preset');
    fireEvent.pointerDown(select);
    press('s');
    fireEvent.change(select, { target: { value: SALES } });
    await button('Review');
    expect(review()).toBe(true);
    expect(document.activeElement).toBe(select);
  });
});

/** What may come of a sentence that is typed into the panel by mistake. */
it('no text brings the focus to a button that writes', async () => {
  fireEvent.click(scope('contacts.write'));
  fireEvent.click(await button('Apply 1 change'));
  await button('Undo');
  fireEvent.click(scope('payments/transactions.refund'));
  await button('Apply 1 change');
  for (const key of 'abcdefghijklmnñopqrstuvwxyz0123456789 .,;:!?/-+*#()') {
    (document.activeElement as HTMLElement | null)?.blur();
    helpIsOpen.value = false;
    press(key);
    expect(document.activeElement?.textContent ?? '').not.toMatch(/^(Apply|Undo)/);
    press('Enter');
    expect(document.activeElement?.textContent ?? '').not.toMatch(/^(Apply|Undo)/);
  }
  expect(world.count('change.apply')).toBe(1);
});

describe('the list of them', () => {
  it('opens by its key and by its button, and no key goes through it', async () => {
    press('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    press('/');
    expect(document.activeElement).not.toBe(search());
    (dialog as HTMLDialogElement).close();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.click(screen.getByRole('button', { name: 'Keyboard shortcuts' }));
    await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  });

  it('names nothing that does not work', async () => {
    fireEvent.click(scope('contacts.write'));
    fireEvent.click(await button('Apply 1 change'));
    await button('Undo');
    fireEvent.click(scope('payments/transactions.refund'));
    await button('Apply 1 change');
    const chords = PANEL_KEYS.filter(({ does }) => does !== 'toggle').flatMap((row) => row.chords);
    for (const chord of chords) {
      const [key = '', modifier] = chord.split('+').toReversed();
      helpIsOpen.value = false;
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
      // From a place that every key leads on from.
      press('1');
      if (key === 'Enter') search().focus();
      else if (chord !== 'Alt+ArrowUp') (document.activeElement as HTMLElement).blur();
      else switches()[40]?.focus();
      const used = !press(key, { ctrlKey: modifier === 'Ctrl', altKey: modifier === 'Alt' });
      expect(used, chord).toBe(true);
    }
  });
});

describe('characters that are switched off', () => {
  it('do nothing; the other keys stay', async () => {
    world.with('preferences.get', { language: 'en', singleKeys: false });
    await readPreference();
    const used = (key: string) => !press(key);
    expect(['/', 'j', 'p', 'r', '?', '2'].map(used)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(used('ArrowDown')).toBe(true);
    expect(inForce(PANEL_KEYS, false).length).toBeGreaterThan(0);
  });
});
