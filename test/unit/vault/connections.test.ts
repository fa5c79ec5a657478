import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '../../../lib/store/database.ts';
import { STORES } from '../../../lib/store/names.ts';
import {
  connectionView,
  openConnection,
  removeConnection,
  saveConnection,
} from '../../../lib/vault/connections.ts';
import { makePacing } from '../leadway/pacing.ts';

const TOKEN = 'pit-00000000-0000-4000-8000-00000000feed';
const ACCOUNT = 'FakeAccountMadrid001';
const COMPANY = 'FakeCompany000000001';
const NOW = 1_800_000_000_000;
let ids = 0;
const newId = () => `connection-${++ids}`;
const pacerOf = () => makePacing({ max: 100, every: 10_000 }).worker().pacer;
const save = (typed: Partial<Parameters<typeof saveConnection>[0]>) =>
  saveConnection({ token: TOKEN, companyId: '', accountId: '', ...typed }, NOW, newId);

type Call = { url: string; authorization: string | null };
let calls: Call[] = [];

function leadwayAnswers(answer: (url: string) => { status: number; body: unknown }): void {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, { headers: init?.headers ?? {} });
    calls.push({ url: request.url, authorization: request.headers.get('authorization') });
    const { status, body } = answer(request.url);
    return Response.json(body, { status });
  });
}

const ACCOUNT_TOKEN = (url: string) =>
  url.includes('/users/search')
    ? {
        status: 401,
        body: { statusCode: 401, message: "This token's user type is not yet supported!" },
      }
    : { status: 200, body: { users: [{ id: 'FakeUserMaria0000001', name: 'María' }] } };

beforeEach(async () => {
  calls = [];
  const db = await database();
  await db.clear(STORES.connections);
});
afterEach(() => vi.unstubAllGlobals());

describe('saving a connection', () => {
  it('tests the token, cleans it and tells what it is without telling it', async () => {
    leadwayAnswers(ACCOUNT_TOKEN);
    const saved = await save({ token: `  ${TOKEN}\r\n`, accountId: ` ${ACCOUNT} ` });
    expect(saved).toMatchObject({
      ok: true,
      value: {
        users: 1,
        warnings: [],
        connection: { level: 'account', accountId: ACCOUNT, endsIn: 'feed' },
      },
    });
    expect(calls.map((call) => call.authorization)).toEqual([`Bearer ${TOKEN}`]);
    expect(JSON.stringify(saved)).not.toContain(TOKEN);
    expect(JSON.stringify(await connectionView())).not.toContain(TOKEN);
  });

  it('tries the account where the company is not for this token', async () => {
    leadwayAnswers(ACCOUNT_TOKEN);
    expect(await save({ companyId: COMPANY, accountId: ACCOUNT })).toMatchObject({
      value: { connection: { level: 'account' } },
    });
  });

  it('keeps the token encrypted under a key that cannot be exported', async () => {
    leadwayAnswers(ACCOUNT_TOKEN);
    await save({ accountId: ACCOUNT });
    const db = await database();
    const [record] = await db.getAll(STORES.connections);
    const [key] = await db.getAll(STORES.keys);
    expect(key?.extractable).toBe(false);
    expect(
      Buffer.from(record?.token.sealed ?? new ArrayBuffer(0)).toString('latin1'),
    ).not.toContain('pit-');
    expect(JSON.stringify(record)).not.toContain('pit-');
    calls = [];
    await (await openConnection(pacerOf))?.leadway.getUser('FakeUserMaria0000001');
    expect(calls[0]?.authorization).toBe(`Bearer ${TOKEN}`);
  });

  it('warns about a token of an unknown shape and accepts it', async () => {
    leadwayAnswers(ACCOUNT_TOKEN);
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
    leadwayAnswers(ACCOUNT_TOKEN);
    expect(await save(typed)).toMatchObject({
      ok: false,
      failure: { kind: 'bad-input', reasons: [reason] },
    });
    expect(calls).toEqual([]);
  });

  it('keeps the old connection when the new token does not work', async () => {
    leadwayAnswers(ACCOUNT_TOKEN);
    await save({ accountId: ACCOUNT });
    leadwayAnswers(() => ({ status: 401, body: { message: 'Invalid Private Integration token' } }));
    const refused = await save({ token: TOKEN.replace('feed', 'dead'), accountId: ACCOUNT });
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'token-rejected', effect: 'none' },
    });
    expect(await connectionView()).toMatchObject({ endsIn: 'feed' });
  });

  it('keeps the stored token when only the ids are typed', async () => {
    leadwayAnswers(ACCOUNT_TOKEN);
    await save({ accountId: ACCOUNT });
    await save({ token: '', accountId: 'FakeAccountBogota001' });
    expect(await connectionView()).toMatchObject({
      endsIn: 'feed',
      accountId: 'FakeAccountBogota001',
    });
    await removeConnection();
    expect(await openConnection(pacerOf)).toBeUndefined();
  });
});
