import * as z from 'zod/mini';
import { late } from '../late.ts';
import type { Failure } from '../changes/failure.ts';
import type { ConnectionView, FoundUsers } from '../changes/view.ts';
import { LeadwayId, OwnId } from './ids.ts';
import { TYPED_LIMITS } from './typed-limits.ts';
import { verb } from './verb.ts';

const Nothing = late(() => z.strictObject({}));
const OneConnection = late(() => z.strictObject({ connection: OwnId }));
const Label = late(() => z.string().check(z.maxLength(TYPED_LIMITS.label)));
/** As typed or pasted. */
const PastedToken = late(() => z.string().check(z.maxLength(TYPED_LIMITS.token)));
const PortalOrigin = late(() =>
  z.string().check(z.maxLength(200), z.regex(/^https:\/\/[a-z0-9.-]+$/)),
);

/** What may be asked about connections: a part of the contract. No answer holds a token. */
export const CONNECTION_VERBS = {
  /** The connection for the page at hand: the sender's, or for the popup the one under it. */
  'connection.status': verb(['panel', 'own-page'], Nothing),
  /** Which connection to use on this page, where several fit. */
  'connection.choose': verb(['panel', 'own-page'], OneConnection),
  'connection.list': verb(['own-page'], Nothing),
  /** Test and keep a new one. */
  'connection.save': verb(['own-page'], () =>
    z.strictObject({
      token: PastedToken(),
      companyId: z.string().check(z.maxLength(TYPED_LIMITS.id)),
      accountId: z.string().check(z.maxLength(TYPED_LIMITS.id)),
      label: z.optional(Label()),
    }),
  ),
  /** Test the stored token again. */
  'connection.test': verb(['own-page'], OneConnection),
  /** Users by a part of their name, e-mail or id, as this very connection sees them. Names and e-mails only. */
  'connection.users': verb(['own-page'], () =>
    z.strictObject({
      connection: OwnId,
      query: z.string().check(z.minLength(1), z.maxLength(TYPED_LIMITS.search)),
    }),
  ),
  /** Change what needs no test. */
  'connection.edit': verb(['own-page'], () =>
    z.strictObject({
      connection: OwnId,
      label: z.optional(Label()),
      addresses: z.optional(z.array(PortalOrigin()).check(z.maxLength(20))),
      remind: z.optional(z.boolean()),
      ownUser: z.optional(
        z.nullable(
          z.strictObject({ id: LeadwayId, name: z.string().check(z.maxLength(TYPED_LIMITS.name)) }),
        ),
      ),
    }),
  ),
  /** Rotation: put another token in the place of the stored one, if it is for the same. */
  'connection.replace': verb(['own-page'], () =>
    z.strictObject({ connection: OwnId, token: PastedToken() }),
  ),
  'connection.remove': verb(['own-page'], OneConnection),
} as const;

export type ConnectionAnswers = {
  'connection.status': ConnectionStatus;
  'connection.choose': null;
  'connection.list': { readonly connections: readonly ConnectionView[] };
  'connection.save': SaveOutcome;
  'connection.test': SaveOutcome;
  'connection.users': FoundUsers;
  'connection.edit': ConnectionView;
  'connection.replace': SaveOutcome;
  'connection.remove': null;
};

/** What serves the page at hand. */
export type ConnectionStatus = {
  readonly connection: ConnectionView | null;
  /** Why there is none: none at all, none for this page, or several that fit. */
  readonly missing?: Failure | undefined;
  /** How many there are, for whatever page. */
  readonly connections: number;
};

/** What a test found; where it fails nothing is kept, and what was there before stays. */
export type SaveOutcome = {
  readonly connection: ConnectionView;
  /** How many users the token sees in its account or company, where the answer says. */
  readonly users?: number | undefined;
  readonly warnings: readonly 'unknown-shape'[];
};
