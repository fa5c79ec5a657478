import type { Failure, FailureKind } from '../lib/changes/failure.ts';
import type { ConnectionChoice } from '../lib/changes/view.ts';
import { ownValue } from '../lib/permissions/json.ts';
import type { Details, ErrorLine } from './error-texts.ts';
import { language } from './language.ts';
import { textsOf } from './pack.ts';

/** A failure in the person's language: what happened, whether anything changed, what to do next. */
export type Described = {
  readonly what: string;
  readonly changed: string;
  readonly next: string;
  /** The server's own words, as data: never translated, shown in isolation. */
  readonly reasons: readonly string[];
};

const errorTexts = textsOf('errors');

/** Kinds whose own advice is to try again; it is left out while nobody knows what became of a change. */
const TRY_AGAIN: ReadonlySet<FailureKind> = new Set([
  'rate-limited',
  'server-error',
  'html-answer',
  'bad-answer',
  'timeout',
  'unreachable',
  'no-background',
  'internal',
]);

/** Puts a failure into words of the current language; reading it in a component re-renders on a switch. */
export function describe(failure: Failure, now = Date.now()): Described {
  const texts = errorTexts.value;
  const words = texts.kinds[failure.kind];
  const details = { status: failure.status, time: timeOf(failure.retryAt, now) };
  const own = typedNext(failure) ?? said(words.next, details);
  return {
    what: said(words.what, details),
    changed: texts.changed[failure.effect],
    next: failure.effect === 'none' ? own : waiting(texts.wait, failure.kind, own),
    reasons: reasonsOf(failure),
  };
}

function reasonsOf({ kind, reasons = [], scopes = [] }: Failure): readonly string[] {
  if (kind === 'scopes-refused') return scopes;
  return kind === 'bad-input'
    ? reasons.map((code) => ownValue<string>(errorTexts.value.typed, code) ?? code)
    : reasons;
}

/** What one can do about what was typed depends on what that was. */
function typedNext({ kind, reasons = [] }: Failure): string | undefined {
  const [code] = reasons;
  if (kind !== 'bad-input' || code === undefined) return undefined;
  const texts = errorTexts.value.typedNext;
  return ownValue<string>(texts, code) ?? (code.startsWith('address-') ? texts.address : undefined);
}

function said(line: ErrorLine, details: Details): string {
  return typeof line === 'string' ? line : line(details);
}

function waiting(wait: string, kind: FailureKind, own: string): string {
  return TRY_AGAIN.has(kind) ? wait : `${wait} ${own}`;
}

/** The local clock time, with the day where it is not today's; nothing for a moment that has passed. */
function timeOf(at: number | undefined, now: number): string | undefined {
  if (at === undefined || at <= now) return undefined;
  const clock = { hour: '2-digit', minute: '2-digit' } as const;
  const today = new Date(at).toDateString() === new Date(now).toDateString();
  const shape = today
    ? clock
    : ({ weekday: 'long', day: 'numeric', month: 'long', ...clock } as const);
  return new Intl.DateTimeFormat(language.value, shape).format(at);
}

/** A connection by the label that the person gave it, told apart by the end of its token; else by what it is for. */
export function connectionName({
  label,
  level,
  companyId,
  accountId,
  endsIn,
}: ConnectionChoice): string {
  if (label !== '') return `${label} · ${endsIn}`;
  const id = (level === 'agency' ? companyId : accountId) ?? '';
  return errorTexts.value.connection[level](id, endsIn);
}
