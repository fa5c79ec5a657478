import type { Failure } from '../../../lib/changes/failure.ts';
import type { Person } from './person.ts';
import type { Writing } from './writing.ts';

/** The user on show, with everything that is staged for and written about them. */
export type Showing = { readonly person: Person; readonly writing: Writing };

/** What the panel has to show. */
export type View =
  | { readonly kind: 'asking' }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'several'; readonly users: readonly string[] }
  /** The person wants another user than the one that was on show. */
  | { readonly kind: 'choosing'; readonly from: string }
  | { readonly kind: 'loading'; readonly user: string }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly user?: string | undefined }
  | { readonly kind: 'showing'; readonly showing: Showing };

/** Only while the user is on show, and not while they are loaded. */
export function showingOf(view: View): Showing | undefined {
  return view.kind === 'showing' ? view.showing : undefined;
}

/** The id of the user whom the panel is about, on show or not. */
export function subjectOf(view: View): string | undefined {
  if (view.kind === 'loading' || view.kind === 'failed') return view.user;
  if (view.kind === 'choosing') return view.from;
  return showingOf(view)?.person.id;
}

/** Whether something of the person's would be lost by going elsewhere. */
export function isKept(showing: Showing | undefined): boolean {
  return showing !== undefined && (hasDraft(showing.person) || isBusy(showing));
}

/** Whether something is staged and not applied. */
export function hasDraft({ draft }: Person): boolean {
  return draft.edits.peek().size > 0;
}

/** Whether something is being written, or waits to be confirmed in its window. */
export function isBusy(showing: Showing | undefined): boolean {
  if (!showing) return false;
  const { busy, outcome } = showing.writing;
  return busy.peek() !== undefined || outcome.peek()?.kind === 'confirming';
}
