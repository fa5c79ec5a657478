import { allowedBody, type UpdateBody } from '../leadway/body.ts';
import type { LeadwayUser } from '../leadway/user.ts';
import { bodyOf, type ChangeBody } from '../permissions/body.ts';
import type { Change } from '../permissions/change.ts';
import { rebase, type Conflict } from '../permissions/rebase.ts';
import type { Spelling } from '../permissions/spelling.ts';
import { ok, type Result } from '../result.ts';
import { readCurrent } from './current.ts';
import type { Failure } from './failure.ts';
import type { ChangeRecord } from './record.ts';
import type { OpenConnection, Surroundings } from './surroundings.ts';
import { companyOf } from './through.ts';

/** A reading of the user, and what is to be sent on it; or why nothing is. */
export type Compared = Result<
  { readonly user: LeadwayUser; readonly ready: Ready | readonly Conflict[] },
  Failure
>;

export type Ready = {
  readonly change: Change;
  readonly body: ChangeBody;
  readonly allowed: UpdateBody;
};

/** Reads the user and puts the change on what is there now. None of it has an effect, so it may run ahead. */
export async function compare(
  world: Surroundings,
  connection: OpenConnection,
  spelling: Spelling,
  { change, base, user: { id } }: Pick<ChangeRecord, 'change' | 'base' | 'user'>,
): Promise<Compared> {
  const found = await readCurrent(world, connection, id);
  if (!found.ok) return found;
  const user = found.value;
  const rebased = rebase(change, base, user.state);
  if (!rebased.ok) return ok({ user, ready: rebased.conflicts });
  const body = bodyOf(user.state, rebased.change, spelling);
  const allowed = allowedBody({ ...body, companyId: companyOf(connection) });
  return ok({ user, ready: { change: rebased.change, body, allowed } });
}
