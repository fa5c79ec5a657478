import { browser } from 'wxt/browser';
import { checkPreset } from '../permissions/preset-check.ts';
import { untouched, type KeptPreset, type PresetList } from '../permissions/preset-list.ts';
import { STARTER_PRESETS } from '../permissions/starter-presets.ts';
import { LOCAL } from './names.ts';

/** As it is stored: what this version cannot read of it stays beside, as it was found. */
type Stored = PresetList & { readonly v: 1; readonly aside?: readonly unknown[] };

/** The person's presets; those that are shipped where nothing was stored yet. */
export async function readPresets(): Promise<PresetList> {
  const { aside: _aside, v: _v, ...list } = await stored();
  return list;
}

/**
 * Changes the presets: alone among all contexts, on what is stored then. Answers with the list as it is now. Rejects
 * where the browser stores nothing more; then nothing was changed.
 */
export async function changePresets(change: (list: PresetList) => PresetList): Promise<PresetList> {
  return navigator.locks.request('presets', async () => {
    const { aside, v: _v, ...list } = await stored();
    const next = change(list);
    const whole: Stored = { v: 1, ...next, ...(aside?.length ? { aside } : {}) };
    if (next !== list) await browser.storage.local.set({ [LOCAL.presets]: whole });
    return next;
  });
}

async function stored(): Promise<Stored> {
  const found: unknown = (await browser.storage.local.get(LOCAL.presets))[LOCAL.presets];
  if (found === undefined) return { v: 1, ...untouched(STARTER_PRESETS) };
  return readable(Object(found) as Partial<Stored>);
}

function readable({ kept, gone, orderedAt, aside }: Partial<Stored>): Stored {
  const all: readonly unknown[] = Array.isArray(kept) ? kept : [];
  const good = all.filter(isKept);
  const bad = all.filter((each) => !isKept(each));
  return {
    v: 1,
    kept: good,
    gone: timesIn(gone),
    orderedAt: timeOf(orderedAt),
    aside: [...(Array.isArray(aside) ? aside : []), ...bad],
  };
}

/** Whether a stored value, ours or another computer's, is a preset with its time. */
export function isKept(value: unknown): value is KeptPreset {
  const { preset, changedAt } = Object(value) as Partial<KeptPreset>;
  return Number.isFinite(changedAt) && checkPreset(preset) !== undefined;
}

/** The times in a stored value, by id. */
export function timesIn(value: unknown): Record<string, number> {
  return Object.fromEntries(
    Object.entries(Object(value) as Record<string, unknown>).filter(
      (entry): entry is [string, number] => Number.isFinite(entry[1]),
    ),
  );
}

export function timeOf(value: unknown): number {
  return Number.isFinite(value) ? (value as number) : 0;
}
