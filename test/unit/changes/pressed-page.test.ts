import { expect, it } from 'vitest';
import { loadUser } from '../../../lib/changes/load.ts';
import { preview } from '../../../lib/changes/preview.ts';
import { apply, type Trust } from '../../../lib/changes/write.ts';
import { accountView } from './connection.ts';
import { makeWorld, MARIA, type Trouble } from './world.ts';

const PANEL = { tab: 1, frame: 4, document: 'D1' };
const MADRID = { page: { tab: 1, account: 'Madrid' } };
const LIMA = { page: { tab: 1, account: 'Lima' } };

/** A change to a user of both accounts, through Madrid's connection; the tab is asked about after the first attempt. */
async function applied(trust: Trust, shown = MADRID.page, ...troubles: Trouble[]) {
  const all = makeWorld({ scopes: [], assignedOnly: [], fields: {}, accounts: ['Madrid', 'Lima'] });
  const { clock, server } = all;
  Object.assign(server.connection, { view: accountView({ accountId: 'Madrid' }) });
  const asked: (number | undefined)[] = [];
  const page = async (tab: number | undefined) => {
    asked.push(tab);
    return shown;
  };
  const world = { ...all.world, page };
  const loaded = await clock.until(loadUser(world, MARIA, {}));
  if (!loaded.ok) throw new Error(loaded.failure.kind);
  const edits = [{ at: 'scope:forms.write', to: true }] as const;
  const wishes = { reading: loaded.value.reading, edits, origin: { kind: 'panel' } as const };
  const planned = await preview({ ...world, page: async () => ({}) }, wishes, PANEL);
  if (!planned.ok) throw new Error(planned.failure.kind);
  server.troubles.push(...troubles);
  const change = await clock.until(apply(world, planned.value.plan, PANEL, trust));
  return { change, asked, writes: server.writes.length };
}

it('is the page that the browser said a trusted press was made on', async () => {
  expect(await applied(Promise.resolve(MADRID))).toMatchObject({
    change: { value: { state: 'confirmed' } },
    asked: [],
  });
  expect(await applied(LIMA)).toMatchObject({
    change: { value: { state: 'refused', failure: { kind: 'page-of-other-account' } } },
    asked: [],
    writes: 0,
  });
});

it('is what the tab shows where the press says nothing of it', async () => {
  expect(await applied(true, LIMA.page)).toMatchObject({
    change: { value: { state: 'refused', failure: { kind: 'page-of-other-account' } } },
    asked: [1],
    writes: 0,
  });
});

it('is asked anew where the write is tried again: the person may have moved on', async () => {
  const paced = { kind: 'rate-limited', effect: 'none', status: 429 } as const;
  expect(await applied(MADRID, LIMA.page, { on: 'write', fails: paced })).toMatchObject({
    change: { value: { state: 'refused', failure: { kind: 'page-of-other-account' } } },
    asked: [1],
    writes: 1,
  });
});
