import type { Change } from '../permissions/change.ts';
import type { Conflict } from '../permissions/rebase.ts';
import type { UserState } from '../permissions/state.ts';
import type { Failure } from './failure.ts';
import type { ChangeRecord, ChangeSummary } from './record.ts';
import { CHANGE_STATES, type Origin } from './view.ts';

type Check = (value: unknown) => boolean;

/** One check per property, also for those that may be absent: a new property does not compile without its own. */
type Shape<T> = { readonly [Name in keyof T]-?: Check };

const PLACE = /^((scope|assigned|flag|field|account|twilio):|(assigned|twilio)$)/;

const text: Check = (value) => typeof value === 'string';
const truth: Check = (value) => typeof value === 'boolean';
const number: Check = (value) => Number.isFinite(value);
// As far as a date goes: what shows a time would throw beyond it.
const time: Check = (value) => number(value) && Math.abs(value as number) <= 8.64e15;
const place: Check = (value) => text(value) && PLACE.test(value as string);

const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);

const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((each) => check(each));

const map =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every((each) => check(each));

// A search looks at ten thousand records of some dozen places each: nothing is made anew for one of them.
function shape<T>(checks: Shape<T>): Check {
  const all = Object.entries<Check>(checks);
  return (value) => isObject(value) && all.every(([name, check]) => check(value[name]));
}

const json: Check = (value) =>
  value === null || truth(value) || number(value) || text(value) || jsons(value) || jsonMap(value);
const jsons = list((value) => json(value));
const jsonMap = map((value) => json(value));

const texts = list(text);
const places = list(place);
const EDIT: Shape<Change[number]> = { at: place, from: maybe(json), to: json };
const edits = list(shape(EDIT));

const reading = shape<UserState>({
  scopes: maybe(texts),
  assignedOnly: maybe(texts),
  flags: maybe(map(json)),
  fields: map(maybe(text)),
  accounts: maybe(texts),
  twilio: maybe(map(text)),
});

const failure = shape<Failure>({
  // Not from a list: a kind that is not known here is no reason to lose the record.
  kind: text,
  effect: oneOf('none', 'unknown'),
  status: maybe(number),
  reasons: maybe(texts),
  traceId: maybe(text),
  retryAt: maybe(time),
  scopes: maybe(texts),
  connections: maybe(list(isObject)),
});

const ORIGINS: { readonly [Kind in Origin['kind']]: Shape<Extract<Origin, { kind: Kind }>> } = {
  panel: { kind: text },
  preset: { kind: text, name: text, id: maybe(text) },
  copy: { kind: text, of: text, name: text },
  undo: { kind: text, of: text },
};

const origin: Check = (value) =>
  Object.entries(ORIGINS).some(
    ([kind, checks]) => shape(checks)(value) && (value as Origin).kind === kind,
  );

const summary = shape<ChangeSummary>({
  v: oneOf(1),
  id: text,
  at: time,
  state: oneOf(...CHANGE_STATES),
  open: maybe(text),
  user: shape<ChangeRecord['user']>({ id: text, name: text, email: text }),
  connection: shape<ChangeRecord['connection']>({
    id: text,
    endsIn: text,
    level: maybe(oneOf('agency', 'account')),
    companyId: maybe(text),
    accountId: maybe(text),
  }),
  documentedSpelling: maybe(truth),
  origin,
  change: edits,
  sentAt: maybe(time),
  answeredAt: maybe(time),
  endedAt: maybe(time),
  oldReadingAt: maybe(time),
  missing: places,
  unverified: places,
  foreign: edits,
  failure: maybe(failure),
  conflicts: maybe(list(shape<Conflict>({ ...EDIT, found: maybe(json) }))),
  traceIds: texts,
  undoneBy: maybe(text),
  vanished: maybe(places),
});

const states = shape<Pick<ChangeRecord, 'base' | 'found' | 'after'>>({
  base: reading,
  found: maybe(reading),
  after: maybe(reading),
});

/** The value as the record of a change, if that is what it is. Never throws; properties beyond ours do no harm. */
export function checkRecord(value: unknown): ChangeRecord | undefined {
  return passes(value, states) && passes(value, summary) ? (value as ChangeRecord) : undefined;
}

/** The same for a record without its readings. */
export function checkSummary(value: unknown): ChangeSummary | undefined {
  return passes(value, summary) ? (value as ChangeSummary) : undefined;
}

function passes(value: unknown, check: Check): boolean {
  try {
    return check(value);
  } catch {
    // A value that holds itself has no end.
    return false;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
