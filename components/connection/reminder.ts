import type { ConnectionView } from '../../lib/changes/view.ts';

/** Leadway's own advice is to renew tokens every 90 days; nothing there ends them. */
export const REMIND_AFTER_DAYS = 90;

const DAY = 86_400_000;

/** How old a token is in whole days, where the person is to be reminded of that. `now` is epoch milliseconds. */
export function overdueDays(
  { addedAt, remind }: Pick<ConnectionView, 'addedAt' | 'remind'>,
  now: number,
): number | undefined {
  const days = Math.floor((now - addedAt) / DAY);
  return remind && days >= REMIND_AFTER_DAYS ? days : undefined;
}
