import { computed, signal, type Signal } from '@preact/signals';
import { FLAGS } from '../../../lib/permissions/catalogue/flags.ts';
import { draftState } from '../../../lib/permissions/draft.ts';
import { canonical } from '../../../lib/permissions/places.ts';
import { PRESET_LIMITS } from '../../../lib/permissions/preset-check.ts';
import type { Preset, PresetMode, PresetRole } from '../../../lib/permissions/presets.ts';
import { language } from '../../../locales/language.ts';
import { Draft } from '../../scopes/model/draft.ts';
import { createScopes, type ScopesModel } from '../../scopes/model/scopes.ts';

/** One preset being edited: the same draft as in the panel, on a user who has just what the preset has. */
export class PresetEditor {
  readonly name: Signal<string>;
  readonly mode: Signal<PresetMode>;
  readonly role: Signal<PresetRole | ''>;
  readonly marks: Signal<boolean>;
  readonly flags: Signal<boolean>;
  readonly draft: Draft;
  readonly scopes: ScopesModel;
  readonly #preset: Preset;

  readonly isNamed = computed(() => this.name.value.trim() !== '');

  constructor(preset: Preset) {
    this.#preset = preset;
    this.name = signal(preset.name[language.peek()]);
    this.mode = signal(preset.mode);
    this.role = signal(preset.role ?? '');
    this.marks = signal(preset.assignedOnly !== undefined);
    this.flags = signal(preset.flags !== undefined);
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
