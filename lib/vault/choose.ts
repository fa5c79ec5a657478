import type { Failure } from '../changes/failure.ts';
import type { Page, WantedConnection } from '../changes/surroundings.ts';
import type { ConnectionChoice, ConnectionView } from '../changes/view.ts';
import { fail, ok, type Result } from '../result.ts';

type Served = Extract<WantedConnection, { served: unknown }>['served'];

const NONE: Failure = { kind: 'no-connection', effect: 'none' };
const NONE_HERE: Failure = { kind: 'no-connection-here', effect: 'none' };

/**
 * The one connection that is wanted. Where several fit a page the person is asked, and `chosen` is what they said; it
 * counts only while it fits. Pure, so that the rules can be walked by tests.
 */
export function choose<C extends ConnectionView>(
  all: readonly C[],
  wanted: WantedConnection,
  chosen?: string,
): Result<C, Failure> {
  if (all.length === 0) return fail(NONE);
  if ('id' in wanted) return oneOf(all.filter(({ id }) => id === wanted.id));
  if ('served' in wanted) return forChange(all, wanted.served);
  const possible = reaching(all, wanted.page);
  const said = possible.find(({ id }) => id === chosen);
  return said ? ok(said) : oneOf(narrowest(possible, wanted.page));
}

/** What may be shown of a connection that the person can choose. */
export function choiceOf(connection: ConnectionView): ConnectionChoice {
  const { id, label, level, companyId, accountId, endsIn } = connection;
  return { id, label, level, companyId, accountId, endsIn };
}

/** Everything that may serve a page. An agency's connection may reach any account: Leadway has the last word. */
function reaching<C extends ConnectionView>(all: readonly C[], { origin, account }: Page): C[] {
  return all.filter((each) => {
    const isUsedThere = origin === undefined || isUsedOn(each, origin);
    const isOther = each.level === 'account' && account && each.accountId !== account;
    return isUsedThere && !isOther;
  });
}

function isUsedOn({ addresses }: ConnectionView, origin: string): boolean {
  return addresses.length === 0 || addresses.includes(origin);
}

/**
 * On an account's page the connections of just that account come before those of agencies; on the agency's pages it is
 * the other way round. On no page of the portal none comes before another.
 */
function narrowest<C extends ConnectionView>(possible: readonly C[], page: Page): readonly C[] {
  if (page.origin === undefined) return possible;
  const level = page.account ? 'account' : 'agency';
  const first = possible.filter((each) => each.level === level);
  return first.length > 0 ? first : possible;
}

/**
 * For an older change: the connection it was made through, else one for the same account or company. Which of those
 * makes no difference, so the newest is taken. An agency whose company was not written down is a guess where there are
 * several, and so it is asked.
 */
function forChange<C extends ConnectionView>(
  all: readonly C[],
  { connection: made, accounts = [] }: Served,
): Result<C, Failure> {
  const agencies = all.filter(({ level }) => level === 'agency');
  const ofAccounts = all.filter(({ level }) => level === 'account');
  const tiers: readonly (readonly C[])[] = [
    all.filter((each) => each.id === made.id),
    ofAccounts.filter((each) => made.accountId && each.accountId === made.accountId),
    agencies.filter((each) => made.companyId && each.companyId === made.companyId),
    ofAccounts.filter((each) => each.accountId && accounts.includes(each.accountId)),
  ];
  const sure = tiers.find((tier) => tier.length > 0);
  if (sure) return ok(newestOf(sure));
  const mayBe = agencies.filter((each) => !made.companyId || !each.companyId);
  return oneOf(mayBe);
}

function newestOf<C extends ConnectionView>(some: readonly C[]): C {
  return some.reduce((newest, each) => (each.addedAt > newest.addedAt ? each : newest));
}

function oneOf<C extends ConnectionView>(fitting: readonly C[]): Result<C, Failure> {
  const [only, ...others] = fitting;
  if (!only) return fail(NONE_HERE);
  if (others.length === 0) return ok(only);
  return fail({ kind: 'which-connection', effect: 'none', connections: fitting.map(choiceOf) });
}
