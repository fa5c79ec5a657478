import type { Failure } from '../changes/failure.ts';
import type { OpenConnection, WantedConnection } from '../changes/surroundings.ts';
import type { ConnectionView } from '../changes/view.ts';
import { createLeadway, type Leadway } from '../leadway/client.ts';
import { pacedLeadway, type Lane } from '../leadway/paced.ts';
import type { Pacer } from '../leadway/pacer.ts';
import { fail, ok, type Result } from '../result.ts';
import { choose } from './choose.ts';
import type { ConnectionRecord } from './record.ts';
import { openToken } from './seal.ts';
import { allRecords, alterRecord, recordOf } from './store.ts';
import { whileUnlocked } from './while-unlocked.ts';

/** Every connection without its token, the oldest first. */
export async function connectionViews(): Promise<ConnectionView[]> {
  return (await allRecords()).map(viewOf);
}

/**
 * The connection that is wanted, ready for use, its calls in a lane at the pace of the connection's pacer; `chosen` is
 * what the person said where several fitted. The token stays inside the client that is handed out.
 */
export async function openConnection(
  wanted: WantedConnection,
  chosen: string | undefined,
  pacerOf: (connection: string) => Pacer,
  lane?: Lane,
): Promise<Result<OpenConnection, Failure>> {
  const all = await allRecords();
  const found = choose(all, wanted, chosen);
  if (!found.ok) return found;
  const record = found.value;
  const pacer = pacerOf(record.id);
  const token = await openToken(record.token, record.id);
  return ok({
    view: viewOf(record),
    isSelf: (user) => all.some(({ ownUser }) => ownUser?.id === user),
    spelling: record.spelling ?? 'wire',
    // Only if the connection is still there: it may have been removed since.
    rememberSpelling: async (spelling) =>
      void (await alterRecord(record.id, (now) => ({ ...now, spelling }))),
    leadway: pacedLeadway(whileUnlocked(createLeadway({ token, onPace: pacer.hear })), pacer, lane),
  });
}

/** What may be shown of a connection. */
export function viewOf({
  token: _token,
  spelling: _spelling,
  ...view
}: ConnectionRecord): ConnectionView {
  return view;
}

/** A client for a stored token, for what is asked outside of the pace of changes; `undefined` where it is gone. */
export async function clientOf(
  id: string,
): Promise<{ record: ConnectionRecord; leadway: Leadway } | undefined> {
  const record = await recordOf(id);
  if (!record) return undefined;
  const token = await openToken(record.token, record.id);
  return { record, leadway: createLeadway({ token }) };
}

export const CONNECTION_GONE: Result<never, Failure> = fail({
  kind: 'no-connection-here',
  effect: 'none',
});
