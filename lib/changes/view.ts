import type { Change, Edit, Place } from '../permissions/change.ts';
import type { UserState } from '../permissions/state.ts';
import type { Failure } from './failure.ts';

/** A user as our pages may see it. `name` and `email` are what the API returned, never what a page claimed. */
export type UserView = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: UserState;
  /** `lcPhone` in answers: account id to number; read only. */
  readonly lcPhone?: Readonly<Record<string, string>> | undefined;
  readonly restrictSubAccount?: boolean | undefined;
};

/** A user to choose, as the API names them: enough to load one, never enough to change one. */
export type FoundUser = Pick<UserView, 'id' | 'name' | 'email'>;

/** What a search found. `more`: others fit too, so it takes more words to see them. */
export type FoundUsers = { readonly users: readonly FoundUser[]; readonly more: boolean };

/** One reading of a user, kept by the background; edits are always made against a reading, by its id. */
export type ReadingView = {
  readonly reading: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly user: UserView;
  /** Present while an earlier change to this user has no settled outcome: nothing else may be written. */
  readonly unsettled?: ChangeView | undefined;
  /** Confirmed changes of the last days of which something is gone, newest first, with what would make it again. */
  readonly vanished: readonly VanishedView[];
};

/** What is gone of one confirmed change: its edits that no longer hold. */
export type VanishedView = {
  readonly change: string;
  /** Epoch milliseconds of the change. */
  readonly at: number;
  readonly edits: readonly Edit[];
};

/** Where a change came from. */
export type Origin =
  | { readonly kind: 'panel' }
  /** `id` since there are presets of one's own. */
  | { readonly kind: 'preset'; readonly name: string; readonly id?: string | undefined }
  /** A copy of another user, with the name that user had. */
  | { readonly kind: 'copy'; readonly of: string; readonly name: string }
  | { readonly kind: 'undo'; readonly of: string };

/** Somebody else moved a place that this change also moves: what we planned from, what is there, what we want. */
export type ConflictView = Edit & { readonly found?: Edit['to'] | undefined };

/** Something the person should know before a plan is applied. */
export type PlanWarning =
  /** Taking this back later is not possible: the value before was not read. */
  | { readonly kind: 'not-restorable'; readonly places: readonly Place[] }
  /** For an undo: places that cannot be taken back, because what was there before is not known. */
  | { readonly kind: 'cannot-restore'; readonly places: readonly Place[] }
  /** For an undo: a later change touched the same places. */
  | {
      readonly kind: 'touched-since';
      readonly places: readonly Place[];
      readonly by?: string | undefined;
    }
  /** Grants that are classed critical. */
  | { readonly kind: 'critical'; readonly places: readonly Place[] }
  /** The user is the person, and these of their own rights would go. */
  | { readonly kind: 'own-rights'; readonly places: readonly Place[] }
  /** The user ends with no scope at all. */
  | { readonly kind: 'no-scopes-left' };

/**
 * Where a person is asked about a warning before its plan is applied. *Window*: in the extension's own, because the
 * consequence is one that nobody may cause by a slip or by somebody else's hand. *Surface*: on the spot, because the
 * plan is not quite what was asked for. *Nowhere*: it is shown, and that is enough.
 */
const ASKED_IN = {
  'not-restorable': 'nowhere',
  'cannot-restore': 'surface',
  'touched-since': 'surface',
  critical: 'window',
  'own-rights': 'window',
  'no-scopes-left': 'window',
} as const satisfies Readonly<Record<PlanWarning['kind'], 'window' | 'surface' | 'nowhere'>>;

type AskedIn<Where extends string> = {
  [Kind in keyof typeof ASKED_IN]: (typeof ASKED_IN)[Kind] extends Where ? Kind : never;
}[keyof typeof ASKED_IN];

/** A warning that the confirmation window asks about. */
export type WindowWarning = Extract<PlanWarning, { kind: AskedIn<'window'> }>;

/** A warning that the surface itself shows, whether it asks about it or not. */
export type SurfaceWarning = Exclude<PlanWarning, WindowWarning>;

export function isForWindow(warning: PlanWarning): warning is WindowWarning {
  return ASKED_IN[warning.kind] === 'window';
}

export function isForSurface(warning: PlanWarning): warning is SurfaceWarning {
  return !isForWindow(warning);
}

/** Whether a plan holds something that its surface has to ask about before it asks for the plan to be applied. */
export function asksOnSurface(warnings: readonly PlanWarning[]): boolean {
  return warnings.some(({ kind }) => ASKED_IN[kind] === 'surface');
}

/** Why a plan has to be confirmed in the extension's window: what it does, or that its click cannot be trusted. */
export type ConfirmReason =
  | WindowWarning
  /** The press on a button in the portal's page may have been somebody else's doing. */
  | { readonly kind: 'click' };

/** What the confirmation window shows. */
export type ConfirmationView = {
  readonly plan: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly change: Change;
  readonly origin: Origin;
  readonly reasons: readonly ConfirmReason[];
  /** Until when it can be confirmed, epoch milliseconds. */
  readonly until: number;
};

/** A plan that only the confirmation window can apply now. */
export type ConfirmingView = { readonly state: 'confirming'; readonly plan: string };

/** A plan that the background has sealed: single use, bound to who asked, applied by its id and nothing else. */
export type PlanView = {
  readonly plan: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  readonly change: Change;
  readonly warnings: readonly PlanWarning[];
};

/**
 * The life of a change. `sealed`: written down, nothing sent. `sent`: a request may be under way. `unknown`: no
 * answer; being settled by reading ("checking"). The other four are ends.
 */
export const CHANGE_STATES = [
  'sealed',
  'sent',
  'unknown',
  'confirmed',
  'partly',
  'refused',
] as const;

export type ChangeState = (typeof CHANGE_STATES)[number];

/** A change as the journal tells it to our pages. */
export type ChangeView = {
  readonly id: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  /** Epoch milliseconds of sealing. */
  readonly at: number;
  readonly state: ChangeState;
  readonly origin: Origin;
  /** What was (to be) changed, on the state found before writing. */
  readonly change: Change;
  /** For `partly`: places that did not become what was planned. */
  readonly missing: readonly Place[];
  /** For `refused` and `unknown`: why. */
  readonly failure?: Failure | undefined;
  /** For a refusal because of a rival edit: the places and both values. */
  readonly conflicts?: readonly ConflictView[] | undefined;
  readonly traceIds: readonly string[];
  /** Said once, when the server was found to take only the documentation's spelling of some scopes. */
  readonly documentedSpelling?: boolean | undefined;
  /** The id of the confirmed change that took this one back, if any. */
  readonly undoneBy?: string | undefined;
  /** Somebody else's edits that came between our reading before the write and the one after; they stand. */
  readonly foreign?: Change | undefined;
  /** Places that a later reading showed to be no longer as this change left them. */
  readonly vanished?: readonly Place[] | undefined;
};

/** How a change stands, as a person tells it apart; each has a sign, a word and a one-line text. */
export const OUTCOMES = ['saved', 'undo', 'taken-back', 'partly', 'refused', 'checking'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** How a change stands. A change that was taken back says so before anything else. */
export function outcomeOf(view: Pick<ChangeView, 'state' | 'origin' | 'undoneBy'>): Outcome {
  if (view.undoneBy !== undefined) return 'taken-back';
  if (view.state === 'confirmed') return view.origin.kind === 'undo' ? 'undo' : 'saved';
  if (view.state === 'partly' || view.state === 'refused') return view.state;
  return 'checking';
}

/** One change with what lists leave out. */
export type ChangeDetails = {
  readonly change: ChangeView;
  /** What it was made through: the end of the token and, since there are several connections, the ids. */
  readonly connection: {
    readonly endsIn: string;
    readonly level?: ConnectionView['level'] | undefined;
    readonly companyId?: string | undefined;
    readonly accountId?: string | undefined;
  };
  /** The user as read before writing, and as read last after it, if that was done. */
  readonly before: UserState;
  readonly after?: UserState | undefined;
  /** Epoch milliseconds; absent for what did not happen, or not yet. */
  readonly sentAt?: number | undefined;
  readonly answeredAt?: number | undefined;
  readonly endedAt?: number | undefined;
};

/** A connection, without its token. */
export type ConnectionView = {
  readonly id: string;
  /** As the person called it; may be empty, and then the account or company names it. */
  readonly label: string;
  readonly level: 'agency' | 'account';
  readonly companyId?: string | undefined;
  readonly accountId?: string | undefined;
  /** Origins of the portal on whose pages it is used; none named: on all that the extension serves. */
  readonly addresses: readonly string[];
  /** Last four characters of the token. */
  readonly endsIn: string;
  /** False: the token is not of the documented shape (`pit-` and a UUID); it may still work. */
  readonly knownShape: boolean;
  /** When this token was added, epoch milliseconds. */
  readonly addedAt: number;
  /** Whether the person is reminded when the token is old. */
  readonly remind: boolean;
  /** Who of Leadway's users the person is, once they have said it. */
  readonly ownUser?: { readonly id: string; readonly name: string } | undefined;
};

/** A connection among which the person has to choose. */
export type ConnectionChoice = Pick<
  ConnectionView,
  'id' | 'label' | 'level' | 'companyId' | 'accountId' | 'endsIn'
>;
