// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lateParts } from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { MARIA } from '../changes.ts';
import { OTHER, World } from './world.ts';

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
  panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
  await screen.findByRole('heading', { name: MARIA.name });
});

afterEach(() => {
  cleanup();
  panel.dispose();
});

/** Whether the browser would ask, were the page loaded anew now. */
function asks(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

const toggle = () =>
  fireEvent.click(screen.getAllByRole('switch').find(isContacts) ?? document.body);
const isContacts = (one: HTMLElement) =>
  one.getAttribute('aria-label')?.endsWith(', contacts.write');

describe('the browser, before the page goes', () => {
  it('asks as long as something is staged, and no longer', async () => {
    expect(asks()).toBe(false);
    toggle();
    await waitFor(() => expect(asks()).toBe(true));
    toggle();
    await waitFor(() => expect(asks()).toBe(false));
  });

  it('asks too about what is kept for somebody whom the page has left', async () => {
    toggle();
    await panel.load(OTHER);
    await screen.findByRole('heading', { name: 'Otra Persona' });
    expect(panel.kept.value).toHaveLength(1);
    expect(asks()).toBe(true);
    for (const person of panel.kept.value) panel.drop(person);
    expect(asks()).toBe(false);
  });

  it('does not ask again once the panel has', async () => {
    toggle();
    panel.reloadPage();
    expect(panel.leaving.value).toBe('reload');
    expect(asks()).toBe(true);
    world.with('page.reload', null);
    panel.leave('reload');
    expect(asks()).toBe(false);
    // The portal asked on its own, and the person has stayed.
    panel.keepEditing();
    expect(asks()).toBe(true);
  });

  it('asks where our own loading anew has failed', async () => {
    toggle();
    world.without('page.reload', { kind: 'internal', effect: 'none' });
    panel.leave('reload');
    await waitFor(() => expect(asks()).toBe(true));
  });

  it('asks nothing when the panel is gone', async () => {
    toggle();
    await waitFor(() => expect(asks()).toBe(true));
    cleanup();
    await waitFor(() => expect(asks()).toBe(false));
  });
});
