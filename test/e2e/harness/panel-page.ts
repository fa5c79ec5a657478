import type { Frame, Page } from 'puppeteer';
import { isFirefox } from '../../browser/firefox/protocol.ts';
import { confirmWindow } from './confirm-page.ts';
import {
  byRole,
  findRole,
  LOOKING,
  paste,
  PATIENCE,
  waitForAlert,
  waitForEnabled,
  waitForRole,
  waitForStatus,
} from './roles.ts';

export type PanelPage = {
  readonly page: Page;
  readonly frame: Frame;
  /** Waits until the panel shows this user's full name as its heading. */
  shows(name: string): Promise<void>;
  /** Everything the panel says. */
  text(): Promise<string>;
  /** Waits until what it says fits. */
  says(pattern: RegExp): Promise<void>;
  isOn(scope: string): Promise<boolean>;
  /** Whether "assigned data only" is ticked; undefined where the panel offers no box for this scope. */
  isAssignedOnly(scope: string): Promise<boolean | undefined>;
  toggle(scope: string): Promise<void>;
  toggleAssignedOnly(scope: string): Promise<void>;
  search(text: string): Promise<void>;
  presets(): Promise<readonly string[]>;
  choosePreset(name: string): Promise<void>;
  /** Opens the list of pending changes, or closes it. */
  review(): Promise<void>;
  /** What the region *Pending changes* says, once it fits. */
  pending(pattern?: RegExp): Promise<string>;
  /** The N of `Apply N changes`; 0 where there is nothing to apply. */
  pendingCount(): Promise<number>;
  /** Waits until so many changes are pending. */
  countIs(count: number): Promise<void>;
  /** Presses *Apply* by the keyboard, as soon as the panel's gate would let a person pass. */
  apply(): Promise<void>;
  /** Presses *Apply* by the mouse as a person does: the pointer moves over the panel for a while before. */
  applyByMouse(): Promise<void>;
  /** Presses *Apply* by the mouse with no movement at all: what the gate does not trust. */
  applyInAnInstant(): Promise<void>;
  /** Waits until the panel has been in sight for as long as its gate wants, as it is when a person has read it. */
  inSight(): Promise<void>;
  discard(): Promise<void>;
  undo(): Promise<void>;
  /** Presses the button of this name by the keyboard: the answer to a question of the panel, say. */
  goOn(name: string): Promise<void>;
  /** Waits for a question that fits. */
  asks(pattern: RegExp): Promise<void>;
  /** Waits for an outcome that fits, and gives its whole text. */
  outcome(pattern: RegExp): Promise<string>;
  /** Waits for an error that fits, and gives its whole text. */
  alert(pattern: RegExp): Promise<string>;
};

/** The panel that the portal's page in this tab has open, or is opening. */
export async function openedPanel(page: Page): Promise<PanelPage> {
  const frame = isFirefox(page)
    ? await findPanel(page)
    : await page.waitForFrame(isPanel, { timeout: PATIENCE });
  await frame.waitForSelector('main', { timeout: PATIENCE });
  await frame.evaluate(noteSight);
  return panelIn(page, frame);
}

/** Panels that were found by asking them: Puppeteer does not learn their address in Firefox. */
const known = new WeakSet<Frame>();

async function findPanel(page: Page): Promise<Frame> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    for (const frame of page.frames()) {
      // A frame that is just being made cannot answer.
      const path = await frame.evaluate(() => location.pathname).catch(() => '');
      if (path === '/panel.html') {
        known.add(frame);
        return frame;
      }
    }
    if (Date.now() > until) throw new Error('No panel came into sight.');
  }
}

/** Whether this is the panel's frame; the address of a frame that is just being made is empty. */
export function isPanel(frame: Frame): boolean {
  if (known.has(frame)) return true;
  return URL.canParse(frame.url()) && new URL(frame.url()).pathname === '/panel.html';
}

/**
 * So long a panel has to be in sight before a press on it is trusted, and a little more, counted from when its gate has
 * come: it is among the late parts, which on a busy machine are late indeed.
 */
const IN_SIGHT_MS = 1_600;

/** Runs in the panel: notes on its document since when the panel has been in sight, as far as the browser can tell. */
function noteSight(): void {
  const panel = document.querySelector('main');
  const { dataset } = document.documentElement;
  const note = (inSight: boolean): void => {
    if (!inSight) dataset['inSight'] = 'never';
    else if (Number.isNaN(Number(dataset['inSight'])) || dataset['inSight'] === undefined)
      dataset['inSight'] = String(performance.now());
  };
  const options = { threshold: [0, 0.99], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as
      | (IntersectionObserverEntry & { isVisible?: boolean })
      | undefined;
    note((last?.isVisible ?? true) && (last?.intersectionRatio ?? 0) > 0.98);
  }, options);
  if (panel) observer.observe(panel);
  // The late parts bring their styles along, which the document shows.
  const looks = setInterval(() => {
    const styles = document.querySelector<HTMLLinkElement>(
      'link[rel="stylesheet"][href*="/late-parts"]',
    );
    if (!styles?.sheet) return;
    dataset['late'] ??= String(performance.now());
    clearInterval(looks);
  }, 50);
}

/** Runs in the panel: whether it has been in sight for so long, and its gate there to see it. */
function wasInSight(most: number): boolean {
  const { inSight, late } = document.documentElement.dataset;
  const since = Math.max(Number(inSight), Number(late));
  return performance.now() - since > most;
}

function panelIn(page: Page, frame: Frame): PanelPage {
  /** A person takes longer than this anyway; most of it has passed with what the test did before. */
  const inSight = async () => {
    await page.bringToFront();
    await frame.waitForFunction(wasInSight, LOOKING, IN_SIGHT_MS);
  };
  const pressKey = async (name: RegExp) => {
    await inSight();
    const { element } = await waitForEnabled(page, 'button', name);
    await element.press('Enter');
  };
  /** In Firefox no press in the panel is trusted, so that a person confirms each in the window. */
  const pressConfirmed = async (name: RegExp) => {
    await pressKey(name);
    if (isFirefox(page)) await (await confirmWindow({ browser: page.browser() })).confirm();
  };
  const click = (role: string, name: string) =>
    frame.locator(byRole(role, name)).setTimeout(PATIENCE).click();
  const press = async (role: string, name: RegExp) => {
    const { element } = await waitForRole(page, role, name);
    await element.click();
  };
  return {
    page,
    frame,
    shows: async (name) =>
      void (await frame.waitForSelector(byRole('heading', name), { timeout: PATIENCE })),
    text: () => frame.evaluate(() => document.body.innerText),
    says: async (pattern) =>
      void (await frame.waitForFunction(
        (source) => new RegExp(source).test(document.body.innerText),
        LOOKING,
        pattern.source,
      )),
    isOn: async (scope) => (await waitForRole(page, 'switch', endingWith(scope))).checked === true,
    isAssignedOnly: async (scope) => {
      const box = await findRole(page, 'checkbox', endingWith(scope));
      return box && box.checked === true;
    },
    toggle: (scope) => press('switch', endingWith(scope)),
    toggleAssignedOnly: (scope) => press('checkbox', endingWith(scope)),
    // At once: letter by letter the list is made anew for each.
    search: (text) => paste(frame, byRole('searchbox', 'Search permissions'), text),
    presets: () =>
      frame.$$eval('select option', (all) => all.map(({ textContent }) => textContent)),
    choosePreset: (name) => choosePreset(frame, name),
    review: () => press('button', /^Review\s*$/),
    pending: (pattern = /./) => pending(frame, pattern),
    pendingCount: async () => {
      const { name } = await waitForRole(page, 'button', APPLY);
      return Number(APPLY.exec(name ?? '')?.[1] ?? 0);
    },
    countIs: async (count) =>
      void (await frame.waitForSelector(byRole('button', applyName(count)), { timeout: PATIENCE })),
    apply: () => pressConfirmed(APPLY),
    applyByMouse: async () => {
      await inSight();
      const { element } = await waitForEnabled(page, 'button', APPLY);
      await moveOver(page, frame);
      await element.click();
    },
    applyInAnInstant: async () => {
      await inSight();
      const { element } = await waitForEnabled(page, 'button', APPLY);
      await element.click();
    },
    inSight,
    discard: () => click('button', 'Discard'),
    undo: () => pressConfirmed(/^Undo$/),
    goOn: (name) => pressKey(new RegExp(`^${name}$`)),
    asks: async (pattern) =>
      void (await frame.waitForFunction(
        (source) =>
          [...document.querySelectorAll('[role="group"] h3')].some((one) =>
            new RegExp(source).test(one.textContent),
          ),
        LOOKING,
        pattern.source,
      )),
    outcome: (pattern) => waitForStatus(frame, pattern),
    alert: (pattern) => waitForAlert(frame, pattern),
  };
}

/** Moves the pointer about in the panel, slowly enough for its gate. */
async function moveOver(page: Page, frame: Frame): Promise<void> {
  const main = await frame.waitForSelector('main', { timeout: PATIENCE });
  const box = await main?.boundingBox();
  if (!box) throw new Error('The panel has no place to move over.');
  const until = Date.now() + MOVING_MS;
  for (let step = 0; Date.now() < until; step += 1) {
    await page.mouse.move(box.x + 60 + (step % 20) * 10, box.y + box.height / 2 + (step % 7) * 6);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}

const MOVING_MS = 650;

const APPLY = /^Apply (?:(\d+) )?changes?$/;

function applyName(count: number): string {
  return count === 0 ? 'Apply changes' : `Apply ${count} ${count === 1 ? 'change' : 'changes'}`;
}

/** Names of switches and boxes end with the scope as spelled on the wire. */
function endingWith(scope: string): RegExp {
  return new RegExp(`(^|[\\s,])${scope.replaceAll(/[^\w/-]/g, '\\$&')}$`);
}

async function choosePreset(frame: Frame, name: string): Promise<void> {
  const select = await frame.waitForSelector(byRole('combobox', 'Preset'), { timeout: PATIENCE });
  const value = await select?.evaluate((element, wanted) => {
    const { options } = element as unknown as HTMLSelectElement;
    return [...options].find((option) => option.text.trim() === wanted)?.value;
  }, name);
  if (value === undefined) throw new Error(`There is no preset ${name}.`);
  await select?.select(value);
}

async function pending(frame: Frame, pattern: RegExp): Promise<string> {
  const selector = byRole('region', 'Pending changes');
  const region = await frame.waitForSelector(selector, { timeout: PATIENCE });
  const handle = await frame.waitForFunction(
    (element, source) => {
      const text = (element as HTMLElement | null)?.innerText ?? '';
      return new RegExp(source).test(text) && text;
    },
    LOOKING,
    region,
    pattern.source,
  );
  return String(await handle.jsonValue());
}
