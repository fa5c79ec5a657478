import type { Change, Place } from '../permissions/change.ts';
import type { Conflict } from '../permissions/rebase.ts';
import type { UserState } from '../permissions/state.ts';
import type { Failure } from './failure.ts';
import type { ChangeDetails, ChangeState, ChangeView, ConnectionView, Origin } from './view.ts';

/** States in which a request may be under way or its effect unknown. */
export const OPEN_STATES: ReadonlySet<ChangeState> = new Set(['sealed', 'sent', 'unknown']);

/** One change in the journal. Each transition is written before its effect, so a record never promises too much. */
export type ChangeRecord = {
  readonly v: 1;
  readonly id: string;
  /** Epoch milliseconds of sealing. */
  readonly at: number;
  readonly state: ChangeState;
  /** The user's id while the outcome is open; absent once it is settled. Indexed. */
  readonly open?: string;
  readonly user: { readonly id: string; readonly name: string; readonly email: string };
  /** What it was made through. Records of the first version hold no level and no ids. */
  readonly connection: {
    readonly id: string;
    readonly endsIn: string;
    readonly level?: ConnectionView['level'] | undefined;
    readonly companyId?: string | undefined;
    readonly accountId?: string | undefined;
  };
  /** The server took only the documentation's spelling of scopes that have two. */
  readonly documentedSpelling?: boolean;
  readonly origin: Origin;
  /** As planned on `base`; once sent, as rebased on `found`. */
  readonly change: Change;
  /** The reading the person saw. */
  readonly base: UserState;
  /** The reading just before writing. */
  readonly found?: UserState;
  /** The last reading after writing. */
  readonly after?: UserState;
  readonly sentAt?: number;
  /** When the server said that it did it; absent while no answer was seen. */
  readonly answeredAt?: number;
  readonly endedAt?: number;
  /** When the last reading was made that did not show the plan, while settling. */
  readonly oldReadingAt?: number;
  readonly missing: readonly Place[];
  readonly unverified: readonly Place[];
  /** Differences that neither the state found nor our change explains. */
  readonly foreign: Change;
  readonly failure?: Failure;
  readonly conflicts?: readonly Conflict[];
  readonly traceIds: readonly string[];
  readonly undoneBy?: string;
  /** Places that a later reading showed to be no longer as this change left them, though nobody of ours moved them. */
  readonly vanished?: readonly Place[];
};

/** A record without its readings, which are nine tenths of it: what lists and rules about other changes need. */
export type ChangeSummary = Omit<ChangeRecord, 'base' | 'found' | 'after'>;

/** The record as our pages may see it: without states, which hold more than a page needs. */
export function toView(record: ChangeSummary): ChangeView {
  return {
    id: record.id,
    user: record.user,
    at: record.at,
    state: record.state,
    origin: record.origin,
    change: record.change,
    missing: record.missing,
    failure: record.failure,
    conflicts: record.conflicts,
    traceIds: record.traceIds,
    documentedSpelling: record.documentedSpelling,
    undoneBy: record.undoneBy,
    foreign: record.foreign,
    vanished: record.vanished,
  };
}

/** The record with what lists leave out, for whoever looks at this one change. */
export function toDetails(record: ChangeRecord): ChangeDetails {
  const { endsIn, level, companyId, accountId } = record.connection;
  return {
    change: toView(record),
    connection: { endsIn, level, companyId, accountId },
    before: record.found ?? record.base,
    after: record.after,
    sentAt: record.sentAt,
    answeredAt: record.answeredAt,
    endedAt: record.endedAt,
  };
}

/** What a change really did: its edits without those that did not arrive. Empty unless it ended with an effect. */
export function effectOf(record: ChangeSummary): Change {
  if (record.state !== 'confirmed' && record.state !== 'partly') return [];
  return record.change.filter((edit) => !record.missing.includes(edit.at));
}
