import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classify } from '../../../lib/leadway/classify.ts';
import { API_FAILURES, type ApiFailureKind } from '../../../lib/leadway/failure.ts';
import { answerOf, NOW, TOKEN } from './samples.ts';

/** Every answer whose meaning is documented. Read in public sources, 2026-11. */
const DOCUMENTED: readonly (readonly [number, string | readonly string[], ApiFailureKind])[] = [
  [400, 'Bad Request', 'invalid'],
  [401, 'Invalid Private Integration token', 'token-rejected'],
  [401, 'Invalid JWT', 'token-rejected'],
  [401, 'Invalid token: access token is invalid', 'token-rejected'],
  [401, 'The token is not authorized for this scope.', 'token-lacks-right'],
  [403, 'The token is not authorized for this scope.', 'token-lacks-right'],
  [401, 'This location is not accessible from this token!', 'wrong-account'],
  [403, 'The token does not have access to this location.', 'wrong-account'],
  [401, 'The token does not have access to this location.', 'wrong-account'],
  [401, 'The user does not exist.', 'user-unknown'],
  [401, 'version header was not found.', 'our-request'],
  [401, 'version header is invalid', 'our-request'],
  [401, "This token's user type is not yet supported!", 'token-unsupported'],
  [404, 'Cannot GET /users/x/y', 'our-request'],
  [422, ['each value in scopes must be a valid enum value', 'email should not exist'], 'invalid'],
];

/** Answers that nobody documented, and what we make of them. */
const UNDOCUMENTED: typeof DOCUMENTED = [
  [401, 'Unauthorized', 'token-rejected'],
  [401, 'This token has expired', 'token-rejected'],
  [401, 'jwt malformed', 'token-rejected'],
  [401, 'You are not authorised to do that', 'token-lacks-right'],
  [401, 'Missing scope users.write', 'token-lacks-right'],
  [401, 'Token does not have access to this company', 'token-lacks-right'],
  [401, 'Please try another time', 'invalid'],
  [401, [], 'invalid'],
  [403, 'Forbidden resource', 'token-lacks-right'],
  [403, 'Enhanced security is on', 'invalid'],
  [404, 'User with id abc not found', 'user-unknown'],
  [404, 'Not Found', 'our-request'],
  [408, 'Request Timeout', 'timeout'],
  [409, 'Conflict', 'invalid'],
  [413, 'request entity too large', 'invalid'],
  [415, 'Unsupported Media Type', 'our-request'],
  [500, 'Internal server error', 'server-error'],
  [503, 'The user does not exist.', 'server-error'],
];

const CASES = [...DOCUMENTED, ...UNDOCUMENTED];
const write = { write: true, token: TOKEN };
const read = { write: false, token: TOKEN };

describe('the kind of a failure', () => {
  it.each(CASES)('%i %j: %s', (statusCode, message, kind) => {
    const failure = classify(answerOf(statusCode, { statusCode, message, traceId: 't' }), read);
    expect(failure).toMatchObject({ kind, status: statusCode, traceId: 't' });
    expect(failure.reasons ?? []).toEqual([message].flat());
  });

  it.each(CASES)('%i %j: %s, however it is spelled', (status, message, kind) => {
    const shouted = [message]
      .flat()
      .map((text) => `  ${text.toUpperCase().replaceAll(' ', ' - ')}!!`);
    expect(classify(answerOf(status, { message: shouted }), read).kind).toBe(kind);
  });

  it('uses `error` only where there is no message', () => {
    const error = 'Unauthorized';
    expect(classify(answerOf(401, { error }), read).kind).toBe('token-rejected');
    expect(classify(answerOf(401, { error, message: 'Odd day' }), read).kind).toBe('invalid');
  });

  it.each([200, 401, 403, 404, 502, 521])('%i with HTML is a proxy', (status) => {
    const failure = classify(answerOf(status, '<html>Invalid JWT</html>'), write);
    expect(failure).toEqual({ kind: 'html-answer', effect: 'unknown', status });
  });

  it('knows a limit from a spent day', () => {
    const soon = classify(answerOf(429, '', { retryAfterAt: NOW + 5_000 }), write);
    expect(soon).toEqual({
      kind: 'rate-limited',
      effect: 'none',
      status: 429,
      retryAt: NOW + 5_000,
    });
    const spent = { dailyRemaining: 0, dailyResetAt: NOW + 60_000 };
    const failure = classify(answerOf(429, { message: 'Too Many Requests' }, spent), read);
    expect(failure).toMatchObject({ kind: 'daily-limit', retryAt: NOW + 60_000 });
  });
});

describe('the effect of a failure', () => {
  it.each([
    [400, {}, 'none'],
    [401, { message: 'Invalid JWT' }, 'none'],
    [422, { message: ['no'] }, 'none'],
    [429, { message: 'slow down' }, 'none'],
    [429, 'slow down', 'none'],
    [429, '', 'none'],
    [429, '<html>', 'unknown'],
    [403, '<html>', 'unknown'],
    [403, 'error code: 1020', 'unknown'],
    [408, { message: 'Request Timeout' }, 'unknown'],
    [500, { message: 'oops' }, 'unknown'],
    [502, '<html>', 'unknown'],
    [504, '', 'unknown'],
    [200, '{"id":"u', 'unknown'],
    [200, '<html>', 'unknown'],
    [304, '', 'unknown'],
  ])('of a write, %i %j: %s', (status, said, effect) => {
    expect(classify(answerOf(status, said), write).effect).toBe(effect);
    expect(classify(answerOf(status, said), read).effect).toBe('none');
  });
});

describe('the reasons', () => {
  it('are bounded in number and length, and are texts', () => {
    const message = [null, 5, {}, ' ', ...Array.from({ length: 99 }, () => 'x'.repeat(999))];
    const { reasons = [] } = classify(answerOf(422, { message }), write);
    expect(reasons).toHaveLength(20);
    expect(reasons.every((reason) => reason === 'x'.repeat(300))).toBe(true);
  });

  it.each([
    [`token ${TOKEN} is bad`, 'token … is bad'],
    ['key pit-11111111-2222-3333-4444-555555555555!', 'key …!'],
    ['got Authorization: Bearer abcdefghijklmnop', 'got Authorization: …'],
    ['got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl', 'got …'],
    ['cockpit-access.write and Bearer token stay', 'cockpit-access.write and Bearer token stay'],
  ])('hold no token: %s', (message, expected) => {
    expect(classify(answerOf(400, { message }), write).reasons).toEqual([expected]);
  });

  it('take out a token of any shape, also from the trace id', () => {
    const said = { message: 'k=opaque;', traceId: 'x-opaque' };
    const failure = classify(answerOf(400, said), { write: true, token: 'opaque' });
    expect(failure).toMatchObject({ reasons: ['k=…;'], traceId: 'x-…' });
  });
});

describe('whatever comes back', () => {
  const text = fc.string({ unit: 'binary' });
  const token = fc.oneof(fc.constant(TOKEN), fc.stringMatching(/^[\x21-\x7e]{8,40}$/));
  const leaky = (secret: string) =>
    fc
      .tuple(text, fc.constantFrom('', secret, `Bearer ${secret}`), text)
      .map((parts) => parts.join(''));
  const bodies = (secret: string) =>
    fc.oneof(
      leaky(secret),
      fc.jsonValue(),
      fc.record(
        {
          message: fc.oneof(leaky(secret), fc.array(fc.oneof(leaky(secret), fc.jsonValue()))),
          error: fc.oneof(leaky(secret), fc.jsonValue()),
          traceId: fc.oneof(leaky(secret), fc.jsonValue()),
        },
        { requiredKeys: [] },
      ),
    );
  const answers = token.chain((secret) =>
    fc.tuple(fc.constant(secret), fc.integer({ min: 200, max: 599 }), bodies(secret), fc.boolean()),
  );

  it('is classified without a throw and without the token', () => {
    fc.assert(
      fc.property(answers, ([secret, status, said, isWrite]) => {
        const failure = classify(answerOf(status, said), { write: isWrite, token: secret });
        expect(API_FAILURES).toContain(failure.kind);
        expect(failure.status).toBe(status);
        for (const kept of [...(failure.reasons ?? []), failure.traceId ?? '']) {
          expect(kept).not.toContain(secret);
          expect(kept.length).toBeLessThanOrEqual(300);
        }
        expect(failure.reasons?.length ?? 0).toBeLessThanOrEqual(20);
      }),
      { numRuns: 500 },
    );
  });
});
