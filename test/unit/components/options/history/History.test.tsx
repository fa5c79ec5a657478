// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { History } from '../../../../../components/options/history/History.tsx';
import { OptionsModel } from '../../../../../components/options/model.ts';
import { Section } from '../../../../../components/options/Section.tsx';
import { OUTCOMES, type ChangeView } from '../../../../../lib/changes/view.ts';
import type { FoundChanges, News, Verb } from '../../../../../lib/messages/contract.ts';
import { language } from '../../../../../locales/language.ts';
import { StandInBackground } from '../../background.ts';
import { changeView, MARIA, planView, undoneView } from '../../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

const OLEG = { id: 'bbbbbbbbbbbbbbbbbbbb', name: 'Oleg', email: 'oleg@example.com' };
const PRESET = { id: 'preset-0001', mode: 'adds', scopes: [] } as const;
const BOOKMARK = { at: 5, id: 'change-0099' };

let background: StandInBackground;
let stop: () => void;

function found(changes: readonly ChangeView[], more: Partial<FoundChanges> = {}): FoundChanges {
  return { changes, kept: 300, open: 0, damaged: 0, ...more };
}

beforeEach(() => {
  language.value = 'en';
  history.replaceState(null, '', '#');
  background = new StandInBackground()
    .with('history.find', found([changeView(), changeView({ id: 'change-0003', user: OLEG })]))
    .with('history.users', { users: [OLEG, MARIA] })
    .with('preset.list', { presets: [{ ...PRESET, name: { en: 'Sales', es: 'Ventas' } }] })
    .answer('history.change', ({ change }) => ({
      ok: true,
      value: {
        change: changeView({ id: change, traceIds: ['trace-1'] }),
        connection: { endsIn: '7e21', level: 'account', accountId: 'FakeAccountMadrid001' },
        before: { fields: {}, scopes: ['invoices.write'] },
        after: { fields: {}, scopes: ['invoices.write', 'contacts.write'] },
        endedAt: Date.now(),
      },
    }));
  stand.in = background;
});

afterEach(() => {
  stop();
  cleanup();
});

function open(hash = '#history'): void {
  history.replaceState(null, '', hash);
  const model = new OptionsModel();
  stop = model.start();
  render(
    <Section id="history" heading="History">
      <History model={model} />
    </Section>,
  );
}

const list = () => screen.findByRole('list', { name: 'Changes' });
const box = () => screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search changes' });
const choose = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } });
const asked = () => background.inputOf('history.find') as { filter: object; after?: object };
const detailsOf = (id: string) => document.querySelector<HTMLElement>(`[data-change='${id}']`);
const status = (text: string | RegExp) =>
  waitFor(() =>
    expect(screen.getAllByRole('status').map((one) => one.textContent)).toContainEqual(
      typeof text === 'string' ? text : expect.stringMatching(text),
    ),
  );

describe('finding', () => {
  it('begins with the newest of all, and says how many are kept', async () => {
    background.with('history.find', found([changeView()], { kept: 10_000 }));
    open();
    await list();
    await status('10,000 changes are kept.');
    expect(asked()).toEqual({ filter: {}, limit: 25 });
  });

  it('looks for what is typed, also by what scopes are called', async () => {
    open();
    await list();
    fireEvent.input(box(), { target: { value: 'Contactos maría' } });
    await status('2 changes match.');
    await waitFor(() =>
      expect(asked().filter).toEqual({
        words: [
          { text: 'contactos', scopes: expect.arrayContaining(['contacts.write']) },
          { text: 'maria', scopes: [] },
        ],
      }),
    );
    expect(location.hash).toBe('#history?q=Contactos+mar%C3%ADa');
  });

  it('filters by user, outcome, preset and days, all at once', async () => {
    open();
    await list();
    await screen.findByRole('option', { name: 'Sales' });
    choose('User', OLEG.id);
    choose('Outcome', 'refused');
    choose('Preset', PRESET.id);
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2026-11-01' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2026-11-05' } });
    await waitFor(() =>
      expect(asked().filter).toEqual({
        user: OLEG.id,
        outcome: 'refused',
        preset: PRESET.id,
        from: new Date(2026, 10, 1).getTime(),
        to: new Date(2026, 10, 6).getTime(),
      }),
    );
    const outcomes = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Outcome' });
    expect([...outcomes.options].map(({ value }) => value)).toEqual(['', ...OUTCOMES]);
  });

  it('says that nothing matches, with one way back to everything', async () => {
    background.answer('history.find', ({ filter }) => ({
      ok: true,
      value: found('words' in filter ? [] : [changeView()]),
    }));
    open('#history?q=nobody');
    await status('No change matches.');
    fireEvent.click(screen.getByRole('button', { name: 'Show all changes' }));
    await list();
    expect(box().value).toBe('');
    expect(location.hash).toBe('#history');
  });

  it('keeps a filter that a link made though there is no such user or preset any more', async () => {
    open('#history?user=FakeUserGone00000001&preset=Old');
    await list();
    const user = screen.getByRole<HTMLSelectElement>('combobox', { name: 'User' });
    expect(user.value).toBe('FakeUserGone00000001');
    expect(asked().filter).toEqual({ user: 'FakeUserGone00000001', preset: 'Old' });
  });

  it('tells two users of one name apart', async () => {
    background.with('history.users', { users: [MARIA, { ...MARIA, id: 'x', email: 'm@b.c' }] });
    open();
    expect(
      await screen.findByRole('option', { name: `${MARIA.name} (${MARIA.email})` }),
    ).toBeTruthy();
    expect(screen.getByRole('option', { name: `${MARIA.name} (m@b.c)` })).toBeTruthy();
  });
});

describe('pages', () => {
  it('go to older changes and back, and begin anew with another filter', async () => {
    background.answer('history.find', ({ after }) => ({
      ok: true,
      value: found([changeView()], after ? {} : { next: BOOKMARK }),
    }));
    open();
    await list();
    fireEvent.click(await screen.findByRole('button', { name: 'Older' }));
    await waitFor(() => expect(asked().after).toEqual(BOOKMARK));
    expect(location.hash).toBe('#history?after=5.change-0099');
    await waitFor(() =>
      expect(screen.getByRole('button', { name: 'Older' }).getAttribute('aria-disabled')).toBe(
        'true',
      ),
    );
    fireEvent.click(screen.getByRole('button', { name: 'Newer' }));
    await waitFor(() => expect(asked().after).toBeUndefined());
    fireEvent.click(screen.getByRole('button', { name: 'Older' }));
    await waitFor(() => expect(asked().after).toEqual(BOOKMARK));
    choose('User', OLEG.id);
    await waitFor(() => expect(asked()).toEqual({ filter: { user: OLEG.id }, limit: 25 }));
  });
});

describe('one change', () => {
  it('opens to its difference, the user before and after, and its trace ids', async () => {
    open();
    await list();
    fireEvent.click(detailsOf('change-0001') as HTMLElement);
    expect(await screen.findByText('trace-1')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Granted (2)', level: 3 })).toBeTruthy();
    expect(screen.getByText('Create and edit contacts')).toBeTruthy();
    expect(screen.getByText('Account FakeAccountMadrid001, token ending in 7e21')).toBeTruthy();
    const closed = screen.getByText('The user before and after').closest('details');
    if (!closed) throw new Error('nothing to open');
    closed.open = true;
    fireEvent(closed, new Event('toggle'));
    const rows = await screen.findAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'WhatBeforeAfter',
      'Create and edit contacts contacts.writeoffon',
      expect.stringMatching(/calendars\.readonlyoffoff$/),
      expect.stringMatching(/payments\/transactions\.refundoffoff$/),
      '1 more that the user had and kept',
      expect.stringMatching(/invoices\.writeonon$/),
    ]);
    expect(location.hash).toBe('#history?change=change-0001');
    fireEvent.click(detailsOf('change-0001') as HTMLElement);
    await waitFor(() => expect(screen.queryByText('trace-1')).toBeNull());
    expect(location.hash).toBe('#history');
  });

  it('that was made in part does not call granted what was left out', async () => {
    background.answer('history.change', ({ change }) => ({
      ok: true,
      value: {
        change: changeView({ id: change, state: 'partly', missing: ['scope:contacts.write'] }),
        connection: { endsIn: '' },
        before: { fields: {} },
      },
    }));
    open('#history?change=change-0001');
    await screen.findByText('Granted (1)');
    const title = screen.getByRole('heading', { name: 'Not done', level: 3 });
    expect(title.parentElement?.textContent).toContain('Create and edit contacts');
    const granted = screen.getByRole('heading', { name: 'Granted (1)' }).nextElementSibling;
    expect(granted?.textContent).toContain('See calendars');
    expect(granted?.textContent).not.toContain('Create and edit contacts');
  });

  it('that did nothing, or not yet, says that its lines are no more than a plan', async () => {
    for (const [state, isPlan] of [
      ['refused', true],
      ['unknown', true],
      ['confirmed', false],
    ] as const) {
      background.answer('history.change', ({ change }) => ({
        ok: true,
        value: {
          change: changeView({ id: change, state }),
          connection: { endsIn: '' },
          before: { fields: {} },
        },
      }));
      open('#history?change=change-0001');
      await screen.findByText(isPlan ? 'To be granted (2)' : 'Granted (2)');
      expect(screen.queryByText('What was planned') !== null, state).toBe(isPlan);
      stop();
      cleanup();
    }
  });

  it('is undone from there', async () => {
    background.with('change.undo', planView()).with('change.apply', undoneView());
    open('#history?change=change-0001');
    await screen.findByText('trace-1');
    const name = `Undo: ${MARIA.name}, 2 granted, 1 removed`;
    fireEvent.click(screen.getByRole('button', { name }));
    await status('Undone: 1 granted, 2 removed');
    expect(background.inputOf('change.undo')).toEqual({ change: 'change-0001' });
  });

  it('that was just made is followed though the filter hides it', async () => {
    background.with('change.undo', planView());
    background.with('change.apply', { ...undoneView(), state: 'unknown' });
    background.with('history.change', null);
    open('#history?outcome=saved');
    await list();
    const name = `Undo: ${MARIA.name}, 2 granted, 1 removed`;
    fireEvent.click(screen.getByRole('button', { name }));
    await status(/^Checking…/);
    background.answer('history.change', () => ({
      ok: true,
      value: { change: undoneView(), connection: { endsIn: '' }, before: { fields: {} } },
    }));
    background.tell({ news: 'changes', user: MARIA.id });
    await status('Undone: 1 granted, 2 removed');
  });

  it('is shown apart where a link led to it and it is on another page', async () => {
    open('#history?change=change-0777');
    const apart = await screen.findByRole('list', { name: 'The change that was asked for' });
    expect(await within(apart).findByText('trace-1')).toBeTruthy();
    expect(await list()).toBeTruthy();
    await waitFor(() => expect(document.activeElement).toBe(detailsOf('change-0777')));
  });

  it('that is gone is said to be, with one way on', async () => {
    background.with('history.change', null);
    open('#history?change=change-0777');
    expect(await screen.findByText(/is not kept any more/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show all changes' }));
    await waitFor(() => expect(screen.queryByText(/is not kept any more/)).toBeNull());
  });

  it('that cannot be read says why, and is read again', async () => {
    const detailed = background;
    background.without('history.change', { kind: 'internal', effect: 'none' });
    open('#history?change=change-0001');
    const again = await screen.findByRole('button', { name: 'Try again' });
    detailed.with('history.change', null);
    fireEvent.click(again);
    expect(await screen.findByText(/is not kept any more/)).toBeTruthy();
  });

  it('leads to the one it undid, which is a link', async () => {
    background.with(
      'history.find',
      found([changeView({ id: 'change-0002', origin: { kind: 'undo', of: 'change-0001' } })]),
    );
    background.answer('history.change', ({ change }) => ({
      ok: true,
      value: {
        change: changeView({ id: change, origin: { kind: 'undo', of: 'change-0001' } }),
        connection: { endsIn: '' },
        before: { fields: {} },
      },
    }));
    open('#history?change=change-0002');
    const link = await screen.findByRole('link', { name: 'the undo of another change' });
    expect(link.getAttribute('href')).toBe('#history?change=change-0001');
    location.hash = '#history?change=change-0001';
    await waitFor(() =>
      expect(background.inputOf('history.change')).toEqual({ change: 'change-0001' }),
    );
  });
});

describe('by keyboard', () => {
  it('is found in a term and three keys', async () => {
    open();
    await list();
    await waitFor(() => expect(document.activeElement).toBe(box()));
    fireEvent.input(box(), { target: { value: 'oleg' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    // What was typed is looked for first.
    await waitFor(() => expect(document.activeElement).toBe(detailsOf('change-0001')));
    expect(asked().filter).toEqual({ words: [{ text: 'oleg', scopes: [] }] });
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(detailsOf('change-0003'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(detailsOf('change-0003'));
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(detailsOf('change-0001'));
  });

  it('leaves the focus alone where nobody came for the history', async () => {
    open('#presets');
    await list();
    expect(document.activeElement).toBe(document.body);
  });
});

describe('clearing', () => {
  const clear = () => screen.getByRole('button', { name: 'Clear history' });

  it('asks first, says what stays, and then what went', async () => {
    background.with('history.find', found([changeView()], { kept: 1_203, open: 2, damaged: 1 }));
    open('#history?q=maria');
    await list();
    fireEvent.click(clear());
    const question = await screen.findByRole('group', {
      name: 'Delete 1,201 changes for good?',
    });
    expect(question.textContent).toContain('2 changes are still being checked and stay.');
    expect(question.textContent).toContain('1 record that could not be read goes with them.');
    const cancel = within(question).getByRole('button', { name: 'Cancel' });
    await waitFor(() => expect(document.activeElement).toBe(cancel));
    expect(background.count('history.clear')).toBe(0);
    background.with('history.clear', { cleared: 1_201, left: 2 });
    background.with('history.find', found([], { kept: 2, open: 2 }));
    fireEvent.click(within(question).getByRole('button', { name: 'Delete for good' }));
    await status('1,201 changes were deleted. 2 are still being checked and were kept.');
    expect(location.hash).toBe('#history');
    expect(clear().getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(clear());
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('is not done when the answer is no', async () => {
    open();
    await list();
    fireEvent.click(clear());
    fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
    expect(background.count('history.clear')).toBe(0);
  });

  it('that fails says so, and shows what is still there', async () => {
    background.without('history.clear', { kind: 'internal', effect: 'none' });
    open();
    await list();
    fireEvent.click(clear());
    fireEvent.click(await screen.findByRole('button', { name: 'Delete for good' }));
    expect((await screen.findByRole('alert')).textContent).toBeTruthy();
    expect(await list()).toBeTruthy();
  });
});

describe('what is not as it should be', () => {
  it('an empty history says so, with the way to the first change', async () => {
    background.with('history.find', found([], { kept: 0 }));
    open();
    expect(await screen.findByText(/^No changes yet/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open Leadway' })).toBeTruthy();
    expect(screen.queryByRole('searchbox')).toBeNull();
  });

  it('a history that cannot be read says why, and is read again', async () => {
    background.without('history.find', { kind: 'internal', effect: 'none' });
    open();
    const again = await screen.findByRole('button', { name: 'Try again' });
    background.with('history.find', found([changeView()]));
    fireEvent.click(again);
    expect(await list()).toBeTruthy();
  });

  it('records that could not be read are counted, and hide none of the others', async () => {
    background.with('history.find', found([changeView()], { damaged: 0 }));
    open();
    await list();
    expect(screen.queryByText(/could not be read/)).toBeNull();
    background.with('history.find', found([changeView()], { damaged: 3 }));
    background.tell({ news: 'changes', user: MARIA.id });
    await screen.findByText(/3 records could not be read and were set aside. They are not lost/);
    expect(await list()).toBeTruthy();
  });

  it('is said in Spanish as soon as the language is switched', async () => {
    open('#history?change=change-0001');
    await screen.findByText('trace-1');
    language.value = 'es';
    expect(await screen.findByRole('searchbox', { name: 'Buscar cambios' })).toBeTruthy();
    expect(screen.getByText('El usuario antes y después')).toBeTruthy();
  });
});
