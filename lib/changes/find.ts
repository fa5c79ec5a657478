import type { ApiFailure } from '../leadway/failure.ts';
import type { UserListing } from '../leadway/user.ts';
import { ok, type Result } from '../result.ts';
import type { Failure } from './failure.ts';
import { fold } from '../fold.ts';
import type { OpenConnection, Surroundings, WantedConnection } from './surroundings.ts';
import { companyOf } from './through.ts';
import type { FoundUser, FoundUsers } from './view.ts';

/** As many as a person reads before typing more. Leadway's own default too. */
export const MOST_FOUND = 25;

/** What may be an id as a whole: Leadway's search looks into names, e-mails and phone numbers only. */
const WHOLE_ID = /^[A-Za-z0-9_-]{16,64}$/;

/**
 * Users by a part of their name, e-mail or id, at most 25: one request, and one more where the words may be an id.
 * Only names and e-mails are answered, so nothing can be changed on what was found.
 */
export async function findUsers(
  world: Surroundings,
  query: string,
  wanted: WantedConnection,
): Promise<Result<FoundUsers, Failure>> {
  const chosen = await world.connection(wanted);
  if (!chosen.ok) return chosen;
  const connection = chosen.value;
  const typed = query.trim();
  if (typed === '') return ok({ users: [], more: false });
  const [byId, found] = await Promise.all([readById(connection, typed), search(connection, typed)]);
  if (!found.ok) return byId ? ok({ users: [byId], more: false }) : found;
  const others = found.value.users.filter(({ id }) => id !== byId?.id);
  const users = byId ? [byId, ...others] : others;
  return ok({ users: users.slice(0, MOST_FOUND).map(toFound), more: found.value.more });
}

/**
 * Names and e-mails of users, in one request for all of them. Who is missing in the answer cannot be seen through
 * this connection, or does not exist.
 */
export async function nameUsers(
  world: Surroundings,
  ids: readonly string[],
  wanted: WantedConnection,
): Promise<Result<FoundUsers, Failure>> {
  const chosen = await world.connection(wanted);
  if (!chosen.ok) return chosen;
  const connection = chosen.value;
  const { leadway } = connection;
  const company = companyOf(connection);
  const listed = company
    ? await leadway.searchUsers({ companyId: company, ids, limit: ids.length })
    : await leadway.listUsers(accountOf(connection));
  if (!listed.ok) return listed;
  const users = listed.value.users.filter(({ id }) => ids.includes(id));
  return ok({ users: users.map(toFound), more: false });
}

type Hits = { readonly users: readonly UserListing[]; readonly more: boolean };

async function search(
  connection: OpenConnection,
  typed: string,
): Promise<Result<Hits, ApiFailure>> {
  const { leadway } = connection;
  const company = companyOf(connection);
  // Only agency tokens may search; the others list their one account.
  if (!company) {
    const listed = await leadway.listUsers(accountOf(connection));
    return listed.ok ? ok(matching(listed.value.users, typed)) : listed;
  }
  const found = await leadway.searchUsers({
    companyId: company,
    query: typed,
    limit: MOST_FOUND,
  });
  if (!found.ok) return found;
  const { users, count = users.length } = found.value;
  return ok({ users, more: count > users.length });
}

/** Where none is known, Leadway has the last word. */
function accountOf({ view }: OpenConnection): { readonly locationId: string } {
  return { locationId: view.accountId ?? '' };
}

/** The list cannot be searched over there, so it is here: every word has to be in the name, the e-mail or the id. */
function matching(all: readonly UserListing[], typed: string): Hits {
  const words = fold(typed).split(/\s+/);
  const hits = all.filter(({ id, name, email }) => {
    const texts = [name, email, id].map(fold);
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
  const users = hits.toSorted((a, b) => a.name.localeCompare(b.name));
  return { users, more: hits.length > MOST_FOUND };
}

/** Whatever is wrong with it, it is not found by its id; the search says what is wrong with the connection. */
async function readById(
  { leadway }: OpenConnection,
  typed: string,
): Promise<FoundUser | undefined> {
  if (!WHOLE_ID.test(typed)) return undefined;
  const read = await leadway.getUser(typed);
  return read.ok ? toFound(read.value) : undefined;
}

function toFound({ id, name, email }: FoundUser): FoundUser {
  return { id, name, email };
}
