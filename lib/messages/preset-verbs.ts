import * as z from 'zod/mini';
import { late } from '../late.ts';
import type { ChangeView } from '../changes/view.ts';
import type { Preset } from '../permissions/presets.ts';
import { OwnId } from './ids.ts';
import { verb } from './verb.ts';

const Nothing = late(() => z.strictObject({}));
const ScopeNames = late(() =>
  z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1_000)),
);
const PresetName = late(() => z.string().check(z.minLength(1), z.maxLength(80)));
/** The shape only; whether it makes sense is for `lib/permissions/preset-check.ts`, as it is for a file. */
const PresetInput = late(() =>
  z.strictObject({
    id: OwnId,
    name: z.strictObject({ en: PresetName(), es: PresetName() }),
    mode: z.enum(['exactly', 'adds', 'removes']),
    scopes: ScopeNames(),
    assignedOnly: z.optional(ScopeNames()),
    flags: z.optional(z.record(z.string().check(z.maxLength(200)), z.boolean())),
    role: z.optional(z.enum(['admin', 'user'])),
  }),
);

/** What may be asked about presets: a part of the contract. */
export const PRESET_VERBS = {
  /** The person's presets, in their order. */
  'preset.list': verb(['panel', 'own-page'], Nothing),
  /** One more. From the panel too, which can neither alter nor delete one. */
  'preset.add': verb(['panel', 'own-page'], () =>
    z.strictObject({
      preset: PresetInput(),
      /** Where to, for one that is put back; the end if absent. */
      index: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(200))),
    }),
  ),
  'preset.save': verb(['own-page'], () => z.strictObject({ preset: PresetInput() })),
  'preset.remove': verb(['own-page'], () => z.strictObject({ preset: OwnId })),
  /** All ids, in the order wanted. */
  'preset.order': verb(['own-page'], () =>
    z.strictObject({ presets: z.array(OwnId).check(z.maxLength(200)) }),
  ),
  'preset.import': verb(['own-page'], () =>
    z.strictObject({
      presets: z.array(PresetInput()).check(z.maxLength(200)),
      how: z.enum(['merge', 'replace']),
    }),
  ),
  /** Who got a preset, newest first. */
  'preset.uses': verb(['own-page'], () => z.strictObject({ preset: OwnId })),
  'preset.sync.get': verb(['own-page'], Nothing),
  'preset.sync.set': verb(['own-page'], () => z.strictObject({ on: z.boolean() })),
} as const;

/** What these answer with when it goes well. */
export type PresetAnswers = {
  'preset.list': PresetsView;
  'preset.add': PresetsView;
  'preset.save': PresetsView;
  'preset.remove': PresetsView;
  'preset.order': PresetsView;
  'preset.import': PresetsView;
  'preset.uses': { readonly uses: readonly PresetUse[] };
  'preset.sync.get': PresetSync;
  'preset.sync.set': PresetSync;
};

export type PresetsView = { readonly presets: readonly Preset[] };

/** A change that was made of a preset alone. */
export type PresetUse = Pick<ChangeView, 'id' | 'user' | 'at' | 'state' | 'undoneBy'>;

/** Presets of these ids do not fit into what the browser carries along, and stay on this computer. */
export type PresetSync = { readonly on: boolean; readonly left: readonly string[] };
