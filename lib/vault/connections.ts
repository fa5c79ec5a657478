import type { Failure } from '../changes/failure.ts';
import type { OpenConnection } from '../changes/surroundings.ts';
import type { ConnectionView } from '../changes/view.ts';
import { createLeadway, type Leadway } from '../leadway/client.ts';
import { pacedLeadway, type Lane } from '../leadway/paced.ts';
import type { Pacer } from '../leadway/pacer.ts';
import { cleanToken } from '../leadway/token.ts';
import type { Spelling } from '../permissions/spelling.ts';
import type { SaveOutcome } from '../messages/contract.ts';
import { fail, ok, type Result } from '../result.ts';
import { database } from '../store/database.ts';
import { STORES } from '../store/names.ts';
import type { ConnectionRecord } from './record.ts';
import { openToken, sealToken } from './seal.ts';

/** There is one connection for now; its place in the store is fixed. */
const THE_ONE = 'connection';

/** What was typed into the form; an empty token means the one that is stored. */
export type Typed = {
  readonly token: string;
  readonly companyId: string;
  readonly accountId: string;
};

/** The connection without its token, or `undefined` where none is set. */
export async function connectionView(): Promise<ConnectionView | undefined> {
  const record = await stored();
  return record && viewOf(record);
}

/**
 * The connection ready for use, its calls in a lane at the pace of the connection's pacer. The token stays inside the
 * client that is handed out.
 */
export async function openConnection(
  pacerOf: (connection: string) => Pacer,
  lane?: Lane,
): Promise<OpenConnection | undefined> {
  const record = await stored();
  if (!record) return undefined;
  const pacer = pacerOf(record.id);
  const token = await openToken(record.token, record.id);
  return {
    view: viewOf(record),
    spelling: record.spelling ?? 'wire',
    rememberSpelling: (spelling) => remember(record.id, spelling),
    leadway: pacedLeadway(createLeadway({ token, onPace: pacer.hear }), pacer, lane),
  };
}

// In one transaction, and only if the connection is still the one that learned it.
async function remember(id: string, spelling: Spelling): Promise<void> {
  const tx = (await database()).transaction(STORES.connections, 'readwrite');
  const record = await tx.store.get(THE_ONE);
  if (record?.id === id) await tx.store.put({ ...record, spelling }, THE_ONE);
  await tx.done;
}

/** Forgets the connection, token and ids. The journal of changes stays. */
export async function removeConnection(): Promise<void> {
  await (await database()).delete(STORES.connections, THE_ONE);
}

/**
 * Tests what was typed against Leadway and keeps it only if it works; a connection that was there before stays until
 * then. That the token may write cannot be tested without writing.
 */
export async function saveConnection(
  typed: Typed,
  now: number,
  newId: () => string,
): Promise<Result<SaveOutcome, Failure>> {
  const token = await typedToken(typed.token);
  if (!token.ok) return token;
  const ids = typedIds(typed);
  if (!ids.ok) return ids;
  const tested = await test(createLeadway({ token: token.value.token }), ids.value);
  if (!tested.ok) return fail({ ...tested.failure, effect: 'none' });
  const id = newId();
  const record: ConnectionRecord = {
    id,
    level: tested.value.level,
    ...ids.value,
    endsIn: token.value.token.slice(-4),
    knownShape: token.value.knownShape,
    addedAt: now,
    token: await sealToken(token.value.token, id),
  };
  await (await database()).put(STORES.connections, record, THE_ONE);
  return ok({
    connection: viewOf(record),
    users: tested.value.users,
    warnings: record.knownShape ? [] : ['unknown-shape'],
  });
}

async function typedToken(
  pasted: string,
): Promise<Result<{ token: string; knownShape: boolean }, Failure>> {
  const cleaned = cleanToken(pasted);
  if (cleaned.ok) return cleaned;
  const record = cleaned.failure === 'empty' ? await stored() : undefined;
  if (!record)
    return fail(badInput(cleaned.failure === 'empty' ? 'token-empty' : 'token-characters'));
  return ok({ token: await openToken(record.token, record.id), knownShape: record.knownShape });
}

type Ids = { readonly companyId?: string; readonly accountId?: string };

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

type Tested = { readonly level: 'agency' | 'account'; readonly users: number | undefined };

/** An agency token can search its company; an account token can only list the users of its account. */
async function test(leadway: Leadway, ids: Ids): Promise<Result<Tested, Failure>> {
  if (ids.companyId) {
    const found = await leadway.searchUsers({ companyId: ids.companyId, limit: 1 });
    if (found.ok) return ok({ level: 'agency', users: found.value.count });
    const mayBeAccount =
      found.failure.kind === 'token-unsupported' || found.failure.kind === 'token-lacks-right';
    if (!ids.accountId || !mayBeAccount) return found;
  }
  const listed = await leadway.listUsers({ locationId: ids.accountId ?? '' });
  return listed.ok ? ok({ level: 'account', users: listed.value.users.length }) : listed;
}

async function stored(): Promise<ConnectionRecord | undefined> {
  return (await database()).get(STORES.connections, THE_ONE);
}

function viewOf(record: ConnectionRecord): ConnectionView {
  const { id, level, companyId, accountId, endsIn, knownShape, addedAt } = record;
  return { id, level, companyId, accountId, endsIn, knownShape, addedAt };
}
