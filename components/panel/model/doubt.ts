import type { UserView } from '../../../lib/changes/view.ts';
import type { Subject } from '../../../lib/messages/contract.ts';

/** The page and Leadway give different e-mail addresses for one user. */
export type Doubt = {
  readonly shown: string;
  readonly known: string;
  /** What a person who says that it is right has seen: the user and the addresses. */
  readonly key: string;
};

/**
 * Whether what the page shows speaks against a user. An address that Leadway did not return speaks for nothing, and a
 * page that is about others says nothing of this user.
 */
export function doubtOf({ id, email }: UserView, { users, emails = [] }: Subject) {
  const known = email.trim().toLowerCase();
  const isAbout = users.length === 0 || users.includes(id);
  const [shown] = emails;
  if (!isAbout || known === '' || shown === undefined || emails.includes(known)) return undefined;
  return { shown, known, key: [id, known, ...emails].join(' ') } satisfies Doubt;
}

/** The strongest first: what a form names is worth more than what led to it. */
const STRENGTH = ['named', 'address', 'text', 'row', 'request', 'email'] as const;

export type Way = (typeof STRENGTH)[number];

/** What a page's one user was read from, as far as a person wants to know. */
export function wayFound(user: string, { users, how = [] }: Subject): Way | undefined {
  const isThis = users.length === 1 && users[0] === user;
  return isThis ? STRENGTH.find((kind) => how.includes(kind)) : undefined;
}
