import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Place } from '../../../lib/permissions/change.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import { splitPlace } from '../../../lib/permissions/places.ts';
import { presetWishesOn, type Look, type Preset } from '../../../lib/permissions/presets.ts';
import type { Json } from '../../../lib/permissions/state.ts';
import type { Draft } from '../../scopes/model/draft.ts';

export type PresetChoice = {
  readonly chosen: ReadonlySignal<Preset | undefined>;
  /** Stages a preset in place of the one chosen before; `undefined` only takes that one back. */
  readonly choose: (preset: Preset | undefined) => void;
  /** The preset, while what is staged is exactly what it staged. */
  readonly unmixed: () => Preset | undefined;
  /** Forgets the choice without touching the draft. */
  readonly forget: () => void;
};

type Step = {
  readonly at: Place;
  readonly before: Json | undefined;
  /** The wish the preset left; none where it brought the place back to what was read. */
  readonly set: Json | undefined;
};

export function createPresetChoice(draft: Draft): PresetChoice {
  const chosen = signal<Preset | undefined>();
  let steps: readonly Step[] = [];

  // What a person has moved since is theirs and stays.
  function takeBack(): void {
    for (const { at, before, set } of steps) {
      if (equalJson(draft.cell(at).wanted.peek(), set)) draft.want(at, before);
    }
    steps = [];
  }

  function stage(preset: Preset): void {
    steps = presetWishesOn(preset, stagedIn(draft)).map(([at, value]) => {
      const before = draft.cell(at).wanted.peek();
      draft.want(at, value);
      return { at, before, set: draft.cell(at).wanted.peek() };
    });
  }

  return {
    chosen,
    choose(preset) {
      batch(() => {
        takeBack();
        if (preset) stage(preset);
        chosen.value = preset;
      });
    },
    unmixed() {
      const edits = draft.edits.peek();
      const own = steps.filter((step) => step.set !== undefined);
      const same =
        edits.size === own.length && own.every(({ at, set }) => equalJson(edits.get(at), set));
      return same ? chosen.peek() : undefined;
    },
    forget() {
      steps = [];
      chosen.value = undefined;
    },
  };
}

/** What is at each place as things are staged now. Nothing is known of marks while they are replaced as a whole. */
export function stagedIn(draft: Draft): Look {
  const isWhole = draft.cell('assigned').wanted.peek() !== undefined;
  return (at) => {
    const { kind } = splitPlace(at);
    if (kind === 'assigned' && isWhole) return undefined;
    const { wanted, base } = draft.cell(at);
    const value = wanted.peek() ?? base.peek();
    // A switch that the answer left out is off, if any were read at all.
    return value === undefined && kind === 'flag' && draft.state.peek().flags ? false : value;
  };
}
