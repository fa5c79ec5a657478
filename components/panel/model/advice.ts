import type { Failure, FailureKind } from '../../../lib/changes/failure.ts';

const SETTINGS: ReadonlySet<FailureKind> = new Set([
  'no-connection',
  'token-rejected',
  'token-lacks-right',
  'token-unsupported',
  'wrong-account',
]);

const STALE: ReadonlySet<FailureKind> = new Set([
  'reading-expired',
  'plan-expired',
  'conflict',
  'not-allowed',
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
