import { batch, signal, type ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { ChangeView, Origin, PlanView } from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';
import type { Input } from '../../../lib/messages/contract.ts';
import type { Change } from '../../../lib/permissions/change.ts';
import type { Wanted } from '../../../lib/permissions/plan.ts';
import { language } from '../../../locales/language.ts';
import { isUndoable } from '../../../locales/outcome.ts';
import { follower, isEnded } from './following.ts';
import { isAsShown } from './pending.ts';
import type { Person } from './person.ts';

export type Work = 'apply' | 'undo';

/** A plan that is not simply what was asked for, so the person is shown it and asked. */
export type Question = {
  readonly plan: PlanView;
  readonly why: 'differs' | 'undo';
  /** Epoch milliseconds from before it was sealed. */
  readonly since: number;
};

/** What became of the last attempt to write. */
export type Outcome =
  | { readonly kind: 'checking' }
  | { readonly kind: 'ended'; readonly change: ChangeView }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly during: Work };

export type Writing = {
  readonly busy: ReadonlySignal<Work | undefined>;
  readonly outcome: ReadonlySignal<Outcome | undefined>;
  readonly question: ReadonlySignal<Question | undefined>;
  readonly apply: () => Promise<void>;
  readonly undo: (change: ChangeView) => Promise<void>;
  /** Goes on with the plan in question. */
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
  /** Forgets the last outcome. */
  readonly dismiss: () => void;
  /** Something was written about this user, by us or by another surface. */
  readonly heard: () => Promise<void>;
  readonly dispose: () => void;
};

/** Applies and takes back changes to one user, and follows each to its end. `reload` reads the user again. */
export function createWriting(person: Person, reload: () => Promise<void>): Writing {
  const busy = signal<Work | undefined>();
  const outcome = signal<Outcome | undefined>();
  const question = signal<Question | undefined>();
  const following = follower(person.id, end, lost);

  function end(change: ChangeView): void {
    const took = tookEffect(change);
    following.saw(change);
    batch(() => {
      // What was refused or dropped stays staged, for the person to decide.
      person.settle(took);
      outcome.value = { kind: 'ended', change };
    });
    void reload().then(followUnsettled);
  }

  function lost(): void {
    const failure: Failure = { kind: 'no-background', effect: 'none' };
    outcome.value = { kind: 'failed', failure, during: 'apply' };
  }

  function follow(watch: { id?: string; since: number }): void {
    outcome.value = { kind: 'checking' };
    following.start(watch);
  }

  function followUnsettled(): void {
    const id = person.unsettled.peek()?.id;
    if (id !== undefined && !following.active()) follow({ id, since: 0 });
  }

  // No second click gets through while one is under way, or while nobody knows how the last one ended.
  async function exclusively(what: Work, work: () => Promise<void>): Promise<void> {
    if (busy.peek() || following.active()) return;
    batch(() => {
      busy.value = what;
      outcome.value = undefined;
      question.value = undefined;
    });
    try {
      await work();
    } finally {
      busy.value = undefined;
    }
  }

  async function carryOut(plan: PlanView, during: Work, since: number): Promise<void> {
    const answer = await ask('change.apply', { plan: plan.plan });
    if (answer.ok) {
      const change = answer.value;
      return isEnded(change) ? end(change) : follow({ id: change.id, since });
    }
    if (answer.failure.effect === 'unknown') return follow({ since });
    outcome.value = { kind: 'failed', failure: answer.failure, during };
  }

  async function planned<V extends 'change.preview' | 'change.undo'>(
    during: Work,
    verb: V,
    input: Input<V>,
    asks: (plan: PlanView) => boolean,
  ): Promise<void> {
    const since = Date.now();
    const answer = await ask(verb, input);
    if (!answer.ok) outcome.value = { kind: 'failed', failure: answer.failure, during };
    else if (!asks(answer.value)) await carryOut(answer.value, during, since);
    else question.value = { plan: answer.value, why: during === 'undo' ? 'undo' : 'differs', since };
  }

  followUnsettled();
  return {
    busy,
    outcome,
    question,
    async apply() {
      const shown = person.draft.edits.peek();
      if (shown.size === 0) return;
      const input = { reading: person.reading.peek(), edits: asInput(shown), origin: originOf(person) };
      await exclusively('apply', () =>
        planned('apply', 'change.preview', input, (plan) => !isAsShown(plan.change, shown)),
      );
    },
    undo: (change) =>
      exclusively('undo', () =>
        planned('undo', 'change.undo', { change: change.id }, asksBeforeUndo),
      ),
    async confirm() {
      const asked = question.peek();
      if (!asked) return;
      const during = asked.why === 'undo' ? 'undo' : 'apply';
      await exclusively(during, () => carryOut(asked.plan, during, asked.since));
    },
    cancel: () => (question.value = undefined),
    dismiss: () => (outcome.value = undefined),
    async heard() {
      if (following.active()) return following.look();
      if (busy.peek() || !(await following.isNews())) return;
      await reload();
      followUnsettled();
    },
    dispose: following.stop,
  };
}

/** The part of a change that is true of the user now. */
function tookEffect(change: ChangeView): Change {
  if (change.state === 'refused') return [];
  return change.change.filter((edit) => !change.missing.includes(edit.at));
}

function asInput(edits: Wanted): Input<'change.preview'>['edits'] {
  // The panel stages nothing but values of the contract; JSON's type is wider, and its arrays are read only.
  type Value = Input<'change.preview'>['edits'][number]['to'];
  return [...edits].map(([at, to]) => ({ at, to: to as Value }));
}

function originOf(person: Person): Exclude<Origin, { kind: 'undo' }> {
  const preset = person.preset.unmixed();
  return preset ? { kind: 'preset', name: preset.name[language.peek()] } : { kind: 'panel' };
}

function asksBeforeUndo(plan: PlanView): boolean {
  return plan.warnings.some(({ kind }) => kind === 'touched-since' || kind === 'cannot-restore');
}

/** The change that *Undo* would take back, if any. */
export function undoable(outcome: Outcome | undefined): ChangeView | undefined {
  return outcome?.kind === 'ended' && isUndoable(outcome.change) ? outcome.change : undefined;
}
