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
import { OTHER, World } from './world.ts';

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

describe('the users of the page', () => {
  it('offers a choice where the page shows several users, with their names from one request', async () => {
    const users = [MARIA.id, OTHER, 'FakeUserNobody000001'];
    const world = new World().with('page.subject', { users, tab: 7 }) as World;
    const named = Promise.withResolvers<never>();
    world.answer('user.names', () => named.promise);
    await open(world);
    // Ids do not wait for the names.
    await screen.findByRole('button', { name: OTHER });
    named.resolve(ok({ users: [{ id: OTHER, name: 'Otra', email: 'otra@example.com' }] }) as never);
    await screen.findByRole('button', { name: `Otra otra@example.com ${OTHER}` });
    expect(button(/^FakeUserNobody000001/).textContent).toMatch(/not seen by this connection/);
    expect(world.asked.filter(({ verb }) => verb === 'user.names')).toEqual([
      { verb: 'user.names', input: { users } },
    ]);
    fireEvent.click(button(/^Otra/));
    await screen.findByRole('heading', { name: 'Otra Persona' });
  });

  it('goes to the search with the keyboard that the person has in the panel, or by /', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true);
    const world = new World().with('page.subject', { users: [MARIA.id, OTHER], tab: 7 }) as World;
    await open(world);
    await screen.findByText('The page shows several users. Choose one.');
    const finder = screen.getByRole('combobox', { name: 'Find a user' });
    await waitFor(() => expect(document.activeElement).toBe(finder));
    finder.blur();
    fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(finder);
    hasFocus.mockRestore();
  });

  it('takes no keyboard that is in the page', async () => {
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    await open(new World().with('page.subject', { users: [MARIA.id, OTHER], tab: 7 }) as World);
    await screen.findByText('The page shows several users. Choose one.');
    const finder = screen.getByRole('combobox', { name: 'Find a user' });
    expect(document.activeElement).not.toBe(finder);
    hasFocus.mockRestore();
  });

  it('asks for the names of those only that came to the list', async () => {
    const world = new World();
    world.with('page.subject', { users: [MARIA.id, OTHER], tab: 7 });
    await open(world);
    await screen.findByRole('button', { name: /^Otra Persona/ });
    const next = [OTHER, 'cccccccccccccccccccc', 'dddddddddddddddddddd'];
    world.tell({ news: 'subject', tab: 7, users: next });
    await screen.findByRole('button', { name: /^cccccccccccccccccccc/ });
    await waitFor(() => expect(world.inputOf('user.names')).toEqual({ users: next.slice(1) }));
    expect(button(/^Otra Persona/)).toBeTruthy();
  });

  it('asks above the list which connection to use, and then names the users', async () => {
    const world = new World();
    const connections = [
      { id: 'id-7e21', label: 'Madrid', level: 'account', endsIn: '7e21' },
    ] as const;
    const which = { kind: 'which-connection', effect: 'none', connections } as const;
    world.with('page.subject', { users: [MARIA.id, OTHER], tab: 7 });
    world.without('user.names', which).without('user.search', which);
    world.answer('connection.choose', () => {
      world.with('user.names', { users: [MARIA], more: false });
      world.with('user.search', { users: [MARIA], more: false });
      world.tell({ news: 'connection' });
      return ok(null);
    });
    await open(world);
    const alert = await screen.findByRole('alert');
    const list = screen.getByRole('list', { name: 'Users on this page' });
    const { DOCUMENT_POSITION_FOLLOWING } = Node;
    expect(alert.compareDocumentPosition(list)).toBe(DOCUMENT_POSITION_FOLLOWING);
    fireEvent.click(button('Madrid · 7e21'));
    expect(await screen.findByRole('button', { name: /^María/ })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(world.inputOf('connection.choose')).toEqual({ connection: 'id-7e21' });
  });

  it('asks in the search too, and searches again', async () => {
    const world = new World();
    const connections = [
      { id: 'id-7e21', label: 'Madrid', level: 'account', endsIn: '7e21' },
    ] as const;
    world.with('page.subject', { users: [], tab: 7 });
    world.without('user.search', { kind: 'which-connection', effect: 'none', connections });
    world.answer('connection.choose', () => {
      world.with('user.search', { users: [MARIA], more: false });
      return ok(null);
    });
    await open(world);
    const field = await screen.findByRole('combobox', { name: 'Find a user' });
    fireEvent.input(field, { target: { value: 'maría' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await screen.findByRole('alert');
    fireEvent.click(button('Settings'));
    expect(world.count('settings.open')).toBe(1);
    fireEvent.click(button('Madrid · 7e21'));
    expect(await screen.findByRole('option', { name: /^María/ })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says why there are no names, and offers the ids all the same', async () => {
    const world = new World();
    world.with('page.subject', { users: [MARIA.id, OTHER], tab: 7 });
    world.without('user.names', { kind: 'timeout', effect: 'none' });
    await open(world);
    await screen.findByText(/did not answer in time/);
    world.answer('user.names', () => ok({ users: [], more: false }));
    fireEvent.click(button('Try again'));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    fireEvent.click(button(new RegExp(MARIA.id)));
    await screen.findByRole('heading', { name: MARIA.name });
  });
});

describe('the picker', () => {
  it('finds a user where the page shows nobody, by the keyboard alone', async () => {
    const world = new World();
    world.with('page.subject', { users: [], tab: 7 });
    await open(world);
    const box = await screen.findByRole('combobox', { name: 'Find a user' });
    fireEvent.input(box, { target: { value: 'a' } });
    // Before the person has stopped typing.
    fireEvent.keyDown(box, { key: 'Enter' });
    await screen.findByText('2 users found.');
    const chosen = () => screen.getByRole('option', { selected: true });
    expect(chosen().textContent).toContain(MARIA.name);
    expect(box.getAttribute('aria-activedescendant')).toBe(chosen().id);
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    expect(chosen().textContent).toContain('Otra Persona');
    fireEvent.keyDown(box, { key: 'Enter' });
    await screen.findByRole('heading', { name: 'Otra Persona' });
  });

  it('loads an id that no search knows, and nobody by less than an id', async () => {
    const world = new World();
    world.with('page.subject', { users: [], tab: 7 });
    await open(world);
    const box = await screen.findByRole('combobox', { name: 'Find a user' });
    fireEvent.input(box, { target: { value: 'a b' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await screen.findByText('Nobody found.');
    fireEvent.keyDown(box, { key: 'Enter' });
    expect(world.count('user.load')).toBe(0);
    fireEvent.input(box, { target: { value: ` ${MARIA.id}\n` } });
    fireEvent.keyDown(box, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('option', { name: MARIA.id }));
    await screen.findByRole('heading', { name: MARIA.name });
  });

  it('goes to another user while one is on show, back again, and offers recent ones', async () => {
    const world = new World();
    world.with('user.recent', { users: [MARIA.id, OTHER, 'FakeUserNobody000001'] });
    await openOnMaria(world);
    fireEvent.click(button('Another user'));
    await screen.findByRole('combobox', { name: 'Find a user' });
    // Neither the one on show nor one whom this connection does not see.
    await waitFor(() =>
      expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual([
        expect.stringContaining('Otra Persona'),
      ]),
    );
    fireEvent.click(button('Back'));
    await screen.findByRole('heading', { name: MARIA.name });
    fireEvent.click(button('Another user'));
    await screen.findByRole('option', { name: /Otra Persona/ });
    const box = screen.getByRole('combobox', { name: 'Find a user' });
    fireEvent.keyDown(box, { key: 'ArrowDown' });
    fireEvent.keyDown(box, { key: 'Enter' });
    await screen.findByRole('heading', { name: 'Otra Persona' });
    // The page still shows María, but the person has just left her.
    expect(screen.queryByText('The page now shows another user.')).toBeNull();
  });

  it('does not leave a draft for another user', async () => {
    await openOnMaria();
    fireEvent.click(scope('contacts.write'));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Another user' })).toBeNull());
  });
});
