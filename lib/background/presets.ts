import type { ChangeSummary } from '../changes/record.ts';
import type { Answer, PresetsView, PresetUse } from '../messages/contract.ts';
import type { Handlers } from '../messages/serve.ts';
import { PRESET_LIMITS, presetFaults } from '../permissions/preset-check.ts';
import {
  inOrder,
  presetsIn,
  withImported,
  withoutPreset,
  withPreset,
  type PresetList,
} from '../permissions/preset-list.ts';
import type { Preset } from '../permissions/presets.ts';
import { fail, ok } from '../result.ts';
import { journal } from '../store/journal.ts';
import { changePresets, readPresets } from '../store/presets.ts';
import { presetSync, setPresetSync, syncPresets } from './preset-sync.ts';
import { tell } from './world.ts';

type PresetVerb = Extract<keyof Handlers, `preset.${string}`>;

/** How many uses of a preset are told. */
const USES = 50;

/** What the background does with presets. */
export const presetHandlers: Pick<Handlers, PresetVerb> = {
  'preset.list': async () => ok(viewOf(await readPresets())),

  'preset.add': async ({ preset, index }) =>
    faultsIn([preset]) ??
    changed((list) => {
      const isThere = presetsIn(list).some(({ id }) => id === preset.id);
      return isThere ? list : withPreset(list, preset, Date.now(), index);
    }),

  'preset.save': async ({ preset }) =>
    faultsIn([preset]) ?? changed((list) => withPreset(list, preset, Date.now())),

  'preset.remove': ({ preset }) => changed((list) => withoutPreset(list, preset, Date.now())),

  'preset.order': ({ presets }) => changed((list) => inOrder(list, presets, Date.now())),

  'preset.import': async ({ presets, how }) =>
    faultsIn(presets) ?? changed((list) => withImported(list, presets, how, Date.now())),

  'preset.uses': async ({ preset }) => ok({ uses: await usesOf(preset) }),

  'preset.sync.get': async () => ok(await presetSync()),

  'preset.sync.set': async ({ on }) => {
    const sync = await setPresetSync(on);
    tell({ news: 'presets' });
    return ok(sync);
  },
};

/** Takes over what another computer changed, and tells the pages if that was anything. */
export async function followSync(): Promise<void> {
  if (await syncPresets()) tell({ news: 'presets' });
}

async function changed(change: (list: PresetList) => PresetList): Promise<Answer<'preset.save'>> {
  let fits = true;
  const list = await changePresets((before) => {
    const after = change(before);
    fits = after.kept.length <= PRESET_LIMITS.presets || after.kept.length <= before.kept.length;
    return fits ? after : before;
  });
  if (!fits) return fail({ kind: 'bad-input', effect: 'none', reasons: ['presets-too-many'] });
  tell({ news: 'presets' });
  // Not waited for: a sync that fails is made up for at the next change or start.
  void syncPresets().catch(() => undefined);
  return ok(viewOf(list));
}

function faultsIn(presets: readonly Preset[]): Answer<'preset.save'> | undefined {
  const faults = presets.flatMap((preset, index) => presetFaults(preset, `presets[${index}]`));
  if (faults.length === 0) return undefined;
  const reasons = faults.slice(0, 20).map(({ where, what }) => `${where}: ${what}`);
  return fail({ kind: 'bad-input', effect: 'none', reasons });
}

function viewOf(list: PresetList): PresetsView {
  return { presets: presetsIn(list) };
}

async function usesOf(preset: string): Promise<PresetUse[]> {
  const isOfPreset = ({ origin }: ChangeSummary) =>
    origin.kind === 'preset' && origin.id === preset;
  const changes = await journal.find(isOfPreset, USES);
  return changes.map(({ id, user, at, state, undoneBy }) => ({ id, user, at, state, undoneBy }));
}
