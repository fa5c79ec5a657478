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
    return [loaded.ok ? undefined : loaded.failure.kind, asked.length];
  };

  it('is out of reach of an account’s token that may read the account’s own', async () => {
    expect(await why([])).toEqual(['user-out-of-reach', 1]);
  });

  it('is one of many where the token lacks the right', async () => {
    expect(await why(LACKS)).toEqual(['token-lacks-right', 1]);
  });

  it('is what Leadway says it is where nothing can be told apart', async () => {
    expect(await why([], { level: 'agency' })).toEqual(['token-lacks-right', 0]);
    expect(await why([], { accountId: undefined })).toEqual(['token-lacks-right', 0]);
    expect(await why([], {}, RESET)).toEqual(['unreachable', 0]);
  });
});
