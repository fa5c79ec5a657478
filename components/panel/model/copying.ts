import { computed, signal, untracked } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { UserView } from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';
import type { Edit } from '../../../lib/permissions/change.ts';
import { copyOf, type Copy, type LeftAlone } from '../../../lib/permissions/copy.ts';
import type { Person } from './person.ts';

/** How far the person has come. */
export type CopyStep =
  | { readonly kind: 'picking' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly user: string }
  /** The user whom it would be copied to was picked. */
  | { readonly kind: 'same' }
  /** Leadway told of the user, but not of their scopes. */
  | { readonly kind: 'unreadable'; readonly source: UserView }
  | { readonly kind: 'comparing'; readonly source: UserView };

/** What a copy would stage, and what it would not. */
export type Difference = {
  /** From what was read to what the source has: what is staged, edit for edit. */
  readonly edits: readonly Edit[];
  /** How many other edits are staged already, and stay. */
  readonly staying: number;
  /** How many that are staged now would be no longer. */
  readonly going: number;
  /** Scopes we do not know that only this user has. */
  readonly unknown: readonly string[];
  readonly left: readonly (LeftAlone | { readonly what: 'restricted' })[];
};

/** Copies what another user has into the draft of this one; nothing is written by it. */
export class Copying {
  readonly marks = signal(true);
  readonly flags = signal(true);
  readonly role = signal(true);
  readonly keepsUnknown = signal(true);
  readonly #person: Person;
  readonly #step = signal<CopyStep>({ kind: 'picking' });
  #turn = 0;

  readonly step = computed(() => this.#step.value);
  /** Of the user on show to the source, as things are staged now; none before there is a source. */
  readonly difference = computed(() => {
    const copy = this.#copy.value;
    const source = this.#source();
    if (!copy || !source) return undefined;
    // What is staged now is a part of what will be.
    void this.#person.draft.edits.value;
    return untracked(() => differenceOf(this.#person, source, copy));
  });
  readonly #copy = computed(() => {
    const source = this.#source();
    return (
      source &&
      copyOf(source.state, this.#person.draft.state.value, {
        marks: this.marks.value,
        flags: this.flags.value,
        role: this.role.value,
        keepsUnknown: this.keepsUnknown.value,
      })
    );
  });

  constructor(person: Person) {
    this.#person = person;
  }

  async choose(user: string): Promise<void> {
    const own = (this.#turn += 1);
    if (user === this.#person.id) {
      this.#step.value = { kind: 'same' };
      return;
    }
    this.#step.value = { kind: 'reading' };
    const answer = await ask('user.load', { user });
    if (own !== this.#turn) return;
    if (!answer.ok) this.#step.value = { kind: 'failed', failure: answer.failure, user };
    else this.#step.value = stepWith(answer.value.user);
  }

  /** Back to where a source is picked. */
  again(): void {
    this.#turn += 1;
    this.#step.value = { kind: 'picking' };
  }

  /** Stages what the difference shows. Answers whether there was anything to stage. */
  stage(): boolean {
    const [source, copy] = [this.#source(), this.#copy.peek()];
    if (!source || !copy || !this.difference.peek()?.edits.length) return false;
    const name = (source.name || source.email || source.id).slice(0, MOST_NAME);
    this.#person.scopes.alsoShow(source.state.scopes ?? []);
    this.#person.preset.copy({ of: source.id, name, decisions: copy.decisions });
    return true;
  }

  #source(): UserView | undefined {
    const step = this.#step.value;
    return step.kind === 'comparing' ? step.source : undefined;
  }
}

/** As much of a name as the origin of a change carries. */
const MOST_NAME = 200;

function stepWith(source: UserView): CopyStep {
  return { kind: source.state.scopes ? 'comparing' : 'unreadable', source };
}

function differenceOf(person: Person, source: UserView, copy: Copy): Difference {
  const decided = new Set(copy.decisions.map(([at]) => at));
  const all = person.preset.tryCopy(copy.decisions);
  const edits = [...all]
    .filter(([at]) => decided.has(at))
    .map(([at, to]): Edit => ({ at, from: person.draft.cell(at).base.peek(), to }));
  const isRestricted = Boolean(source.restrictSubAccount);
  const wasRestricted = Boolean(person.user.peek().restrictSubAccount);
  return {
    edits,
    staying: all.size - edits.length,
    going: [...person.draft.edits.peek().keys()].filter((at) => !all.has(at)).length,
    unknown: copy.unknown,
    left: [
      ...copy.left,
      ...(isRestricted === wasRestricted ? [] : [{ what: 'restricted' } as const]),
    ],
  };
}
