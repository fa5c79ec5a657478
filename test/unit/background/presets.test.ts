import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SCOPES } from '../../../lib/permissions/catalogue/scopes.ts';
import { STARTER_PRESETS } from '../../../lib/permissions/starter-presets.ts';
import { journal } from '../../../lib/store/journal.ts';
import { LOCAL, SYNC } from '../../../lib/store/names.ts';
import { record } from '../changes/records.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, value } = await import('./background.ts');
const { syncPresets } = await import('../../../lib/background/preset-sync.ts');
const { browser } = await import('wxt/browser');

const PRESET = {
  id: 'preset-0001',
  name: { en: 'Night shift', es: 'Turno de noche' },
  mode: 'adds' as const,
  scopes: ['contacts.write'],
};
const BIG = Array.from({ length: 900 }, (_, index) => `made.up.${crypto.randomUUID()}.${index}`);
const ids = async () => value(await ask('preset.list', {})).presets.map(({ id }) => id);
const STARTERS = STARTER_PRESETS.map(({ id }) => id);

beforeEach(async () => {
  for (const area of [browser.storage.local, browser.storage.sync]) {
    await area.remove(Object.keys(await area.get(null)));
  }
});

describe('presets', () => {
  it('are the shipped ones until somebody touches them', async () => {
    expect(value(await ask('preset.list', {})).presets).toEqual(STARTER_PRESETS);
  });

  it('are added from the panel too, but altered and deleted by own pages only', async () => {
    value(await ask('preset.add', { preset: PRESET }));
    expect(await ids()).toEqual([...STARTERS, PRESET.id]);
    const forbidden = { ok: false, failure: { kind: 'forbidden' } };
    expect(await ask('preset.save', { preset: PRESET })).toMatchObject(forbidden);
    expect(await ask('preset.remove', { preset: PRESET.id })).toMatchObject(forbidden);
    // Nor altered by adding it again.
    value(await ask('preset.add', { preset: { ...PRESET, scopes: [] } }));
    expect(value(await ask('preset.list', {})).presets.at(-1)).toEqual(PRESET);
  });

  it('are saved, ordered, deleted and put back', async () => {
    const own = 'own-page';
    value(await ask('preset.save', { preset: PRESET }, own));
    value(await ask('preset.order', { presets: [PRESET.id] }, own));
    expect(await ids()).toEqual([PRESET.id, ...STARTERS]);
    value(await ask('preset.remove', { preset: 'marketing' }, own));
    expect(await ids()).not.toContain('marketing');
    const marketing = { ...PRESET, id: 'marketing' };
    value(await ask('preset.add', { preset: marketing, index: 2 }, own));
    expect((await ids())[2]).toBe('marketing');
  });

  it('do not become more than there may be', async () => {
    const many = Array.from({ length: 200 }, (_, index) => ({
      ...PRESET,
      id: `many-${1000 + index}`,
    }));
    value(await ask('preset.import', { presets: many, how: 'replace' }, 'own-page'));
    expect(await ask('preset.add', { preset: PRESET })).toMatchObject({
      ok: false,
      failure: { kind: 'bad-input', effect: 'none', reasons: ['presets-too-many'] },
    });
    expect(await ids()).toHaveLength(200);
  });

  it('that say a thing twice are refused, with the place', async () => {
    const twice = { ...PRESET, scopes: ['contacts.write', 'contacts.write'] };
    expect(await ask('preset.save', { preset: twice }, 'own-page')).toMatchObject({
      failure: { kind: 'bad-input', reasons: ['presets[0].scopes[1]: twice'] },
    });
  });

  it('that this version cannot read are kept beside, as they were found', async () => {
    const strange = { preset: { ...PRESET, mode: 'from the future' }, changedAt: 7 };
    const kept = [{ preset: PRESET, changedAt: 5 }, strange];
    await browser.storage.local.set({ [LOCAL.presets]: { v: 1, kept, gone: {}, orderedAt: 5 } });
    expect(await ids()).toEqual([PRESET.id]);
    value(await ask('preset.save', { preset: { ...PRESET, id: 'preset-0002' } }, 'own-page'));
    expect((await browser.storage.local.get(LOCAL.presets))[LOCAL.presets]).toMatchObject({
      aside: [strange],
    });
  });

  it('changed at the same moment lose nothing', async () => {
    const all = ['one', 'two', 'three'].map((name) => ({ ...PRESET, id: `preset-${name}` }));
    await Promise.all(all.map((preset) => ask('preset.add', { preset })));
    expect(await ids()).toEqual(expect.arrayContaining(all.map(({ id }) => id)));
  });

  it('tell who got them, newest first', async () => {
    for (const [index, name] of ['Ana', 'Bea'].entries()) {
      const origin = { kind: 'preset', name: 'Night shift', id: PRESET.id } as const;
      const user = { id: `FakeUser${name}000000001`, name, email: 'fake@example.com' };
      await journal.put(record(`change-000${index}`, index + 1, { user, origin }));
    }
    await journal.put(record('change-0009', 9));
    const { uses } = value(await ask('preset.uses', { preset: PRESET.id }, 'own-page'));
    expect(uses.map(({ user }) => user.name)).toEqual(['Bea', 'Ana']);
  });
});

describe('the browser’s sync', () => {
  const switchOn = () => ask('preset.sync.set', { on: true }, 'own-page');
  const carried = () => browser.storage.sync.get(null);

  it('carries nothing before somebody wants it', async () => {
    value(await ask('preset.save', { preset: PRESET }, 'own-page'));
    await syncPresets();
    expect(await carried()).toEqual({});
  });

  it('brings what another computer made, and takes what it deleted', async () => {
    value(await ask('preset.save', { preset: PRESET }, 'own-page'));
    value(await switchOn());
    const cloud = await carried();
    expect(Object.keys(cloud)).toContain(SYNC.preset(PRESET.id));
    // Another computer: nothing local, the same cloud.
    await browser.storage.local.remove(Object.keys(await browser.storage.local.get(null)));
    value(await switchOn());
    expect(await ids()).toEqual([...STARTERS, PRESET.id]);
    value(await ask('preset.remove', { preset: PRESET.id }, 'own-page'));
    await vi.waitFor(async () => {
      expect(Object.keys(await carried())).not.toContain(SYNC.preset(PRESET.id));
    });
  });

  it('leaves alone what it cannot read', async () => {
    await browser.storage.sync.set({ [SYNC.preset('preset-9999')]: 'not deflated' });
    value(await switchOn());
    expect((await carried())[SYNC.preset('preset-9999')]).toBe('not deflated');
    expect(await ids()).toEqual(STARTERS);
  });

  it('stays within what browsers carry, and says what is left', async () => {
    const whole = { ...PRESET, id: 'preset-whole', scopes: SCOPES.map(({ scope }) => scope) };
    const huge = { ...PRESET, id: 'preset-huge', scopes: BIG };
    value(await ask('preset.import', { presets: [whole, huge], how: 'merge' }, 'own-page'));
    expect(value(await switchOn())).toEqual({ on: true, left: ['preset-huge'] });
    const items = Object.entries(await carried());
    const weights = items.map(([name, item]) => name.length + JSON.stringify(item).length);
    expect(Math.max(...weights)).toBeLessThanOrEqual(8_192);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThanOrEqual(102_400);
    expect(items.map(([name]) => name)).toContain(SYNC.preset('preset-whole'));
  });
});
