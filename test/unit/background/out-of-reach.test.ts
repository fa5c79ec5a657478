import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { ACCOUNTS, TOKENS, USERS } from '../../leadway/leadway.ts';
import type { Leadway } from '../../leadway/leadway.ts';
import { withLeadway } from './reroute.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, value } = await import('./background.ts');

let leadway: Leadway;
withLeadway(async (started) => {
  leadway = started;
  const typed = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
  value(await ask('connection.save', typed, 'own-page'));
});

const failureOf = async (user: string) => {
  const answer = await ask('user.load', { user });
  return answer.ok ? undefined : answer.failure.kind;
};

it('an agency user is out of reach of an account token that reads the account’s own', async () => {
  expect(await failureOf(USERS.agencyAdmin.id)).toBe('user-out-of-reach');
});

it('a token without the right to read is told from that', async () => {
  leadway.state.tokens.get(TOKENS.account)?.rights.delete('users.readonly');
  expect(await failureOf(USERS.agencyAdmin.id)).toBe('token-lacks-right');
});

it('a user who was deleted is not known any more', async () => {
  expect(await failureOf(USERS.maria.id)).toBeUndefined();
  const maria = leadway.state.users.get(USERS.maria.id);
  if (!maria) throw new Error('The fixtures have María.');
  maria.deleted = true;
  expect(await failureOf(USERS.maria.id)).toBe('user-unknown');
});

it('an id that nobody has is no question of the token', async () => {
  expect(await failureOf('FakeUserNobody000001')).toBe('user-unknown');
});
