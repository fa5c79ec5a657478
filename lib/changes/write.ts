import { allowedBody } from '../leadway/body.ts';
import { bodyOf } from '../permissions/body.ts';
import type { Change } from '../permissions/change.ts';
import { rebase } from '../permissions/rebase.ts';
import type { UserState } from '../permissions/state.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Failure } from './failure.ts';
import { answered, LAG_MS, refused, sealed, sent, unknown } from './life.ts';
import { NO_CONNECTION, readUser } from './load.ts';
import { toView, type ChangeRecord } from './record.ts';
import { PLAN_LIFE_MS, sameBinding, type Binding, type PlanRecord } from './sealed.ts';
import { keep, readAndJudge, settleUser } from './settle.ts';
import type { OpenConnection, Surroundings } from './surroundings.ts';
import type { ChangeView } from './view.ts';

const PLAN_EXPIRED: Failure = { kind: 'plan-expired', effect: 'none' };
const JOURNAL_FULL: Failure = { kind: 'journal-full', effect: 'none' };

// Readings after an answered write that does not show yet; together a little over the time a reading may lag.
const REREAD_AFTER_MS = [250, 750, 1_500, 2_500, 5_000, 1_000];

/** Applies a sealed plan once. Answers with the change in the state it reached; an open one goes on being settled. */
export async function apply(
  world: Surroundings,
  planId: string,
  binding: Binding,
): Promise<Result<ChangeView, Failure>> {
  const plan = await world.sealedStore.takePlan(planId);
  const usable = plan && sameBinding(plan.binding, binding);
  if (!usable || world.now() - plan.at > PLAN_LIFE_MS) return fail(PLAN_EXPIRED);
  const connection = await world.connection();
  if (!connection) return fail(NO_CONNECTION);
  if (connection.view.id !== plan.connection) return fail(PLAN_EXPIRED);
  return world.alone(plan.user.id, () => write(world, connection, plan));
}

async function write(
  world: Surroundings,
  connection: OpenConnection,
  plan: PlanRecord,
): Promise<Result<ChangeView, Failure>> {
  if (!(await settleUser(world, connection, plan.user.id))) {
    return fail({ kind: 'unsettled', effect: 'none' });
  }
  const record = sealed(plan, connection.view.endsIn, world.newId(), world.now());
  if (!(await keep(world, record))) return fail(JOURNAL_FULL);
  const found = await readUser(connection, plan.user.id);
  if (!found.ok) return end(world, refused(record, found.failure, world.now()));
  const rebased = rebase(plan.change, plan.base, found.value.state);
  if (!rebased.ok) {
    const conflict: Failure = { kind: 'conflict', effect: 'none' };
    return end(world, refused(record, conflict, world.now(), rebased.conflicts));
  }
  return send(world, connection, record, found.value.state, rebased.change);
}

async function send(
  world: Surroundings,
  connection: OpenConnection,
  record: ChangeRecord,
  found: UserState,
  change: Change,
): Promise<Result<ChangeView, Failure>> {
  const under = sent(record, found, change, world.now());
  // The record of sending is on disk before the request leaves; if it cannot be, nothing leaves.
  if (!(await keep(world, under))) return end(world, refused(record, JOURNAL_FULL, world.now()));
  world.settleSoon();
  const body = allowedBody({ ...bodyOf(found, change), companyId: companyOf(connection) });
  const put = await connection.leadway.updateUser(record.user.id, body);
  if (put.ok) return follow(world, connection, answered(under, world.now(), put.value.traceId));
  if (put.failure.effect === 'none') return end(world, refused(under, put.failure, world.now()));
  const open = unknown(under, put.failure);
  await keep(world, open);
  return ok(toView(await readAndJudge(world, connection, open)));
}

// Only agency tokens name the company (the API's own description: required for agency level access).
function companyOf(connection: OpenConnection): string | undefined {
  return connection.view.level === 'agency' ? connection.view.companyId : undefined;
}

/** Reads back what the server says it did; an old reading is repeated while readings may lag. */
async function follow(
  world: Surroundings,
  connection: OpenConnection,
  record: ChangeRecord,
): Promise<Result<ChangeView, Failure>> {
  let current = await readAndJudge(world, connection, record);
  for (const pause of REREAD_AFTER_MS) {
    if (current.state !== 'sent' || world.now() - (current.answeredAt ?? 0) >= LAG_MS + 2_000) break;
    await world.wait(pause);
    current = await readAndJudge(world, connection, current);
  }
  return ok(toView(current));
}

async function end(world: Surroundings, record: ChangeRecord): Promise<Result<ChangeView, Failure>> {
  await keep(world, record);
  return ok(toView(record));
}
