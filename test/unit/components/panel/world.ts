import { applyChange } from '../../../../lib/permissions/apply.ts';
import type { News } from '../../../../lib/messages/contract.ts';
import { plan } from '../../../../lib/permissions/plan.ts';
import type { Change, Place } from '../../../../lib/permissions/change.ts';
import type { Json, UserState } from '../../../../lib/permissions/state.ts';
import type { ChangeView, Origin, PlanView } from '../../../../lib/changes/view.ts';
import { STARTER_PRESETS } from '../../../../lib/permissions/starter-presets.ts';
import { fail, ok } from '../../../../lib/result.ts';
import { StandInBackground } from '../background.ts';
import { changeView, MARIA, planView } from '../changes.ts';

export const OTHER = 'bbbbbbbbbbbbbbbbbbbb';

export const STATE: UserState = {
  scopes: [
    'contacts.write',
    'payments/transactions.refund',
    'accounts.create',
    'something.unknown',
  ],
  assignedOnly: ['contacts.write'],
  flags: { contactsEnabled: true, strange: { a: 1 } },
  fields: { role: 'user', type: 'account', firstName: 'María Fernanda', lastName: 'Ortiz' },
  accounts: ['account-one', 'account-two'],
  twilio: { 'account-one': '+18325550123' },
};

const OTRA = { id: OTHER, name: 'Otra Persona', email: 'otra@example.com' };
/** Whom a search can find; Leadway knows others too. */
const PEOPLE = [{ id: MARIA.id, name: MARIA.name, email: MARIA.email }, OTRA];
const found = (id: string) => PEOPLE.filter((one) => one.id === id);

/** A background with one user in it, that plans and applies as the real one does. */
export class World extends StandInBackground {
  state: UserState;
  /** How the next change ends. */
  end: Partial<ChangeView> = {};
  readonly changes: ChangeView[] = [];
  readonly #plans = new Map<string, { change: Change; origin: Origin }>();
  #count = 0;

  constructor(state: UserState = STATE) {
    super();
    this.state = state;
    this.with('page.subject', { users: [MARIA.id], tab: 7 });
    this.with('preferences.get', { language: 'en', singleKeys: true });
    this.answer('user.names', ({ users }) => ok({ users: users.flatMap(found), more: false }));
    this.answer('user.search', ({ query }) =>
      ok({ users: PEOPLE.filter(({ name }) => name.includes(query)), more: false }),
    );
    this.with('user.recent', { users: [] });
    this.with('preset.list', { presets: STARTER_PRESETS });
    this.with('panel.close', null);
    this.with('settings.open', null);
    this.answer('user.load', ({ user }) => ok(this.#reading(user)));
    this.answer('change.preview', ({ edits, origin }) => {
      const wanted = new Map(edits.map(({ at, to }) => [at as Place, to as Json]));
      const planned = plan(this.state, wanted);
      if (!planned.ok) return fail({ kind: 'not-allowed', effect: 'none' });
      return ok(this.seal(planned.change, origin));
    });
    this.answer('change.apply', (input) => ok(this.#apply(input.plan)));
    this.answer('change.undo', ({ change }) => {
      const done = this.changes.find(({ id }) => id === change);
      const back = (done?.change ?? []).map(({ at, from, to }) => ({
        at,
        from: to,
        to: from ?? null,
      }));
      return ok(this.seal(back, { kind: 'undo', of: change }));
    });
    this.answer('change.list', () => ok({ changes: this.changes }));
  }

  /** The page of the panel's tab is also as the news says. */
  override tell(news: News): void {
    if (news.news === 'subject' && news.tab === 7) {
      this.with('page.subject', { users: news.users, tab: news.tab });
    }
    super.tell(news);
  }

  seal(change: Change, origin: Origin): PlanView {
    const id = `plan-${(this.#count += 1)}`;
    this.#plans.set(id, { change, origin });
    return planView({ plan: id, change });
  }

  #reading(id: string) {
    const user = id === MARIA.id ? MARIA : { id, name: 'Otra Persona', email: 'otra@example.com' };
    return {
      vanished: [],
      reading: `reading-${(this.#count += 1)}`,
      at: 0,
      user: { ...user, state: this.state },
    };
  }

  #apply(id: string): ChangeView {
    const planned = this.#plans.get(id);
    if (!planned) throw new Error(`no plan ${id}`);
    const made = changeView({ ...planned, id: `change-${id}`, at: Date.now(), ...this.end });
    if (made.state === 'confirmed') this.state = applyChange(this.state, planned.change);
    this.changes.unshift(made);
    return made;
  }
}
