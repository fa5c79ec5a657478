// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { lateParts } from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { News, Subject, Verb } from '../../../../lib/messages/contract.ts';
import { fail } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import { MARIA } from '../changes.ts';
import { OTHER, World } from './world.ts';

const stand = vi.hoisted((): { in?: World } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let panel: PanelModel | undefined;

async function open(subject: Subject): Promise<World> {
  const world = new World();
  world.with('page.subject', { tab: 7, ...subject });
  stand.in = world;
  panel = new PanelModel();
  render(<Panel panel={panel} />);
  await panel.start();
  return world;
}

/** The page now shows this, also to whoever asks. */
function move(world: World, subject: Subject): void {
  world.with('page.subject', { tab: 7, ...subject });
  StandInBackground.prototype.tell.call(world, { news: 'subject', tab: 7, users: subject.users });
}

const heading = (name: string) => screen.findByRole('heading', { name });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const scope = () => screen.getByRole('switch', { name: /, contacts\.write$/ }) as HTMLInputElement;
const lasting = () => vi.advanceTimersByTimeAsync(1_100);

beforeAll(() => lateParts.load());
beforeEach(() => {
  language.value = 'en';
  vi.useFakeTimers({ shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  panel?.dispose();
  vi.useRealTimers();
});

const unconnected = () => fail({ kind: 'no-connection', effect: 'none' } as const);

async function stageForMaria(): Promise<World> {
  const world = await open({ users: [MARIA.id] });
  await heading(MARIA.name);
  fireEvent.click(scope());
  await screen.findByRole('button', { name: 'Apply 1 change' });
  return world;
}

it('follows in spite of a draft, which is kept for its user and for nobody else', async () => {
  const world = await stageForMaria();
  move(world, { users: [OTHER] });
  await heading('Otra Persona');
  expect(scope().checked).toBe(true);
  expect(button('Apply changes').hasAttribute('disabled')).toBe(true);
  expect((await screen.findByText(/staged and not applied/)).textContent).toContain(MARIA.name);

  fireEvent.click(button('Go back to it'));
  await heading(MARIA.name);
  expect(scope().checked).toBe(false);
  expect(screen.queryByText(/staged and not applied/)).toBeNull();
  await waitFor(() => expect(button('Apply 1 change').hasAttribute('disabled')).toBe(false));
  fireEvent.click(button('Apply 1 change'));
  await screen.findByText(/Saved/);
  expect(world.inputOf('change.preview')).toMatchObject({
    edits: [{ at: 'scope:contacts.write', to: false }],
  });
  expect(world.changes).toHaveLength(1);
});

it('a draft is there again when the page comes back, on a fresh reading', async () => {
  const world = await stageForMaria();
  move(world, { users: [OTHER] });
  await heading('Otra Persona');
  const read = world.count('user.load');
  move(world, { users: [MARIA.id] });
  await heading(MARIA.name);
  expect(button('Apply 1 change')).toBeTruthy();
  await waitFor(() => expect(world.count('user.load')).toBe(read + 1));
});

it('a kept draft can be discarded, and is asked for on closing', async () => {
  const world = await stageForMaria();
  move(world, { users: [OTHER] });
  await heading('Otra Persona');
  fireEvent.click(button('Close'));
  await screen.findByText(/1 change is not applied and will be lost/);
  fireEvent.click(button('Keep editing'));
  fireEvent.click(await screen.findByRole('button', { name: 'Discard it' }));
  await waitFor(() => expect(screen.queryByText(/staged and not applied/)).toBeNull());
  fireEvent.click(button('Close'));
  expect(world.count('panel.close')).toBe(1);
});

it('the launcher of its own tab asks before a draft is lost, and closes where there is none', async () => {
  const world = await stageForMaria();
  world.tell({ news: 'launcher', tab: 8 });
  expect(screen.queryByText(/will be lost/)).toBeNull();
  world.tell({ news: 'launcher', tab: 7 });
  await screen.findByText(/1 change is not applied and will be lost/);
  expect(world.count('panel.close')).toBe(0);
  fireEvent.click(button('Keep editing'));
  fireEvent.click(button('Discard'));
  world.tell({ news: 'launcher', tab: 7 });
  await waitFor(() => expect(world.count('panel.close')).toBe(1));
});

it('the page is not loaded anew over a draft without asking', async () => {
  const world = await stageForMaria();
  world.with('page.reload', null);
  fireEvent.click(button('Apply 1 change'));
  fireEvent.click(await screen.findByRole('button', { name: 'Reload page' }));
  expect(world.count('page.reload')).toBe(1);
  fireEvent.click(scope());
  fireEvent.click(button('Reload page'));
  await screen.findByText(/1 change is not applied and will be lost/);
  expect(world.count('page.reload')).toBe(1);
  fireEvent.click(button('Reload without applying'));
  expect(world.count('page.reload')).toBe(2);
});

it('who came back to a draft is left there while the page stays where it is', async () => {
  const world = await stageForMaria();
  move(world, { users: [OTHER] });
  await heading('Otra Persona');
  fireEvent.click(button('Go back to it'));
  await heading(MARIA.name);
  move(world, { users: [OTHER], how: ['row'] });
  move(world, { users: [] });
  await lasting();
  expect(screen.getByRole('heading', { name: MARIA.name })).toBeTruthy();
  move(world, { users: [OTHER] });
  await heading('Otra Persona');
});

it('a user whom the page has left for good is not shown any longer', async () => {
  const world = await open({ users: [MARIA.id] });
  await heading(MARIA.name);
  move(world, { users: [] });
  await lasting();
  expect(screen.queryByRole('heading', { name: MARIA.name })).toBeNull();
  await screen.findByText(/No user is open on this page/);
});

it('a page that says twice that it shows nobody means it no less', async () => {
  const world = await open({ users: [MARIA.id] });
  await heading(MARIA.name);
  move(world, { users: [] });
  await vi.advanceTimersByTimeAsync(400);
  move(world, { users: [], emails: ['otra@example.com'] });
  await lasting();
  expect(screen.queryByRole('heading', { name: MARIA.name })).toBeNull();
});

it('one who is chosen although the page shows nobody is not taken away again', async () => {
  const world = await open({ users: [MARIA.id] });
  await heading(MARIA.name);
  move(world, { users: [] });
  await vi.advanceTimersByTimeAsync(400);
  await panel?.pick(MARIA.id);
  await lasting();
  expect(await heading(MARIA.name)).toBeTruthy();
});

it('a connection that comes while a user is being read is used for them', async () => {
  const world = await open({ users: [] });
  const read = Promise.withResolvers<ReturnType<typeof unconnected>>();
  world.answer('user.load', (() => read.promise) as never);
  move(world, { users: [MARIA.id] });
  await waitFor(() => expect(world.count('user.load')).toBe(1));
  const connected = new World();
  world.answer('user.load', (input) => connected.ask('user.load', input) as never);
  world.tell({ news: 'connection' });
  read.resolve(unconnected());
  await heading(MARIA.name);
});

it('a list without them takes their place, one with them does not', async () => {
  const world = await open({ users: [MARIA.id] });
  await heading(MARIA.name);
  move(world, { users: [OTHER, MARIA.id] });
  await lasting();
  expect(screen.getByRole('heading', { name: MARIA.name })).toBeTruthy();
  move(world, { users: [OTHER, 'cccccccccccccccccccc'] });
  await lasting();
  await screen.findByText('The page shows several users. Choose one.');
});

it('a form that is drawn anew does not lose its user', async () => {
  const world = await open({ users: [MARIA.id] });
  await heading(MARIA.name);
  move(world, { users: [] });
  await vi.advanceTimersByTimeAsync(500);
  move(world, { users: [MARIA.id] });
  await lasting();
  expect(screen.getByRole('heading', { name: MARIA.name })).toBeTruthy();
  expect(world.count('user.load')).toBe(1);
});

it('while a write is under way it stays, and offers the other user', async () => {
  const world = await stageForMaria();
  const late = Promise.withResolvers<never>();
  world.answer('change.preview', () => late.promise);
  fireEvent.click(button('Apply 1 change'));
  await screen.findByRole('button', { name: 'Applying…' });
  move(world, { users: [OTHER] });
  await screen.findByText('The page now shows another user.');
  expect(screen.getByRole('heading', { name: MARIA.name })).toBeTruthy();
});

it('of answers in the wrong order the one for the page of now counts', async () => {
  const world = await open({ users: [MARIA.id] });
  await heading(MARIA.name);
  const first = Promise.withResolvers<never>();
  world.tell({ news: 'subject', tab: 7, users: [] });
  world.answer('page.subject', () => first.promise);
  world.tell({ news: 'subject', tab: 8, users: [] });
  move(world, { users: [OTHER] });
  await heading('Otra Persona');
  first.resolve({ ok: true, value: { users: [MARIA.id], tab: 7 } } as never);
  await lasting();
  expect(screen.getByRole('heading', { name: 'Otra Persona' })).toBeTruthy();
});

it.each([
  [['named', 'row'], 'found in the open form'],
  [['row', 'request'], 'found by the row you used'],
  [['email'], 'found by the e-mail on the page'],
] as const)('says how it knows: %s', async (how, words) => {
  await open({ users: [MARIA.id], how });
  await heading(MARIA.name);
  expect(screen.getByText(words)).toBeTruthy();
});

it('nothing is applied while the page shows another e-mail, until that is acknowledged', async () => {
  const world = await open({ users: [MARIA.id], how: ['named'], emails: ['ana@example.com'] });
  await heading(MARIA.name);
  const warning = await screen.findByRole('alert');
  expect(warning.textContent).toContain('ana@example.com');
  expect(warning.textContent).toContain(MARIA.email);
  fireEvent.click(scope());
  await screen.findByRole('button', { name: 'Apply 1 change' });
  expect(button('Apply 1 change').hasAttribute('disabled')).toBe(true);
  const view = panel?.view.peek();
  if (view?.kind === 'showing') await view.showing.writing.apply(false);
  expect(world.count('change.apply')).toBe(0);

  fireEvent.click(button('This is the right person'));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  fireEvent.click(button('Apply 1 change'));
  await screen.findByText(/Saved/);
});

it('an acknowledgement is for one user and one address', async () => {
  const world = await open({ users: [MARIA.id], emails: ['ana@example.com'] });
  fireEvent.click(await screen.findByRole('button', { name: 'This is the right person' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  move(world, { users: [MARIA.id], emails: ['eva@example.com'] });
  expect((await screen.findByRole('alert')).textContent).toContain('eva@example.com');
});

it.each([
  ['the same in other case', { users: [MARIA.id], emails: [MARIA.email] }],
  ['among others', { users: [MARIA.id], emails: ['help@example.com', MARIA.email] }],
  ['none', { users: [MARIA.id], emails: [] }],
])('no warning: %s', async (_, subject) => {
  await open(subject);
  await heading(MARIA.name);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('an address for which nobody was found is named', async () => {
  await open({ users: [], emails: ['ana@example.com'] });
  expect((await screen.findByText('ana@example.com')).closest('p')?.textContent).toMatch(
    /sees no user, or more than one/,
  );
});
