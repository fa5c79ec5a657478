import { sameBinding, type Binding } from '../changes/sealed.ts';
import type { Trust, Verdict } from '../changes/write.ts';

/** The panel knows 250 ms after a press; if it says nothing for so much longer, it is gone or hung. */
const TOLD_WITHIN_MS = 3_000;

/**
 * Applies that wait to hear of their press, by plan and by the document that asked: whoever else names the plan neither
 * answers for its owner nor stands in the owner's way. Not worth keeping: with the worker goes the apply that waits, and
 * nothing was written.
 */
const awaited = new Map<string, (verdict: Verdict) => void>();

// The guard may take longer over the first of two messages.
let early:
  | { readonly plan: string; readonly binding: Binding; readonly verdict: Verdict }
  | undefined;

/**
 * Whether the press behind an apply can be trusted: presses on our own pages can, the panel's gate says it of its own,
 * soon or at once.
 */
export function trustIn(
  press: 'doubtful' | 'told-soon' | undefined,
  plan: string,
  binding: Binding,
): Trust {
  if (press !== 'told-soon') return press === undefined;
  const told = early && sameBinding(early.binding, binding) ? early : undefined;
  if (told) early = undefined;
  if (told?.plan === plan) return told.verdict;
  const key = keyOf(plan, binding);
  return new Promise((resolve) => {
    const late = setTimeout(() => tell(false), TOLD_WITHIN_MS);
    const tell = (verdict: Verdict): void => {
      clearTimeout(late);
      awaited.delete(key);
      resolve(verdict);
    };
    awaited.set(key, tell);
  });
}

/** What the panel's gate made of a press; only the document that pressed is listened to. */
export function tellPress(plan: string, binding: Binding, verdict: Verdict): void {
  const tell = awaited.get(keyOf(plan, binding));
  if (tell) tell(verdict);
  else early = { plan, binding, verdict };
}

function keyOf(plan: string, { tab, frame, document }: Binding): string {
  return JSON.stringify([plan, tab, frame, document]);
}
