import { expect, it, vi } from 'vitest';
import type { Leadway } from '../../../lib/leadway/client.ts';
import { ok } from '../../../lib/result.ts';
import { whileUnlocked } from '../../../lib/vault/while-unlocked.ts';

it('a client made before the lock fell asks nothing after it', async () => {
  const call = vi.fn(async () => ok(undefined));
  const client = { getUser: call, updateUser: call, searchUsers: call, listUsers: call };
  let locked = false;
  const gated = whileUnlocked(client as unknown as Leadway, async () => locked);
  expect(await gated.getUser('FakeUserMaria0000001')).toMatchObject({ ok: true });
  locked = true;
  for (const asked of [
    gated.getUser('FakeUserMaria0000001'),
    gated.updateUser('FakeUserMaria0000001', {}),
    gated.searchUsers({ companyId: 'FakeCompany000000001' }),
    gated.listUsers({ locationId: 'FakeAccountMadrid001' }),
  ]) {
    expect(await asked).toMatchObject({ ok: false, failure: { kind: 'locked', effect: 'none' } });
  }
  expect(call).toHaveBeenCalledTimes(1);
});
