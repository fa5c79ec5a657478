import { batch, computed, signal } from '@preact/signals';
import type { Failure } from '../../../lib/changes/failure.ts';
import {
  asksOnSurface,
  type ChangeView,
  type Origin,
  type PlanView,
} from '../../../lib/changes/view.ts';
import { ask } from '../../../lib/messages/ask.ts';
import type { Input, News } from '../../../lib/messages/contract.ts';
import type { Change, Place } from '../../../lib/permissions/change.ts';
import type { Wanted } from '../../../lib/permissions/plan.ts';
import type { Press } from '../gate.ts';
import { lateParts } from '../late.ts';
import { follower, isEnded, type Follower, type Watch } from './following.ts';
import { isAsShown } from './pending.ts';
import type { Person } from './person.ts';
import { PreparedPlan } from './prepared.ts';

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
  /** Waits for an answer in the extension's window. */
  | {
      readonly kind: 'confirming';
      readonly plan: string;
      readonly during: Work;
      readonly since: number;
    }
  /** With the change that was to be taken back: it still can be. */
  | { readonly kind: 'declined'; readonly still?: ChangeView | undefined }
  | { readonly kind: 'ended'; readonly change: ChangeView }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly during: Work };

/** Applies and takes back changes to one user, and follows each to its end. */
export class Writing {
  readonly #person: Person;
  readonly #isSure: () => boolean;
  readonly #reload: () => Promise<void>;
  readonly #following: Follower;
  readonly #prepared: PreparedPlan;
  readonly #busy = signal<Work | undefined>();
  readonly #outcome = signal<Outcome | undefined>();
  readonly #question = signal<Question | undefined>();
  /** The last end that was shown. */
  #told: ChangeView | undefined;

  readonly busy = computed(() => this.#busy.value);
  readonly outcome = computed(() => this.#outcome.value);
  readonly question = computed(() => this.#question.value);

  /**
   * `reload` reads the user again and puts the reading under what is staged; while not `isSure` whom the page means,
   * nothing is written.
   */
  constructor(person: Person, reload: () => Promise<void>, isSure: () => boolean = () => true) {
    this.#person = person;
    this.#isSure = isSure;
    this.#prepared = new PreparedPlan(person, () =>
      ask('change.preview', this.#input(person.draft.edits.peek())),
    );
    this.#reload = reload;
    this.#following = follower(
      person.id,
      (change) => this.#end(change),
      () => this.#lost(),
    );
    this.#followUnsettled();
  }

  /** Has what is staged planned, and applies the plan if it is what was shown; else the person is asked. */
  async apply(press: Press): Promise<void> {
    const shown = this.#person.draft.edits.peek();
    if (shown.size === 0) return;
    const ready = this.#prepared.take(shown, this.#person.reading.peek());
    const asks = (plan: PlanView) => whyAsked(plan, shown);
    const input = this.#input(shown);
    await this.#exclusively('apply', () =>
      ready
        ? this.#goOn(ready.plan, 'apply', ready.since, press, asks)
        : this.#plan('apply', 'change.preview', input, press, asks),
    );
  }

  /** Where somebody else moved the same places: goes on from what they made of them. */
  async takeMine(press: Press): Promise<void> {
    this.dismiss();
    await this.#reload();
    await this.apply(press);
  }

  /** Where somebody else moved the same places: those leave the draft, the rest stays staged. */
  async keepTheirs(places: readonly Place[]): Promise<void> {
    batch(() => {
      for (const at of places) this.#person.draft.want(at, undefined);
    });
    this.dismiss();
    await this.#reload();
  }

  /** Takes a change back; the person is asked first where that does more, or less, than it seems. */
  async undo(press: Press, { id }: Pick<ChangeView, 'id'>, without?: string[]): Promise<void> {
    const input = without ? { change: id, without } : { change: id };
    await this.#exclusively('undo', () =>
      this.#plan('undo', 'change.undo', input, press, asksBeforeUndo),
    );
  }

  /** Goes on with the plan in question. */
  async goOn(press: Press): Promise<void> {
    const asked = this.#question.peek();
    if (!asked) return;
    const during = asked.why === 'undo' ? 'undo' : 'apply';
    await this.#exclusively(during, () =>
      this.#carryOut(asked.plan.plan, during, asked.since, press),
    );
  }

  cancel(): void {
    this.#question.value = undefined;
  }

  /** What became of the question in the window. Where that is never heard, the window or its plan is gone. */
  heardOfWindow({ plan, end, failure }: Extract<News, { news: 'confirmation' }>): void {
    const waiting = this.#confirming();
    if (waiting?.plan !== plan) return;
    if (end === 'declined') {
      const still = waiting.during === 'undo' ? this.#told : undefined;
      this.#outcome.value = { kind: 'declined', still };
    } else if (end === 'confirmed') this.#follow({ since: waiting.since });
    else if (failure) this.#fail(failure, waiting.during);
  }

  /** Forgets the last outcome. */
  dismiss(): void {
    this.#outcome.value = undefined;
  }

  /** Something was written about this user, by us or by another surface. */
  async heard(): Promise<void> {
    if (this.#following.active()) return this.#following.look();
    if (this.#busy.peek() || this.#confirming()) return;
    const news = await this.#following.news();
    if (!news) return;
    if (news.id === this.#ended()?.id) return this.#end(news);
    await this.#reload();
    this.#followUnsettled();
  }

  dispose(): void {
    this.#prepared.dispose();
    this.#following.stop();
  }

  // No second click gets through while one is under way, or while nobody knows how the last one ended.
  async #exclusively(what: Work, work: () => Promise<void>): Promise<void> {
    const isOpen = this.#following.active() || this.#confirming() !== undefined;
    if (this.#busy.peek() || isOpen || !this.#isSure()) return;
    batch(() => {
      this.#busy.value = what;
      this.#outcome.value = undefined;
      this.#question.value = undefined;
    });
    try {
      // What tells how it ended comes late. Without it nothing is written.
      if (!lateParts.part.peek()) await lateParts.load();
      if (lateParts.part.peek()) await work();
      else this.#fail({ kind: 'internal', effect: 'none' }, what);
    } finally {
      this.#busy.value = undefined;
    }
  }

  async #plan<V extends 'change.preview' | 'change.undo'>(
    during: Work,
    verb: V,
    input: Input<V>,
    press: Press,
    asks: (plan: PlanView) => Question['why'] | undefined,
  ): Promise<void> {
    const since = Date.now();
    const answer = await ask(verb, input);
    if (!answer.ok) return this.#fail(answer.failure, during);
    return this.#goOn(answer.value, during, since, press, asks);
  }

  #goOn(
    plan: PlanView,
    during: Work,
    since: number,
    press: Press,
    asks: (plan: PlanView) => Question['why'] | undefined,
  ): Promise<void> {
    const why = asks(plan);
    if (why === undefined) return this.#carryOut(plan.plan, during, since, press);
    this.#question.value = { plan, why, since };
    return Promise.resolve();
  }

  #input(edits: Wanted): Input<'change.preview'> {
    const reading = this.#person.reading.peek();
    return { reading, edits: asInput(edits), origin: originOf(this.#person) };
  }

  async #carryOut(plan: string, during: Work, since: number, press: Press): Promise<void> {
    const asked = ask('change.apply', { plan, press: press ? 'told-soon' : 'doubtful' });
    // The background reads the user meanwhile, so that nobody waits for the gate who has to wait for Leadway anyway.
    if (press) void press.then((trusted) => ask('change.press', { plan, trusted }));
    const answer = await asked;
    if (!answer.ok) {
      return answer.failure.effect === 'unknown'
        ? this.#follow({ since })
        : this.#fail(answer.failure, during);
    }
    const made = answer.value;
    if (made.state === 'confirming') {
      this.#outcome.value = { kind: 'confirming', plan, during, since };
      return;
    }
    if (isEnded(made)) this.#end(made);
    else this.#follow({ id: made.id, since });
  }

  #confirming(): Extract<Outcome, { kind: 'confirming' }> | undefined {
    const outcome = this.#outcome.peek();
    return outcome?.kind === 'confirming' ? outcome : undefined;
  }

  #fail(failure: Failure, during: Work): void {
    this.#outcome.value = { kind: 'failed', failure, during };
  }

  #lost(): void {
    this.#fail({ kind: 'no-background', effect: 'none' }, 'apply');
  }

  #follow(watch: Watch): void {
    this.#outcome.value = { kind: 'checking' };
    this.#following.start(watch);
  }

  #followUnsettled(): void {
    const id = this.#person.unsettled.peek()?.id;
    // What is under way may be the very change that the reading saw, and is followed by whoever sent it.
    if (id === undefined || this.#busy.peek() || this.#following.active()) return;
    this.#follow({ id, since: 0 });
  }

  #ended(): ChangeView | undefined {
    const outcome = this.#outcome.peek();
    return outcome?.kind === 'ended' ? outcome.change : undefined;
  }

  #end(change: ChangeView): void {
    this.#following.saw(change);
    const lost = lostSince(this.#told, change);
    const isTold = this.#told?.id === change.id && this.#told.state === change.state;
    this.#told = change;
    batch(() => {
      // What was refused or dropped stays staged, for the person to decide; and so does what was staged since.
      if (!isTold) this.#person.settle(tookEffect(change));
      this.#outcome.value = { kind: 'ended', change };
    });
    // The outcome is drawn first: what is read anew is the same, as a rule.
    setTimeout(async () => {
      await this.#reload();
      this.#person.stage(lost);
      this.#followUnsettled();
    });
  }
}

/** What a change was told to have done and did not do after all: it left the draft, and belongs there. */
function lostSince(told: ChangeView | undefined, change: ChangeView): Change {
  if (told?.id !== change.id || change.origin.kind === 'undo') return [];
  const done = new Set(tookEffect(change).map(({ at }) => at));
  return tookEffect(told).filter(({ at }) => !done.has(at));
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
  return person.preset.origin() ?? { kind: 'panel' };
}

/** Asked on the spot where a plan is not what was shown; what reaches far is asked in the extension's window. */
function whyAsked(plan: PlanView, shown: Wanted): Question['why'] | undefined {
  return isAsShown(plan.change, shown) ? undefined : 'differs';
}

function asksBeforeUndo(plan: PlanView): 'undo' | undefined {
  return asksOnSurface(plan.warnings) ? 'undo' : undefined;
}
