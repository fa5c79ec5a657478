import { batch, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ChangeView, ReadingView, UserView, VanishedView } from '../../../lib/changes/view.ts';
import { applyChange } from '../../../lib/permissions/apply.ts';
import type { Change } from '../../../lib/permissions/change.ts';
import { Draft } from '../../scopes/model/draft.ts';
import { createPresetChoice, type PresetChoice } from './preset-choice.ts';
import { createScopes, type ScopesModel } from '../../scopes/model/scopes.ts';

/** The user the panel is about: the last reading, and what is staged beside it. */
export type Person = {
  readonly id: string;
  readonly user: ReadonlySignal<UserView>;
  /** Id of the reading that edits are made against. */
  readonly reading: ReadonlySignal<string>;
  /** An earlier change that has no settled outcome: nothing else may be written. */
  readonly unsettled: ReadonlySignal<ChangeView | undefined>;
  /** What a later reading shows to be gone of our own changes; empty once the person has seen to it. */
  readonly vanished: ReadonlySignal<readonly VanishedView[]>;
  readonly draft: Draft;
  readonly scopes: ScopesModel;
  readonly preset: PresetChoice;
  /** Whether the list of what is staged is open. */
  readonly reviewing: Signal<boolean>;
  /** Puts a fresh reading of the same user under the draft. */
  readonly refresh: (reading: ReadingView) => void;
  /** Takes what is known to have been written as read, until a fresh reading is there. */
  readonly settle: (change: Change) => void;
  readonly discard: () => void;
  /** Stages what edits make of their places, beside what is staged already. */
  readonly stage: (edits: Change) => void;
  /** Stages again what is gone. */
  readonly restage: () => void;
  /** Leaves what is gone as it is, until another change is found gone. */
  readonly letGo: () => void;
};

export function createPerson(first: ReadingView): Person {
  const user = signal(first.user);
  const reading = signal(first.reading);
  const unsettled = signal(first.unsettled);
  const vanished = signal(first.vanished);
  const seen = new Set<string>();
  const letGo = () => {
    for (const { change } of vanished.peek()) seen.add(change);
    vanished.value = [];
  };
  const draft = new Draft(first.user.state);
  const stage = (edits: Change) => batch(() => edits.forEach(({ at, to }) => draft.want(at, to)));
  const preset = createPresetChoice(draft);
  return {
    id: first.user.id,
    user,
    reading,
    unsettled,
    vanished,
    draft,
    scopes: createScopes(draft),
    preset,
    reviewing: signal(false),
    refresh(next) {
      batch(() => {
        user.value = next.user;
        reading.value = next.reading;
        unsettled.value = next.unsettled;
        vanished.value = next.vanished.filter(({ change }) => !seen.has(change));
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
    stage,
    restage() {
      batch(() => {
        for (const { edits } of vanished.peek()) stage(edits);
        letGo();
      });
    },
    letGo,
    discard() {
      batch(() => {
        draft.discard();
        preset.forget();
      });
    },
  };
}
