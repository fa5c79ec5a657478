import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Input, PortalOrder } from '../lib/messages/contract.ts';
import { watchArrivals } from '../lib/portal/arrivals.ts';

/**
 * Always on in the portal. In inner frames it brings the readers only; the panel lives in the top
 * document.
 */
export default defineContentScript({
  matches: [
    'https://app.leadwaycrm.com/*',
    'https://client-app-crm-settings.leadconnectorhq.com/*',
  ],
  allFrames: true,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const arrivals = watchArrivals(announce, () => ctx.isInvalid);
    ctx.onInvalidated(() => arrivals.end());
    const heard = (message: unknown, sender: { tab?: unknown }): void => {
      // The background has no tab; our own pages in tabs have, and give no orders.
      if (ctx.isValid && !sender.tab && isOrder(message)) arrivals.obey(message);
    };
    browser.runtime.onMessage.addListener(heard);
  },
});

async function announce(): Promise<boolean> {
  const input: Input<'page.arrived'> = {};
  const answer: unknown = await browser.runtime.sendMessage({ verb: 'page.arrived', input });
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

function isOrder(message: unknown): message is PortalOrder {
  return typeof message === 'object' && message !== null && 'order' in message;
}
