// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { editorParts } from '../../../../components/options/presets/late.ts';
import { PresetManager } from '../../../../components/options/presets/manager.ts';
import { PresetSection } from '../../../../components/options/presets/PresetSection.tsx';
import type { News, Verb } from '../../../../lib/messages/contract.ts';
import { FLAGS } from '../../../../lib/permissions/catalogue/flags.ts';
import { presetFileText, readPresetFile } from '../../../../lib/permissions/preset-file.ts';
import { presetsIn, untouched, withPreset } from '../../../../lib/permissions/preset-list.ts';
import type { Preset } from '../../../../lib/permissions/presets.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import { ok } from '../../../../lib/result.ts';
import { language } from '../../../../locales/language.ts';
import { StandInBackground } from '../background.ts';
import { MARIA } from '../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
  onNews: (listener: (news: News) => void) => stand.in?.onNews(listener),
}));

const own = (id: string, name: string, scopes: string[]): Preset => ({
  id,
  name: { en: name, es: name },
  mode: 'adds',
  scopes,
});
const reading = (state: UserState) => ({
  reading: 'reading',
  at: 0,
  user: { ...MARIA, state },
  vanished: [],
});
const NIGHT = own('preset-0001', 'Night shift', ['contacts.write']);
const DAY = own('preset-0002', 'Day shift', ['forms.write']);

let background: StandInBackground;
let model: PresetManager;
let stop: () => void;
let handed: { file: Blob; name: string } | undefined;

beforeAll(() => editorParts.load());
beforeEach(() => {
  language.value = 'en';
  handed = undefined;
  let list = [NIGHT, DAY].reduce((all, one) => withPreset(all, one, 1), untouched([]));
  const view = () => ok({ presets: presetsIn(list) });
  background = new StandInBackground()
    .answer('preset.list', view)
    .answer('preset.save', ({ preset }) => {
      list = withPreset(list, preset, 2);
      return view();
    })
    .answer('preset.add', ({ preset, index }) => {
      list = withPreset(list, preset, 2, index);
      return view();
    })
    .answer('preset.remove', ({ preset }) => {
      list = { ...list, kept: list.kept.filter((each) => each.preset.id !== preset) };
      return view();
    })
    .with('preset.sync.get', { on: false, left: [] })
    .with('preset.sync.set', { on: true, left: [DAY.id] });
  stand.in = background;
  model = new PresetManager((file, name) => (handed = { file, name }));
  stop = model.start();
  render(<PresetSection model={model} />);
});
afterEach(() => {
  stop();
  cleanup();
});

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const rows = () => within(screen.getByRole('list', { name: 'Presets' })).getAllByRole('listitem');
const saved = () => background.inputOf('preset.save') as { preset: Preset };
const status = () => screen.getByRole('status').textContent;
const dialog = () => within(screen.getByRole('dialog', { hidden: true }));
const name = (text: string) =>
  fireEvent.input(dialog().getByRole('textbox', { name: 'Name', hidden: true }), {
    target: { value: text },
  });
const tick = (label: string | RegExp) =>
  fireEvent.click(dialog().getByRole('checkbox', { name: label, hidden: true }));
const flip = (scope: string) =>
  fireEvent.click(dialog().getByRole('switch', { name: new RegExp(`, ${scope}$`), hidden: true }));
const save = () =>
  fireEvent.click(dialog().getByRole('button', { name: 'Save preset', hidden: true }));

describe('the manager of presets', () => {
  it('makes a preset of what a user has: all of it to choose from, and no role unasked', async () => {
    const state: UserState = {
      scopes: ['new.unknown', 'contacts.write'],
      assignedOnly: ['contacts.write'],
      flags: { contactsEnabled: true },
      fields: { role: 'admin' },
    };
    background.with('user.load', reading(state));
    await press('New preset from a user');
    await model.fromUser.value?.choose(MARIA.id);
    await waitFor(() => expect(dialog().getByText(/^Made from/)).toBeTruthy());
    expect(dialog().getByText(/This user is an admin/)).toBeTruthy();
    save();
    await waitFor(() => expect(status()).toBe(`Saved: Like ${MARIA.name}.`));
    expect(saved().preset).toEqual({
      id: expect.any(String),
      name: { en: `Like ${MARIA.name}`, es: `Like ${MARIA.name}` },
      mode: 'exactly',
      scopes: ['contacts.write', 'new.unknown'],
      assignedOnly: ['contacts.write'],
    });

    await press('New preset from a user');
    await model.fromUser.value?.choose(MARIA.id);
    await waitFor(() => expect(dialog().getByText(/^Made from/)).toBeTruthy());
    tick('The older switches');
    save();
    await waitFor(() => expect(saved().preset.flags?.['contactsEnabled']).toBe(true));
  });

  it('makes no preset of a user whose scopes cannot be read, or who cannot be read at all', async () => {
    background.with('user.load', reading({ fields: {} }));
    await press('New preset from a user');
    await model.fromUser.value?.choose(MARIA.id);
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toMatch(
      /could not be read\. No preset was made/,
    );
    background.without('user.load', { kind: 'timeout', effect: 'none' });
    fireEvent.click(dialog().getByRole('button', { name: 'Choose another user', hidden: true }));
    await model.fromUser.value?.choose(MARIA.id);
    expect((await screen.findByRole('alert', { hidden: true })).textContent).toMatch(/in time/);
    expect(model.editor.value).toBeUndefined();
    expect(background.count('preset.save')).toBe(0);
  });

  it('makes a preset from scratch', async () => {
    await press('New preset');
    expect(screen.getByRole('dialog', { name: 'New preset', hidden: true })).toBeTruthy();
    name('  Weekend ');
    flip('contacts.write');
    flip('forms.write');
    save();
    await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
    expect(saved().preset).toEqual({
      id: expect.any(String),
      name: { en: 'Weekend', es: 'Weekend' },
      mode: 'exactly',
      scopes: ['contacts.write', 'forms.write'],
    });
    expect(rows()).toHaveLength(3);
  });

  it('edits one: its scopes, its mode, and what it covers beside them', async () => {
    await press('Edit: Night shift');
    flip('forms.write');
    flip('contacts.write');
    fireEvent.click(dialog().getByRole('radio', { name: /^Exactly these/, hidden: true }));
    tick(/Assigned data only”/);
    // A list that was drawn just now follows its scopes from the next turn on.
    const mark = { name: 'Assigned data only, forms.write', hidden: true };
    await waitFor(() =>
      expect(dialog().getByRole('checkbox', mark)).toHaveProperty('disabled', false),
    );
    tick('Assigned data only, forms.write');
    tick('The older switches');
    save();
    await waitFor(() => expect(status()).toBe('Saved: Night shift.'));
    expect(saved().preset).toMatchObject({
      id: NIGHT.id,
      mode: 'exactly',
      scopes: ['forms.write'],
      assignedOnly: ['forms.write'],
    });
    expect(Object.keys(saved().preset.flags ?? {})).toHaveLength(FLAGS.length);
  });

  it('duplicates one without touching it, and only once it is saved', async () => {
    await press('Duplicate: Night shift');
    expect(background.count('preset.save')).toBe(0);
    save();
    await waitFor(() => expect(rows()).toHaveLength(3));
    expect(saved().preset.id).not.toBe(NIGHT.id);
    expect(saved().preset.name.en).toBe('Night shift (copy)');
  });

  it('deletes one, and puts it back where it was', async () => {
    await press('Delete: Night shift');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Undo'));
    await press('Undo');
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]?.textContent).toContain('Night shift');
  });

  it('moves one, and says where it is now; the first cannot go up', async () => {
    background.answer('preset.order', () => ok({ presets: [DAY, NIGHT] }));
    await press('Move up: Night shift');
    expect(background.count('preset.order')).toBe(0);
    await press('Move down: Night shift');
    await waitFor(() => expect(status()).toBe('Night shift: 2 of 2.'));
    language.value = 'es';
    await waitFor(() => expect(status()).toBe('Night shift: 2 de 2.'));
    expect(background.inputOf('preset.order')).toEqual({ presets: [DAY.id, NIGHT.id] });
  });

  it('tells who got one', async () => {
    const use = { id: 'change-1', user: MARIA, at: Date.now(), state: 'confirmed' } as const;
    background.with('preset.uses', { uses: [use, { ...use, id: 'change-2', undoneBy: 'x' }] });
    await press('Who got it: Night shift');
    expect(await screen.findByText(/undone/)).toBeTruthy();
    expect(screen.getAllByText(MARIA.name)).toHaveLength(2);
    background.with('preset.uses', { uses: [] });
    await press('Who got it: Day shift');
    expect(await screen.findByText(/^Nobody got it yet/)).toBeTruthy();
  });

  it('keeps what was edited when it could not be saved', async () => {
    background.without('preset.save', { kind: 'no-background', effect: 'none' });
    await press('Edit: Night shift');
    name('Later');
    save();
    await waitFor(() => expect(screen.getByRole('alert', { hidden: true })).toBeTruthy());
    expect(dialog().getByDisplayValue('Later')).toBeTruthy();
  });

  it('says which presets the browser cannot carry along', async () => {
    fireEvent.click(screen.getByRole('checkbox', { name: /Keep presets the same/ }));
    expect(await screen.findByText(/only on this computer: Day shift/)).toBeTruthy();
  });
});

describe('files of presets', () => {
  const choose = (text: string) => model.import.open(new Blob([text]));

  it('are exported so that they can be imported', async () => {
    await waitFor(() => expect(rows()).toHaveLength(2));
    await press('Export presets');
    expect(handed?.name).toMatch(/^quick-permissions-presets-\d{4}-\d\d-\d\d\.json$/);
    expect(readPresetFile((await handed?.file.text()) ?? '')).toEqual({ presets: [NIGHT, DAY] });
  });

  it('are shown before anything of them is taken over', async () => {
    background.answer('preset.import', ({ presets }) => ok({ presets }));
    const strange = { ...NIGHT, name: { en: 'New', es: 'New' }, scopes: ['made.up'] };
    await choose(presetFileText([strange, own('preset-0003', 'Third', [])], 0));
    expect(await screen.findByText('The file has 2 presets: New, Third.')).toBeTruthy();
    expect(screen.getByText('1 of them takes the place of one of yours.')).toBeTruthy();
    expect(screen.getByText(/does not know: made\.up\./)).toBeTruthy();
    expect(background.count('preset.import')).toBe(0);
    await press('Add to mine');
    await waitFor(() => expect(status()).toBe('Imported: 2 presets.'));
    expect(background.inputOf('preset.import')).toMatchObject({ how: 'merge' });
  });

  it('that are bad say what and where, and import nothing', async () => {
    const bad = JSON.parse(presetFileText([NIGHT], 0)) as { presets: { mode: string }[] };
    for (const preset of bad.presets) preset.mode = 'sometimes';
    await choose(JSON.stringify(bad));
    expect((await screen.findByRole('alert')).textContent).toContain(
      'presets[0].mode: this is none of the choices.',
    );
    expect(background.count('preset.import')).toBe(0);
    await press('Close');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});
