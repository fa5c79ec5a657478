import type { Answer, AnswerBody } from './answer.ts';
import type { ApiFailure, ApiFailureKind } from './failure.ts';
import { known } from './known.ts';
import { limitOf } from './pace.ts';
import { bounded, redact } from './redact.ts';
import { traceIdIn } from './user.ts';

/** A meaning that a status has only together with certain words. */
type Rule = {
  readonly statuses: readonly number[];
  /** Matched against the message in lower case, with every run of other signs than letters and digits as a space. */
  readonly says: RegExp;
  readonly kind: ApiFailureKind;
};

/**
 * First match wins. 401 alone has six meanings, and Leadway's page gives 403 for what the server answers with 401,
 * so both are accepted. "Unauthorized" and "not authorized" are different complaints: word boundaries matter.
 */
const RULES: readonly Rule[] = [
  { statuses: [400, 401, 403], says: /\bversion header\b/, kind: 'our-request' },
  { statuses: [401, 403], says: /\buser type is not yet supported\b/, kind: 'token-unsupported' },
  {
    statuses: [401, 403],
    says: /\b(location|account) is not accessible\b|\bnot have access to this (location|account)\b/,
    kind: 'wrong-account',
  },
  {
    statuses: [400, 401, 403, 404],
    says: /\buser\b.*\b(does not exist|not found)\b/,
    kind: 'user-unknown',
  },
  {
    statuses: [401, 403],
    says: /\binvalid ((private integration|access|bearer) )?(token|jwt)\b/,
    kind: 'token-rejected',
  },
  {
    statuses: [401, 403],
    says: /\bscopes?\b|\bauthori[sz]ed\b|\bnot have access\b/,
    kind: 'token-lacks-right',
  },
  { statuses: [401], says: /\b(token|jwt|unauthori[sz]ed)\b/, kind: 'token-rejected' },
  {
    statuses: [403],
    says: /\b(token|jwt|forbidden|permissions?|unauthori[sz]ed)\b/,
    kind: 'token-lacks-right',
  },
];

/** What a refusal means whose words say nothing to us. A 401 that is not explained is no proof of a bad token. */
const BY_STATUS: Readonly<Record<number, ApiFailureKind>> = {
  404: 'our-request',
  405: 'our-request',
  406: 'our-request',
  // A gateway or the server itself gave up waiting, and the work may still go on.
  408: 'timeout',
  415: 'our-request',
};

const MAX_REASONS = 20;
const MAX_REASON = 300;
/** Enough to recognise any message; the patterns above need not read megabytes. */
const MAX_MESSAGE = 2_000;

/** What a call was: only a write can have had an effect. `token` is taken out of everything that is kept. */
export type CallMade = { readonly write: boolean; readonly token?: string | undefined };

/**
 * The failure in an answer that is not the hoped-for one, whatever its status: a 2xx given here is one that could
 * not be read. Never throws, and never keeps a token.
 */
export function classify(answer: Answer, call: CallMade): ApiFailure {
  const limit = answer.status === 429 ? limitOf(answer.pace) : undefined;
  const reasons = reasonsIn(answer, call.token);
  return known<ApiFailure>({
    kind: limit?.kind ?? kindOf(answer),
    effect: effectOf(answer, call.write),
    status: answer.status,
    reasons: reasons.length > 0 ? reasons : undefined,
    traceId: traceIdIn(objectIn(answer.body), call.token),
    retryAt: limit?.retryAt,
  });
}

function kindOf({ status, body }: Answer): ApiFailureKind {
  if (body.kind === 'html') return 'html-answer';
  if (status >= 500) return 'server-error';
  if (status < 400) return 'bad-answer';
  const message = plain(wordsIn(body).join(' '));
  const rule = RULES.find(({ statuses, says }) => statuses.includes(status) && says.test(message));
  return rule?.kind ?? BY_STATUS[status] ?? 'invalid';
}

/**
 * Only Leadway's own refusal (JSON, or a 429 of any form but a proxy's page) shows that a write was not made. A
 * proxy may have passed it on before it answered for itself, and a 408 may come from a server that goes on.
 */
function effectOf({ status, body }: Answer, write: boolean): ApiFailure['effect'] {
  const isRefusal = status >= 400 && status < 500 && status !== 408;
  const isOurs = body.kind === 'json' || (status === 429 && body.kind !== 'html');
  return !write || (isRefusal && isOurs) ? 'none' : 'unknown';
}

function reasonsIn({ status, body }: Answer, token: string | undefined): string[] {
  if (status < 400) return [];
  return wordsIn(body)
    .slice(0, MAX_REASONS)
    .map((reason) => bounded(redact(reason, token).trim(), MAX_REASON))
    .filter((reason) => reason !== '');
}

/** `message` is a string or an array of strings; where there is none, `error` names at least the status. */
function wordsIn(body: AnswerBody): string[] {
  if (body.kind === 'text') return [body.text];
  const { message, error } = objectIn(body);
  const said = textsIn(message);
  return said.length > 0 ? said : textsIn(error);
}

function textsIn(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string' && item.trim() !== '') as string[];
}

type Said = { readonly message?: unknown; readonly error?: unknown; readonly traceId?: unknown };

function objectIn(body: AnswerBody): Said {
  const isObject = body.kind === 'json' && typeof body.value === 'object' && body.value !== null;
  return isObject ? (body.value as Said) : {};
}

function plain(message: string): string {
  return bounded(message, MAX_MESSAGE)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
}
