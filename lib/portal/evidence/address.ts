import { FACTS, plainName } from '../facts.ts';
import { isId } from '../id.ts';

/** The ids in an address, by what stands before them. */
export type AddressIds = {
  /** After a word for users: `/settings/staff/team/{id}`, `?userId={id}`, `#/users/{id}`. */
  readonly users: readonly string[];
  /** Of the account, of a contact and so on: `/location/{id}/…`. */
  readonly others: readonly string[];
  /** On a user page, but after nothing that says whose: `?id={id}`, `#{id}`. */
  readonly loose: readonly string[];
};

/**
 * Reads path, query and hash; a hash may itself be a path with a query, as hash routers write it.
 */
export function addressIds(address: string): AddressIds {
  const found = { users: [] as string[], others: [] as string[], loose: [] as string[] };
  const url = new URL(address, 'https://portal.invalid');
  readPath(url.pathname, found);
  readQuery(url.searchParams, found);
  const [path = '', query = ''] = url.hash.slice(1).split('?');
  if (isId(path)) found.loose.push(path);
  else if (path.includes('=')) readQuery(new URLSearchParams(path), found);
  else readPath(path, found);
  readQuery(new URLSearchParams(query), found);
  return found;
}

type Found = { users: string[]; others: string[]; loose: string[] };

function readPath(path: string, found: Found): void {
  let before = '';
  for (const segment of path.split('/')) {
    if (isId(segment)) kindOfSegment(before, found)?.push(segment);
    before = segment.toLowerCase();
  }
}

function kindOfSegment(before: string, found: Found): string[] | undefined {
  if (includes(FACTS.userSegments, before)) return found.users;
  if (includes(FACTS.otherSegments, before)) return found.others;
  return before === 'edit' ? found.loose : undefined;
}

function readQuery(query: URLSearchParams, found: Found): void {
  for (const [key, value] of query) {
    if (!isId(value)) continue;
    const name = plainName(key);
    if (includes(FACTS.userFields, name)) found.users.push(value);
    else if (includes(FACTS.otherFields, name)) found.others.push(value);
    else if (includes(FACTS.looseKeys, name)) found.loose.push(value);
  }
}

function includes(list: readonly string[], name: string): boolean {
  return list.includes(name);
}
