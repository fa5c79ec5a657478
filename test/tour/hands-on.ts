import { connect } from '../e2e/harness/fixtures.ts';
import { fullName, openPortal } from '../e2e/harness/portal-page.ts';
import type { World } from '../e2e/harness/world.ts';
import { COMPANY_ID, TOKENS, USERS } from '../leadway/leadway.ts';

/** Prepares a window to try things in, says what there is to try, and waits until it is closed or Ctrl-C. */
export async function handsOn(world: World, say: (line: string) => void): Promise<void> {
  const [blank] = await world.browser.pages();
  await connect(world);
  const portal = await openPortal(world);
  await blank?.close();
  await portal.page.bringToFront();
  say(whatToTry());
  await closedOrInterrupted(world);
}

function whatToTry(): string {
  return `A window is open: an imitation of the Leadway portal, and the extension, connected to one account.
Nothing in it reaches the real Leadway.

  1. Click the pencil beside ${fullName(USERS.maria)}, then the button "Quick edit permissions".
  2. Choose the preset "Sales representative" and read the pending changes.
  3. Apply them. Then undo, in the panel or in the extension's popup in the toolbar.
  4. In the extension's settings, connect as the agency instead: token ${TOKENS.agency},
     agency id ${COMPANY_ID}, account id empty.

Close the window or press Ctrl-C to end.`;
}

function closedOrInterrupted({ browser }: World): Promise<void> {
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    // On a Mac the browser lives on without a window.
    browser.on('targetdestroyed', () => {
      void browser.pages().then((pages) => pages.length === 0 && resolve());
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
