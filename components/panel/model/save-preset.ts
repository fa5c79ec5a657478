import { computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import { ask } from '../../../lib/messages/ask.ts';
import { draftState } from '../../../lib/permissions/draft.ts';
import { PRESET_LIMITS } from '../../../lib/permissions/preset-check.ts';
import { presetContent } from '../../../lib/permissions/preset-content.ts';
import type { Preset, PresetMode } from '../../../lib/permissions/presets.ts';
import { asInput } from '../../presets/input.ts';
import type { Draft } from '../../scopes/model/draft.ts';

/** A preset made of what a user has, as things are staged now. */
export class SavePreset {
  readonly name = signal('');
  readonly mode = signal<PresetMode>('exactly');
  readonly marks = signal(false);
  readonly flags = signal(false);
  readonly #draft: Draft;
  readonly #saved = signal<string | undefined>();
  readonly #failure = signal<Failure | undefined>();
  readonly #busy = signal(false);

  /** The name it was saved under. */
  readonly saved = computed(() => this.#saved.value);
  readonly failure = computed(() => this.#failure.value);
  readonly busy = computed(() => this.#busy.value);
  readonly mayCoverMarks: boolean;
  readonly mayCoverFlags: boolean;

  constructor(draft: Draft) {
    this.#draft = draft;
    const { assignedOnly, flags } = draft.state.peek();
    this.mayCoverMarks = assignedOnly !== undefined;
    this.mayCoverFlags = flags !== undefined;
  }

  /** Answers whether it was saved. */
  async save(): Promise<boolean> {
    const name = this.name.peek().trim().slice(0, PRESET_LIMITS.name);
    if (this.#busy.peek() || name === '') return false;
    this.#busy.value = true;
    this.#failure.value = undefined;
    const answer = await ask('preset.add', { preset: asInput(this.#preset(name)) });
    this.#busy.value = false;
    if (answer.ok) this.#saved.value = name;
    else this.#failure.value = answer.failure;
    return answer.ok;
  }

  #preset(name: string): Preset {
    const state = draftState(this.#draft.state.peek(), this.#draft.edits.peek());
    const covers = { marks: this.marks.peek(), flags: this.flags.peek(), role: false };
    return {
      id: crypto.randomUUID(),
      name: { en: name, es: name },
      mode: this.mode.peek(),
      ...presetContent(state, covers),
    };
  }
}
