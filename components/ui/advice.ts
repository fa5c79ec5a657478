import type { Failure, FailureKind } from '../../lib/changes/failure.ts';

const SETTINGS: ReadonlySet<FailureKind> = new Set([
  'no-connection',
  'no-connection-here',
  'token-rejected',
  'token-lacks-right',
  'token-unsupported',
  'wrong-account',
  'user-out-of-reach',
]);

const STALE: ReadonlySet<FailureKind> = new Set([
  'reading-expired',
  'plan-expired',
  'conflict',
  'not-allowed',
  'page-of-other-account',
  'user-not-in-account',
  'user-not-on-page',
  'user-of-other-company',
  'accounts-not-read',
  'nothing-to-do',
  'user-unknown',
]);

/** Whether the settings are where a failure is put right. */
export function isForSettings(failure: Failure): boolean {
  return SETTINGS.has(failure.kind);
}

/** Whether a failure is put right by reading the user again. */
export function isForReading(failure: Failure): boolean {
  return STALE.has(failure.kind);
}
