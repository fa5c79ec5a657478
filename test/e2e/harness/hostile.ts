import type { Page } from 'puppeteer';
import { expect } from 'vitest';
import { USERS } from '../../leadway/leadway.ts';
import { confirmWindow, type ConfirmPage } from './confirm-page.ts';
import { connect } from './fixtures.ts';
import { isPanel, type PanelPage } from './panel-page.ts';
import { fullName, openPanelOn, type PortalPage } from './portal-page.ts';
import type { World } from './world.ts';

export const MARIA = USERS.maria;
/** Not among María's scopes, and of ordinary reach: on an honest press it is applied at once. */
export const SCOPE = 'payments/orders.export';

export type Stage = {
  readonly world: World;
  readonly portal: PortalPage;
  readonly panel: PanelPage;
  readonly page: Page;
};

/** María in the panel, with one ordinary grant staged. */
export async function setStage(world: World): Promise<Stage> {
  await connect(world);
  const { portal, panel } = await openPanelOn(world, MARIA);
  // Without the mouse: whether the pointer has moved over the panel is for each test to say.
  const staged = await panel.frame.waitForSelector(`[role="switch"][aria-label$=", ${SCOPE}"]`);
  await staged?.evaluate((one) => (one as HTMLElement).click());
  await panel.countIs(1);
  return { world, portal, panel, page: portal.page };
}

/**
 * What a page can find of us: the elements that stand in its root, the one that is as high as the window being the
 * panel. Runs in the page, with what is to be done to it.
 */
export async function toPanel(page: Page, styles: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((wanted) => {
    const hosts = [...document.querySelectorAll<HTMLElement>('html > [popover]')];
    const panel = hosts.find((one) => one.getBoundingClientRect().height > 300);
    if (!panel) throw new Error('The page finds no panel.');
    for (const [name, value] of Object.entries(wanted)) {
      panel.style.setProperty(name, value, 'important');
    }
    // It is so on the screen, and for the hand, once it has been drawn; a busy machine is a few frames behind.
    return new Promise<void>((drawn) => {
      const after = (frames: number): void => {
        requestAnimationFrame(() => (frames > 1 ? after(frames - 1) : drawn()));
      };
      after(6);
    });
  }, styles);
}

/** Lays something over the whole panel that lets presses through. */
export async function cover(page: Page, how: 'popover' | 'overlay'): Promise<void> {
  await page.evaluate((kind) => {
    const lure = document.createElement('div');
    lure.id = 'lure';
    lure.textContent = 'Press here for a prize';
    const styles = 'position:fixed;inset:0;width:auto;height:auto;margin:0;pointer-events:none;';
    lure.style.cssText = `${styles}background:#fff;z-index:2147483647`;
    document.documentElement.append(lure);
    if (kind === 'popover') {
      lure.popover = 'manual';
      lure.showPopover();
    }
  }, how);
}

export async function uncover(page: Page): Promise<void> {
  await page.evaluate(() => document.getElementById('lure')?.remove());
}

/** Where *Apply* is on the screen of the page, however the page has moved or shrunk the panel. */
export async function applyPoint({ page, panel }: Stage): Promise<{ x: number; y: number }> {
  const host = await page.evaluate(() => {
    const hosts = [...document.querySelectorAll<HTMLElement>('html > div:not(#lure)')];
    const boxes = hosts.map((one) => one.getBoundingClientRect());
    const box = boxes.toSorted((a, b) => b.height - a.height)[0];
    return { x: box?.x ?? 0, y: box?.y ?? 0, width: box?.width ?? 0 };
  });
  const inside = await panel.frame.evaluate(() => {
    const box = document.querySelector('footer button.main')?.getBoundingClientRect();
    if (!box) throw new Error('There is no button to press.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, all: innerWidth };
  });
  const scale = host.width / (inside.all + 1);
  return { x: host.x + inside.x * scale, y: host.y + inside.y * scale };
}

export const pause = (ms: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Moves the pointer about near *Apply* for as long as an honest hand does, and leaves it there. */
export async function approach(stage: Stage): Promise<{ x: number; y: number }> {
  const point = await applyPoint(stage);
  const until = Date.now() + 750;
  for (let step = 0; Date.now() < until; step += 1) {
    await stage.page.mouse.move(point.x - 60 + (step % 12) * 5, point.y - 100 + (step % 9) * 5);
    await pause(30);
  }
  await stage.page.mouse.move(point.x, point.y);
  return point;
}

/** Presses the mouse where it is. */
export async function pressHere({ page }: Stage): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/** The press was not trusted: nothing is written, and the window shows the true user and change. Gives the window. */
export async function expectAsked({ world }: Stage): Promise<ConfirmPage> {
  const window = await confirmWindow(world);
  const text = await window.text();
  for (const part of [fullName(MARIA), MARIA.email, SCOPE]) expect(text).toContain(part);
  expect(text).toContain('page that others can change');
  expectNothingWritten(world);
  return window;
}

export function expectNothingWritten({ leadway }: World): void {
  expect(leadway.writes()).toEqual([]);
}

/** Whether some frame of a page is a panel of ours that has come to life. */
export async function hasLivePanel(page: Page): Promise<boolean> {
  const frames = page.frames().filter(isPanel);
  const alive = await Promise.all(frames.map((frame) => frame.$('main').catch(() => null)));
  return alive.some(Boolean);
}

/** Answers every document of a host that is no part of the portal with some HTML. */
export async function serveAt(page: Page, host: string, html: string): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== host) return void request.continue();
    void request.respond({ status: 200, contentType: 'text/html', body: html });
  });
}
