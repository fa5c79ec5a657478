import { fail, ok, type Result } from '../result.ts';
import type { Failure } from './failure.ts';
import { PLAN_LIFE_MS, sameBinding, type Binding, type PlanRecord } from './sealed.ts';
import type { Surroundings } from './surroundings.ts';
import { isForWindow, type ChangeView, type ConfirmationView, type ConfirmReason } from './view.ts';
import { carryOut } from './write.ts';

const PLAN_EXPIRED: Failure = { kind: 'plan-expired', effect: 'none' };

/** The tab and the document of a confirmation window, as the browser stamped them. */
export type ConfirmingPage = Pick<Binding, 'tab' | 'document'>;

/** Shows a plan to the document in its window. From then on that document, and no other, may confirm it. */
export async function showConfirmation(
  world: Surroundings,
  id: string,
  { tab, document }: ConfirmingPage,
): Promise<Result<ConfirmationView, Failure>> {
  const plan = await world.sealedStore.changePlan(id, (kept) =>
    isItsTab(kept, tab) ? inWindow(kept, { tab, document }) : kept,
  );
  if (!plan || !isItsTab(plan, tab) || isOver(world, plan)) return fail(PLAN_EXPIRED);
  const { user, change, origin } = plan;
  const until = plan.at + PLAN_LIFE_MS;
  return ok({ plan: id, user, change, origin, reasons: reasonsOf(plan), until });
}

/**
 * Applies a plan that its window has shown and a person has confirmed there. The page that asked is told of it once there
 * is a change to follow, or none to come; where the vault was locked meanwhile, neither: the plan waits on.
 */
export async function confirm(
  world: Surroundings,
  id: string,
  page: ConfirmingPage,
): Promise<Result<ChangeView, Failure>> {
  const plan = await world.sealedStore.plan(id);
  if (!plan || !hasShown(plan, page) || isOver(world, plan)) return fail(PLAN_EXPIRED);
  const answer = await carryOut(world, plan, true, () =>
    world.tell({ news: 'confirmation', plan: id, end: 'confirmed' }),
  );
  if (!answer.ok) {
    await world.sealedStore.changePlan(id, () => undefined);
    const { kind, effect } = answer.failure;
    world.tell({ news: 'confirmation', plan: id, end: 'failed', failure: { kind, effect } });
  }
  return answer;
}

/** Whether a plan still waits to be confirmed, for the page that asked for it. */
export async function stillWaits(
  world: Surroundings,
  id: string,
  binding: Binding,
): Promise<boolean> {
  const plan = await world.sealedStore.plan(id);
  if (!plan?.confirming || isOver(world, plan)) return false;
  return sameBinding(plan.binding, binding);
}

/** Drops a plan that is being confirmed, for the page that asked for it or for its window. Answers with that plan. */
export async function decline(
  world: Surroundings,
  id: string,
  binding: Binding,
): Promise<PlanRecord | undefined> {
  const isIts = (plan: PlanRecord) =>
    plan.confirming !== undefined &&
    (sameBinding(plan.binding, binding) || isItsTab(plan, binding.tab));
  const plan = await world.sealedStore.changePlan(id, (kept) => (isIts(kept) ? undefined : kept));
  if (!plan || !isIts(plan)) return undefined;
  world.tell({ news: 'confirmation', plan: id, end: 'declined' });
  return plan;
}

/** Drops what was to be confirmed in a tab that is gone; without a tab all there is, as after the browser was closed. */
export async function declineAll(world: Surroundings, tab?: number): Promise<void> {
  const plans = await world.sealedStore.plans();
  for (const { id, confirming } of plans) {
    if (!confirming || (tab !== undefined && confirming.tab !== tab)) continue;
    await world.sealedStore.changePlan(id, () => undefined);
    world.tell({ news: 'confirmation', plan: id, end: 'declined' });
  }
}

/** Notes in which tab a plan is shown; false where it is no longer to be confirmed. */
export async function noteWindow(world: Surroundings, id: string, tab: number): Promise<boolean> {
  const plan = await world.sealedStore.changePlan(id, (kept) =>
    kept.confirming?.tab === undefined ? inWindow(kept, { tab }) : kept,
  );
  return plan?.confirming !== undefined;
}

function inWindow(plan: PlanRecord, page: ConfirmingPage): PlanRecord {
  return plan.confirming ? { ...plan, confirming: { ...plan.confirming, ...page } } : plan;
}

function reasonsOf({ warnings, confirming }: PlanRecord): ConfirmReason[] {
  const far = warnings.filter(isForWindow);
  return [...far, ...(confirming?.click ? [{ kind: 'click' } as const] : [])];
}

/** Until its window is known to us, the first of our own pages that asks is the window. */
function isItsTab({ confirming }: PlanRecord, tab: number | undefined): boolean {
  if (!confirming || tab === undefined) return false;
  return confirming.tab === undefined || confirming.tab === tab;
}

/** Whether it is this page that has shown the plan. */
function hasShown({ confirming }: PlanRecord, { tab, document }: ConfirmingPage): boolean {
  if (!confirming || tab === undefined) return false;
  return confirming.tab === tab && confirming.document === document;
}

function isOver(world: Surroundings, plan: PlanRecord): boolean {
  return world.now() - plan.at > PLAN_LIFE_MS;
}
