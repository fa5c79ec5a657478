import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ACCOUNTS, COMPANY_ID, TOKENS, USERS } from '../../leadway/leadway.ts';
import type { Leadway } from '../../leadway/leadway.ts';
import { withLeadway } from './reroute.ts';

vi.mock('wxt/browser', async () => (await import('./browser.ts')).fakeBrowser());
const { ask, shows, value } = await import('./background.ts');

const ACCOUNT = { token: TOKENS.account, companyId: '', accountId: ACCOUNTS.madrid.id };
const AGENCY = { token: TOKENS.agency, companyId: COMPANY_ID, accountId: '' };
const { maria, greek } = USERS;

let leadway: Leadway;
withLeadway((started) => (leadway = started));

const subject = async (as: 'panel' | 'own-page' = 'panel') =>
  value(await ask('page.subject', {}, as));
const found = (id: string) => expect.objectContaining({ users: [id], how: ['email'] });
const nobody = expect.objectContaining({ users: [] });

describe.each([
  ['account', ACCOUNT],
  ['agency', AGENCY],
])('an e-mail address is all that the page shows; %s token', (_, connection) => {
  beforeEach(async () => {
    value(await ask('connection.save', connection, 'own-page'));
    await shows({ users: [], emails: [maria.email] });
    leadway.requests.length = 0;
  });

  it('is looked up when a panel asks, and not for a report or a popup', async () => {
    expect(await subject('own-page')).toEqual(nobody);
    expect(leadway.requests).toEqual([]);
    expect(await subject()).toEqual(found(maria.id));
    expect(leadway.requests).toHaveLength(1);
  });

  it('is whoever has it in any case', async () => {
    const stored = leadway.state.users.get(maria.id);
    if (stored) stored.email = maria.email.toUpperCase();
    expect(await subject()).toEqual(found(maria.id));
  });

  it('is nobody where two have it, or none', async () => {
    const other = leadway.state.users.get(greek.id);
    if (other) other.email = maria.email;
    expect(await subject()).toEqual(nobody);
    await shows({ users: [], emails: ['nobody@example.com'] });
    expect(await subject()).toEqual(nobody);
  });

  it('is nobody where another address contains it', async () => {
    await shows({ users: [], emails: [maria.email.slice(1)] });
    expect(await subject()).toEqual(nobody);
  });

  it('is not looked up beside another one, or where an id was seen', async () => {
    await shows({ users: [], emails: [maria.email, greek.email] });
    expect(await subject()).toEqual(nobody);
    await shows({ users: [greek.id], how: ['named'], emails: [maria.email] });
    expect(await subject()).toMatchObject({ users: [greek.id], how: ['named'] });
    expect(leadway.requests).toEqual([]);
  });

  it('says why it could not be looked up', async () => {
    leadway.faults.add({ kind: 'html', status: 403 });
    const answer = await ask('page.subject', {});
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'html-answer', effect: 'none' } });
  });
});
