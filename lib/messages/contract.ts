import * as z from 'zod/mini';
import { late } from '../late.ts';
import type {
  ChangeView,
  ConfirmationView,
  ConfirmingView,
  FoundUsers,
  PlanView,
  ReadingView,
} from '../changes/view.ts';
import type { Failure } from '../changes/failure.ts';
import type { FactsProblem, FactsSelector } from '../background/facts-file.ts';
import { KINDS, MOST, MOST_AROUND, MOST_EMAILS, type Kind } from '../portal/sighting.ts';
import type { Result } from '../result.ts';
import { PRESET_VERBS, type PresetAnswers } from './preset-verbs.ts';
import { HISTORY_VERBS, type HistoryAnswers } from './history-verbs.ts';
import { VAULT_VERBS, type VaultAnswers } from './vault-verbs.ts';
import { CONNECTION_VERBS, type ConnectionAnswers } from './connection-verbs.ts';
import { LeadwayId, OwnId } from './ids.ts';
import { verb, type SenderClass } from './verb.ts';

// A strict CSP reports a violation for every `new Function`, which zod tries once to see if it may compile.
z.config({ jitless: true });

export type { PresetsView, PresetSync, PresetUse } from './preset-verbs.ts';
export type { FoundChanges, HistoryPage, HistorySettings } from './history-verbs.ts';
export type { VaultStatus } from './vault-verbs.ts';
export type { SenderClass } from './verb.ts';

const Text = late(() => z.string().check(z.maxLength(2_000)));

const PlaceInput = late(() =>
  z
    .string()
    .check(
      z.maxLength(200),
      z.regex(/^((scope|assigned|flag|field|account|twilio):.{1,180}|assigned|twilio)$/s),
    ),
);
const ValueInput = late(() =>
  z.union([
    z.boolean(),
    z.null(),
    Text(),
    z.array(z.string().check(z.maxLength(200))).check(z.maxLength(1_000)),
    z.record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(40))),
  ]),
);
const EditInput = late(() => z.strictObject({ at: PlaceInput(), to: ValueInput() }));
const OriginInput = late(() =>
  z.union([
    z.strictObject({ kind: z.literal('panel') }),
    z.strictObject({
      kind: z.literal('preset'),
      name: z.string().check(z.maxLength(120)),
      id: z.optional(OwnId),
    }),
    z.strictObject({
      kind: z.literal('copy'),
      of: LeadwayId,
      name: z.string().check(z.maxLength(200)),
    }),
  ]),
);

/** Whom a portal page shows, as far as its content script can tell. Only a claim: the API has the last word. */
const SightingInput = late(() =>
  z.strictObject({
    /** At most a handful: the one user of an open form, or nobody. */
    users: z.array(LeadwayId).check(z.maxLength(MOST)),
    /** What the one user was read from. */
    how: z.optional(z.array(z.enum(KINDS)).check(z.maxLength(KINDS.length))),
    /** What names each of several users that an open form left in doubt. */
    ways: z.optional(
      z.array(z.array(z.enum(KINDS)).check(z.maxLength(KINDS.length))).check(z.maxLength(MOST)),
    ),
    /** E-mail addresses that the open form or the row in use shows, in lower case. */
    emails: z.optional(
      z
        .array(z.string().check(z.maxLength(254), z.regex(/^[^\s@]+@[^\s@]+$/)))
        .check(z.maxLength(MOST_EMAILS)),
    ),
    /** Ids around the page that no open form is about, but for a row that the person used. */
    around: z.optional(z.array(LeadwayId).check(z.maxLength(MOST_AROUND))),
    /** How many frames stand in the document. */
    frames: z.optional(z.number().check(z.int(), z.minimum(0), z.maximum(20))),
  }),
);

/** As typed into the options page: what is in it is for `typedAddress` to say. */
const HostInput = late(() =>
  z.strictObject({ host: z.string().check(z.minLength(1), z.maxLength(253)) }),
);

const Nothing = late(() => z.strictObject({}));

/** The largest file of facts that is looked at, in characters; those built in take about 4,000. */
export const MOST_CHARACTERS = 64_000;
const FactsInput = late(() =>
  z.strictObject({ file: z.string().check(z.maxLength(MOST_CHARACTERS)) }),
);
const Pixels = late(() => z.number().check(z.int(), z.minimum(0), z.maximum(20_000)));
const PlacesInput = late(() =>
  z.strictObject({
    panel: z.optional(z.strictObject({ side: z.enum(['left', 'right']), width: Pixels() })),
    launcher: z.optional(z.strictObject({ right: Pixels(), bottom: Pixels() })),
  }),
);
/**
 * Every message there is: who may send it and the strict shape of what it carries. Messages are verbs of our
 * domain; none fetches an address or reads the token.
 */
export const CONTRACT = {
  /** The portal's script tells whom its page shows. */
  'page.report': verb(['portal-script'], SightingInput),
  /** The always-on script is on a user page and asks for the readers of evidence to be injected. */
  'page.arrived': verb(['portal-script'], Nothing),
  /** A person has moved the launcher, or moved or resized the panel: where to put it the next time. */
  'page.placed': verb(['portal-script'], PlacesInput),
  /** A person has pressed the launcher beside an open panel: it closes, or asks first. */
  'launcher.pressed': verb(['portal-script'], Nothing),
  /** Whom does the page (of the sender's tab; for a popup, of the active tab) show? */
  'page.subject': verb(['panel', 'own-page'], Nothing),
  /** Close the panel in the sender's tab. */
  'panel.close': verb(['panel'], Nothing),
  /** Dock the panel in the sender's tab on the other side. */
  'panel.dock': verb(['panel'], Nothing),
  /** Load the page of the sender's tab anew, so that the portal's form forgets what it read before us. */
  'page.reload': verb(['panel'], Nothing),
  /** Open the panel in the active tab. */
  'panel.open': verb(['own-page'], Nothing),
  /** Open the options page. */
  'settings.open': verb(['panel', 'own-page'], Nothing),
  'user.load': verb(['panel', 'own-page'], () => z.strictObject({ user: LeadwayId })),
  /** Users by a part of their name, e-mail or id. Names and e-mails only. */
  'user.search': verb(['panel', 'own-page'], () =>
    z.strictObject({ query: z.string().check(z.minLength(1), z.maxLength(200)) }),
  ),
  /** Names and e-mails of users whose ids are known; who cannot be seen is left out. */
  'user.names': verb(['panel', 'own-page'], () =>
    z.strictObject({ users: z.array(LeadwayId).check(z.minLength(1), z.maxLength(50)) }),
  ),
  /** Ids of the users that were loaded in a panel since the browser started, newest first. */
  'user.recent': verb(['panel', 'own-page'], Nothing),
  'change.preview': verb(['panel'], () =>
    z.strictObject({
      reading: OwnId,
      edits: z.array(EditInput()).check(z.minLength(1), z.maxLength(1_000)),
      origin: OriginInput(),
    }),
  ),
  /** Plan the undo of any change; reads the user first. */
  'change.undo': verb(['panel', 'own-page'], () =>
    z.strictObject({
      change: OwnId,
      /** Scopes to leave as they are, because the server refuses to have them back. */
      without: z.optional(z.array(z.string().check(z.maxLength(200))).check(z.maxLength(200))),
    }),
  ),
  'change.apply': verb(['panel', 'own-page'], () =>
    z.strictObject({
      plan: OwnId,
      /** For the panel, which lives in somebody else's page: whether its press is known to be doubtful, or soon told. */
      press: z.optional(z.enum(['doubtful', 'told-soon'])),
    }),
  ),
  /** What the panel's gate made of the press behind an apply; see docs/confirmation.md. */
  'change.press': verb(['panel'], () => z.strictObject({ plan: OwnId, trusted: z.boolean() })),
  /** The confirmation window asks what it is to show. */
  'change.confirmation': verb(['own-page'], () => z.strictObject({ plan: OwnId })),
  /** A person has confirmed in the window. */
  'change.confirm': verb(['own-page'], () => z.strictObject({ plan: OwnId })),
  /** Whether a plan of the sender's still waits to be confirmed. */
  'change.waits': verb(['panel'], () => z.strictObject({ plan: OwnId })),
  /** Not to be made: said in the window, or where it was asked for. Closes the window. */
  'change.decline': verb(['panel', 'own-page'], () => z.strictObject({ plan: OwnId })),
  /** Close the confirmation window that asks. */
  'confirmation.close': verb(['own-page'], Nothing),
  /** Newest first. The panel sees the changes of the user it has loaded only. */
  'change.list': verb(['panel', 'own-page'], () =>
    z.strictObject({
      user: z.optional(LeadwayId),
      limit: z.number().check(z.int(), z.minimum(1), z.maximum(200)),
    }),
  ),
  /** Addresses of agencies' own portals that were added, and whether the browser grants them at this moment. */
  'addresses.list': verb(['own-page'], Nothing),
  /** Serves an address from now on; the browser must have granted it. */
  'addresses.add': verb(['own-page'], HostInput),
  'addresses.remove': verb(['own-page'], HostInput),
  ...CONNECTION_VERBS,
  ...VAULT_VERBS,
  'preferences.get': verb(['panel', 'own-page'], Nothing),
  'preferences.set': verb(
    ['own-page'],
    // What is not named stays as it is.
    () =>
      z.strictObject({
        language: z.optional(z.enum(['browser', 'en', 'es'])),
        singleKeys: z.optional(z.boolean()),
      }),
  ),
  /** The file of facts about the portal's pages that is in use, if one is. */
  'facts.get': verb(['own-page'], Nothing),
  /** What is wrong in a file of facts, and the selectors in it, which only a page can parse. */
  'facts.check': verb(['own-page'], FactsInput),
  'facts.set': verb(['own-page'], FactsInput),
  'facts.forget': verb(['own-page'], Nothing),
  ...PRESET_VERBS,
  ...HISTORY_VERBS,
} as const satisfies Record<
  string,
  { audience: readonly SenderClass[]; input: z.ZodMiniType<unknown> }
>;

export type Verb = keyof typeof CONTRACT;
export type Input<V extends Verb> = z.input<(typeof CONTRACT)[V]['input']>;
export type Parsed<V extends Verb> = z.output<(typeof CONTRACT)[V]['input']>;

/** Whom a page shows: the ids its script reported, newest report first, and none where it saw nobody. */
export type Subject = {
  readonly users: readonly string[];
  readonly tab?: number | undefined;
  /** For our own pages: whether the tab shows a portal at all, whomever it shows there. */
  readonly portal?: boolean | undefined;
  /** What one user was read from; `email` where the API knew exactly one user for the address on the page. */
  readonly how?: readonly Kind[] | undefined;
  /** The addresses that the open form shows, in lower case: a claim, to be held against what the API says. */
  readonly emails?: readonly string[] | undefined;
};

/** What each verb answers with when it goes well. */
export type Answers = PresetAnswers &
  HistoryAnswers &
  VaultAnswers &
  ConnectionAnswers & {
    'page.report': null;
    'page.arrived': null;
    'page.placed': null;
    'launcher.pressed': null;
    'page.subject': Subject;
    'panel.close': null;
    'panel.dock': null;
    'page.reload': null;
    'panel.open': null;
    'settings.open': null;
    'user.load': ReadingView;
    'user.search': FoundUsers;
    'user.names': FoundUsers;
    'user.recent': { readonly users: readonly string[] };
    'change.preview': PlanView;
    'change.undo': PlanView;
    'change.apply': ChangeView | ConfirmingView;
    'change.press': null;
    'change.confirmation': ConfirmationView;
    'change.confirm': ChangeView;
    'change.waits': { readonly waits: boolean };
    'change.decline': null;
    'confirmation.close': null;
    'change.list': {
      readonly changes: readonly ChangeView[];
      /** For our own pages: how many changes could not be read so far and were set aside. */
      readonly damaged?: number | undefined;
    };
    'addresses.list': { readonly addresses: readonly PortalAddress[] };
    'addresses.add': null;
    'addresses.remove': null;
    'preferences.get': Preferences;
    'preferences.set': Preferences;
    'facts.get': {
      /** Absent, as the day, while what is built in is in use. */
      readonly file?: string | undefined;
      /** The day that a loaded file names. */
      readonly seen?: string | undefined;
    };
    'facts.check': {
      readonly problems: readonly FactsProblem[];
      readonly selectors: readonly FactsSelector[];
    };
    'facts.set': { readonly problems: readonly FactsProblem[] };
    'facts.forget': null;
  };

/** An agency's own portal. Not granted: the permission was taken away in the browser's own settings. */
export type PortalAddress = { readonly host: string; readonly granted: boolean };

export type Preferences = {
  /** `browser` follows the browser's own language. */
  readonly language: 'browser' | 'en' | 'es';
  /** Whether characters alone are shortcuts in our pages. */
  readonly singleKeys: boolean;
};

export type { ConnectionStatus, SaveOutcome } from './connection-verbs.ts';

export type Answer<V extends Verb> = Result<Answers[V], Failure>;

/** News the background broadcasts to our own pages and panels. Carries ids only. */
export type News =
  | { readonly news: 'subject'; readonly tab: number; readonly users: readonly string[] }
  /** In this tab, while the panel was open. */
  | { readonly news: 'launcher'; readonly tab: number }
  /** Changes of a user; of anybody where the history was cleared. */
  | { readonly news: 'changes'; readonly user?: string | undefined }
  /** A plan that was to be confirmed has been, or will not be; `failed`: confirmed, and it came to no change. */
  | {
      readonly news: 'confirmation';
      readonly plan: string;
      readonly end: 'confirmed' | 'declined' | 'failed';
      readonly failure?: Pick<Failure, 'kind' | 'effect'> | undefined;
    }
  | { readonly news: 'connection' }
  /** Locked, or no longer; also where a passphrase was set, changed or removed. */
  | { readonly news: 'vault'; readonly locked: boolean }
  | { readonly news: 'preferences' }
  | { readonly news: 'addresses' }
  | { readonly news: 'presets' };

/** What the background tells the portal's script in a tab. Carries nothing about users, tokens or changes. */
export type PortalOrder =
  | { readonly order: 'open-panel' }
  | { readonly order: 'close-panel' }
  /** To the other side of the window. */
  | { readonly order: 'dock-panel' }
  /** The page's address is not served any more: leave no trace. */
  | { readonly order: 'leave' };
