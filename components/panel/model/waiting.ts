import { ask } from '../../../lib/messages/ask.ts';
import type { Showing } from './view.ts';

/** News says it sooner; it may be missed, and a panel in Firefox 153 hears none. */
const LOOK_AGAIN_MS = 2_000;

/** Looks now and then whether a change still waits for its window, until the answer is called. */
export function watchWindow(showing: Showing): () => void {
  const timer = setInterval(() => void look(showing), LOOK_AGAIN_MS);
  return () => clearInterval(timer);
}

async function look({ writing, person }: Showing): Promise<void> {
  const waiting = writing.outcome.peek();
  if (waiting?.kind !== 'confirming') return;
  const { plan, since } = waiting;
  const answer = await ask('change.waits', { plan });
  if (!answer.ok || answer.value.waits) return;
  const made = await ask('change.list', { user: person.id, limit: 1 });
  if (!made.ok) return;
  const isMade = made.value.changes.some(({ at }) => at >= since);
  writing.heardOfWindow({
    news: 'confirmation',
    plan,
    end: isMade ? 'confirmed' : 'declined',
  });
}

/** Takes back the question in the extension's window; news tells when that is done. */
export async function withdraw({ writing }: Showing): Promise<void> {
  const waiting = writing.outcome.peek();
  if (waiting?.kind === 'confirming') await ask('change.decline', { plan: waiting.plan });
}

/** Brings that window to the front, or opens it again. */
export async function showWindow({ writing }: Showing): Promise<void> {
  const waiting = writing.outcome.peek();
  if (waiting?.kind !== 'confirming') return;
  await ask('change.apply', { plan: waiting.plan, press: 'doubtful' });
}
