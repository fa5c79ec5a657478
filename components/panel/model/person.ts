import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { ChangeView, ReadingView, UserView } from '../../../lib/changes/view.ts';
import { applyChange } from '../../../lib/permissions/apply.ts';
import type { Change } from '../../../lib/permissions/change.ts';
import { Draft } from './draft.ts';
import { createPresetChoice, type PresetChoice } from './preset-choice.ts';
import { createScopes, type ScopesModel } from './scopes.ts';

/** The user the panel is about: the last reading, and what is staged beside it. */
export type Person = {
  readonly id: string;
  readonly user: ReadonlySignal<UserView>;
  /** Id of the reading that edits are made against. */
  readonly reading: ReadonlySignal<string>;
  /** An earlier change that has no settled outcome: nothing else may be written. */
  readonly unsettled: ReadonlySignal<ChangeView | undefined>;
  readonly draft: Draft;
  readonly scopes: ScopesModel;
  readonly preset: PresetChoice;
  /** Puts a fresh reading of the same user under the draft. */
  readonly refresh: (reading: ReadingView) => void;
  /** Takes what is known to have been written as read, until a fresh reading is there. */
  readonly settle: (change: Change) => void;
  readonly discard: () => void;
};

export function createPerson(first: ReadingView): Person {
  const user = signal(first.user);
  const reading = signal(first.reading);
  const unsettled = signal(first.unsettled);
  const draft = new Draft(first.user.state);
  const preset = createPresetChoice(draft);
  return {
    id: first.user.id,
    user,
    reading,
    unsettled,
    draft,
    scopes: createScopes(draft),
    preset,
    refresh(next) {
      batch(() => {
        user.value = next.user;
        reading.value = next.reading;
        unsettled.value = next.unsettled;
        draft.rebase(next.user.state);
      });
    },
    settle(change) {
      batch(() => {
        const done = change.map((edit) => edit.at);
        draft.rebase(applyChange(draft.state.peek(), change), done);
        if (draft.edits.peek().size === 0) preset.forget();
      });
    },
    discard() {
      batch(() => {
        draft.discard();
        preset.forget();
      });
    },
  };
}
