import { browser } from 'wxt/browser';

/** Injected on user pages only; the script that is always on stays small. */
const USER_PAGE_SCRIPT = '/user-page.js';

/** Injects the readers of evidence into a frame of a tab. */
export async function injectReaders(tab: number | undefined, frame: number): Promise<void> {
  if (tab === undefined) return;
  const target = { tabId: tab, frameIds: [frame] };
  // A page that went away in the meantime, or one we have no right to, is nobody's error.
  await browser.scripting
    .executeScript({ target, files: [USER_PAGE_SCRIPT] })
    .catch(() => undefined);
}

/** Whether the readers run in a frame of a tab and watch its page: what it said of whom it shows then counts. */
export async function hasReaders(tab: number, frame: number): Promise<boolean> {
  const target = { tabId: tab, frameIds: [frame] };
  try {
    const [answer] = await browser.scripting.executeScript({ target, func: areReadersThere });
    return answer?.result === true;
  } catch {
    return false;
  }
}

/** Runs in the frame, in our world there; see `lib/portal/link.ts` for where the readers are. */
function areReadersThere(): boolean {
  const world = globalThis as { [key: symbol]: { readers?: { watching(): boolean } | null } };
  const link = world[Symbol.for('leadway-quick-permissions.portal')];
  return link?.readers?.watching() === true;
}
