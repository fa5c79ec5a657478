import { sameBinding, type Binding } from '../changes/sealed.ts';
import type { Trust, Verdict } from '../changes/write.ts';

/** The panel knows 250 ms after a press; if it says nothing for so much longer, it is gone or hung. */
const TOLD_WITHIN_MS = 3_000;

type Awaited = { readonly binding: Binding; readonly tell: (verdict: Verdict) => void };

// Not worth keeping: with the worker goes the apply that waits, and nothing was written.
const awaited = new Map<string, Awaited>();

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
  const told = early;
  early = undefined;
  if (told?.plan === plan && sameBinding(told.binding, binding)) return told.verdict;
  return new Promise((resolve) => {
    const late = setTimeout(() => tell(false), TOLD_WITHIN_MS);
    const tell = (verdict: Verdict): void => {
      clearTimeout(late);
      awaited.delete(plan);
      resolve(verdict);
    };
    awaited.set(plan, { binding, tell });
  });
}

/** What the panel's gate made of a press; only the document that pressed is listened to. */
export function tellPress(plan: string, binding: Binding, verdict: Verdict): void {
  const waiting = awaited.get(plan);
  if (!waiting) early = { plan, binding, verdict };
  else if (sameBinding(waiting.binding, binding)) waiting.tell(verdict);
}
