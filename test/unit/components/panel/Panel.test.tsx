// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { lateParts } from '../../../../components/panel/late.ts';
import { PanelModel } from '../../../../components/panel/model/panel.ts';
import { Panel } from '../../../../components/panel/Panel.tsx';
import type { ChangeView } from '../../../../lib/changes/view.ts';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import { ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { changeView, MARIA } from '../changes.ts';
import { OTHER, STATE, World } from './world.ts';

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
const isOn = (wire: string) => (scope(wire) as HTMLInputElement).checked;
const lines = () =>
  within(screen.getByRole('region', { name: 'Pending changes' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('whom the panel is about', () => {
  it('shows the user as the API names them', async () => {
    await openOnMaria();
    expect(screen.getByText('3 of 194 scopes on, 1 other')).toBeTruthy();
    expect(screen.getByText(/is in 2 accounts\. A change reaches all of them\./)).toBeTruthy();
    expect(screen.getAllByText(MARIA.email)).toHaveLength(2);
  });

  it('says what an admin’s scopes are worth', async () => {
    await openOnMaria(new World({ ...STATE, fields: { role: 'admin', type: 'account' } }));
    expect(screen.getByText(/have full access whatever their scopes say/)).toBeTruthy();
  });

  it('asks which connection to use where several fit, and goes on with that one', async () => {
    const world = new World();
    const choice = (id: string, label: string) => ({
      id,
      label,
      level: 'account' as const,
      accountId: 'Madrid',
      endsIn: id.slice(-4),
    });
    const connections = [choice('id-7e21', 'Madrid'), choice('id-9f00', '')];
    world
      .without('user.load', { kind: 'which-connection', effect: 'none', connections })
      .with('connection.choose', null);
    await open(world);
    expect((await screen.findByRole('alert')).textContent).toContain('does not guess');
    expect(button('Madrid · 7e21')).toBeTruthy();
    fireEvent.click(button('Settings'));
    expect(world.count('settings.open')).toBe(1);
    fireEvent.click(button('Account Madrid, token ending in 9f00'));
    await waitFor(() => expect(world.count('user.load')).toBe(2));
    expect(world.inputOf('connection.choose')).toEqual({ connection: 'id-9f00' });
  });

  it('sends somebody without a connection to the settings, and goes on when there is one', async () => {
    const world = new World();
    world.without('user.load', { kind: 'no-connection', effect: 'none' });
    await open(world);
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /not connected.*Nothing was changed/,
    );
    fireEvent.click(button('Settings'));
    expect(world.count('settings.open')).toBe(1);
    const fresh = new World();
    world.answer('user.load', (input) => fresh.ask('user.load', input) as never);
    world.tell({ news: 'connection' });
    await screen.findByRole('heading', { name: MARIA.name });
  });

  it('tries again after a failure', async () => {
    const world = new World();
    world.without('user.load', { kind: 'timeout', effect: 'none' });
    await open(world);
    await screen.findByRole('alert');
    fireEvent.click(button('Try again'));
    await waitFor(() => expect(world.count('user.load')).toBe(2));
  });

  it('follows the page to another user, of its own tab only', async () => {
    const world = await openOnMaria();
    world.tell({ news: 'subject', tab: 8, users: [OTHER] });
    world.tell({ news: 'subject', tab: 7, users: [OTHER] });
    await screen.findByRole('heading', { name: 'Otra Persona' });
    expect(world.count('user.load')).toBe(2);
  });

  it('drops an answer that comes after the page has moved on', async () => {
    const world = new World();
    const late = Promise.withResolvers<never>();
    world.answer('user.load', () => late.promise);
    stand.in = world;
    panel = new PanelModel();
    render(<Panel panel={panel} />);
    void panel.start();
    await waitFor(() => expect(world.count('user.load')).toBe(1));
    const fresh = new World();
    world.answer('user.load', (input) => fresh.ask('user.load', input) as never);
    world.tell({ news: 'subject', tab: 7, users: [OTHER] });
    await screen.findByRole('heading', { name: 'Otra Persona' });
    late.resolve(ok((await fresh.ask('user.load', { user: MARIA.id })) as never) as never);
    await Promise.resolve();
    expect(screen.getByRole('heading', { name: 'Otra Persona' })).toBeTruthy();
  });

  it('does not lose a draft by a slip on Close', async () => {
    const world = await openOnMaria();
    fireEvent.click(scope('contacts.write'));
    fireEvent.click(button('Close'));
    expect(await screen.findByText(/1 change is not applied/)).toBeTruthy();
    expect(world.count('panel.close')).toBe(0);
    fireEvent.click(button('Close without applying'));
    expect(world.count('panel.close')).toBe(1);
  });
});

describe('scopes', () => {
  it('shows a switch and a box for each, and what is on', async () => {
    await openOnMaria();
    expect(screen.getAllByRole('switch')).toHaveLength(195);
    expect(isOn('contacts.write')).toBe(true);
    expect(isOn('locations.create')).toBe(true);
    expect(isOn('something.unknown')).toBe(true);
    const box = screen.getByRole('checkbox', { name: 'Assigned data only, contacts.write' });
    expect((box as HTMLInputElement).checked).toBe(true);
    const off = screen.getByRole('checkbox', { name: 'Assigned data only, calendars.readonly' });
    expect((off as HTMLInputElement).disabled).toBe(true);
  });

  it('stages, counts and lists; a mark that goes with its scope is no line', async () => {
    await openOnMaria();
    fireEvent.click(scope('contacts.write'));
    fireEvent.click(scope('users/team-management.write'));
    await screen.findByRole('button', { name: 'Apply 2 changes' });
    expect(screen.getByText('+1 granted')).toBeTruthy();
    expect(screen.getByText('−1 removed')).toBeTruthy();
    expect(lines()).toHaveLength(2);
    expect(lines()[0]).toMatch(/^\+.*users\/team-management\.write/);
    expect(lines()[0]).toMatch(/\(critical\)/);
    fireEvent.click(scope('contacts.write'));
    await screen.findByRole('button', { name: 'Apply 1 change' });
    fireEvent.click(button('Discard'));
    const none = await screen.findByRole('button', { name: 'Apply changes' });
    expect((none as HTMLButtonElement).disabled).toBe(true);
  });

  it('stages a preset, keeps showing it, and takes it back for another', async () => {
    await openOnMaria();
    const preset = screen.getByRole('combobox', { name: 'Preset' }) as HTMLSelectElement;
    fireEvent.change(preset, { target: { value: 'no-access' } });
    await screen.findByRole('button', { name: 'Apply 3 changes' });
    expect(isOn('something.unknown')).toBe(true);
    fireEvent.change(preset, { target: { value: 'account-manager' } });
    await waitFor(() => expect(isOn('payments/transactions.refund')).toBe(true));
    expect(preset.value).toBe('account-manager');
    fireEvent.change(preset, { target: { value: '' } });
    await screen.findByRole('button', { name: 'Apply changes' });
  });

  it('finds by either language and either spelling, whatever the accents', async () => {
    await openOnMaria();
    const shown = () => screen.getAllByRole('switch').map((one) => one.getAttribute('aria-label'));
    const search = screen.getByRole('searchbox', { name: 'Search permissions' });
    const find = (value: string) => fireEvent.input(search, { target: { value } });
    find('REEMBÓLSAR pagos');
    await waitFor(() => expect(shown()).toEqual(['Refund payments, payments/transactions.refund']));
    find('accounts.create');
    await waitFor(() =>
      expect(shown().map((name) => name?.split(', ').at(-1))).toEqual(['locations.create']),
    );
    find('nothing at all');
    await screen.findByText(/No permission matches/);
    fireEvent.click(button('Show all'));
    await waitFor(() => expect(shown()).toHaveLength(195));
  });

  it('filters without taking a row from under the pointer', async () => {
    await openOnMaria();
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(await screen.findByRole('button', { name: 'Changed 1' }));
    await waitFor(() => expect(screen.getAllByRole('switch')).toHaveLength(1));
    fireEvent.click(scope('calendars.readonly'));
    await screen.findByRole('button', { name: 'Changed 0' });
    expect(screen.getAllByRole('switch')).toHaveLength(1);
  });

  it('switches a whole group, and only one that is seen whole', async () => {
    await openOnMaria();
    const group = screen.getByRole('checkbox', { name: 'All of Contacts' }) as HTMLInputElement;
    expect(group.indeterminate).toBe(true);
    fireEvent.click(group);
    await screen.findByRole('button', { name: 'Apply 1 change' });
    expect(isOn('contacts/bulkActions.write')).toBe(true);
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'bulkActions' } });
    await waitFor(() => expect(group.disabled).toBe(true));
  });

  it('leaves marks alone that were not read, until they are set as a whole', async () => {
    const { assignedOnly: _, ...rest } = STATE;
    const world = await openOnMaria(new World(rest));
    const box = () =>
      screen.getByRole('checkbox', {
        name: 'Assigned data only, contacts.write',
      }) as HTMLInputElement;
    expect(box().disabled).toBe(true);
    fireEvent.click(button('Set it for all scopes…'));
    await waitFor(() => expect(box().disabled).toBe(false));
    fireEvent.click(box());
    await screen.findByRole('button', { name: 'Apply 1 change' });
    expect(lines()[0]).toMatch(/cannot be undone/);
    fireEvent.click(button('Apply 1 change'));
    await screen.findByText(/^Saved/);
    expect(world.state.assignedOnly).toEqual(['contacts.write']);
  });
});

describe('applying', () => {
  it('applies what is listed, says so, and takes it back', async () => {
    const world = await openOnMaria();
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(scope('payments/transactions.refund'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 2 changes' }));
    const status = await screen.findByText('Saved: 1 granted, 1 removed');
    expect(status.closest('[role="status"]')).toBeTruthy();
    expect(world.state.scopes).toContain('something.unknown');
    expect(screen.getByText(/portal's own form still holds the old values/)).toBeTruthy();
    fireEvent.click(button('Undo'));
    await screen.findByText('Undone: 1 granted, 1 removed');
    expect(isOn('calendars.readonly')).toBe(false);
    expect([...(world.state.scopes ?? [])].sort()).toEqual([...(STATE.scopes ?? [])].sort());
  });

  it('names the preset as the origin while nothing else is staged', async () => {
    const world = await openOnMaria();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'no-access' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 3 changes' }));
    await screen.findByText(/^Saved/);
    expect(world.inputOf('change.preview')).toMatchObject({
      origin: { kind: 'preset', name: 'No access' },
    });
  });

  it('sends one change for two quick presses', async () => {
    const world = await openOnMaria();
    fireEvent.click(scope('calendars.readonly'));
    const apply = await screen.findByRole('button', { name: 'Apply 1 change' });
    fireEvent.click(apply);
    fireEvent.click(apply);
    await screen.findByText(/^Saved/);
    expect(world.count('change.apply')).toBe(1);
  });

  it('asks when the plan is not what was staged', async () => {
    const world = await openOnMaria();
    world.answer('change.preview', () =>
      ok(world.seal([{ at: 'scope:contacts.write', from: true, to: false }], { kind: 'panel' })),
    );
    fireEvent.click(scope('contacts.write'));
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 2 changes' }));
    await screen.findByText(/not quite what you staged/);
    expect(world.count('change.apply')).toBe(0);
    fireEvent.click(button('Apply 1 change'));
    await screen.findByText('Saved: 1 removed');
  });

  it('asks before an undo that would undo somebody else’s work', async () => {
    const world = await openOnMaria();
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 1 change' }));
    await screen.findByText(/^Saved/);
    world.answer('change.undo', () => {
      const plan = world.seal([{ at: 'scope:calendars.readonly', from: true, to: false }], {
        kind: 'panel',
      });
      return ok({
        ...plan,
        warnings: [{ kind: 'touched-since', places: ['scope:calendars.readonly'] }],
      });
    });
    fireEvent.click(button('Undo'));
    const question = await screen.findByRole('group', { name: 'Undo this change?' });
    expect(question.textContent).toMatch(/later change touched the same.*calendars\.readonly/);
    await waitFor(() => expect(document.activeElement).toBe(button('Cancel')));
    fireEvent.click(button('Cancel'));
    await waitFor(() => expect(screen.queryByText(/later change touched/)).toBeNull());
    expect(world.count('change.apply')).toBe(1);
  });

  it('names what the server dropped, and keeps it staged', async () => {
    const world = await openOnMaria();
    world.end = { state: 'partly', missing: ['scope:users/team-management.write'] };
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(scope('users/team-management.write'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 2 changes' }));
    world.state = { ...world.state, scopes: [...(STATE.scopes ?? []), 'calendars.readonly'] };
    await screen.findByText(/^Partly saved/);
    expect(screen.getByText(/Enhanced Security/)).toBeTruthy();
    await screen.findByRole('button', { name: 'Apply 1 change' });
  });

  it('shows the server’s reasons for a refusal, and keeps everything staged', async () => {
    const world = await openOnMaria();
    const reasons = ['each value in scopes must be a valid enum value'];
    world.end = { state: 'refused', failure: { kind: 'invalid', effect: 'none', reasons } };
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 1 change' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/Nothing was changed.*valid enum value/);
    expect(isOn('calendars.readonly')).toBe(true);
  });

  it('leaves out what Leadway refuses, and goes on from Apply with the rest in sight', async () => {
    const world = await openOnMaria();
    const scopes = ['calendars.readonly'];
    world.end = { state: 'refused', failure: { kind: 'scopes-refused', effect: 'none', scopes } };
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(scope('contacts.write'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 2 changes' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Go on without them' }));
    const apply = await screen.findByRole('button', { name: 'Apply 1 change' });
    expect(document.activeElement).toBe(apply);
    expect(button('Review').getAttribute('aria-expanded')).toBe('true');
    expect(isOn('calendars.readonly')).toBe(false);
  });

  describe('while somebody else was at it', () => {
    const GRANT = [{ at: 'scope:calendars.readonly', from: false, to: true }] as const;
    const foreign = [
      { at: 'scope:locations.create', from: true, to: false },
      { at: 'scope:invoices.write', from: false, to: true },
      { at: 'assigned:contacts.write', from: true, to: false },
      // Nothing that could be switched: named, and left as it is.
      { at: 'flag:strange', from: { a: 1 }, to: { a: 2 } },
    ] as const;
    const theirs = {
      ...STATE,
      scopes: ['contacts.write', 'payments/transactions.refund', 'something.unknown'],
      assignedOnly: [],
      flags: { contactsEnabled: true, strange: { a: 2 } },
    };

    async function applied(end: Partial<ChangeView>, after: UserState) {
      const world = await openOnMaria();
      world.end = end;
      world.answer('change.apply', async () => {
        const made = changeView({ id: 'made', change: GRANT, foreign, ...end });
        world.changes.unshift(made);
        world.state = after;
        return ok(made);
      });
      fireEvent.click(scope('calendars.readonly'));
      fireEvent.click(await screen.findByRole('button', { name: 'Apply 1 change' }));
      await screen.findByText(/Somebody else changed this/);
      return world;
    }

    it('offers to stage what was there, without applying it', async () => {
      const scopes = [...theirs.scopes, 'calendars.readonly', 'invoices.write'];
      const world = await applied({}, { ...theirs, scopes });
      await waitFor(() =>
        expect(button('Stage it as it was').getAttribute('aria-disabled')).toBe('false'),
      );
      fireEvent.click(button('Stage it as it was'));
      await screen.findByRole('button', { name: 'Apply 3 changes' });
      expect([isOn('locations.create'), isOn('invoices.write')]).toEqual([true, false]);
      expect(world.count('change.apply')).toBe(1);
      expect(button('Stage it as it was').getAttribute('aria-disabled')).toBe('true');
      fireEvent.click(button('Discard'));
      await screen.findByRole('button', { name: 'Apply changes' });
      expect(button('Stage it as it was').getAttribute('aria-disabled')).toBe('false');
    });

    it('offers what of an undo is missing with it', async () => {
      const missing = GRANT.map(({ at }) => at);
      const origin = { kind: 'undo', of: 'change-0001' } as const;
      const scopes = [...theirs.scopes, 'invoices.write'];
      await applied({ state: 'partly', missing, origin }, { ...theirs, scopes });
      fireEvent.click(button('Discard'));
      await screen.findByRole('button', { name: 'Apply changes' });
      // The panel has read what the other did.
      await waitFor(() => expect(isOn('invoices.write')).toBe(true));
      fireEvent.click(button('Stage it as it was'));
      await screen.findByRole('button', { name: 'Apply 4 changes' });
      expect(isOn('calendars.readonly')).toBe(true);
    });

    it('offers nothing where it is as it was again', async () => {
      await applied({}, { ...STATE, scopes: [...(STATE.scopes ?? []), 'calendars.readonly'] });
      expect(button('Stage it as it was').getAttribute('aria-disabled')).toBe('true');
      fireEvent.click(button('Stage it as it was'));
      expect(screen.getByRole('button', { name: 'Apply changes' })).toBeTruthy();
    });
  });

  it('follows a change without an answer to its end', async () => {
    const world = await openOnMaria();
    world.end = { state: 'unknown' };
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 1 change' }));
    await screen.findByText(/^Checking…/);
    expect((button('Apply 1 change') as HTMLButtonElement).disabled).toBe(true);
    const [sent] = world.changes;
    world.changes[0] = changeView({ ...sent, state: 'confirmed' });
    world.state = { ...world.state, scopes: [...(STATE.scopes ?? []), 'calendars.readonly'] };
    world.tell({ news: 'changes', user: MARIA.id });
    await screen.findByText('Saved: 1 granted');
  });

  it.each([
    ['partly', { state: 'partly', missing: ['scope:calendars.readonly'] }, 'status'],
    ['refused', { state: 'refused', failure: { kind: 'timeout', effect: 'none' } }, 'alert'],
  ] as const)(
    'shows the end that the journal came to where another was told: %s',
    async (_, end, role) => {
      const world = await openOnMaria();
      fireEvent.click(scope('calendars.readonly'));
      fireEvent.click(await screen.findByRole('button', { name: 'Apply 1 change' }));
      await screen.findByText('Saved: 1 granted');
      world.changes[0] = changeView({ ...world.changes[0], ...end });
      world.state = STATE;
      world.tell({ news: 'changes', user: MARIA.id });
      await waitFor(() => expect(screen.queryByText('Saved: 1 granted')).toBeNull());
      expect(screen.getAllByRole(role).map((one) => one.textContent)).toContainEqual(
        expect.stringMatching(/calendars.readonly|Nothing was changed/),
      );
      // What was not done after all is staged again.
      await screen.findByRole('button', { name: 'Apply 1 change' });
      expect(isOn('calendars.readonly')).toBe(true);
    },
  );

  it('lets nothing be applied while an earlier change is not settled', async () => {
    const world = new World();
    const unsettled = changeView({ id: 'earlier', state: 'unknown' });
    world.changes.unshift(unsettled);
    const load = (user: string) => ({
      reading: 'reading-0',
      vanished: [],
      at: 0,
      user: { ...MARIA, id: user, state: STATE },
    });
    world.answer('user.load', ({ user }) => ok({ ...load(user), unsettled }));
    await openOnMaria(world);
    await screen.findByText(/^Checking…/);
    fireEvent.click(scope('calendars.readonly'));
    const apply = await screen.findByRole('button', { name: 'Apply 1 change' });
    expect((apply as HTMLButtonElement).disabled).toBe(true);
  });

  it('looks a change up when the background died under it', async () => {
    const world = await openOnMaria();
    world.answer('change.apply', () => {
      world.changes.unshift(
        changeView({
          id: 'lost',
          at: Date.now() + 1,
          change: [{ at: 'scope:calendars.readonly', from: false, to: true }],
        }),
      );
      return { ok: false, failure: { kind: 'no-background', effect: 'unknown' } };
    });
    fireEvent.click(scope('calendars.readonly'));
    fireEvent.click(await screen.findByRole('button', { name: 'Apply 1 change' }));
    await screen.findByText('Saved: 1 granted');
  });

  it('reads the user again when another surface has written', async () => {
    const world = await openOnMaria();
    world.changes.unshift(changeView({ id: 'elsewhere' }));
    world.state = { ...world.state, scopes: [] };
    world.tell({ news: 'changes', user: MARIA.id });
    await screen.findByText('0 of 194 scopes on');
  });
});
