import type { ApiFailure, ApiFailureKind } from '../leadway/failure.ts';
import { API_FAILURES } from '../leadway/failure.ts';
import type { ConnectionChoice } from './view.ts';

/** What can go wrong on our own side of a change, beside what the API says. */
export const OWN_FAILURES = [
  /** An account's token may read users, but not this one: agency users are for an agency's token. */
  'user-out-of-reach',
  /** No token is set. */
  'no-connection',
  /** There are connections, but none serves this page's account, or the change's. */
  'no-connection-here',
  /** Several connections fit: the person has to say which. Never guessed. */
  'which-connection',
  /** The page is now of another account than the connection; its id is the reason. */
  'page-of-other-account',
  /** The user is not in the connection's account; its id is the reason. */
  'user-not-in-account',
  /** Through an agency's connection: the user is not in the page's account; its id is the reason. */
  'user-not-on-page',
  /** Through an agency's connection: the user is of another company; its id is the reason. */
  'user-of-other-company',
  /** Leadway did not say in which accounts the user is, so nobody can tell that it is the right one. */
  'accounts-not-read',
  /** Rivals moved the same places since the reading. */
  'conflict',
  /** An earlier change to the same user has no settled outcome yet. */
  'unsettled',
  /** The plan was used, is too old, or belongs to another tab, frame, document, user or connection. */
  'plan-expired',
  /** The reading an edit refers to is gone: load again. */
  'reading-expired',
  /** Every place already is as wanted. */
  'nothing-to-do',
  /** An edit is not allowed by the rules of the domain (a mark without its scope, say). */
  'not-allowed',
  /** Leadway's list of scopes lacks some that the user holds, so the list cannot be written as a whole. */
  'scopes-refused',
  /** The browser stopped the extension after the plan was written down and before anything was sent. */
  'interrupted',
  /** The journal could not be written, so nothing was sent. */
  'journal-full',
  /** What is stored is of a newer version of the extension, so it is neither read nor written. */
  'newer-data',
  /** The change to undo is not in the journal, or its state does not allow an undo. */
  'not-undoable',
  /** The sender may not ask this, or asked it in a wrong form. */
  'forbidden',
  /** The tab in front shows no portal that is served. */
  'not-a-portal',
  /** What was typed cannot be used (an empty token, an id of a wrong shape). */
  'bad-input',
  /** For a rotation: the new token is of the other level, agency instead of account or the other way round. */
  'token-other-level',
  /** For a rotation: the new token does not open the account or company of the old one; its id is the reason. */
  'token-other-place',
  /** The passphrase is another; `retryAt` says when the next one is tried. */
  'wrong-passphrase',
  /** Nothing was tried, because the pause after a wrong passphrase is not over: `retryAt` says when it is. */
  'too-many-tries',
  /** The background did not answer. */
  'no-background',
  /** Our own mistake; the details are in the extension's log. */
  'internal',
] as const;

export type OwnFailureKind = (typeof OWN_FAILURES)[number];
export type FailureKind = ApiFailureKind | OwnFailureKind;

/** Every kind there is: the error texts are a table over these, walked by a test. */
export const FAILURE_KINDS: readonly FailureKind[] = [...API_FAILURES, ...OWN_FAILURES];

/** A failure as our pages see it: an API failure, or one of ours. Never holds a token. */
export type Failure = Omit<ApiFailure, 'kind' | 'effect'> & {
  readonly kind: FailureKind;
  /** Whether anything at Leadway can have changed. */
  readonly effect: 'none' | 'unknown';
  /** For `scopes-refused`: those that Leadway refuses or, where it does not say, may refuse. Wire spelling. */
  readonly scopes?: readonly string[] | undefined;
  /** For `which-connection`: those that fit. */
  readonly connections?: readonly ConnectionChoice[] | undefined;
};
