import { computed, signal, type Signal } from '@preact/signals';
import type { UserView } from '../../../lib/changes/view.ts';
import { FLAGS } from '../../../lib/permissions/catalogue/flags.ts';
import { draftState } from '../../../lib/permissions/draft.ts';
import { canonical } from '../../../lib/permissions/places.ts';
import { PRESET_LIMITS } from '../../../lib/permissions/preset-check.ts';
import type { Covers } from '../../../lib/permissions/preset-content.ts';
import type { Preset, PresetMode, PresetRole } from '../../../lib/permissions/presets.ts';
import { language } from '../../../locales/language.ts';
import { Draft } from '../../scopes/model/draft.ts';
import { createScopes, type ScopesModel } from '../../scopes/model/scopes.ts';

/** Whom a preset was made from, and what of them it covers until the person says otherwise. */
export type PresetSource = {
  readonly user: UserView;
  readonly covers: Pick<Covers, 'marks' | 'flags'>;
};

/** One preset being edited: the same draft as in the panel, on a user who has just what the preset has. */
export class PresetEditor {
  readonly name: Signal<string>;
  readonly mode: Signal<PresetMode>;
  readonly role: Signal<PresetRole | ''>;
  readonly marks: Signal<boolean>;
  readonly flags: Signal<boolean>;
  readonly draft: Draft;
  readonly scopes: ScopesModel;
  readonly from: UserView | undefined;
  readonly id: string;
  readonly #preset: Preset;

  readonly isNamed = computed(() => this.name.value.trim() !== '');

  /** @param from the user whom the preset was made from; of what it has of theirs, that is covered. */
  constructor(preset: Preset, from?: PresetSource) {
    this.from = from?.user;
    this.id = preset.id;
    this.#preset = preset;
    this.name = signal(preset.name[language.peek()]);
    this.mode = signal(preset.mode);
    this.role = signal(preset.role ?? '');
    this.marks = signal(from ? from.covers.marks : preset.assignedOnly !== undefined);
    this.flags = signal(from ? from.covers.flags : preset.flags !== undefined);
    this.draft = new Draft({
      scopes: canonical(preset.scopes),
      assignedOnly: canonical(preset.assignedOnly ?? []),
      flags: preset.flags ?? {},
      fields: {},
    });
    this.scopes = createScopes(this.draft);
  }

  /** The preset as it is edited; `undefined` while it has no name. */
  result(): Preset | undefined {
    const name = this.name.peek().trim().slice(0, PRESET_LIMITS.name);
    if (name === '') return undefined;
    const state = draftState(this.draft.state.peek(), this.draft.edits.peek());
    const scopes = canonical(state.scopes ?? []);
    const role = this.role.peek();
    const hasMarks = this.marks.peek() && this.mode.peek() !== 'removes';
    return {
      id: this.#preset.id,
      name: this.#named(name),
      mode: this.mode.peek(),
      scopes,
      ...(hasMarks && { assignedOnly: canonical(state.assignedOnly ?? []) }),
      ...(this.flags.peek() && { flags: switches(state.flags ?? {}) }),
      ...(role && { role }),
    };
  }

  // A shipped preset whose name nobody has touched keeps it in both languages.
  #named(name: string): Preset['name'] {
    const before = this.#preset.name;
    return before[language.peek()] === name ? before : { en: name, es: name };
  }
}

/** Every switch that is described, and those the preset had beside them; what is not on is off. */
function switches(flags: Readonly<Record<string, unknown>>): Record<string, boolean> {
  const names = new Set<string>([...FLAGS.map(({ flag }) => flag), ...Object.keys(flags)]);
  return Object.fromEntries([...names].map((flag) => [flag, flags[flag] === true]));
}
