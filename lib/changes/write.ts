import type { ApiFailure } from '../leadway/failure.ts';
import { refusedScopes } from '../leadway/refused-scopes.ts';
import { hasTwoSpellings, scopesIn, type ChangeBody } from '../permissions/body.ts';
import { outsideDescription } from '../permissions/outside.ts';
import { toWire, type Spelling } from '../permissions/spelling.ts';
import { fail, ok, type Result } from '../result.ts';
import { compare, type Compared } from './compare.ts';
import type { Failure } from './failure.ts';
import { answered, LAG_MS, refused, sealed, sent, unknown } from './life.ts';
import { toView, type ChangeRecord } from './record.ts';
import { wrongAccount } from './right-account.ts';
import { PLAN_LIFE_MS, sameBinding, type Binding, type PlanRecord } from './sealed.ts';
import { keep, readAndJudge, settleUser } from './settle.ts';
import type { OpenConnection, Page, Surroundings } from './surroundings.ts';
import { madeThrough } from './through.ts';
import { isForWindow, type ChangeView, type ConfirmingView } from './view.ts';

const PLAN_EXPIRED: Failure = { kind: 'plan-expired', effect: 'none' };
const CONFLICT: Failure = { kind: 'conflict', effect: 'none' };
const JOURNAL_FULL: Failure = { kind: 'journal-full', effect: 'none' };
const UNSETTLED: Failure = { kind: 'unsettled', effect: 'none' };

// Readings after an answered write that does not show yet; together a little over the time a reading may lag.
const REREAD_AFTER_MS = [250, 750, 1_500, 2_500, 5_000, 1_000];

/** A person waits for this: after so many refusals for the pace, or for a longer pause, they are told. */
const MOST_PACED = 3;
const LONGEST_PAUSE_MS = 15_000;

/** What an apply comes to: the change in the state it reached, or a plan that is to be confirmed first. */
export type Applied = ChangeView | ConfirmingView;

/** Whether the press that asked can be trusted; where that takes a moment to tell, it is told meanwhile. */
export type Trust = Verdict | Promise<Verdict>;

/** What is said of a press in the end; where it can be trusted, also which page the browser said it was made on. */
export type Verdict = boolean | { readonly page: Page };

/**
 * Applies a sealed plan once. Answers with the change in the state it reached; an open one goes on being settled. What
 * reaches far, or was asked for by a press that cannot be trusted, is not applied: from then on the plan is the
 * confirmation window's alone. Asked for again, it still waits there.
 */
export async function apply(
  world: Surroundings,
  planId: string,
  binding: Binding,
  trust: Trust = true,
): Promise<Result<Applied, Failure>> {
  const plan = await world.sealedStore.plan(planId);
  const usable = plan && sameBinding(plan.binding, binding);
  if (!usable || world.now() - plan.at > PLAN_LIFE_MS) return fail(PLAN_EXPIRED);
  const waits = plan.confirming !== undefined || trust === false;
  if (waits || plan.warnings.some(isForWindow)) return toConfirm(world, plan, trust === false);
  const answer = await carryOut(world, plan, trust);
  return answer === 'doubtful' ? toConfirm(world, plan, true) : answer;
}

/** Leaves a plan to the confirmation window. */
async function toConfirm(
  world: Surroundings,
  { id }: PlanRecord,
  click: boolean,
): Promise<Result<ConfirmingView, Failure>> {
  const left = await world.sealedStore.changePlan(id, (plan) => ({
    ...plan,
    confirming: plan.confirming ?? { click },
  }));
  return left ? ok({ state: 'confirming', plan: id }) : fail(PLAN_EXPIRED);
}

/**
 * Carries out a plan whose person has been asked what there was to ask. The answer comes when the end is known, which
 * may be before it is on disk: until it is, nobody else writes to that user, and if it never gets there the change is
 * settled again from the record before. `begun` is called once the change is on record and goes on.
 */
export function carryOut(
  world: Surroundings,
  plan: PlanRecord,
  trust: true,
  begun: () => void,
): Promise<Result<ChangeView, Failure>>;
export function carryOut(world: Surroundings, plan: PlanRecord, trust: Trust): Promise<Answer>;
export async function carryOut(
  world: Surroundings,
  plan: PlanRecord,
  trust: Trust,
  begun?: () => void,
): Promise<Answer> {
  const opening = world.connection({ id: plan.connection });
  // A reading has no effect, so it is not kept waiting for the lock; it counts where nobody else had that meanwhile.
  const ahead = opening.then((chosen) =>
    chosen.ok ? compare(world, chosen.value, chosen.value.spelling, plan) : chosen,
  );
  // Whoever wants to know asks for it below.
  ahead.catch(() => undefined);
  return new Promise((answer, bug) => {
    const work = world.alone(plan.user.id, async (waited) => {
      const chosen = await opening;
      if (!chosen.ok) return isGone(chosen.failure) ? fail(PLAN_EXPIRED) : chosen;
      const asked = { plan, trust, begun, ahead: waited ? undefined : ahead };
      return write(world, chosen.value, asked, (end) => answer(ok(toView(end))));
    });
    work.then(answer, bug);
  });
}

/** Nothing was begun with a plan whose press turned out to be one that cannot be trusted. */
type Answer = Result<ChangeView, Failure> | 'doubtful';

/** A plan, whether the press that asked for it can be trusted, and who wants to know that it has begun. */
type Asked = {
  readonly plan: PlanRecord;
  readonly trust: Trust;
  readonly begun: (() => void) | undefined;
  /** A comparison that is under way and can be used. */
  readonly ahead: Promise<Compared> | undefined;
};

function isGone({ kind }: Failure): boolean {
  return kind === 'no-connection-here';
}

/** Told of a change that has ended, before that is on disk. */
type Known = (end: ChangeRecord) => void;

async function write(
  world: Surroundings,
  connection: OpenConnection,
  asked: Asked,
  known: Known,
): Promise<Answer> {
  let begun = await begin(world, connection, asked);
  if (begun === 'others-open') {
    const isSettled = await settleUser(world, connection, asked.plan.user.id);
    const anew = { ...asked, ahead: undefined };
    begun = isSettled ? await begin(world, connection, anew) : 'others-open';
  }
  if (begun === 'others-open') return fail(UNSETTLED);
  if (begun === 'no-plan') return fail(PLAN_EXPIRED);
  if (begun === 'full') return fail(JOURNAL_FULL);
  // The change is open from here on. While the gate looks there is time for it; before sending there is none.
  world.settleSoon();
  // Nothing that is waited for until here has an effect.
  const verdict = await asked.trust;
  if (!verdict) return takeBack(world, begun, asked.plan);
  asked.begun?.();
  const { tab } = asked.plan.binding;
  const pages = { tab, first: verdict === true ? undefined : verdict.page };
  const last = await attempts({ world, connection, known, pages }, begun);
  if (last.state === 'refused') await keep(world, last);
  return ok(toView(last));
}

/** A change that is on record as sealed, and the reading that was begun with it. */
type Begun = { readonly record: ChangeRecord; readonly compared: Promise<Compared> };

/** Takes the plan and writes the first record of its change. A reading has no effect, so it waits for nothing. */
async function begin(
  world: Surroundings,
  connection: OpenConnection,
  { plan, ahead }: Asked,
): Promise<Begun | 'others-open' | 'no-plan' | 'full'> {
  const record = sealed(plan, madeThrough(connection), world.newId(), world.now());
  const compared = ahead ?? compare(world, connection, connection.spelling, record);
  // Where there is nothing to go on with, nobody asks what it said.
  compared.catch(() => undefined);
  const begun = await world.journal.begin(record, plan.id).catch(() => 'full' as const);
  return begun === 'begun' ? { record, compared } : begun;
}

/** Puts the plan back that was taken for a press which cannot be trusted. */
async function takeBack(world: Surroundings, { record }: Begun, plan: PlanRecord) {
  await world.journal.unbegin(record.id, plan).catch(() => world.settleSoon());
  return 'doubtful' as const;
}

/** Tries again, from a new reading, where a refusal was about a spelling or about the pace and nothing else. */
async function attempts(work: Work, { record, compared }: Begun): Promise<ChangeRecord> {
  const { world, connection, pages } = work;
  let { spelling } = connection;
  let page = pages.first;
  for (let paced = 0; ;) {
    const { changed, trySpelling } = await attempt({ ...work, spelling }, record, compared, page);
    const pause = pauseFor(changed, world.now());
    if (trySpelling) spelling = trySpelling;
    else if (pause === undefined || (paced += 1) > MOST_PACED) return changed;
    else await world.wait(pause);
    page = undefined;
    compared = compare(world, connection, spelling, record);
  }
}

/** How long to wait before a write that came too soon is tried again; absent where that is not why it was refused. */
function pauseFor({ state, failure }: ChangeRecord, now: number): number | undefined {
  if (state !== 'refused' || failure?.kind !== 'rate-limited') return undefined;
  const pause = Math.max(failure.retryAt ?? now + 1_000, now) - now;
  return pause <= LONGEST_PAUSE_MS ? pause : undefined;
}

/** What one attempt led to; `trySpelling` where it was refused and the other spelling may be taken. */
type Attempt = { readonly changed: ChangeRecord; readonly trySpelling?: Spelling };

/** What a change is made with. */
type Work = {
  readonly world: Surroundings;
  readonly connection: OpenConnection;
  readonly known: Known;
  /** The tab that the plan was sealed for, and the page in it that came with the press. */
  readonly pages: { readonly tab: number | undefined; readonly first: Page | undefined };
};

type Means = Work & { readonly spelling: Spelling };

/**
 * Compares, writes once, reads back. A refusal is not yet in the journal: the next attempt may do better. `page`, where
 * it is known from a moment ago.
 */
async function attempt(
  means: Means,
  record: ChangeRecord,
  compared: Promise<Compared>,
  page: Page | undefined,
): Promise<Attempt> {
  const { world, connection, pages } = means;
  const [found, shown] = await Promise.all([compared, page ?? world.page(pages.tab)]);
  if (!found.ok) return { changed: refused(record, found.failure, world.now()) };
  const { user, ready } = found.value;
  const wrong = wrongAccount(connection.view, shown, user);
  if (wrong) return { changed: refused(record, wrong, world.now()) };
  if (!('body' in ready)) return { changed: refused(record, CONFLICT, world.now(), ready) };
  const under = sent(record, user.state, ready.change, world.now());
  // The record of sending is on disk before the request leaves; if it cannot be, nothing leaves.
  if (!(await keep(world, under))) return { changed: refused(record, JOURNAL_FULL, world.now()) };
  world.settleSoon();
  const put = await connection.leadway.updateUser(record.user.id, ready.allowed);
  if (put.ok) return { changed: await taken(means, under, put.value.traceId) };
  if (put.failure.effect === 'none') return notTaken(means, under, ready.body, put.failure);
  const open = unknown(under, put.failure);
  await keep(world, open);
  return { changed: await readAndJudge(world, connection, open, means.known) };
}

/** The server took it: what it took may tell how it spells scopes. */
async function taken(
  means: Means,
  under: ChangeRecord,
  traceId: string | undefined,
): Promise<ChangeRecord> {
  const { world, connection, spelling } = means;
  const learned = spelling !== connection.spelling;
  // Nothing is lost where it cannot be remembered: the next write learns it again.
  if (learned) await connection.rememberSpelling(spelling).catch(() => undefined);
  const record = answered(under, world.now(), traceId);
  const said =
    learned && spelling === 'documented' ? { ...record, documentedSpelling: true } : record;
  return follow(means, said);
}

/** The server refused it: perhaps only a spelling, perhaps scopes that the user holds and its own list lacks. */
function notTaken(
  { world, connection, spelling }: Means,
  under: ChangeRecord,
  body: ChangeBody,
  failure: ApiFailure,
): Attempt {
  const about = refusedScopes(failure, scopesIn(body));
  const scopes =
    about &&
    (about.named.length > 0 ? about.named.map(toWire) : outsideDescription(scopesIn(body)));
  const why: Failure = scopes?.length ? { ...failure, kind: 'scopes-refused', scopes } : failure;
  const changed = refused(under, why, world.now());
  const isFirst = spelling === connection.spelling;
  const other = spelling === 'wire' ? 'documented' : 'wire';
  return about && isFirst && hasTwoSpellings(body) ? { changed, trySpelling: other } : { changed };
}

/** Reads back what the server says it did; an old reading is repeated while readings may lag. */
async function follow(
  { world, connection, known }: Means,
  record: ChangeRecord,
): Promise<ChangeRecord> {
  const until = world.now() + LAG_MS + 2_000;
  let current = await readAndJudge(world, connection, record, known);
  for (const pause of REREAD_AFTER_MS) {
    if (current.state !== 'sent' || world.now() >= until) break;
    await world.wait(pause);
    current = await readAndJudge(world, connection, current, known);
  }
  return current;
}
