import { effect } from '@preact/signals';
import type { PlanView } from '../../../lib/changes/view.ts';
import type { Answer } from '../../../lib/messages/contract.ts';
import type { Wanted } from '../../../lib/permissions/plan.ts';
import type { Person } from './person.ts';

/** How long a person stops before what they have staged is worth planning. */
const PAUSE_MS = 150;

/** Somewhat less than a sealed plan lives in the background. */
const FRESH_MS = 8 * 60 * 1_000;

type Kept = {
  readonly edits: Wanted;
  readonly reading: string;
  readonly plan: PlanView;
  /** Epoch milliseconds from before it was sealed. */
  readonly since: number;
};

/** Has what is staged planned ahead, so that *Apply* need not wait for two answers one after the other. */
export class PreparedPlan {
  readonly #person: Person;
  readonly #preview: () => Promise<Answer<'change.preview'>>;
  readonly #stop: () => void;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #kept: Kept | undefined;

  /** `preview` has planned what is staged when it is called. */
  constructor(person: Person, preview: () => Promise<Answer<'change.preview'>>) {
    this.#person = person;
    this.#preview = preview;
    this.#stop = effect(() => {
      clearTimeout(this.#pause);
      const isStaged = person.draft.edits.value.size > 0 && person.reading.value !== '';
      if (isStaged) this.#pause = setTimeout(() => void this.#prepare(), PAUSE_MS);
    });
  }

  /** The plan of exactly this, once; none where it is not ready or has grown old. */
  take(edits: Wanted, reading: string): Kept | undefined {
    clearTimeout(this.#pause);
    const kept = this.#kept;
    this.#kept = undefined;
    const isThis = kept?.edits === edits && kept.reading === reading;
    return isThis && Date.now() - kept.since < FRESH_MS ? kept : undefined;
  }

  dispose(): void {
    clearTimeout(this.#pause);
    this.#stop();
  }

  // What cannot be planned is told when it is applied, not while somebody is still choosing.
  async #prepare(): Promise<void> {
    const { draft, reading } = this.#person;
    if (draft.problems.peek().size > 0) return;
    const asked = { edits: draft.edits.peek(), reading: reading.peek(), since: Date.now() };
    const answer = await this.#preview();
    const isStill = draft.edits.peek() === asked.edits && reading.peek() === asked.reading;
    if (answer.ok && isStill) this.#kept = { ...asked, plan: answer.value };
  }
}
