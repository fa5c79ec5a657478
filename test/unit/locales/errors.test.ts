// @vitest-environment happy-dom
import { beforeEach, describe as suite, expect, it } from 'vitest';
import { FAILURE_KINDS, type Failure, type FailureKind } from '../../../lib/changes/failure.ts';
import { describe } from '../../../locales/errors.ts';
import { LANGUAGES, language } from '../../../locales/language.ts';

const NOW = new Date(2026, 10, 23, 12, 0).getTime();

function failure(kind: FailureKind, more: Partial<Failure> = {}): Failure {
  return { kind, effect: 'none', ...more };
}

suite.each(LANGUAGES)('error texts in %s', (spoken) => {
  beforeEach(() => {
    language.value = spoken;
  });

  it.each(FAILURE_KINDS)(
    '%s says what happened, whether anything changed, and what to do',
    (kind) => {
      for (const effect of ['none', 'unknown'] as const) {
        const { what, changed, next } = describe(failure(kind, { effect }));
        for (const sentence of [what, changed, next])
          expect(sentence).toMatch(/^[¿A-ZÁÉÍÓÚ].+\.$/s);
      }
    },
  );

  it('tells every kind apart', () => {
    const said = FAILURE_KINDS.map((kind) => describe(failure(kind)).what);
    expect(new Set(said).size).toBe(FAILURE_KINDS.length);
  });

  it('names the rights a token lacks', () => {
    const { next } = describe(failure('token-lacks-right'));
    expect(next).toContain('users.readonly');
    expect(next).toContain('users.write');
  });

  it('does not blame the token for a user that is not known', () => {
    expect(Object.values(describe(failure('user-unknown'))).join(' ')).not.toMatch(/token/i);
  });

  it('names the status of a server error', () => {
    expect(describe(failure('server-error', { status: 503 })).what).toContain('503');
  });

  it('says when the daily limit ends, with the day where it is not today', () => {
    const today = new Date(2026, 10, 23, 18, 30).getTime();
    const tomorrow = new Date(2026, 10, 24, 1, 0).getTime();
    expect(describe(failure('daily-limit', { retryAt: today }), NOW).next).toMatch(/0?6:30|18:30/);
    expect(describe(failure('daily-limit', { retryAt: tomorrow }), NOW).next).toContain('24');
  });

  it('speaks of IDs where one was typed, and not where an address was', () => {
    const said = (reason: string) => describe(failure('bad-input', { reasons: [reason] })).next;
    expect(said('account-id-shape')).toMatch(/\bID\b/);
    const others = ['address-shape', 'address-ip', 'address-served', 'address-not-granted'];
    for (const reason of [...others, 'presets-too-many', 'passphrase-set']) {
      expect(said(reason)).toMatch(/^[A-ZÁÉÍÓÚ].+\.$/);
      expect(said(reason)).not.toMatch(/\bID\b/);
    }
  });

  it('leaves out a time that has passed', () => {
    const passed = describe(failure('rate-limited', { retryAt: NOW - 1 }), NOW);
    expect(passed.next).toBe(describe(failure('rate-limited'), NOW).next);
  });
});

suite('error texts', () => {
  beforeEach(() => {
    language.value = 'en';
  });

  it('hands the server’s reasons on as they are', () => {
    const reasons = ['each value in scopes must be a valid enum value'];
    expect(describe(failure('invalid', { reasons })).reasons).toEqual(reasons);
    expect(describe(failure('invalid')).reasons).toEqual([]);
  });

  it('does not advise to try again while a change may still land', () => {
    const { changed, next } = describe(failure('timeout', { effect: 'unknown' }));
    expect(changed).toBe('It is not known yet whether the change was made.');
    expect(next).not.toMatch(/try again/i);
  });

  it('keeps the advice without which nothing can be settled', () => {
    const { next } = describe(failure('token-rejected', { effect: 'unknown' }));
    expect(next).toMatch(/Do not repeat .* Paste the token again/);
  });
});
