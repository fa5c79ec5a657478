import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Input } from '../lib/messages/contract.ts';
import { spokenLanguage } from '../lib/portal/labels.ts';
import { portalLink, type PortalLink } from '../lib/portal/link.ts';
import { makeSurfaces, type Surfaces } from '../lib/portal/surfaces.ts';
import { startReaders, type Report } from '../lib/portal/user-page.ts';

declare module 'wxt/browser' {
  // WXT generates this for every page there is; our compiler reads the one that is used.
  interface WxtRuntime {
    getURL(path: '/panel.html'): string;
  }
}

/**
 * Injected by the background on user pages: the readers of evidence, and in the top document what
 * they serve.
 */
export default defineUnlistedScript(() => {
  const link = portalLink();
  // Injected twice, by two questions that crossed.
  if (link.readers && !link.outdated) return;
  const before = link.readers?.retire();
  link.outdated = false;
  const surfaces = window === window.top ? (before ?? newSurfaces(link)) : undefined;
  const readers = startReaders(document, { report, isGone, surfaces });
  link.readers = readers;
  if (link.panelWanted) readers.obey({ order: 'open-panel' });
  link.panelWanted = false;
});

function newSurfaces({ language, places = {} }: PortalLink): Surfaces {
  const panel = browser.runtime.getURL('/panel.html');
  return makeSurfaces(document, panel, spokenLanguage(language), isGone, {
    places,
    placed,
    pressedAgain,
  });
}

function pressedAgain(): void {
  void browser.runtime.sendMessage({ verb: 'launcher.pressed', input: {} }).catch(() => {});
}

/** For the next page. This one is as it was put, also where nobody is there to remember it. */
function placed(input: Input<'page.placed'>): void {
  if (!isGone()) void browser.runtime.sendMessage({ verb: 'page.placed', input }).catch(() => {});
}

/**
 * After an update or removal of the extension, the old script runs on in the page without its API.
 */
function isGone(): boolean {
  return browser.runtime?.id === undefined;
}

async function report({ users, how, emails, ways, around, frames }: Report): Promise<void> {
  const input: Input<'page.report'> = {
    users: [...users],
    how: [...how],
    emails: [...emails],
    ways: ways.map((kinds) => [...kinds]),
    around: [...around],
    frames,
  };
  await browser.runtime.sendMessage({ verb: 'page.report', input });
}
