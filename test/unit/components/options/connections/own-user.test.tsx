// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConnectionsModel } from '../../../../../components/options/connections/model.ts';
import { Connections } from '../../../../../components/options/connections/Connections.tsx';
import { saidElsewhere } from '../../../../../components/options/connections/own-user.ts';
import type { ConnectionView, FoundUsers } from '../../../../../lib/changes/view.ts';
import type { News, Verb } from '../../../../../lib/messages/contract.ts';
import { language } from '../../../../../locales/language.ts';
import { StandInBackground } from '../../background.ts';
import { connectionView, MARIA } from '../../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

const ownUser = { id: MARIA.id, name: MARIA.name };
const madrid = connectionView({ id: 'one', label: 'Madrid' });
const lima = connectionView({ id: 'two', label: 'Lima' });

let background: StandInBackground;
let kept: ConnectionView[];
let stop: () => void;

beforeEach(() => {
  language.value = 'en';
  kept = [];
  background = new StandInBackground()
    .answer('connection.list', () => ({ ok: true, value: { connections: [...kept] } }))
    .with('connection.users', { users: [MARIA], more: false })
    .answer('connection.save', () => {
      kept = [...kept, madrid];
      return { ok: true, value: { connection: madrid, warnings: [] } };
    })
    .answer('connection.edit', ({ ownUser: said }) => {
      const edited = { ...madrid, ownUser: said ?? undefined };
      kept = kept.map((each) => (each.id === edited.id ? edited : each));
      return { ok: true, value: edited };
    });
  stand.in = background;
});

afterEach(() => {
  stop();
  cleanup();
});

function open(...connections: ConnectionView[]): void {
  kept = connections;
  const model = new ConnectionsModel();
  stop = model.start();
  render(<Connections model={model} />);
}

const button = (name: string) => screen.findByRole('button', { name });
const box = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name });

async function search(words: string): Promise<void> {
  fireEvent.input(await box('Your name, e-mail or ID'), { target: { value: words } });
  fireEvent.click(await button('Search'));
}

async function connect(): Promise<void> {
  open();
  fireEvent.input(await box('Private integration token'), { target: { value: 'x' } });
  fireEvent.input(await box('Account ID'), { target: { value: 'ocQHyuzHvysMo5N5VsXc' } });
  fireEvent.click(await button('Save and test connection'));
}

describe('which user are you', () => {
  it('is asked right after connecting, found through that connection, and kept', async () => {
    await connect();
    await screen.findByText('Which user are you?');
    const field = await box('Your name, e-mail or ID');
    await waitFor(() => expect(document.activeElement).toBe(field));
    await search(' maría ');
    fireEvent.click(await button(`This is me: ${MARIA.name}`));
    await screen.findByText(/^Saved\. Before rights of yours/);
    expect(background.inputOf('connection.users')).toEqual({ connection: 'one', query: 'maría' });
    expect(background.inputOf('connection.edit')).toEqual({ connection: 'one', ownUser });
    expect(screen.queryByText('Which user are you?')).toBeNull();
    expect(screen.getByText(MARIA.name)).toBeTruthy();
  });

  it('can be skipped, and said later', async () => {
    await connect();
    fireEvent.click(await button('Skip'));
    expect(screen.queryByText('Which user are you?')).toBeNull();
    expect(screen.getByText(/have not said which user/)).toBeTruthy();
    expect(background.count('connection.edit')).toBe(0);
    fireEvent.click(await button('Your user: Madrid'));
    expect(screen.getByText('Which user are you?')).toBeTruthy();
  });

  it('is not asked again of who has said it', async () => {
    background.with('connection.save', { connection: { ...madrid, ownUser }, warnings: [] });
    await connect();
    await screen.findByText(/^Connected/);
    expect(screen.queryByText('Which user are you?')).toBeNull();
  });

  it('is forgotten when wanted', async () => {
    open({ ...madrid, ownUser });
    fireEvent.click(await button('Your user: Madrid'));
    fireEvent.click(await button('Forget'));
    await screen.findByText(/^Forgotten for this/);
    expect(background.inputOf('connection.edit')).toEqual({ connection: 'one', ownUser: null });
  });

  it('offers whom the person is elsewhere, until something is found', async () => {
    open(madrid, { ...lima, ownUser });
    fireEvent.click(await button('Your user: Madrid'));
    expect(await button(`This is me: ${MARIA.name}`)).toBeTruthy();
    background.with('connection.users', { users: [], more: false });
    await search('nobody');
    await screen.findByText('Nobody found.');
    expect(screen.queryByRole('button', { name: /^This is me/ })).toBeNull();
  });

  it('says why nobody could be looked for, and asks nobody about nothing', async () => {
    background.without('connection.users', { kind: 'token-rejected', effect: 'none' });
    open(madrid);
    fireEvent.click(await button('Your user: Madrid'));
    await search('  ');
    expect(background.count('connection.users')).toBe(0);
    await search('maría');
    expect((await screen.findByRole('alert')).textContent).toContain('does not accept the token');
  });

  it('drops an answer that comes after the form was left', async () => {
    const late = Promise.withResolvers<{ ok: true; value: FoundUsers }>();
    background.answer('connection.users', () => late.promise);
    open(madrid, lima);
    fireEvent.click(await button('Your user: Madrid'));
    await search('maría');
    fireEvent.click(await button('Your user: Lima'));
    late.resolve({ ok: true, value: { users: [MARIA], more: false } });
    await waitFor(() => expect(background.count('connection.users')).toBe(1));
    await late.promise;
    expect(screen.queryByRole('button', { name: /^This is me/ })).toBeNull();
  });
});

describe('whom the person is elsewhere', () => {
  it('is everybody they said to be, each once, but for whom they are here', () => {
    const other = { id: 'other', name: 'Other' };
    const all = [
      { ...madrid, ownUser },
      { ...lima, ownUser: other },
      { ...lima, id: 'three', ownUser: other },
    ];
    expect(saidElsewhere(all, { ...madrid, ownUser })).toEqual([other]);
    expect(saidElsewhere(all, { ...lima, id: 'four' })).toEqual([ownUser, other]);
  });
});
