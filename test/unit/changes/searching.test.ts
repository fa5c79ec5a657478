import { describe, expect, it } from 'vitest';
import { findByEmail } from '../../../lib/changes/find-by-email.ts';
import { findUsers, nameUsers } from '../../../lib/changes/find.ts';
import { loadUser } from '../../../lib/changes/load.ts';
import type { ConnectionView } from '../../../lib/changes/view.ts';
import type { ApiFailure } from '../../../lib/leadway/failure.ts';
import type { UserListing } from '../../../lib/leadway/user.ts';
import { fail, ok } from '../../../lib/result.ts';
import { accountView } from './connection.ts';
import { makeWorld, MARIA, RESET } from './world.ts';

const NOWHERE = { page: {} };
const LACKS: ApiFailure = { kind: 'token-lacks-right', effect: 'none', status: 401 };

function listing(id: string, email: string, name = id): UserListing {
  return { id, name, email, locationIds: [] };
}

/** A world whose agency finds these users, of so many, or fails to. */
function searched(users: readonly UserListing[] | ApiFailure, count?: number) {
  const all = makeWorld({ fields: {} });
  const asked: unknown[] = [];
  const searchUsers = async (search: unknown) => {
    asked.push(search);
    return 'kind' in users ? fail(users) : ok({ users, ...(count !== undefined && { count }) });
  };
  const view = accountView({ level: 'agency', companyId: 'Company' });
  Object.assign(all.server.connection, { view });
  Object.assign(all.server.connection.leadway, { searchUsers });
  return { ...all, asked };
}

/** A world whose account lists these users, or fails to. */
function listed(users: readonly UserListing[] | ApiFailure, view: Partial<ConnectionView> = {}) {
  const all = makeWorld({ fields: {} });
  const asked: string[] = [];
  const listUsers = async ({ locationId }: { locationId: string }) => {
    asked.push(locationId);
    return 'kind' in users ? fail(users) : ok({ users });
  };
  Object.assign(all.server.connection, { view: accountView({ accountId: 'Madrid', ...view }) });
  Object.assign(all.server.connection.leadway, { listUsers });
  return { ...all, asked };
}

describe('a search', () => {
  it('for nothing finds nobody and asks nobody', async () => {
    const { world, asked } = listed([listing('a', 'a@example.com')]);
    expect(await findUsers(world, '  ', NOWHERE)).toEqual(ok({ users: [], more: false }));
    expect(asked).toEqual([]);
  });

  it('finds by the id whom the list does not tell of', async () => {
    const { world, clock } = listed(RESET);
    const found = await clock.until(findUsers(world, MARIA, NOWHERE));
    expect(found).toMatchObject({ ok: true, value: { users: [{ id: MARIA }], more: false } });
    expect(await clock.until(findUsers(world, 'maria', NOWHERE))).toEqual(fail(RESET));
    expect(await nameUsers(world, [MARIA], NOWHERE)).toEqual(fail(RESET));
  });

  it('needs a connection', async () => {
    const { world, disconnect } = listed([]);
    disconnect();
    const why = fail({ kind: 'no-connection', effect: 'none' });
    expect(await findUsers(world, 'x', NOWHERE)).toEqual(why);
    expect(await nameUsers(world, ['x'], NOWHERE)).toEqual(why);
  });

  it('takes for an id what is one as a whole', async () => {
    const { world, clock, server } = listed([]);
    for (const typed of [`x ${MARIA}`, `${MARIA} x`, 'x'.repeat(15), 'x'.repeat(65)])
      await clock.until(findUsers(world, typed, NOWHERE));
    expect(server.reads).toBe(0);
    await clock.until(findUsers(world, ` ${MARIA} `, NOWHERE));
    expect(server.reads).toBe(1);
  });

  it('tells first whom the id names, each once, and nothing but names and e-mails', async () => {
    const { world, clock } = listed([
      listing(MARIA, 'maria.ortiz@example.com'),
      listing('b', `${MARIA}@example.com`, 'Ana'),
    ]);
    expect(await clock.until(findUsers(world, MARIA, NOWHERE))).toEqual(
      ok({
        users: [
          { id: MARIA, name: 'María Fernanda Ortiz', email: 'maria.ortiz@example.com' },
          { id: 'b', name: 'Ana', email: `${MARIA}@example.com` },
        ],
        more: false,
      }),
    );
  });

  it('is of the connection’s account; where none is known Leadway says so', async () => {
    const known = listed([]);
    await findUsers(known.world, 'x', NOWHERE);
    await nameUsers(known.world, ['x'], NOWHERE);
    expect(known.asked).toEqual(['Madrid', 'Madrid']);
    const unknown = listed([], { accountId: undefined });
    await findUsers(unknown.world, 'x', NOWHERE);
    await nameUsers(unknown.world, ['x'], NOWHERE);
    expect(unknown.asked).toEqual(['', '']);
  });
});

describe('a search in an account', () => {
  const find = async (users: readonly UserListing[], typed: string) => {
    const found = await findUsers(listed(users).world, typed, NOWHERE);
    return found.ok && { ...found.value, users: found.value.users.map(({ id }) => id) };
  };

  it('wants every word, wherever it stands, and tells by name', async () => {
    const users = [
      listing('one', 'zoe@example.com', 'Zoé Ruiz'),
      listing('two', 'ana@example.com', 'Ana Ruíz'),
      listing('ruiz', 'ana@example.org', 'Ana María'),
      listing('four', 'ana@example.com', 'Ana Vega'),
    ];
    expect(await find(users, 'ANA   ruiz')).toEqual({ users: ['ruiz', 'two'], more: false });
    expect(await find(users, 'ruiz')).toEqual({ users: ['ruiz', 'two', 'one'], more: false });
    expect(await find(users, 'zoe example')).toEqual({ users: ['one'], more: false });
    // No word, not two in one.
    expect(await find(users, 'x anaruiz')).toEqual({ users: [], more: false });
  });

  it('tells 25, and says where there are more', async () => {
    const users = Array.from({ length: 26 }, (_, nth) => listing(`id-${nth}`, 'ana@example.com'));
    expect(await find(users, 'ana')).toMatchObject({ users: { length: 25 }, more: true });
    expect(await find(users.slice(1), 'ana')).toMatchObject({ users: { length: 25 }, more: false });
  });

  it('names those who are asked for, without what else is known of them', async () => {
    const { world } = listed([listing('a', 'a@example.com'), listing('b', 'b@example.com')]);
    expect(await nameUsers(world, ['b', 'never'], NOWHERE)).toEqual(
      ok({ users: [{ id: 'b', name: 'b', email: 'b@example.com' }], more: false }),
    );
  });
});

describe('a search in an agency', () => {
  const ANA = listing('a', 'ana@example.com');

  it('is Leadway’s own, in the company', async () => {
    const { world, asked } = searched([ANA], 1);
    expect(await findUsers(world, ' ana ', NOWHERE)).toEqual(
      ok({ users: [{ id: 'a', name: 'a', email: 'ana@example.com' }], more: false }),
    );
    expect(asked).toEqual([{ companyId: 'Company', query: 'ana', limit: 25 }]);
  });

  it('says that there are more where Leadway counts more', async () => {
    expect(await findUsers(searched([ANA], 2).world, 'ana', NOWHERE)).toMatchObject({
      value: { more: true },
    });
    expect(await findUsers(searched([ANA]).world, 'ana', NOWHERE)).toMatchObject({
      value: { more: false },
    });
  });

  it('tells 25 with the one whom the id names', async () => {
    const others = Array.from({ length: 25 }, (_, nth) => listing(`id-${nth}`, 'x@example.com'));
    const { world, clock } = searched(others, 25);
    const found = await clock.until(findUsers(world, MARIA, NOWHERE));
    expect(found).toMatchObject({ value: { users: { length: 25, 0: { id: MARIA } } } });
  });

  it('names users in one request', async () => {
    const { world, asked } = searched([ANA, listing('b', 'b@example.com')]);
    expect(await nameUsers(world, ['a', 'c'], NOWHERE)).toMatchObject({
      value: { users: [{ id: 'a' }] },
    });
    expect(asked).toEqual([{ companyId: 'Company', ids: ['a', 'c'], limit: 2 }]);
  });

  it('says why it failed', async () => {
    expect(await findUsers(searched(LACKS).world, 'ana', NOWHERE)).toEqual(fail(LACKS));
    expect(await nameUsers(searched(LACKS).world, ['a'], NOWHERE)).toEqual(fail(LACKS));
  });
});

describe('the user of an e-mail address', () => {
  const byEmail = async (users: readonly UserListing[] | ApiFailure, email: string) =>
    findByEmail(listed(users).world, email, NOWHERE);

  it('is the one who has it, in any case, and not one who merely holds a part of it', async () => {
    const users = [listing('a', 'ana@example.com'), listing('b', 'mariana@example.com')];
    expect(await byEmail(users, ' ANA@example.com ')).toEqual(ok('a'));
  });

  it('is nobody where nobody has it, two have it, or more may', async () => {
    const one = listing('a', 'ana@example.com');
    expect(await byEmail([], 'ana@example.com')).toEqual(ok(undefined));
    expect(await byEmail([one, { ...one, id: 'b' }], 'ana@example.com')).toEqual(ok(undefined));
    const many = Array.from({ length: 26 }, (_, nth) =>
      listing(`id-${nth}`, nth === 0 ? 'ana@example.com' : `ana@example.com.${nth}`, `Ana ${nth}`),
    );
    expect(await byEmail(many, 'ana@example.com')).toEqual(ok(undefined));
    expect(await byEmail(many.slice(0, 25), 'ana@example.com')).toEqual(ok('id-0'));
  });

  it('is not known where the search fails', async () => {
    expect(await byEmail(RESET, 'ana@example.com')).toEqual(fail(RESET));
  });
});

describe('a user who may not be read', () => {
  const why = async (
    users: readonly UserListing[] | ApiFailure,
    view?: Partial<ConnectionView>,
    fails = LACKS,
  ) => {
    const { world, clock, server, asked } = listed(users, view);
    server.troubles.push({ on: 'read', fails });
    const loaded = await clock.until(loadUser(world, MARIA, {}));
    return [loaded.ok ? undefined : loaded.failure.kind, asked];
  };

  it('is out of reach of an account’s token that may read the account’s own', async () => {
    expect(await why([])).toEqual(['user-out-of-reach', ['Madrid']]);
  });

  it('is one of many where the token lacks the right', async () => {
    expect(await why(LACKS)).toEqual(['token-lacks-right', ['Madrid']]);
  });

  it('is what Leadway says it is where nothing can be told apart', async () => {
    expect(await why([], { level: 'agency' })).toEqual(['token-lacks-right', []]);
    expect(await why([], { accountId: undefined })).toEqual(['token-lacks-right', []]);
    expect(await why([], {}, RESET)).toEqual(['unreachable', []]);
  });
});
