import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConnectionView } from '../../../lib/changes/view.ts';
import { database } from '../../../lib/store/database.ts';
import { STORES } from '../../../lib/store/names.ts';
import { connectionViews, openConnection } from '../../../lib/vault/connections.ts';
import {
  addConnection,
  editConnection,
  replaceToken,
  testConnection,
} from '../../../lib/vault/save.ts';
import { deleteRecord } from '../../../lib/vault/store.ts';
import { makePacing } from '../leadway/pacing.ts';
import {
  forgetConnections,
  leadwayAnswers,
  ofAccount,
  ofCompany,
  REJECTED,
  type Call,
} from './leadway.ts';

const TOKEN = 'pit-00000000-0000-4000-8000-00000000feed';
const FRESH = 'pit-00000000-0000-4000-8000-00000000beef';
const ACCOUNT = 'FakeAccountMadrid001';
const COMPANY = 'FakeCompany000000001';
const OTHER_COMPANY = 'FakeCompany000000002';
const NOW = 1_800_000_000_000;
let ids = 0;
const newId = () => `connection-${++ids}`;
const pacerOf = () => makePacing({ max: 100, every: 10_000 }).worker().pacer;
const save = (typed: Partial<Parameters<typeof addConnection>[0]>) =>
  addConnection({ token: TOKEN, companyId: '', accountId: '', ...typed }, NOW, newId);

/** A saved connection of the account, or of the agency where a company is given. */
async function saved(typed: Parameters<typeof save>[0] = { accountId: ACCOUNT }) {
  leadwayAnswers(typed.companyId ? ofCompany(typed.companyId) : ofAccount(ACCOUNT));
  const answer = await save(typed);
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value.connection;
}

async function tokenOf({ id }: ConnectionView): Promise<string | null | undefined> {
  const calls = leadwayAnswers(ofAccount(ACCOUNT));
  const opened = await openConnection({ id }, undefined, pacerOf);
  if (opened.ok) await opened.value.leadway.getUser('FakeUserMaria0000001');
  return calls[0]?.authorization;
}

beforeEach(forgetConnections);
afterEach(() => vi.unstubAllGlobals());

describe('saving a connection', () => {
  it('tests the token, cleans it and tells what it is without telling it', async () => {
    const calls = leadwayAnswers(ofAccount(ACCOUNT));
    const answer = await save({
      token: `  ${TOKEN}\r\n`,
      accountId: ` ${ACCOUNT} `,
      label: ' Madrid ',
    });
    expect(answer).toEqual({
      ok: true,
      value: {
        users: 1,
        warnings: [],
        connection: {
          id: `connection-${ids}`,
          label: 'Madrid',
          level: 'account',
          accountId: ACCOUNT,
          addresses: [],
          endsIn: 'feed',
          knownShape: true,
          addedAt: NOW,
          remind: true,
        },
      },
    });
    expect(calls.map((call) => call.authorization)).toEqual([`Bearer ${TOKEN}`]);
    expect(JSON.stringify([answer, await connectionViews()])).not.toContain(TOKEN);
  });

  it('tells the levels apart, whichever ids are typed', async () => {
    leadwayAnswers(ofAccount(ACCOUNT));
    const both = { companyId: COMPANY, accountId: ACCOUNT };
    expect(await save(both)).toMatchObject({ value: { connection: { level: 'account' } } });
    leadwayAnswers(ofCompany(COMPANY));
    expect(await save({ ...both, token: FRESH })).toMatchObject({
      value: { users: 25, connection: { level: 'agency' } },
    });
    leadwayAnswers(ofAccount(ACCOUNT));
    expect(await save({ companyId: COMPANY })).toMatchObject({
      failure: { kind: 'bad-input', reasons: ['account-id-needed'] },
    });
  });

  it('keeps the token encrypted under a key that cannot be exported', async () => {
    const connection = await saved();
    const db = await database();
    const [record] = await db.getAll(STORES.connections);
    const [key] = await db.getAll(STORES.keys);
    expect(key?.extractable).toBe(false);
    const bytes = Buffer.from(record?.token.sealed ?? new ArrayBuffer(0));
    expect(bytes.byteLength).toBeGreaterThan(0);
    expect(bytes.toString('latin1')).not.toContain('pit-');
    expect(JSON.stringify(record)).not.toContain('pit-');
    expect(await tokenOf(connection)).toBe(`Bearer ${TOKEN}`);
  });

  it('warns about a token of an unknown shape and accepts it', async () => {
    leadwayAnswers(ofAccount(ACCOUNT));
    expect(await save({ token: 'some-other-token', accountId: ACCOUNT })).toMatchObject({
      value: { warnings: ['unknown-shape'], connection: { knownShape: false } },
    });
  });

  it.each([
    ['no token', { token: ' ', accountId: ACCOUNT }, 'token-empty'],
    [
      'a token with letters that no header carries',
      { token: 'pit-ñandú', accountId: ACCOUNT },
      'token-characters',
    ],
    ['no id', {}, 'id-missing'],
    ['an account id of a wrong shape', { accountId: 'https://x' }, 'account-id-shape'],
    ['an agency id of a wrong shape', { companyId: 'a b' }, 'company-id-shape'],
  ])('refuses %s without asking Leadway', async (_name, typed, reason) => {
    const calls: Call[] = leadwayAnswers(ofAccount(ACCOUNT));
    expect(await save(typed)).toEqual({
      ok: false,
      failure: { kind: 'bad-input', effect: 'none', reasons: [reason] },
    });
    expect(calls).toEqual([]);
  });

  it('keeps nothing that does not work, and leaves the others as they are', async () => {
    await saved();
    leadwayAnswers(() => REJECTED);
    expect(await save({ token: FRESH, accountId: ACCOUNT })).toMatchObject({
      ok: false,
      failure: { kind: 'token-rejected', effect: 'none' },
    });
    expect(await connectionViews()).toMatchObject([{ endsIn: 'feed' }]);
  });

  it('keeps several, and takes the same token for the same place only once', async () => {
    const first = await saved({ accountId: ACCOUNT, label: 'Madrid' });
    await saved({ companyId: COMPANY, token: FRESH });
    const again = await saved({ accountId: ACCOUNT });
    expect(again).toMatchObject({ id: first.id, label: 'Madrid' });
    expect((await connectionViews()).map(({ level }) => level).toSorted()).toEqual([
      'account',
      'agency',
    ]);
  });
});

describe('replacing a token', () => {
  it('tests the new one for the same account first, and then forgets the old one', async () => {
    const old = await saved({ accountId: ACCOUNT, label: 'Madrid' });
    const later = NOW + 5;
    expect(await replaceToken(old.id, ` ${FRESH} `, later)).toMatchObject({
      ok: true,
      value: { users: 1, connection: { ...old, endsIn: 'beef', addedAt: later } },
    });
    expect(await connectionViews()).toHaveLength(1);
    expect(await tokenOf(old)).toBe(`Bearer ${FRESH}`);
  });

  it.each([
    ['one of another account', ofAccount('FakeAccountLima00001'), 'token-other-place', [ACCOUNT]],
    ['one of an agency', ofCompany(COMPANY), 'token-other-level', []],
    ['one that is revoked', () => REJECTED, 'token-rejected', undefined],
  ])('refuses %s, and the old one stays', async (_name, answers, kind, reasons) => {
    const old = await saved();
    leadwayAnswers(answers);
    const answer = await replaceToken(old.id, FRESH, NOW + 5);
    expect(answer).toMatchObject({ ok: false, failure: { kind, effect: 'none' } });
    if (reasons) expect(answer).toMatchObject({ failure: { reasons } });
    expect(await connectionViews()).toEqual([old]);
    expect(await tokenOf(old)).toBe(`Bearer ${TOKEN}`);
  });

  it.each([
    ['another agency', ofCompany(OTHER_COMPANY), 'token-other-place'],
    ['an account', ofAccount(ACCOUNT), 'token-other-level'],
  ])('of an agency refuses one of %s', async (_name, answers, kind) => {
    const old = await saved({ companyId: COMPANY });
    leadwayAnswers(answers);
    expect(await replaceToken(old.id, FRESH, NOW + 5)).toMatchObject({ failure: { kind } });
    expect(await tokenOf(old)).toBe(`Bearer ${TOKEN}`);
  });

  it('needs a token and a connection', async () => {
    const old = await saved();
    expect(await replaceToken(old.id, ' ', NOW)).toMatchObject({
      failure: { kind: 'bad-input', reasons: ['token-empty'] },
    });
    expect(await replaceToken('gone', FRESH, NOW)).toMatchObject({
      failure: { kind: 'no-connection-here' },
    });
  });
});

describe('a connection that is there', () => {
  it('can be tested again', async () => {
    const { id } = await saved();
    expect(await testConnection(id)).toMatchObject({ value: { users: 1, connection: { id } } });
    leadwayAnswers(() => REJECTED);
    expect(await testConnection(id)).toMatchObject({ failure: { kind: 'token-rejected' } });
    expect(await testConnection('gone')).toMatchObject({ failure: { kind: 'no-connection-here' } });
  });

  it('is renamed, moved to other addresses, told who one is, and keeps the rest', async () => {
    const old = await saved();
    const ownUser = { id: 'FakeUserMaria0000001', name: 'María' };
    const addresses = ['https://portal.example.com'];
    expect(await editConnection(old.id, { label: 'M', ownUser, addresses })).toEqual({
      ok: true,
      value: { ...old, label: 'M', ownUser, addresses },
    });
    expect(await editConnection(old.id, { remind: false })).toMatchObject({
      value: { label: 'M', ownUser, remind: false },
    });
    const forgotten = await editConnection(old.id, { ownUser: null });
    expect(forgotten).toMatchObject({ value: { label: 'M' } });
    expect(forgotten).not.toHaveProperty('value.ownUser');
    expect(await tokenOf(old)).toBe(`Bearer ${TOKEN}`);
  });

  it('is removed with its token, and no other', async () => {
    const first = await saved();
    const second = await saved({ companyId: COMPANY, token: FRESH });
    await deleteRecord(first.id);
    expect(await connectionViews()).toEqual([second]);
    expect(await openConnection({ id: first.id }, undefined, pacerOf)).toMatchObject({
      failure: { kind: 'no-connection-here' },
    });
    await deleteRecord(second.id);
    expect(await openConnection({ page: {} }, undefined, pacerOf)).toMatchObject({
      failure: { kind: 'no-connection' },
    });
  });
});
