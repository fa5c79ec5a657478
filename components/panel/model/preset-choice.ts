import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Origin } from '../../../lib/changes/view.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import type { Decision } from '../../../lib/permissions/copy.ts';
import { equalJson } from '../../../lib/permissions/json.ts';
import { splitPlace } from '../../../lib/permissions/places.ts';
import type { Wanted } from '../../../lib/permissions/plan.ts';
import { presetWishesOn, type Look, type Preset } from '../../../lib/permissions/presets.ts';
import type { Json } from '../../../lib/permissions/state.ts';
import type { Draft } from '../../scopes/model/draft.ts';
import { said } from '../../ui/catalogue-words.ts';

/** A copy of another user, by what it decides. */
export type ChosenCopy = {
  readonly of: string;
  readonly name: string;
  readonly decisions: readonly Decision[];
};

/** What stages many places at once, one at a time: a preset, or a copy of another user. */
export type PresetChoice = {
  readonly chosen: ReadonlySignal<Preset | undefined>;
  /** Stages a preset in place of what was chosen before; `undefined` only takes that back. */
  readonly choose: (preset: Preset | undefined) => void;
  /** Stages a copy in place of what was chosen before. */
  readonly copy: (copy: ChosenCopy) => void;
  /** What would be staged then; nothing is touched. */
  readonly tryCopy: (decisions: readonly Decision[]) => Wanted;
  /** Where all that is staged came from; nothing where it is not exactly what one preset or copy staged. */
  readonly origin: () => Exclude<Origin, { readonly kind: 'undo' | 'panel' }> | undefined;
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
  let copied: ChosenCopy | undefined;
  let steps: readonly Step[] = [];

  function origin() {
    const preset = chosen.peek();
    if (copied) return { kind: 'copy', of: copied.of, name: copied.name } as const;
    return preset && ({ kind: 'preset', name: said(preset.name), id: preset.id } as const);
  }

  return {
    chosen,
    choose(preset) {
      batch(() => {
        takeBack(draft, steps);
        steps = preset ? stage(draft, presetWishesOn(preset, stagedIn(draft))) : [];
        chosen.value = preset;
        copied = undefined;
      });
    },
    copy(copy) {
      batch(() => {
        takeBack(draft, steps);
        steps = stage(draft, copy.decisions);
        chosen.value = undefined;
        copied = copy;
      });
    },
    tryCopy(decisions) {
      const trial = draft.fork();
      takeBack(trial, steps);
      stage(trial, decisions);
      return trial.edits.peek();
    },
    origin() {
      const edits = draft.edits.peek();
      const own = steps.filter((step) => step.set !== undefined);
      const same =
        edits.size === own.length && own.every(({ at, set }) => equalJson(edits.get(at), set));
      return same ? origin() : undefined;
    },
    forget() {
      steps = [];
      chosen.value = undefined;
      copied = undefined;
    },
  };
}

// What a person has moved since is theirs and stays.
function takeBack(draft: Draft, steps: readonly Step[]): void {
  for (const { at, before, set } of steps) {
    if (equalJson(draft.cell(at).wanted.peek(), set)) draft.want(at, before);
  }
}

function stage(draft: Draft, decisions: readonly Decision[]): Step[] {
  return decisions.map(([at, value]) => {
    const before = draft.cell(at).wanted.peek();
    draft.want(at, value);
    return { at, before, set: draft.cell(at).wanted.peek() };
  });
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
