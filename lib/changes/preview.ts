import type { Change, Place } from '../permissions/change.ts';
import { leavesNoScope, notRestorable, plan } from '../permissions/plan.ts';
import { criticalGrants, takenRights } from '../permissions/risk.ts';
import type { Json, UserState } from '../permissions/state.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Failure } from './failure.ts';
import { wrongAccount } from './right-account.ts';
import { READING_LIFE_MS, type Binding, type PlanRecord } from './sealed.ts';
import type { Surroundings } from './surroundings.ts';
import type { Origin, PlanView, PlanWarning } from './view.ts';

const READING_EXPIRED: Failure = { kind: 'reading-expired', effect: 'none' };

export type Wishes = {
  readonly reading: string;
  readonly edits: readonly { readonly at: Place; readonly to: Json }[];
  readonly origin: Origin;
};

/** Plans edits on the reading they were made on, and seals the plan for the page that asked. */
export async function preview(
  world: Surroundings,
  wishes: Wishes,
  binding: Binding,
): Promise<Result<PlanView, Failure>> {
  const reading = await world.sealedStore.reading(wishes.reading);
  if (!reading || world.now() - reading.at > READING_LIFE_MS) return fail(READING_EXPIRED);
  const chosen = await world.connection({ id: reading.connection });
  if (!chosen.ok)
    return chosen.failure.kind === 'no-connection-here' ? fail(READING_EXPIRED) : chosen;
  const connection = chosen.value;
  const { user, companyId } = reading;
  const page = await world.page(binding.tab);
  const wrong = wrongAccount(connection.view, page, { state: user.state, companyId });
  if (wrong) return fail(wrong);
  const planned = plan(user.state, new Map(wishes.edits.map(({ at, to }) => [at, to])));
  if (!planned.ok) return fail(notAllowed(planned.refusals.map(({ at, why }) => `${at}: ${why}`)));
  if (planned.change.length === 0) return fail({ kind: 'nothing-to-do', effect: 'none' });
  const isOwn = connection.isSelf(user.id);
  const warnings = warningsOf(user.state, planned.change, isOwn);
  return seal(
    world,
    {
      binding,
      connection: connection.view.id,
      user: { id: user.id, name: user.name, email: user.email },
      origin: wishes.origin,
      base: user.state,
      change: planned.change,
    },
    warnings,
  );
}

/** Keeps a plan for one use and shows it as it was sealed. */
export async function seal(
  world: Surroundings,
  content: Omit<PlanRecord, 'id' | 'at' | 'warnings'>,
  warnings: readonly PlanWarning[],
): Promise<Result<PlanView, Failure>> {
  const id = world.newId();
  await world.sealedStore.putPlan({ ...content, id, at: world.now(), warnings });
  return ok({ plan: id, user: content.user, change: content.change, warnings });
}

/** What a person should know before applying a change to a state; `isOwn`: the user is the person. */
export function warningsOf(base: UserState, change: Change, isOwn = false): PlanWarning[] {
  const unrestorable = notRestorable(change);
  const critical = criticalGrants(change);
  const taken = isOwn ? takenRights(change) : [];
  return [
    ...(unrestorable.length > 0 ? [{ kind: 'not-restorable', places: unrestorable } as const] : []),
    ...(critical.length > 0 ? [{ kind: 'critical', places: critical } as const] : []),
    ...(taken.length > 0 ? [{ kind: 'own-rights', places: taken } as const] : []),
    ...(leavesNoScope(base, change) ? [{ kind: 'no-scopes-left' } as const] : []),
  ];
}

function notAllowed(reasons: readonly string[]): Failure {
  return { kind: 'not-allowed', effect: 'none', reasons: reasons.slice(0, 20) };
}
