import { fail, ok, type Result } from '../result.ts';
import type { LeadwayUser } from '../leadway/user.ts';
import { readCurrent } from './current.ts';
import type { Failure } from './failure.ts';
import { toView } from './record.ts';
import type { OpenConnection, Page, Surroundings } from './surroundings.ts';
import { noteVanished } from './vanished.ts';
import type { ReadingView, UserView } from './view.ts';

/**
 * Reads a user through the connection for a page and keeps the reading, so that edits can name what they were made on.
 */
export async function loadUser(
  world: Surroundings,
  id: string,
  page: Page,
): Promise<Result<ReadingView, Failure>> {
  const chosen = await world.connection({ page });
  if (!chosen.ok) return chosen;
  const connection = chosen.value;
  const read = await readCurrent(world, connection, id);
  if (!read.ok) return fail(await explained(connection, read.failure));
  const reading = { id: world.newId(), at: world.now(), user: viewOf(read.value) };
  await world.sealedStore.putReading({
    ...reading,
    connection: connection.view.id,
    companyId: read.value.companyId,
    traceId: read.value.traceId,
  });
  const [open] = await world.journal.open(id);
  return ok({
    reading: reading.id,
    at: reading.at,
    user: reading.user,
    unsettled: open && toView(open),
    // While a change is open, what is missing may still come.
    vanished: open ? [] : await noteVanished(world, id, read.value.state),
  });
}

/**
 * Leadway says the same of an account's token that lacks the right to read and of one that may not read this user,
 * because it is the agency's. Whether it may read the users of its account tells them apart.
 */
async function explained(connection: OpenConnection, failure: Failure): Promise<Failure> {
  const { level, accountId } = connection.view;
  if (failure.kind !== 'token-lacks-right' || level !== 'account' || !accountId) return failure;
  const listed = await connection.leadway.listUsers({ locationId: accountId });
  return listed.ok ? { ...failure, kind: 'user-out-of-reach' } : failure;
}

export function viewOf(user: LeadwayUser): UserView {
  const { id, name, email, state, lcPhone, restrictSubAccount } = user;
  return { id, name, email, state, lcPhone, restrictSubAccount };
}
