import { FACTS } from '../facts.ts';
import { isId } from '../id.ts';

/**
 * One request of the page for one user. `at` is in milliseconds of the document's
 * `performance.now()`.
 */
export type UserRequest = { readonly id: string; readonly at: number };

/** A time in which a form was opening or open, in the same milliseconds. */
export type FormTime = {
  /** When the person did what opened it. */
  readonly from: number;
  /** When it was seen open. */
  readonly seen: number;
  /** When it was seen gone; absent while it is open. */
  readonly until?: number | undefined;
};

/** How long after a form has opened the page may still be asking for its user. */
const SETTLING_MS = 2_500;

/**
 * The user that an address of the portal's backend names, if it names one: an id right after
 * `/users/`.
 */
export function requestedUser(address: string): string | null {
  if (!address.includes('/users/')) return null;
  const { hostname, pathname } = new URL(address);
  const ours = FACTS.requestHosts.some(
    (host) => hostname === host || hostname.endsWith(`.${host}`),
  );
  const [, id = ''] = /\/users\/([^/]+)/.exec(pathname) ?? [];
  return ours && isId(id) ? id : null;
}

/**
 * Whom the page asked for while the present form was opening. Whoever it also asks for while no
 * form is open (the logged-in user, above all) is no evidence.
 */
export function requestedUsers(
  requests: readonly UserRequest[],
  now: FormTime | null,
  earlier: readonly FormTime[],
): string[] {
  if (!now) return [];
  const times = [...earlier, now];
  const idle = new Set(
    requests.filter(({ at }) => !times.some((time) => during(time, at))).map(({ id }) => id),
  );
  const opening = requests.filter(({ at }) => at >= now.from && at <= now.seen + SETTLING_MS);
  return [...new Set(opening.map(({ id }) => id))].filter((id) => !idle.has(id));
}

function during(time: FormTime, at: number): boolean {
  return at >= time.from && at <= (time.until ?? Infinity);
}
