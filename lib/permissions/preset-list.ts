import { ownValue } from './json.ts';
import type { Preset } from './presets.ts';

/** A preset as it is kept. Times are epoch milliseconds. */
export type KeptPreset = { readonly preset: Preset; readonly changedAt: number };

/**
 * A person's presets, in their order. What was deleted is remembered for a while, so that another computer which
 * still has it does not bring it back.
 */
export type PresetList = {
  readonly kept: readonly KeptPreset[];
  /** When a preset was deleted, by its id. */
  readonly gone: Readonly<Record<string, number>>;
  readonly orderedAt: number;
};

/** How long a deletion is remembered. */
const GONE_MS = 180 * 24 * 60 * 60 * 1_000;

/** The list somebody has who has never touched it. Changed at no time, so that anything a person did wins over it. */
export function untouched(shipped: readonly Preset[]): PresetList {
  return { kept: shipped.map((preset) => ({ preset, changedAt: 0 })), gone: {}, orderedAt: 0 };
}

export function presetsIn({ kept }: PresetList): Preset[] {
  return kept.map(({ preset }) => preset);
}

/** Puts a preset in the place of the one with its id, or at an index (the end if none is given). */
export function withPreset(
  list: PresetList,
  preset: Preset,
  now: number,
  index = list.kept.length,
): PresetList {
  const entry = { preset, changedAt: now };
  const { [preset.id]: _gone, ...gone } = list.gone;
  const isThere = list.kept.some((each) => each.preset.id === preset.id);
  if (isThere) {
    return {
      ...list,
      kept: list.kept.map((each) => (each.preset.id === preset.id ? entry : each)),
    };
  }
  return { kept: list.kept.toSpliced(index, 0, entry), gone, orderedAt: now };
}

export function withoutPreset(list: PresetList, id: string, now: number): PresetList {
  const kept = list.kept.filter((each) => each.preset.id !== id);
  if (kept.length === list.kept.length) return list;
  return { ...list, kept, gone: { ...remembered(list.gone, now), [id]: now } };
}

/** In another order; ids that are not named keep theirs behind those that are. */
export function inOrder(list: PresetList, ids: readonly string[], now: number): PresetList {
  return { ...list, kept: sorted(list.kept, ids), orderedAt: now };
}

/** A list with all of a file's presets: beside those that are there, or in their place. */
export function withImported(
  list: PresetList,
  imported: readonly Preset[],
  how: 'merge' | 'replace',
  now: number,
): PresetList {
  const leaving = how === 'replace' ? presetsIn(list) : [];
  const rest = leaving.reduce((left, { id }) => withoutPreset(left, id, now), list);
  return imported.reduce((grown, preset) => withPreset(grown, preset, now), rest);
}

/**
 * What two computers have made of the same list: of each preset the version that was changed last, none that was
 * deleted after that, in the order that was chosen last. Which of the two is asked makes no difference.
 */
export function mergedLists(one: PresetList, other: PresetList): PresetList {
  const gone = latest(one.gone, other.gone);
  const newest = new Map<string, KeptPreset>();
  for (const each of [...one.kept, ...other.kept]) {
    const rival = newest.get(each.preset.id);
    if (!rival || isNewer(each, rival)) newest.set(each.preset.id, each);
  }
  const kept = [...newest.values()].filter(
    ({ preset, changedAt }) => (ownValue<number>(gone, preset.id) ?? -1) < changedAt,
  );
  const ids = new Set(kept.map(({ preset }) => preset.id));
  const [first, second] = isFirst(one, other) ? [one, other] : [other, one];
  const order = [...first.kept, ...second.kept].map(({ preset }) => preset.id);
  return {
    kept: sorted(kept, order),
    gone: Object.fromEntries(Object.entries(gone).filter(([id]) => !ids.has(id))),
    orderedAt: first.orderedAt,
  };
}

// Two changes of the same millisecond: any choice will do, as long as both computers make the same.
function isNewer(one: KeptPreset, other: KeptPreset): boolean {
  if (one.changedAt !== other.changedAt) return one.changedAt > other.changedAt;
  return JSON.stringify(one.preset) > JSON.stringify(other.preset);
}

function isFirst(one: PresetList, other: PresetList): boolean {
  if (one.orderedAt !== other.orderedAt) return one.orderedAt > other.orderedAt;
  const ids = ({ kept }: PresetList) => kept.map(({ preset }) => preset.id).join('\n');
  return ids(one) >= ids(other);
}

function sorted(kept: readonly KeptPreset[], ids: readonly string[]): KeptPreset[] {
  const at = (id: string) => {
    const index = ids.indexOf(id);
    return index < 0 ? ids.length : index;
  };
  return kept.toSorted((a, b) => at(a.preset.id) - at(b.preset.id));
}

function latest(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> {
  const all = { ...one };
  for (const [id, at] of Object.entries(other)) {
    all[id] = Math.max(at, ownValue<number>(all, id) ?? 0);
  }
  return all;
}

function remembered(
  gone: Readonly<Record<string, number>>,
  now: number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(gone).filter(([, at]) => now - at < GONE_MS));
}
