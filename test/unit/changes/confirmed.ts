import { confirm, showConfirmation } from '../../../lib/changes/confirm.ts';
import type { Failure } from '../../../lib/changes/failure.ts';
import type { Binding } from '../../../lib/changes/sealed.ts';
import type { Surroundings } from '../../../lib/changes/surroundings.ts';
import type { ChangeView } from '../../../lib/changes/view.ts';
import { apply } from '../../../lib/changes/write.ts';
import type { Result } from '../../../lib/result.ts';

/** Applies a plan, and confirms it as its window does where that is asked for. */
export async function applyConfirmed(
  world: Surroundings,
  plan: string,
  binding: Binding,
): Promise<Result<ChangeView, Failure>> {
  const applied = await apply(world, plan, binding);
  if (!applied.ok) return applied;
  if (applied.value.state !== 'confirming') return { ok: true, value: applied.value };
  const page = { tab: 900, document: `window-${plan}` };
  await showConfirmation(world, plan, page);
  return confirm(world, plan, page);
}
