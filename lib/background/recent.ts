import { browser } from 'wxt/browser';
import { SESSION } from '../store/names.ts';

/** As many as a person tells apart at a glance. */
const MOST = 8;

/**
 * Ids of the users that panels were about since the browser was started, newest first. Ids only, and not on disk:
 * names are personal data, and the API gives them again.
 */
export async function recentUsers(): Promise<readonly string[]> {
  const stored = (await browser.storage.session.get(SESSION.recent))[SESSION.recent];
  return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
}

/** Two panels that load at the same moment may lose one of two: nothing depends on it. */
export async function remember(user: string): Promise<void> {
  const others = (await recentUsers()).filter((id) => id !== user);
  await browser.storage.session.set({ [SESSION.recent]: [user, ...others].slice(0, MOST) });
}
