import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmWindows } from './harness/confirm-page.ts';
import { withScreenshot } from './harness/failures.ts';
import {
  applyPoint,
  approach,
  cover,
  expectAsked,
  expectNothingWritten,
  pause,
  pressHere,
  SCOPE,
  toPanel,
  uncover,
  type Stage,
} from './harness/hostile.ts';
import { sharedStage } from './harness/shared-stage.ts';
import { startWorld, type World } from './harness/world.ts';

// A page that hides what is pressed, or brings it under a pointer. Each ends with the extension's window, which shows
// the true user and change, and with nothing written.

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

// All in two panels: nothing is left of an attack when the next begins, but for what is written in the end.
const staged = sharedStage(() => world);

describe('a page that sends events', () => {
  it('cannot press in the panel, nor open it', () =>
    withScreenshot(world, 'hostile synthetic', async () => {
      const stage = await staged();
      const { page } = stage;
      const point = await applyPoint(stage);
      await page.evaluate(({ x, y }) => {
        const hosts = [...document.querySelectorAll<HTMLElement>('html > [popover]')];
        for (const target of [...hosts, document.elementFromPoint(x, y), document, window]) {
          for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
            const init = { bubbles: true, composed: true, clientX: x, clientY: y };
            target?.dispatchEvent(new MouseEvent(type, init));
          }
          target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
        }
        for (const host of hosts) host.click();
      }, point);
      await stage.panel.countIs(1);
      expect(confirmWindows(world)).toBe(0);
      expectNothingWritten(world);
    }));

  it('a press without a hand that moved before is asked about', () =>
    withScreenshot(world, 'hostile instant', async () => {
      const stage = await staged();
      await stage.panel.applyInAnInstant();
      await expectAsked(stage);
    }));

  it('a double click that lands on Confirm confirms nothing', () =>
    withScreenshot(world, 'hostile double click', async () => {
      const stage = await staged();
      await stage.panel.applyInAnInstant();
      const window = await expectAsked(stage);
      const button = await window.page.waitForSelector('main footer button.main');
      const box = await button?.boundingBox();
      if (!box) throw new Error('There is no button to land on.');
      await window.page.bringToFront();
      await pause(600);
      // The window comes into focus under a hand that is in the middle of a double click.
      await window.page.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
      await window.page.mouse.click(box.x + 10, box.y + 10, { count: 2 });
      await pause(200);
      expectNothingWritten(world);
      await window.confirm();
      await window.status(/^Saved: 1 granted/);
    }));
});

type Attack = (stage: Stage) => Promise<void>;

/** The page does something to the panel, and the person goes on as if it were not so. */
const hiding: readonly (readonly [string, Attack])[] = [
  ['makes the panel transparent', ({ page }) => toPanel(page, { opacity: '0.02' })],
  ['shrinks it', ({ page }) => toPanel(page, { transform: 'scale(0.5)' })],
  ['clips it', ({ page }) => toPanel(page, { 'clip-path': 'inset(70% 0 0 0)' })],
  ['filters it', ({ page }) => toPanel(page, { filter: 'blur(6px)' })],
  ['blends it away', ({ page }) => toPanel(page, { 'mix-blend-mode': 'difference' })],
  [
    'presses it so small that only the button shows',
    ({ page }) => toPanel(page, { top: 'auto', height: '280px' }),
  ],
  [
    'pushes most of it out of sight',
    ({ page }) => toPanel(page, { top: '-300px', bottom: '300px' }),
  ],
  ['covers it in the top layer', ({ page }) => cover(page, 'popover')],
  [
    'takes it out of the top layer and covers it',
    async ({ page }) => {
      await page.evaluate(() => {
        for (const one of document.querySelectorAll<HTMLElement>('html > [popover]')) {
          one.removeAttribute('popover');
        }
      });
      await cover(page, 'overlay');
    },
  ],
];

describe('a page that hides what is pressed', () => {
  it.each(hiding)('%s', (name, attack) =>
    withScreenshot(world, `hostile ${name}`, async () => {
      const stage = await staged();
      await attack(stage);
      const point = await applyPointOf(stage);
      await pause(700);
      await wander(stage, point);
      await pressHere(stage);
      await expectAsked(stage);
    }),
  );
});

describe('a page that is quick', () => {
  it('covers the panel just before the press', () =>
    withScreenshot(world, 'hostile cover late', async () => {
      const stage = await staged();
      await approach(stage);
      await cover(stage.page, 'popover');
      await pressHere(stage);
      await expectAsked(stage);
    }));

  it('covers it, and uncovers it just before the press', () =>
    withScreenshot(world, 'hostile uncover late', async () => {
      const stage = await staged();
      await cover(stage.page, 'popover');
      await approach(stage);
      await uncover(stage.page);
      await pause(150);
      await pressHere(stage);
      await expectAsked(stage);
    }));

  it('moves the panel under a resting pointer', () =>
    withScreenshot(world, 'hostile move', async () => {
      const stage = await staged();
      const { page } = stage;
      // Small enough to be moved about in sight as a whole.
      await toPanel(page, { top: '0', bottom: 'auto', height: '400px' });
      const rest = { x: 400, y: 600 };
      for (let step = 0; step < 12; step += 1) {
        await page.mouse.move(rest.x - 12 + step, rest.y);
        await pause(30);
      }
      await page.mouse.move(rest.x, rest.y);
      await pause(700);
      const point = await applyPoint(stage);
      await toPanel(page, {
        right: `${point.x - rest.x}px`,
        top: `${rest.y - point.y}px`,
      });
      await pressHere(stage);
      await expectAsked(stage);
    }));

  it('moves the panel beside its place, so that a pointer on its way meets the button', () =>
    withScreenshot(world, 'hostile shift', async () => {
      const stage = await staged();
      const point = await approach(stage);
      // The button comes to stand where something else stood that the person is about to press.
      await stage.page.mouse.move(point.x - 200, point.y);
      await pause(600);
      await toPanel(stage.page, { right: '200px' });
      await pressHere(stage);
      await expectAsked(stage);
    }));
});

/** What an honest page may be like, and how an honest person may press. */
const honest: readonly (readonly [string, Attack, (stage: Stage) => Promise<void>])[] = [
  ['by mouse', async () => undefined, ({ panel }) => panel.applyByMouse()],
  ['beside a chat widget', ({ page }) => addChat(page), ({ panel }) => panel.applyByMouse()],
  ['by keyboard, in dark mode', turnDark, ({ panel }) => panel.apply()],
];

// The last one, in the panel that was attacked: what the attacks left behind makes no press distrusted.
it('an honest press is applied at once: by mouse, beside a chat widget, by keyboard, in dark mode', () =>
  withScreenshot(world, 'hostile honest', async () => {
    const stage = await staged();
    for (const [at, [how, prepare, press]] of honest.entries()) {
      await prepare(stage);
      await press(stage);
      // Asked about in the window it would wait for an answer there.
      await stage.panel.outcome(at % 2 === 0 ? /^Saved: 1 granted/ : /^Saved: 1 removed/);
      expect(confirmWindows(world), how).toBe(0);
      expect(world.leadway.writes(), how).toHaveLength(at + 1);
      await stage.panel.toggle(SCOPE);
      await stage.panel.countIs(1);
    }
  }));

/** The bubble of a chat in its usual corner, as high as a page can put it: under the panel, which is in the top layer. */
async function addChat(page: Page): Promise<void> {
  await page.evaluate(() => {
    const chat = document.createElement('iframe');
    chat.srcdoc = '<body style="background:#0a7">Hello!</body>';
    chat.style.cssText =
      'position:fixed;right:16px;bottom:16px;width:340px;height:420px;border:0;z-index:2147483647';
    document.body.append(chat);
    return new Promise<void>((drawn) => {
      requestAnimationFrame(() => requestAnimationFrame(() => drawn()));
    });
  });
}

/** The panel's frame is in another process, which is told of its own. */
async function turnDark({ page, panel }: Stage): Promise<void> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await panel.frame.waitForFunction(() => matchMedia('(prefers-color-scheme: dark)').matches);
}

/** As `approach`, without asking where the button is: the page may have hidden that. */
async function wander({ page }: Stage, point: { x: number; y: number }): Promise<void> {
  const until = Date.now() + 750;
  for (let step = 0; Date.now() < until; step += 1) {
    await page.mouse.move(point.x - 30 + (step % 12) * 3, point.y - 8 + (step % 5) * 3);
    await pause(30);
  }
  await page.mouse.move(point.x, point.y);
}

async function applyPointOf(stage: Stage): Promise<{ x: number; y: number }> {
  await pause(50);
  return applyPoint(stage);
}
