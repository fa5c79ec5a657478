import { browser } from 'wxt/browser';
import type { Parsed, Preferences } from '../messages/contract.ts';
import { LOCAL } from '../store/names.ts';

const DEFAULTS: Preferences = { language: 'browser', singleKeys: true };

export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(LOCAL.preferences);
  return { ...DEFAULTS, ...(stored[LOCAL.preferences] as Partial<Preferences> | undefined) };
}

/** Changes those that are named, and answers with all. */
export async function changePreferences(chosen: Parsed<'preferences.set'>): Promise<Preferences> {
  const now = await readPreferences();
  const next = {
    language: chosen.language ?? now.language,
    singleKeys: chosen.singleKeys ?? now.singleKeys,
  };
  await browser.storage.local.set({ [LOCAL.preferences]: next });
  return next;
}
