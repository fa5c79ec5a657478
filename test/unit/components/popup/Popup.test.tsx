// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PopupModel } from '../../../../components/popup/model.ts';
import { Popup } from '../../../../components/popup/Popup.tsx';
import { loadCatalogueWords } from '../../../../components/ui/catalogue-words.ts';
import type { PlanWarning } from '../../../../lib/changes/view.ts';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import {
  changeView,
  connectionView,
  MARIA,
  planView,
  readingView,
  undoneView,
} from '../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

let background: StandInBackground;
let stop: () => void;
const close = vi.fn();

beforeAll(() => loadCatalogueWords());

beforeEach(() => {
  language.value = 'en';
  close.mockClear();
  background = new StandInBackground()
    .with('change.list', { changes: [changeView()] })
    .with('connection.status', { connection: connectionView(), connections: 1 })
    .with('page.subject', { users: [] });
  stand.in = background;
});

afterEach(() => {
  stop();
  cleanup();
});

function open(atUndo = false): void {
  const model = new PopupModel(close, atUndo);
  stop = model.start();
  render(<Popup model={model} />);
}

/** What `changeView` grants and removes, as a row names it. */
const NAMES = '+\u00a0Create and edit contacts, +\u00a0See calendars, −\u00a0Refund payments';

const undoButton = () =>
  screen.findByRole('button', { name: 'Undo: María Fernanda Ortiz, 2 granted, 1 removed' });

/** After this, the journal holds the change and its undo. */
function undoSucceeds(): void {
  background
    .answer('change.apply', () => {
      background.with('change.list', {
        changes: [undoneView(), changeView({ undoneBy: 'change-0002' })],
      });
      return { ok: true, value: undoneView() };
    })
    .with('change.undo', planView());
}

it('draws the changes in sight before the rest of a long list', async () => {
  const changes = Array.from({ length: 20 }, (_, number) => changeView({ id: `change-${number}` }));
  background.with('change.list', { changes });
  const drawn: number[] = [];
  const watch = new MutationObserver(() => drawn.push(document.querySelectorAll('main li').length));
  watch.observe(document.body, { childList: true, subtree: true });
  open();
  await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(20));
  await waitFor(() => expect(drawn.at(-1)).toBe(20));
  watch.disconnect();
  expect(drawn.find((count) => count > 0)).toBe(8);
});

describe('opened by the key for undoing', () => {
  it('has the focus on the button, with the change beside it, and undoes nothing yet', async () => {
    open(true);
    const last = await screen.findByRole('button', { name: 'Undo last change' });
    await waitFor(() => expect(document.activeElement).toBe(last));
    expect(document.getElementById(last.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      `María Fernanda Ortiz: 2 granted, 1 removed: ${NAMES}`,
    );
    expect(background.count('change.undo')).toBe(0);
  });

  it('leaves the focus alone where it was opened by its own button', async () => {
    open();
    const last = await screen.findByRole('button', { name: 'Undo last change' });
    expect(document.activeElement).not.toBe(last);
  });
});

describe('the list of recent changes', () => {
  it('names the user, the outcome, what changed and when', async () => {
    open();
    const list = await screen.findByRole('list', { name: 'Recent changes' });
    const item = within(list).getByRole('listitem');
    expect(item.textContent).toContain('María Fernanda Ortiz');
    expect(item.textContent).toContain('Saved');
    expect(item.textContent).toContain(`Saved 2 granted, 1 removed: ${NAMES}`);
    expect(item.textContent).toContain('5 minutes ago');
    expect(item.querySelector('bdi')?.textContent).toBe('María Fernanda Ortiz');
  });

  it('offers no undo for what did not take effect or was taken back', async () => {
    background.with('change.list', {
      changes: [
        changeView({ id: 'change-0003', state: 'unknown' }),
        changeView({ id: 'change-0004', state: 'refused' }),
        changeView({ id: 'change-0005', undoneBy: 'change-0006' }),
      ],
    });
    open();
    expect(await screen.findAllByRole('listitem')).toHaveLength(3);
    expect(screen.queryByRole('button', { name: /undo/i })).toBeNull();
  });

  it('leads to the whole history, and to each change in it', async () => {
    open();
    const whole = await screen.findByRole('link', { name: 'All changes' });
    expect(whole.getAttribute('href')).toBe('/options.html#history');
    const name = 'Details: María Fernanda Ortiz, 2 granted, 1 removed';
    expect(screen.getByRole('link', { name }).getAttribute('href')).toBe(
      '/options.html#history?change=change-0001',
    );
  });

  it('leads there in the tab of the settings, unless another is asked for', async () => {
    background.with('history.open', null);
    open();
    const link = await screen.findByRole('link', { name: 'All changes' });
    const leftToBrowser: boolean[] = [];
    const stay = (event: Event) => {
      leftToBrowser.push(!event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('click', stay);
    for (const key of ['ctrlKey', 'metaKey', 'shiftKey']) fireEvent.click(link, { [key]: true });
    expect(background.count('history.open')).toBe(0);
    fireEvent.click(link);
    document.removeEventListener('click', stay);
    expect(leftToBrowser).toEqual([true, true, true, false]);
    await waitFor(() => expect(close).toHaveBeenCalledOnce());
    fireEvent.click(screen.getByRole('link', { name: /^Details: / }));
    await waitFor(() => expect(close).toHaveBeenCalledTimes(2));
    const asked = background.asked.filter(({ verb }) => verb === 'history.open');
    expect(asked.map(({ input }) => input)).toEqual([
      { at: '#history' },
      { at: '#history?change=change-0001' },
    ]);
  });

  it('follows the news', async () => {
    open();
    await undoButton();
    background.with('change.list', { changes: [] });
    background.tell({ news: 'changes', user: MARIA.id });
    await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull());
  });

  it('says that there is none, with one way on', async () => {
    background.with('change.list', { changes: [] });
    open();
    expect(await screen.findByText(/^No changes yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open Leadway' })).toBeTruthy();
  });

  it('says why when it cannot be read', async () => {
    background.without('change.list', { kind: 'internal', effect: 'none' });
    open();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Nothing was changed.');
  });

  it('says once what keeps the changes and the connection from being read', async () => {
    const failure = { kind: 'newer-data', effect: 'none' } as const;
    background.without('change.list', failure).without('connection.status', failure);
    open();
    await screen.findByRole('button', { name: 'Try again' });
    await waitFor(() => expect(background.count('connection.status')).toBeGreaterThan(0));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(screen.queryByText('…')).toBeNull();
  });

  it('says that it leaves out what could not be read', async () => {
    background.with('change.list', { changes: [changeView()], damaged: 2 });
    open();
    await undoButton();
    expect(screen.getByText(/^2 changes could not be read/)).toBeTruthy();
  });
});

describe('undo', () => {
  it('plans, applies the plan and says what became of it', async () => {
    undoSucceeds();
    open();
    fireEvent.click(await undoButton());
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Undone: 1 granted, 2 removed'),
    );
    expect(background.inputOf('change.undo')).toEqual({ change: 'change-0001' });
    expect(background.inputOf('change.apply')).toEqual({ plan: 'plan-0001' });
    expect(screen.getAllByRole('listitem')[1]?.textContent).toContain('Saved, later undone');
  });

  it('of the last change takes the newest that can be undone', async () => {
    undoSucceeds();
    background.with('change.list', {
      changes: [changeView({ id: 'change-0009', state: 'refused' }), changeView()],
    });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Undo last change' }));
    await waitFor(() =>
      expect(background.inputOf('change.undo')).toEqual({ change: 'change-0001' }),
    );
  });

  it('does not take back a change that has come under a press, until it could be read', async () => {
    open();
    const last = await screen.findByRole('button', { name: 'Undo last change' });
    const newer = changeView({ id: 'change-0007', at: changeView().at + 1 });
    background.with('change.list', { changes: [newer, changeView()] });
    background.tell({ news: 'changes', user: MARIA.id });
    await waitFor(() => expect(last.getAttribute('aria-disabled')).toBe('true'));
    fireEvent.click(last);
    expect(background.count('change.undo')).toBe(0);
    await waitFor(() => expect(last.getAttribute('aria-disabled')).toBe('false'));
    fireEvent.click(last);
    await waitFor(() =>
      expect(background.inputOf('change.undo')).toEqual({ change: 'change-0007' }),
    );
  });

  it('tells how an unknown outcome was settled', async () => {
    const unknown = { ...undoneView(), state: 'unknown' as const };
    background
      .with('change.undo', planView())
      .with('change.apply', unknown)
      .with('change.list', { changes: [changeView(), unknown] });
    open();
    fireEvent.click(await undoButton());
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Checking…/));
    background.with('change.list', { changes: [undoneView()] });
    background.tell({ news: 'changes', user: MARIA.id });
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Undone:/));
  });

  it('says what failed and whether anything changed', async () => {
    background.without('change.undo', { kind: 'unreachable', effect: 'none' });
    open();
    fireEvent.click(await undoButton());
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('Leadway could not be reached.');
    expect(alert.textContent).toContain('Nothing was changed.');
    expect(background.count('change.apply')).toBe(0);
  });

  it('is not made twice by two clicks', async () => {
    undoSucceeds();
    open();
    const button = await undoButton();
    fireEvent.click(button);
    fireEvent.click(button);
    await screen.findByText(/^Undone:/);
    expect(background.count('change.undo')).toBe(1);
  });
});

describe('an undo that does more than take back', () => {
  const places = ['scope:contacts.write'] as const;
  const ASKED: PlanWarning[] = [
    { kind: 'touched-since', places },
    { kind: 'cannot-restore', places },
  ];

  it.each(ASKED)('asks before: $kind', async (warning) => {
    undoSucceeds();
    background.with('change.undo', planView({ warnings: [warning] }));
    open();
    fireEvent.click(await undoButton());
    const question = await screen.findByRole('group', { name: 'Undo this change?' });
    if ('places' in warning) expect(question.textContent).toContain('contacts.write');
    expect(background.count('change.apply')).toBe(0);
    fireEvent.click(within(question).getByRole('button', { name: 'Undo anyway' }));
    await screen.findByText(/^Undone:/);
    expect(background.inputOf('change.apply')).toEqual({ plan: 'plan-0001' });
  });

  it('is not made when the answer is no', async () => {
    background.with('change.undo', planView({ warnings: [{ kind: 'touched-since', places }] }));
    open();
    fireEvent.click(await undoButton());
    const cancel = await screen.findByRole('button', { name: 'Cancel' });
    await waitFor(() => expect(document.activeElement).toBe(cancel));
    fireEvent.click(cancel);
    await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
    const asked = await undoButton();
    await waitFor(() => expect(document.activeElement).toBe(asked));
    expect(background.count('change.apply')).toBe(0);
  });

  it.each<PlanWarning>([{ kind: 'critical', places }, { kind: 'no-scopes-left' }])(
    'is asked about in the window, and not here: $kind',
    async (warning) => {
      background.with('change.undo', planView({ warnings: [warning] }));
      background.with('change.apply', { state: 'confirming', plan: 'plan-0001' });
      open();
      fireEvent.click(await undoButton());
      await screen.findByText(/Confirm this in the window/);
      expect(screen.queryByRole('group')).toBeNull();
      background.tell({ news: 'confirmation', plan: 'plan-0001', end: 'declined' });
      await screen.findByText(/It was not confirmed/);
    },
  );

  it('counts what it does not name', async () => {
    const many = Array.from({ length: 8 }, (_, index) => `scope:thing${index}.write` as const);
    background.with(
      'change.undo',
      planView({ warnings: [{ kind: 'touched-since', places: many }] }),
    );
    open();
    fireEvent.click(await undoButton());
    expect(await screen.findByText('and 3 more')).toBeTruthy();
  });
});

describe('connection and page', () => {
  it('says what it is connected to', async () => {
    open();
    expect((await screen.findByText('ocQHyuzHvysMo5N5VsXc')).closest('p')?.textContent).toBe(
      'Connected · account ocQHyuzHvysMo5N5VsXc',
    );
  });

  it('leads to the settings where there is no connection', async () => {
    background
      .with('connection.status', {
        connection: null,
        connections: 0,
        missing: { kind: 'no-connection', effect: 'none' },
      })
      .with('settings.open', null);
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Connect to Leadway' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(background.count('settings.open')).toBe(1);
  });

  it('says by its name what it is connected to', async () => {
    const connection = connectionView({ label: 'Madrid' });
    background.with('connection.status', { connection, connections: 2 });
    open();
    expect((await screen.findByText('Madrid')).closest('p')?.textContent).toBe(
      'Connected · Madrid',
    );
  });

  it('reminds of an old token, and no more once that is not wanted', async () => {
    const connection = connectionView({ addedAt: Date.now() - 95 * 86_400_000, remind: true });
    background
      .with('connection.status', { connection, connections: 1 })
      .with('settings.open', null)
      .answer('connection.edit', () => {
        const quiet = { ...connection, remind: false };
        background.with('connection.status', { connection: quiet, connections: 1 });
        return { ok: true, value: quiet };
      });
    open();
    await screen.findByText(/95 days old/);
    fireEvent.click(screen.getByRole('button', { name: 'Replace it in the settings' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    fireEvent.click(screen.getByRole('button', { name: /^Do not remind me: Account ocQ/ }));
    await waitFor(() => expect(screen.queryByText(/95 days old/)).toBeNull());
    expect(background.inputOf('connection.edit')).toEqual({
      connection: 'connection-1',
      remind: false,
    });
  });

  it('says that no connection serves the page, and leads to the settings', async () => {
    background
      .with('page.subject', { users: [], tab: 1, portal: true })
      .with('connection.status', {
        connection: null,
        connections: 2,
        missing: { kind: 'no-connection-here', effect: 'none' },
      })
      .with('settings.open', null);
    open();
    await screen.findByText(/^No connection serves this page/);
    fireEvent.click(screen.getByRole('button', { name: 'Add a connection' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
    expect(background.count('settings.open')).toBe(1);
  });

  describe('where several connections fit', () => {
    const choice = { level: 'account', accountId: 'Madrid' } as const;
    const connections = [
      { ...choice, id: 'id-7e21', label: 'Madrid', endsIn: '7e21' },
      { ...choice, id: 'id-9f00', label: '', endsIn: '9f00' },
    ];
    const missing = { kind: 'which-connection', effect: 'none', connections } as const;

    it('on the portal it asks which one, and goes on with that', async () => {
      background
        .with('page.subject', { users: [], tab: 1, portal: true })
        .with('connection.status', { connection: null, connections: 2, missing })
        .answer('connection.choose', () => {
          const connection = connectionView({ label: 'Madrid' });
          background.with('connection.status', { connection, connections: 2 });
          return { ok: true, value: null };
        });
      open();
      await screen.findByText(/does not guess/);
      fireEvent.click(screen.getByRole('button', { name: 'Madrid · 7e21' }));
      await screen.findByText(/^Connected/);
      expect(background.inputOf('connection.choose')).toEqual({ connection: 'id-7e21' });
    });

    it('elsewhere it only says how many there are', async () => {
      background
        .with('page.subject', { users: [], tab: 1, portal: false })
        .with('connection.status', { connection: null, connections: 2, missing });
      open();
      await screen.findByText('2 connections; which one is used depends on the page');
      expect(screen.queryByText(/does not guess/)).toBeNull();
    });
  });

  it('has the way to the settings at all times', async () => {
    background.with('settings.open', null);
    open();
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('shows whom the tab shows by the name Leadway has, and opens the panel', async () => {
    background
      .with('page.subject', { users: [MARIA.id], tab: 1 })
      .with('user.load', readingView())
      .with('change.list', { changes: [] })
      .with('panel.open', null);
    open();
    expect((await screen.findByText('María Fernanda Ortiz')).tagName).toBe('BDI');
    expect(screen.queryByRole('link', { name: 'Open Leadway' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Open panel' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('opens the panel on a page of the portal that shows nobody', async () => {
    background.with('page.subject', { users: [], tab: 1, portal: true }).with('panel.open', null);
    open();
    await screen.findByText('No user is open');
    fireEvent.click(screen.getByRole('button', { name: 'Open panel' }));
    await waitFor(() => expect(close).toHaveBeenCalled());
  });

  it('says where there is no portal, and offers no panel there', async () => {
    background.with('page.subject', { users: [], tab: 1, portal: false });
    open();
    await screen.findByText('This tab does not show a Leadway portal.');
    expect(screen.queryByRole('button', { name: 'Open panel' })).toBeNull();
  });

  it('counts the users of a list and loads none of them', async () => {
    background.with('page.subject', { users: [MARIA.id, 'bbbbbbbbbbbbbbbbbbbb'] });
    open();
    expect(await screen.findByText('2 users')).toBeTruthy();
    expect(background.count('user.load')).toBe(0);
  });

  it('stays open and says why when the panel does not open', async () => {
    background
      .with('page.subject', { users: [MARIA.id] })
      .without('panel.open', { kind: 'internal', effect: 'none' });
    open();
    fireEvent.click(await screen.findByRole('button', { name: 'Open panel' }));
    await screen.findByRole('alert');
    expect(close).not.toHaveBeenCalled();
  });

  it('speaks Spanish as soon as the language is switched', async () => {
    open();
    await undoButton();
    language.value = 'es';
    expect(await screen.findByRole('button', { name: 'Deshacer el último cambio' })).toBeTruthy();
    expect(screen.getByRole('list', { name: 'Cambios recientes' })).toBeTruthy();
  });
});
