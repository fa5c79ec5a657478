import { ok, type Result } from '../result.ts';
import type { Failure } from './failure.ts';
import { findUsers } from './find.ts';
import type { Surroundings, WantedConnection } from './surroundings.ts';

/**
 * The one user whom the connection sees under an e-mail address, in any case; `undefined` where there is none, or
 * where there is or may be more than one.
 */
export async function findByEmail(
  world: Surroundings,
  email: string,
  wanted: WantedConnection,
): Promise<Result<string | undefined, Failure>> {
  const found = await findUsers(world, email, wanted);
  if (!found.ok) return found;
  const { users, more } = found.value;
  const [only, ...others] = users.filter((user) => plain(user.email) === plain(email));
  return ok(others.length === 0 && !more ? only?.id : undefined);
}

function plain(email: string): string {
  return email.trim().toLowerCase();
}
