import type { ApiFailure } from './failure.ts';
import { limitOf, type Pace } from './pace.ts';

/**
 * What is known of the server's limits, and what of ours counts towards them. Plain data without infinities, so that
 * it can be stored. Times are epoch milliseconds, 0 for never.
 */
export type PaceState = {
  /** Requests allowed in an interval, and its length in milliseconds. */
  readonly max: number;
  readonly every: number;
  /** When the requests of the last interval ended, in order: ours, and those of others that the server counted. */
  readonly ended: readonly number[];
  /** How many the newest answer left us; those that are under way may or may not be taken off. */
  readonly left: number;
  /** How many are under way. */
  readonly flying: number;
  /** How often we were over the limit since it last went well for an interval. */
  readonly strikes: number;
  /** Nothing is sent before. */
  readonly cool: number;
  /** The daily limit is spent until then. */
  readonly day: number;
};

/** Documented: 100 requests in 10 s; trial accounts have 25, which the headers of the first answer tell. */
export const UNTOLD: PaceState = {
  max: 100,
  every: 10_000,
  ended: [],
  left: 100,
  flying: 0,
  strikes: 0,
  cool: 0,
  day: 0,
};

/** A limit above this is none, and there is no use in counting so far; nor in waiting for an interval of more than 100 s. */
const MAX_TOLD = 100_000;
const HOUR_MS = 3_600_000;
/** No limit is spent for longer, whatever unit the header was in. */
const DAY_MS = 24 * HOUR_MS;
/** No cool-down of our own making is longer; one that the server announces may be. */
const MAX_COOL_MS = 60_000;
/**
 * At once, while nothing is known and for background work: enough for the first steps of a person, far below any
 * limit, and no queue in the browser's connections for others to wait behind.
 */
const FEW = 5;
/** An eighth of the limit is left for people: an apply is three requests. */
const RESERVE = 8;

/**
 * From when the next request may go, also if that is in the past; infinite if only an answer can tell.
 *
 * A request counts from when it is sent until one interval after it ended. It reached the server somewhere between, so
 * in no interval does the server see more than `max` of ours, wherever its windows begin.
 */
export function opensAt(state: PaceState, isBackground: boolean): number {
  const { max, every, flying, ended: before } = state;
  const room = max - flying - (isBackground ? Math.floor(max / RESERVE) : 0);
  // After a 429 it goes one by one for a while: the first finds out whether the server takes them again.
  const most = state.strikes ? 1 : isBackground || before.length === 0 ? FEW : max;
  const mayBeSpent = flying > 0 && flying >= state.left;
  if (room < 1 || flying >= most || mayBeSpent) return Infinity;
  return Math.max(state.cool, (before[before.length - room] ?? -every) + every);
}

/**
 * What the headers of an answer say. Where the server counted more than we sent, others use the same token; theirs
 * count like ours.
 */
export function heard(state: PaceState, pace: Pace): PaceState {
  const { at } = pace;
  const max = atLeastOne(pace.max) ?? state.max;
  const left = Math.max(0, pace.remaining ?? max);
  const known = recent(state, at);
  const theirs = max - left - known.length - state.flying;
  const { kind, retryAt = at + HOUR_MS } = limitOf(pace);
  return {
    ...state,
    max,
    left,
    every: atLeastOne(pace.intervalMs) ?? state.every,
    ended: [...known, ...Array.from({ length: theirs }, () => at)],
    day: kind === 'daily-limit' ? Math.min(retryAt, at + DAY_MS) : state.day,
  };
}

/** A limit of nothing would be the end of all requests: it is no limit. */
function atLeastOne(told = 0): number | undefined {
  return told >= 1 ? Math.floor(Math.min(told, MAX_TOLD)) : undefined;
}

/** A request has ended, well or with a failure. `random` is in [0, 1). */
export function ended(
  before: PaceState,
  failure: ApiFailure | undefined,
  now: number,
  random: number,
): PaceState {
  const state = { ...before, ended: [...recent(before, now), now], flying: before.flying - 1 };
  if (failure?.kind === 'rate-limited')
    return { ...state, ...cooled(before, failure, now, random) };
  return failure || now < before.cool + before.every ? state : { ...state, strikes: 0 };
}

/** Also where the clock was set back: times to come are none of the last interval. */
function recent(state: PaceState, now: number): readonly number[] {
  return state.ended.filter((time) => Math.abs(now - time) < state.every);
}

/** First what the server announced, or the interval; then at least the interval; then longer and longer. */
function cooled(
  { every, strikes, cool }: PaceState,
  { retryAt }: ApiFailure,
  now: number,
  random: number,
): Partial<PaceState> {
  const told = Math.max(cool, Math.min(retryAt ?? now + every, now + DAY_MS));
  // It was on its way when the limit was hit, and tells nothing new.
  if (now < cool) return { cool: told };
  const longer = Math.min(MAX_COOL_MS, every * 2 ** (strikes - 1) * (1 + random / 2));
  return { strikes: strikes + 1, cool: strikes ? Math.max(told, now + longer) : told };
}
