import { computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { UserView } from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';
import { PRESET_LIMITS } from '../../../lib/permissions/preset-check.ts';
import { presetContent } from '../../../lib/permissions/preset-content.ts';
import type { Preset } from '../../../lib/permissions/presets.ts';
import { presetsText } from '../../../locales/presets.ts';
import type { PresetSource } from './editor.ts';

export type FromUserStep =
  | { readonly kind: 'picking' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Leadway told of the user, but not of their scopes. */
  | { readonly kind: 'unreadable'; readonly user: UserView };

/** A preset made of what a user has: somebody is picked and read, and the preset is handed on to be edited. */
export class FromUser {
  readonly #made: (preset: Preset, source: PresetSource) => void;
  readonly #step = signal<FromUserStep>({ kind: 'picking' });
  #turn = 0;

  readonly step = computed(() => this.#step.value);

  constructor(made: (preset: Preset, source: PresetSource) => void) {
    this.#made = made;
  }

  async choose(id: string): Promise<void> {
    const own = (this.#turn += 1);
    this.#step.value = { kind: 'reading' };
    const answer = await ask('user.load', { user: id });
    if (own !== this.#turn) return;
    if (!answer.ok) {
      this.#step.value = { kind: 'failed', failure: answer.failure };
      return;
    }
    const { user } = answer.value;
    if (user.state.scopes) this.#made(presetOf(user), sourceOf(user));
    else this.#step.value = { kind: 'unreadable', user };
  }

  /** Looks through one of several connections from now on, as long as this tab is open. */
  async through(connection: string): Promise<void> {
    await ask('connection.choose', { connection });
  }

  /** Back to where somebody is picked; an answer under way is for nobody. */
  again(): void {
    this.#turn += 1;
    this.#step.value = { kind: 'picking' };
  }
}

/** All that could be covered is in it; what is covered is for the person to say. A role is never given unasked. */
function presetOf({ name, email, id, state }: UserView): Preset {
  const title = presetsText
    .peek()
    .likeUser(name || email || id)
    .slice(0, PRESET_LIMITS.name);
  return {
    id: crypto.randomUUID(),
    name: { en: title, es: title },
    mode: 'exactly',
    ...presetContent(state, { marks: true, flags: true, role: false }),
  };
}

function sourceOf(user: UserView): PresetSource {
  const marks = (user.state.assignedOnly ?? []).length > 0;
  return { user, covers: { marks, flags: false } };
}
