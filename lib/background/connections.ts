import { findUsers } from '../changes/find.ts';
import type { Handlers } from '../messages/serve.ts';
import { ok } from '../result.ts';
import { connectionViews } from '../vault/connections.ts';
import { addConnection, editConnection, replaceToken, testConnection } from '../vault/save.ts';
import { whileSealing } from '../vault/lock.ts';
import { connectionStatus } from '../vault/status.ts';
import { deleteRecord } from '../vault/store.ts';
import { chosenFor, keepChosen } from './chosen.ts';
import { pageOf } from './page.ts';
import { newId, tell, world } from './world.ts';

type ConnectionVerb = Extract<keyof Handlers, `connection.${string}`>;

/** What is asked about connections. */
export const connectionHandlers: Pick<Handlers, ConnectionVerb> = {
  'connection.status': async (_input, asker) => {
    const page = await pageOf(asker);
    return ok(await connectionStatus(page, await chosenFor(page)));
  },

  // Whether it fits is looked at when it is used: what does not fit counts as not chosen.
  'connection.choose': async ({ connection }, asker) => {
    await keepChosen(await pageOf(asker), connection);
    tell({ news: 'connection' });
    return ok(null);
  },

  'connection.list': async () => ok({ connections: await connectionViews() }),

  'connection.save': (typed) => told(whileSealing(() => addConnection(typed, Date.now(), newId))),

  'connection.test': ({ connection }) => testConnection(connection),

  'connection.users': ({ connection, query }) => findUsers(world, query, { id: connection }),

  'connection.edit': ({ connection, ...alteration }) =>
    told(editConnection(connection, alteration)),

  'connection.replace': ({ connection, token }) =>
    told(whileSealing(() => replaceToken(connection, token, Date.now()))),

  'connection.remove': async ({ connection }) => {
    await deleteRecord(connection);
    tell({ news: 'connection' });
    return ok(null);
  },
};

async function told<A extends { readonly ok: boolean }>(answering: Promise<A>): Promise<A> {
  const answer = await answering;
  if (answer.ok) tell({ news: 'connection' });
  return answer;
}
