import { sameState } from '../permissions/diff.ts';
import type { Change } from '../permissions/change.ts';
import type { Conflict } from '../permissions/rebase.ts';
import type { UserState } from '../permissions/state.ts';
import { verify } from '../permissions/verify.ts';
import type { Failure } from './failure.ts';
import type { ChangeRecord } from './record.ts';
import type { PlanRecord } from './sealed.ts';

/** A reading may lag behind a write that was answered: an old state is believed only after this. */
export const LAG_MS = 10_000;

/** A request without an answer may still land: nobody says *nothing changed* before this. */
export const LANDING_MS = 60_000;

/** Two old readings closer than this to each other are one observation, not two. */
const APART_MS = 1_000;

/** The first record of a change: written down, nothing sent. */
export function sealed(
  plan: PlanRecord,
  connection: ChangeRecord['connection'],
  id: string,
  now: number,
): ChangeRecord {
  return {
    v: 1,
    id,
    at: now,
    state: 'sealed',
    user: plan.user,
    connection,
    origin: plan.origin,
    change: plan.change,
    base: plan.base,
    missing: [],
    unverified: [],
    foreign: [],
    traceIds: [],
  };
}

/** About to be sent: the record of this must be on disk before the request leaves. */
export function sent(
  record: ChangeRecord,
  found: UserState,
  change: Change,
  now: number,
): ChangeRecord {
  return { ...record, state: 'sent', found, change, sentAt: now };
}

/** The server answered that it did it. What it really did is for the readings to say. */
export function answered(record: ChangeRecord, now: number, traceId?: string): ChangeRecord {
  return traced({ ...record, answeredAt: now }, traceId);
}

/** Nothing was changed, and why. */
export function refused(
  record: ChangeRecord,
  failure: Failure,
  now: number,
  conflicts?: readonly Conflict[],
): ChangeRecord {
  const end: ChangeRecord = { ...record, state: 'refused', failure, endedAt: now };
  return traced(conflicts ? { ...end, conflicts } : end, failure.traceId);
}

/** Nobody knows yet: to be settled by reading. */
export function unknown(record: ChangeRecord, failure: Failure): ChangeRecord {
  return traced({ ...record, state: 'unknown', failure }, failure.traceId);
}

/**
 * What a reading after the write says about a change that was sent. The plan read back confirms it at once. An old
 * state ends it only when enough time has passed: 10 s where the server had answered, else 60 s and two readings
 * that agree.
 */
export function judged(record: ChangeRecord, after: UserState, now: number): ChangeRecord {
  const verified = verify(record.found ?? record.base, record.change, after);
  const read: ChangeRecord = { ...record, ...verified, after };
  if (record.answeredAt !== undefined) {
    if (verified.missing.length === 0) return ended(read, 'confirmed', now);
    return now - record.answeredAt >= LAG_MS ? ended(read, 'partly', now) : read;
  }
  // Without an answer, what no reading can show may be there or not: it is named as missing.
  const missing = [...verified.missing, ...verified.unverified];
  if (missing.length === 0) return ended(read, 'confirmed', now);
  if (!isOldForGood(record, after, now)) {
    return { ...read, missing, state: 'unknown', oldReadingAt: now };
  }
  const nothing = verified.missing.length === record.change.length;
  return nothing
    ? refused(read, landedNever(record), now)
    : ended({ ...read, missing }, 'partly', now);
}

function isOldForGood(record: ChangeRecord, after: UserState, now: number): boolean {
  const { sentAt, oldReadingAt, after: before } = record;
  if (sentAt === undefined || oldReadingAt === undefined || !before) return false;
  return now - sentAt >= LANDING_MS && now - oldReadingAt >= APART_MS && sameState(before, after);
}

function landedNever(record: ChangeRecord): Failure {
  return { ...(record.failure ?? { kind: 'timeout' }), effect: 'none' };
}

function ended(record: ChangeRecord, state: 'confirmed' | 'partly', now: number): ChangeRecord {
  const { failure: _failure, oldReadingAt: _old, ...rest } = record;
  return { ...rest, state, endedAt: now };
}

function traced(record: ChangeRecord, traceId: string | undefined): ChangeRecord {
  return traceId ? { ...record, traceIds: [...record.traceIds, traceId] } : record;
}
