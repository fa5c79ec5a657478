import { browser } from 'wxt/browser';
import { mergedLists, type KeptPreset, type PresetList } from '../permissions/preset-list.ts';
import type { PresetSync } from '../messages/contract.ts';
import { LOCAL, SYNC } from '../store/names.ts';
import { changePresets, isKept, readPresets, timeOf, timesIn } from '../store/presets.ts';

/**
 * What browsers carry along for one extension: 102,400 bytes in all and 8,192 for one item, its name included and
 * both as JSON. A little less, because browsers do not count alike.
 */
const ROOM = { all: 100_000, item: 8_000 } as const;

/** The order of a list and what was deleted; the presets themselves are items of their own. */
type Index = Omit<PresetList, 'kept'> & { readonly order: readonly string[] };

export async function presetSync(): Promise<PresetSync> {
  const on = await isOn();
  return { on, left: on ? (await packed(await readPresets())).left : [] };
}

/** Switched off, what was carried along so far stays where it is: other computers may still follow it. */
export async function setPresetSync(on: boolean): Promise<PresetSync> {
  await browser.storage.local.set({ [LOCAL.presetSync]: on });
  if (on) await syncPresets();
  return presetSync();
}

/**
 * Takes over what other computers changed, and hands over what was changed here. Answers whether the presets are
 * others than before. Does nothing where it is switched off.
 */
export async function syncPresets(): Promise<boolean> {
  if (!(await isOn())) return false;
  const theirs = await carried();
  let before: PresetList | undefined;
  const now = await changePresets((list) => {
    before = list;
    const merged = theirs ? mergedLists(list, theirs) : list;
    return same(merged, list) ? list : merged;
  });
  await handOver(now);
  return now !== before;
}

async function isOn(): Promise<boolean> {
  return (await browser.storage.local.get(LOCAL.presetSync))[LOCAL.presetSync] === true;
}

async function carried(): Promise<PresetList | undefined> {
  const all = await browser.storage.sync.get(null);
  const index = all[SYNC.presetList];
  if (index === undefined) return undefined;
  const { order, gone, orderedAt } = Object(index) as Partial<Index>;
  const ids: readonly unknown[] = Array.isArray(order) ? order : [];
  const items = Object.entries(all).filter(([name]) => name.startsWith(SYNC.preset('')));
  const kept = (await Promise.all(items.map(([, item]) => unpacked(item)))).filter(isKept);
  const at = ({ preset }: KeptPreset) => ids.indexOf(preset.id);
  return {
    kept: kept.toSorted((a, b) => at(a) - at(b)),
    gone: timesIn(gone),
    orderedAt: timeOf(orderedAt),
  };
}

// Only what differs: browsers allow two writes a second, and each wakes the other computers.
async function handOver(list: PresetList): Promise<void> {
  const { items, left } = await packed(list);
  const there = await browser.storage.sync.get(null);
  // By name and not by what is missing here: an item that a later version wrote is left alone.
  const stale = [...Object.keys(list.gone), ...left]
    .map(SYNC.preset)
    .filter((name) => Object.hasOwn(there, name));
  const changed = Object.entries(items).filter(
    ([name, item]) => JSON.stringify(there[name]) !== JSON.stringify(item),
  );
  if (stale.length > 0) await browser.storage.sync.remove(stale);
  if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed));
}

/** What is carried along, and the ids of presets there is no room for. */
async function packed({ kept, gone, orderedAt }: PresetList): Promise<{
  readonly items: Readonly<Record<string, unknown>>;
  readonly left: readonly string[];
}> {
  const index: Index = { order: kept.map(({ preset }) => preset.id), gone, orderedAt };
  const items: Record<string, unknown> = { [SYNC.presetList]: index };
  const left: string[] = [];
  let room = ROOM.all - weight(SYNC.presetList, index);
  for (const each of kept) {
    const name = SYNC.preset(each.preset.id);
    const item = await deflated(JSON.stringify(each));
    const weighs = weight(name, item);
    if (weighs > ROOM.item || weighs > room) left.push(each.preset.id);
    else {
      items[name] = item;
      room -= weighs;
    }
  }
  return { items, left };
}

function weight(name: string, item: unknown): number {
  return name.length + JSON.stringify(item).length;
}

async function unpacked(item: unknown): Promise<unknown> {
  try {
    return typeof item === 'string' ? JSON.parse(await inflated(item)) : undefined;
  } catch {
    // Of a later version, or damaged on its way: left where it is, and not taken over.
    return undefined;
  }
}

// 194 names with much in common: a fifth of their length, as base64.
async function deflated(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return btoa(String.fromCharCode(...bytes));
}

async function inflated(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).text();
}

function same(one: PresetList, other: PresetList): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
