import fc from 'fast-check';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  ACCOUNTS,
  AGENCY_PORTAL_HOST,
  PORTAL_HOST,
  SETTINGS_FRAME_HOST,
  USERS,
} from '../leadway/leadway.ts';
import { messages as allMessages } from '../built/fuzz/messages.ts';
import { confirmWindows } from './harness/confirm-page.ts';
import { withScreenshot } from './harness/failures.ts';
import { askBackground, connect } from './harness/fixtures.ts';
import {
  expectNothingWritten,
  hasLivePanel,
  MARIA,
  pause,
  SCOPE,
  serveAt,
  setStage,
} from './harness/hostile.ts';
import { openedPanel, type PanelPage } from './harness/panel-page.ts';
import { openPopup } from './harness/popup-page.ts';
import { fullName, openPortal, staffPath, type PortalPage } from './harness/portal-page.ts';
import { sharedStage } from './harness/shared-stage.ts';
import { startWorld, type World } from './harness/world.ts';

// A page that patches, listens, navigates, frames and forges.

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.close());

/** María in the panel with one grant staged, for all who are to leave that as it is. */
const staged = sharedStage(() => world);

type Heard = { readonly heard: string[]; readonly rooted: string[] };

/** What the page's own script wrote down. */
const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as Heard).heard);

describe('a page that patches', () => {
  type Patched = { readonly portal: PortalPage; readonly panel: PanelPage };
  let opened: Patched | undefined;

  /** A portal page whose scripts have patched all of this before anything else ran; for each test of these once. */
  async function patchedPortal(): Promise<Patched> {
    const last = opened;
    opened = undefined;
    if (last) return last;
    await world.renew();
    await connect(world);
    const portal = await openPortal(world, '/');
    await portal.page.evaluateOnNewDocument(patch);
    await portal.page.goto(`https://${PORTAL_HOST}${staffPath()}`);
    await portal.openForm(MARIA);
    const panel = await portal.openPanel();
    await panel.shows(fullName(MARIA));
    return (opened = { portal, panel });
  }

  it('attachShadow gets hold of none of our roots', () =>
    withScreenshot(world, 'hostile attachShadow', async () => {
      const { page } = (await patchedPortal()).portal;
      const rooted = await page.evaluate(() => (globalThis as unknown as Heard).rooted);
      expect(rooted).toEqual([]);
      const open = await page.evaluate(
        () => [...document.querySelectorAll('*')].filter((one) => one.shadowRoot).length,
      );
      expect(open).toBe(0);
    }));

  it('the prototypes of the document and of the network hears nothing of ours', () =>
    withScreenshot(world, 'hostile prototypes', async () => {
      const { portal, panel } = await patchedPortal();
      await panel.toggle(SCOPE);
      await panel.apply();
      await panel.outcome(/^Saved: 1 granted/);
      const heard = await heardBy(portal.page);
      expect(heard.length).toBeGreaterThan(0);
      const ours = /chrome-extension|panel\.html|popover|Quick edit|payments\/orders/;
      expect(heard.filter((line) => ours.test(line))).toEqual([]);
      expect(world.leadway.writes().map((write) => write.path)).toEqual([`/users/${MARIA.id}`]);
    }));
});

/** Runs in the page, before its own scripts. */
function patch(): void {
  const heard: string[] = [];
  const rooted: string[] = [];
  Object.assign(globalThis, { heard, rooted });
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    rooted.push(this.tagName);
    return attach.call(this, { ...init, mode: 'open' });
  };
  const note = (owner: object, name: string) => {
    const patched = owner as Record<string, (...all: unknown[]) => unknown>;
    const real = patched[name];
    patched[name] = function (this: unknown, ...all: unknown[]) {
      heard.push(`${name} ${all.map(String).join(' ')}`);
      return real?.apply(this, all);
    };
  };
  note(EventTarget.prototype, 'addEventListener');
  note(EventTarget.prototype, 'dispatchEvent');
  note(Element.prototype, 'append');
  note(Element.prototype, 'setAttribute');
  note(HTMLElement.prototype, 'showPopover');
  note(globalThis, 'postMessage');
  note(globalThis, 'fetch');
  note(XMLHttpRequest.prototype, 'open');
}

it('a page that listens to every key hears none of a search', () =>
  withScreenshot(world, 'hostile keys', async () => {
    const { page, panel } = await staged();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste']) {
        for (const target of [window, document]) {
          target.addEventListener(type, (event) => heard.push(event.type), true);
        }
      }
    });
    const search = await panel.frame.waitForSelector('input[type="search"], [role="searchbox"]');
    await search?.type('refund');
    await panel.frame.waitForFunction(() => document.body.innerText.includes('refund'));
    expect(await heardBy(page)).toEqual([]);
    await panel.search('');
  }));

it('a page that navigates reaches no frame of ours to navigate it away', () =>
  withScreenshot(world, 'hostile navigate', async () => {
    const { page, panel } = await staged();
    const reached = await page.evaluate(() => {
      let count = 0;
      for (let at = 0; at < window.length; at += 1) {
        const inner = window[at];
        if (inner) inner.location.href = 'https://evil.example/';
        count += 1;
      }
      return count + document.querySelectorAll('iframe').length;
    });
    expect(reached).toBe(0);
    await panel.shows(fullName(MARIA));
    expectNothingWritten(world);
  }));

describe('a page that forges messages', () => {
  it('by postMessage is heard by nobody', () =>
    withScreenshot(world, 'hostile postMessage', async () => {
      const { page, panel } = await staged();
      await page.evaluate(() => {
        const messages = [
          { verb: 'change.apply', input: { plan: 'x' } },
          { order: 'close-panel' },
          { news: 'confirmation', plan: 'x', end: 'confirmed' },
          { type: 'wxt:content-script-started' },
        ];
        for (const message of messages) {
          window.postMessage(message, '*');
          for (let at = 0; at < window.length; at += 1) window[at]?.postMessage(message, '*');
        }
      });
      await pause(300);
      await panel.countIs(1);
      expect(confirmWindows(world)).toBe(0);
      expectNothingWritten(world);
    }));

  it('to the extension by its id reaches nothing', () =>
    withScreenshot(world, 'hostile runtime', async () => {
      const { page } = await staged();
      const answer = await page.evaluate(async (id) => {
        type Runtime = { sendMessage(to: string, message: unknown): Promise<unknown> };
        const { chrome } = globalThis as { chrome?: { runtime?: Runtime } };
        if (!chrome?.runtime) return 'no runtime';
        const message = { verb: 'change.apply', input: { plan: '0'.repeat(8) } };
        return chrome.runtime.sendMessage(id, message).catch(() => 'refused');
      }, world.extensionId);
      expect(['no runtime', 'refused']).toContain(answer);
      expectNothingWritten(world);
    }));
});

// The last one in that panel, which has moved on then.
it('a page that goes to another user between review and apply: what was staged stays with its own user', () =>
  withScreenshot(world, 'hostile switch', async () => {
    const { portal, panel } = await staged();
    await panel.review();
    await portal.closeForm();
    await portal.openForm(USERS.greek);
    await panel.shows(fullName(USERS.greek));
    expect(await panel.pendingCount()).toBe(0);
    expect(await panel.text()).toContain(USERS.greek.email);
    expectNothingWritten(world);
  }));

it('a content script that was taken over is answered nothing but that its report was heard', () =>
  withScreenshot(world, 'hostile content script', async () => {
    await world.renew();
    const { panel } = await setStage(world);
    const status = await askBackground(world, 'connection.status', {});
    const connection = (status.ok && status.value.connection?.id) || '';
    const sent = forgeries([MARIA.id, ACCOUNTS.madrid.id, connection]);
    const answers = await sentByContentScript(world, sent);
    expect(answers).toHaveLength(sent.length);
    const granted = answers.flatMap((answer, at) =>
      answer?.ok ? [{ verb: sent[at]?.verb, value: answer.value }] : [],
    );
    expect(granted.filter(({ value }) => value !== null)).toEqual([]);
    // Something was answered, or the messages would not have arrived.
    const verbs = new Set(granted.map(({ verb }) => verb));
    const heard = (verb = '') => verb.startsWith('page.') || verb === 'launcher.pressed';
    expect([...verbs].filter((verb) => !heard(verb))).toEqual([]);
    expect(verbs).toContain('page.report');
    expect(JSON.stringify(answers)).not.toMatch(/internal|pit-|@/);
    expect(confirmWindows(world)).toBe(0);
    expectNothingWritten(world);
    // Whom the page shows is for such a script to say, and the panel follows; what is staged is there when the true
    // one says it again. A press of the launcher closes a panel, and asks before that would be lost.
    const truth = [{ verb: 'page.report', input: { users: [MARIA.id] } }];
    expect(await sentByContentScript(world, truth)).toEqual([{ ok: true, value: null }]);
    await panel.shows(fullName(MARIA));
    await panel.countIs(1);
  }));

describe('the launcher', () => {
  beforeEach(() => world.renew());

  it('is put back once where the page removes it; then the toolbar leads to the panel', () =>
    withScreenshot(world, 'hostile launcher', async () => {
      await connect(world);
      const portal = await openPortal(world);
      await portal.openForm(MARIA);
      await portal.launcher();
      const remove = () =>
        portal.page.evaluate(() => document.querySelector('html > [popover]')?.remove());
      await remove();
      await portal.launcher();
      await remove();
      await pause(500);
      expect(await portal.hasLauncher()).toBe(false);
      const popup = await openPopup(world, portal.page);
      await popup.answer('Open panel');
      const panel = await openedPanel(portal.page);
      await panel.shows(fullName(MARIA));
      expectNothingWritten(world);
    }));

  it('opens the panel for the true user also where the page has taken it out and put it elsewhere', () =>
    withScreenshot(world, 'hostile launcher moved', async () => {
      await connect(world);
      const portal = await openPortal(world);
      await portal.openForm(MARIA);
      await portal.launcher();
      await portal.page.evaluate(() => {
        const host = document.querySelector<HTMLElement>('html > [popover]');
        if (!host) throw new Error('no launcher');
        const copy = host.cloneNode(true);
        host.remove();
        document.body.append(copy, host);
        host.showPopover();
      });
      const panel = await portal.openPanel();
      await panel.shows(fullName(MARIA));
      expectNothingWritten(world);
    }));
});

describe('a page that frames', () => {
  beforeAll(async () => {
    await world.renew();
    await connect(world);
  });

  it('gets no live panel by its well-known address, in the portal or elsewhere', () =>
    withScreenshot(world, 'hostile framing', async () => {
      const address = `chrome-extension://${world.extensionId}`;
      const page = await world.newPage();
      await serveAt(page, 'evil.example', '<h1>Evil</h1>');
      for (const place of [`https://${PORTAL_HOST}/`, 'https://evil.example/']) {
        await page.goto(place);
        await page.evaluate((origin) => {
          for (const path of [
            '/panel.html',
            '/confirm.html?plan=x',
            '/popup.html',
            '/options.html',
          ]) {
            const frame = document.createElement('iframe');
            frame.src = origin + path;
            document.body.append(frame);
          }
        }, address);
        await pause(800);
        expect(await hasLivePanel(page)).toBe(false);
        const ours = page.frames().filter((frame) => frame.url().startsWith(address));
        expect(ours).toEqual([]);
      }
      expectNothingWritten(world);
    }));

  it('of another site that frames the settings frame learns and does nothing', () =>
    withScreenshot(world, 'hostile settings frame', async () => {
      const page = await world.newPage();
      // Not a portal that was granted: for the extension any site that frames the settings.
      await page.goto(`https://${AGENCY_PORTAL_HOST}${staffPath()}?frame=1`);
      await page.waitForFrame((frame) => frame.url().startsWith(`https://${SETTINGS_FRAME_HOST}/`));
      await pause(800);
      expect(await page.evaluate(() => document.querySelector('html > [popover]'))).toBeNull();
      expect(await hasLivePanel(page)).toBe(false);
      const popup = await openPopup(world, page);
      expect(await popup.text()).not.toContain('On this page');
      await page.close();
      expectNothingWritten(world);
    }));

  it.each(['app.leadwaycrm.com.evil.example', 'app-leadwaycrm.com', 'evil-app.leadwaycrm.com'])(
    'at a lookalike address gets nothing: %s',
    (host) =>
      withScreenshot(world, `hostile ${host}`, async () => {
        const page = await world.newPage();
        const row = `<td data-user-id="${MARIA.id}">${MARIA.id}</td>`;
        await serveAt(page, host, `<table><tr>${row}</tr></table>`);
        await page.goto(`https://${host}${staffPath()}`);
        await pause(800);
        expect(await page.evaluate(() => document.querySelector('html > [popover]'))).toBeNull();
        const popup = await openPopup(world, page);
        expect(await popup.text()).not.toContain('On this page');
        await page.close();
        expectNothingWritten(world);
      }),
  );
});

describe('a page that forges evidence', () => {
  let opened: PortalPage | undefined;
  beforeAll(async () => {
    await world.renew();
    await connect(world);
  });

  /** A page that is loaded anew says of the open form that it is of somebody else. */
  async function claim(id: string, email?: string): Promise<PortalPage> {
    await opened?.page.reload();
    const portal = (opened ??= await openPortal(world));
    await portal.openForm(MARIA);
    await portal.page.evaluate(
      (claimed, mail, own) => {
        const form = document.querySelector<HTMLElement>('.edit-user-form');
        for (const one of document.querySelectorAll<HTMLElement>('*')) {
          for (const { name, value } of one.attributes) {
            if (value.includes(own)) one.setAttribute(name, value.replaceAll(own, claimed));
          }
        }
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) {
          const { nodeValue } = walker.currentNode;
          if (nodeValue?.includes(own)) {
            walker.currentNode.nodeValue = nodeValue.replaceAll(own, claimed);
          }
        }
        form?.setAttribute('data-user-id', claimed);
        if (mail === undefined) return;
        for (const input of form?.querySelectorAll('input') ?? []) {
          if (input.value.includes('@')) input.value = mail;
        }
      },
      id,
      email,
      MARIA.id,
    );
    await pause(600);
    return portal;
  }

  it('with another user’s id is not believed: what speaks against it is said, and nothing can be applied', () =>
    withScreenshot(world, 'hostile other id', async () => {
      const portal = await claim(USERS.greek.id);
      const panel = await portal.openPanel();
      // Where the request that it made for María was seen, both are offered; else the one that it claims, with a warning.
      await panel.says(/The page shows several users|Nothing can be\s+applied before/);
      for (const person of [MARIA, USERS.greek]) {
        await panel.says(new RegExp(person.email));
      }
      expect(await panel.frame.$('footer button.main:not(:disabled)')).toBeNull();
      expectNothingWritten(world);
    }));

  it('with the id of an account is not believed: the panel shows the true user, or nobody', () =>
    withScreenshot(world, 'hostile account id', async () => {
      const portal = await claim(ACCOUNTS.madrid.id);
      const panel = await portal.openPanel();
      await pause(800);
      const text = await panel.text();
      const isApplicable = (await panel.frame.$('footer button.main')) !== null;
      if (isApplicable)
        for (const part of [fullName(MARIA), MARIA.email]) expect(text).toContain(part);
      expect(text).not.toContain(`User ID ${ACCOUNTS.madrid.id}`);
      expectNothingWritten(world);
    }));

  it('with an e-mail that does not belong shows the one that Leadway gives', () =>
    withScreenshot(world, 'hostile email', async () => {
      const portal = await claim(MARIA.id, 'somebody.else@example.com');
      const panel = await portal.openPanel();
      await panel.shows(fullName(MARIA));
      expect(await panel.text()).toContain(MARIA.email);
      expectNothingWritten(world);
    }));
});

type Forgery = { readonly verb?: string };
type Given = { readonly ok: boolean; readonly value?: unknown } | null;

/** Messages of every kind that a content script can send: with ids that exist, and with one thing or more altered. */
function forgeries(known: readonly string[]): readonly Forgery[] {
  const honest = [
    { verb: 'user.load', input: { user: MARIA.id } },
    { verb: 'connection.list', input: {} },
    { verb: 'vault.lock', input: {} },
    { verb: 'page.report', input: { users: [MARIA.id] } },
  ];
  const seed = Date.now() % 2 ** 31;
  console.log(`messages of a content script: seed ${seed}`);
  return fc.sample(allMessages(known, honest), { seed, numRuns: 1_000 }).flatMap((message) => {
    try {
      const text = JSON.stringify(message);
      // What is long is long in the test of the built background; here it would take its time on the way.
      return text.length < 5_000 ? [JSON.parse(text) as Forgery] : [];
    } catch {
      return [];
    }
  });
}

/** Runs in the world of our own script in the portal's page, which the page's scripts share a process with. */
async function sentByContentScript(
  { worker }: World,
  sent: readonly unknown[],
): Promise<readonly Given[]> {
  return (await worker()).evaluate(async (all: readonly unknown[]) => {
    type Api = {
      readonly runtime: { sendMessage(message: unknown): Promise<Given> };
      readonly tabs: { query(query: unknown): Promise<{ id: number }[]> };
      readonly scripting: { executeScript(what: unknown): Promise<{ result?: Given[] }[]> };
    };
    const { chrome } = globalThis as unknown as { chrome: Api };
    const [tab] = await chrome.tabs.query({ url: 'https://app.leadwaycrm.com/*' });
    const [first] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id },
      args: [all],
      func: (messages: readonly unknown[]) => {
        const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
        return Promise.all(
          messages.map((message) => runtime.sendMessage(message).catch(() => null)),
        );
      },
    });
    return first?.result ?? [];
  }, sent);
}
