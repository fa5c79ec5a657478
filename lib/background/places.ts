import { browser } from 'wxt/browser';
import type { Parsed } from '../messages/contract.ts';
import type { LauncherPlace, PanelPlace, Places } from '../portal/placing.ts';
import { LOCAL } from '../store/names.ts';

/** The panel has one place for all portals; the launcher has one in each, as each has its own things to cover. */
type Stored = {
  readonly panel?: PanelPlace | undefined;
  /** By the portal's origin; the one that was moved last comes last. */
  readonly launchers?: Readonly<Record<string, LauncherPlace>> | undefined;
};

/** More portals than anybody has. */
const MOST = 50;

/** Where launcher and panel are to be in the page that a tab shows; nothing where they were never moved. */
export async function placesIn(tab: number): Promise<Places | undefined> {
  const { panel, launchers } = await stored();
  const { url } = await browser.tabs.get(tab);
  const origin = url && URL.canParse(url) ? new URL(url).origin : '';
  const launcher = launchers?.[origin];
  if (!panel && !launcher) return undefined;
  return { ...(panel && { panel }), ...(launcher && { launcher }) };
}

/** Keeps where a person has put them in a portal of this origin, which the browser stamped. */
export function keepPlaces(
  origin: string | undefined,
  places: Parsed<'page.placed'>,
): Promise<void> {
  return navigator.locks.request(LOCAL.places, async () => {
    const before = await stored();
    const { [origin ?? '']: _moved, ...others } = before.launchers ?? {};
    const launchers =
      places.launcher && origin ? { ...others, [origin]: places.launcher } : before.launchers;
    const kept = Object.entries(launchers ?? {}).slice(-MOST);
    const next: Stored = {
      panel: places.panel ?? before.panel,
      launchers: Object.fromEntries(kept),
    };
    await browser.storage.local.set({ [LOCAL.places]: next });
  });
}

async function stored(): Promise<Stored> {
  const all = await browser.storage.local.get(LOCAL.places);
  return (all[LOCAL.places] as Stored | undefined) ?? {};
}
