import type { Failure } from '../changes/failure.ts';
import type { ConnectionView } from '../changes/view.ts';
import { cleanToken } from '../leadway/token.ts';
import type { SaveOutcome } from '../messages/contract.ts';
import { fail, ok, type Result } from '../result.ts';
import { CONNECTION_GONE, viewOf } from './connections.ts';
import type { ConnectionRecord } from './record.ts';
import { openToken, sealToken } from './seal.ts';
import { allRecords, alterRecord, putRecord, recordOf } from './store.ts';
import { testToken, type Ids, type Tested } from './token-test.ts';

/** What was typed into the form of a new connection. */
export type Typed = {
  readonly token: string;
  readonly companyId: string;
  readonly accountId: string;
  readonly label?: string | undefined;
};

/** What can be changed of a connection without testing anything. */
export type Alteration = Partial<Pick<ConnectionView, 'label' | 'addresses' | 'remind'>> & {
  /** `null` forgets it. */
  readonly ownUser?: ConnectionView['ownUser'] | null;
};

/** Tests what was typed against Leadway and keeps it only if it works. The same token once more is no second one. */
export async function addConnection(
  typed: Typed,
  now: number,
  newId: () => string,
): Promise<Result<SaveOutcome, Failure>> {
  const token = typedToken(typed.token);
  if (!token.ok) return token;
  const ids = typedIds(typed);
  if (!ids.ok) return ids;
  const tested = await testToken(token.value.token, ids.value);
  if (!tested.ok) return tested;
  const known = await recordWith(token.value.token, ids.value);
  const id = known?.id ?? newId();
  const record: ConnectionRecord = {
    addresses: [],
    addedAt: now,
    remind: true,
    ...known,
    id,
    label: typed.label?.trim() || known?.label || '',
    level: tested.value.level,
    ...ids.value,
    ...(await sealed(token.value, id)),
  };
  await putRecord(record);
  return ok(outcomeOf(record, tested.value));
}

/**
 * Rotation: the new token is tested against the level and the account or company of the old one, which stays until the
 * new one works, and for good where the new one is another's.
 */
export async function replaceToken(
  id: string,
  pasted: string,
  now: number,
): Promise<Result<SaveOutcome, Failure>> {
  const record = await recordOf(id);
  if (!record) return CONNECTION_GONE;
  const token = typedToken(pasted);
  if (!token.ok) return token;
  const tested = await testToken(token.value.token, placeOf(record));
  if (!tested.ok) return fail(notTheSame(record, tested.failure));
  const fresh = { ...(await sealed(token.value, id)), addedAt: now };
  const kept = await alterRecord(id, (current) => ({ ...current, ...fresh }));
  return kept ? ok(outcomeOf(kept, tested.value)) : CONNECTION_GONE;
}

/** Tests the stored token again. */
export async function testConnection(id: string): Promise<Result<SaveOutcome, Failure>> {
  const record = await recordOf(id);
  if (!record) return CONNECTION_GONE;
  const token = await openToken(record.token, record.id);
  const tested = await testToken(token, placeOf(record));
  return tested.ok ? ok(outcomeOf(record, tested.value)) : tested;
}

/** Changes what needs no test. */
export async function editConnection(
  id: string,
  { ownUser, ...rest }: Alteration,
): Promise<Result<ConnectionView, Failure>> {
  const kept = await alterRecord(id, (record) => {
    const { ownUser: before, ...others } = record;
    const own = ownUser === undefined ? before : (ownUser ?? undefined);
    return { ...others, ...rest, ...(own && { ownUser: own }) };
  });
  return kept ? ok(viewOf(kept)) : CONNECTION_GONE;
}

/** What the token has to open: what a token of the wrong level would open too is left out. */
function placeOf({ level, companyId, accountId }: ConnectionRecord): Ids {
  if (level === 'agency') return companyId ? { companyId } : {};
  return accountId ? { accountId } : {};
}

function notTheSame({ level, companyId, accountId }: ConnectionRecord, failure: Failure): Failure {
  const isOfOther = ['token-lacks-right', 'wrong-account'].includes(failure.kind);
  if (isOfOther) {
    const place = (level === 'agency' ? companyId : accountId) ?? '';
    return { ...failure, kind: 'token-other-place', reasons: [place] };
  }
  const isAccountToken = failure.kind === 'bad-input';
  const isOtherLevel = isAccountToken || failure.kind === 'token-unsupported';
  return isOtherLevel ? { ...failure, kind: 'token-other-level', reasons: [] } : failure;
}

type Clean = { readonly token: string; readonly knownShape: boolean };

async function sealed({ token, knownShape }: Clean, id: string) {
  return { endsIn: token.slice(-4), knownShape, token: await sealToken(token, id) };
}

async function recordWith(token: string, ids: Ids): Promise<ConnectionRecord | undefined> {
  for (const record of await allRecords()) {
    const isThere = record.accountId === ids.accountId && record.companyId === ids.companyId;
    if (isThere && (await openToken(record.token, record.id)) === token) return record;
  }
  return undefined;
}

function outcomeOf(record: ConnectionRecord, { users }: Tested): SaveOutcome {
  const warnings = record.knownShape ? [] : (['unknown-shape'] as const);
  return { connection: viewOf(record), users, warnings };
}

function typedToken(pasted: string): Result<Clean, Failure> {
  const cleaned = cleanToken(pasted);
  if (cleaned.ok) return cleaned;
  return fail(badInput(cleaned.failure === 'empty' ? 'token-empty' : 'token-characters'));
}

// Ids are 20 characters in every sample; a few more are let through, because nobody promised the length.
const ID = /^[A-Za-z0-9]{10,40}$/;

function typedIds({ companyId, accountId }: Typed): Result<Ids, Failure> {
  const company = companyId.trim();
  const account = accountId.trim();
  if (company === '' && account === '') return fail(badInput('id-missing'));
  if (company !== '' && !ID.test(company)) return fail(badInput('company-id-shape'));
  if (account !== '' && !ID.test(account)) return fail(badInput('account-id-shape'));
  return ok({ ...(company && { companyId: company }), ...(account && { accountId: account }) });
}

function badInput(reason: string): Failure {
  return { kind: 'bad-input', effect: 'none', reasons: [reason] };
}
