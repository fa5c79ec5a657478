import type { Frame, Page } from 'puppeteer';
import { isFirefox } from '../../browser/firefox/protocol.ts';
import { byRole, findRole, PATIENCE, waitForAlert, waitForRole, waitForStatus } from './roles.ts';

export type PanelPage = {
  readonly page: Page;
  readonly frame: Frame;
  /** Waits until the panel shows this user's full name as its heading. */
  shows(name: string): Promise<void>;
  /** Everything the panel says. */
  text(): Promise<string>;
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
  apply(): Promise<void>;
  discard(): Promise<void>;
  undo(): Promise<void>;
  /** Answers a question of the panel with the button of this name. */
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

function panelIn(page: Page, frame: Frame): PanelPage {
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
    isOn: async (scope) => (await waitForRole(page, 'switch', endingWith(scope))).checked === true,
    isAssignedOnly: async (scope) => {
      const box = await findRole(page, 'checkbox', endingWith(scope));
      return box && box.checked === true;
    },
    toggle: (scope) => press('switch', endingWith(scope)),
    toggleAssignedOnly: (scope) => press('checkbox', endingWith(scope)),
    search: (text) =>
      frame.locator(byRole('searchbox', 'Search permissions')).setTimeout(PATIENCE).fill(text),
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
    apply: () => press('button', APPLY),
    discard: () => click('button', 'Discard'),
    undo: () => click('button', 'Undo'),
    goOn: (name) => click('button', name),
    asks: async (pattern) =>
      void (await frame.waitForFunction(
        (source) =>
          [...document.querySelectorAll('[role="group"] h3')].some((one) =>
            new RegExp(source).test(one.textContent),
          ),
        { timeout: PATIENCE },
        pattern.source,
      )),
    outcome: (pattern) => waitForStatus(frame, pattern),
    alert: (pattern) => waitForAlert(frame, pattern),
  };
}

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
    { timeout: PATIENCE },
    region,
    pattern.source,
  );
  return String(await handle.jsonValue());
}
