import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { ACCOUNTS, COMPANY_ID, TOKENS, USERS } from '../../leadway/leadway.ts';
import { forgetConnections } from '../vault/leadway.ts';
import { withLeadway } from './reroute.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, load, value } = await import('./background.ts');

const ACCOUNT = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
const AGENCY = { token: TOKENS.agency, companyId: COMPANY_ID, accountId: '' };

withLeadway();
afterEach(forgetConnections);

/** What the plan of taking a right from somebody warns of, in the panel on a page of the agency. */
async function warnings(user: string): Promise<readonly string[]> {
  const { reading } = await load(user);
  const edits = [{ at: 'scope:contacts.write' as const, to: false }];
  const plan = await ask('change.preview', { reading, edits, origin: { kind: 'panel' } });
  return value(plan).warnings.map(({ kind }) => kind);
}

it('are told from those of others, through whichever connection they would be taken', async () => {
  const account = value(await ask('connection.save', ACCOUNT, 'own-page')).connection.id;
  value(await ask('connection.save', AGENCY, 'own-page'));
  const say = (ownUser: { id: string; name: string } | null) =>
    ask('connection.edit', { connection: account, ownUser }, 'own-page');
  expect(await warnings(USERS.maria.id)).not.toContain('own-rights');
  await say({ id: USERS.maria.id, name: 'María' });
  expect(await warnings(USERS.maria.id)).toContain('own-rights');
  expect(await warnings(USERS.greek.id)).not.toContain('own-rights');
  await say(null);
  expect(await warnings(USERS.maria.id)).not.toContain('own-rights');
});
