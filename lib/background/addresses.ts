import { browser, type Browser } from 'wxt/browser';
import { patternOf, typedAddress } from '../addresses/typed-address.ts';
import type { Failure } from '../changes/failure.ts';
import type { PortalAddress } from '../messages/contract.ts';
import { isPortalAddress } from '../portal/hosts.ts';
import { fail, ok, type Result } from '../result.ts';
import { LOCAL } from '../store/names.ts';
import { leaveTab } from './orders.ts';

// An address counts while it is in our list *and* the browser grants it. The list alone is not enough, because a
// permission can be taken away in the browser's own settings; the permission alone is not, because there it can be
// given for every site at once. Both are asked each time, so that nothing stale is ever believed.

/** The script that the manifest runs on Leadway's own pages. */
const ALWAYS_ON = 'content-scripts/portal.js';
const SCRIPT_ID = 'portal:';

/** Every address that was added, in the order of adding. */
export async function listAddresses(): Promise<readonly PortalAddress[]> {
  return Promise.all(
    (await stored()).map(async (host) => ({ host, granted: await isGranted(host) })),
  );
}

/** Serves an address from now on, and the tabs that show it already. The browser must have granted it before. */
export async function addAddress(typed: string): Promise<Result<null, Failure>> {
  const host = typedAddress(typed);
  if (!host.ok) return fail(badInput(host.failure));
  if (!(await isGranted(host.value))) return fail(badInput('address-not-granted'));
  await change((hosts) => [...hosts.filter((each) => each !== host.value), host.value]);
  await syncScripts();
  await serveOpenTabs(host.value);
  return ok(null);
}

/** Takes everything back: the guard's belief first, then the script, what is open, and the permission. */
export async function removeAddress(host: string): Promise<void> {
  if (!isAddress(host)) return;
  await change((hosts) => hosts.filter((each) => each !== host));
  await syncScripts();
  await leaveUnserved();
  await browser.permissions.remove({ origins: [patternOf(host)] }).catch(() => false);
}

/** After the browser's own settings gave or took a permission. */
export async function followPermissions(): Promise<void> {
  const hosts = await syncScripts();
  await leaveUnserved();
  for (const host of hosts.added) await serveOpenTabs(host);
}

/** The origin of an address if it was added and is granted, in a set; for the guard, which knows Leadway's own. */
export async function addedOriginOf(address: string | undefined): Promise<ReadonlySet<string>> {
  if (!address || !URL.canParse(address) || isPortalAddress(address)) return new Set();
  const { protocol, hostname, origin } = new URL(address);
  const mayBe = protocol === 'https:' && origin === `https://${hostname}`;
  if (!mayBe || !(await stored()).includes(hostname)) return new Set();
  return new Set((await isGranted(hostname)) ? [origin] : []);
}

/** Whether a page at this address is the portal, Leadway's own or an agency's. */
export async function isServed(address: string | undefined): Promise<boolean> {
  return isPortalAddress(address, await addedOriginOf(address));
}

/** Brings the registered scripts in line; the browser forgets them when the extension is updated. */
export async function syncScripts(): Promise<{ readonly added: readonly string[] }> {
  return navigator.locks.request('portal-scripts', async () => {
    const wanted = (await listAddresses()).filter(({ granted }) => granted);
    const ids = new Set(wanted.map(({ host }) => SCRIPT_ID + host));
    const there = (await browser.scripting.getRegisteredContentScripts())
      .map(({ id }) => id)
      .filter((id) => id.startsWith(SCRIPT_ID));
    const surplus = there.filter((id) => !ids.has(id));
    if (surplus.length > 0) await browser.scripting.unregisterContentScripts({ ids: surplus });
    const missing = wanted.filter(({ host }) => !there.includes(SCRIPT_ID + host));
    if (missing.length > 0) {
      await browser.scripting.registerContentScripts(missing.map(({ host }) => scriptFor(host)));
    }
    return { added: missing.map(({ host }) => host) };
  });
}

function scriptFor(host: string): Browser.scripting.RegisteredContentScript {
  return {
    id: SCRIPT_ID + host,
    matches: [patternOf(host)],
    js: [ALWAYS_ON],
    allFrames: true,
    runAt: 'document_idle',
    persistAcrossSessions: true,
  };
}

/** After an installation or an update: pages that are open have no script, or one that has lost its extension. */
export async function serveOpenPortals(): Promise<void> {
  await syncScripts();
  for (const tab of await servedTabs()) await runAlwaysOn(tab);
}

/** The tabs that show a page of a portal that is served. */
export async function servedTabs(): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({});
  const served = tabs.map(async ({ id, url }) =>
    (await isServed(url)) && id !== undefined ? [id] : [],
  );
  return (await Promise.all(served)).flat();
}

/** Runs the script that is always on in the pages that were open before. */
async function serveOpenTabs(host: string): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: patternOf(host) })) {
    if (id !== undefined) await runAlwaysOn(id);
  }
}

/** In a tab where it does not run yet: the address was added, or the extension installed, under an open page. */
export async function runAlwaysOn(tab: number): Promise<void> {
  // Its path is WXT's, which the compiler does not know of; a page that went away is nobody's error.
  const injection = { target: { tabId: tab, allFrames: true }, files: [ALWAYS_ON as never] };
  await browser.scripting.executeScript(injection).catch(() => undefined);
}

/** The address of a tab that we may not see may be one that has just been taken from us. */
async function leaveUnserved(): Promise<void> {
  for (const { id, url } of await browser.tabs.query({})) {
    if (id !== undefined && !(await isServed(url))) await leaveTab(id);
  }
}

function isGranted(host: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(host)] });
}

/** What cannot be a portal's address is not believed, wherever it came from. */
async function stored(): Promise<readonly string[]> {
  const found: unknown = (await browser.storage.local.get(LOCAL.addresses))[LOCAL.addresses];
  if (!Array.isArray(found)) return [];
  return found.filter(isAddress);
}

function isAddress(host: unknown): host is string {
  const typed = typedAddress(String(host));
  return typed.ok && typed.value === host;
}

function change(by: (hosts: readonly string[]) => readonly string[]): Promise<void> {
  return navigator.locks.request('portal-addresses', async () => {
    await browser.storage.local.set({ [LOCAL.addresses]: by(await stored()) });
  });
}

function badInput(reason: string): Failure {
  return { kind: 'bad-input', effect: 'none', reasons: [reason] };
}
