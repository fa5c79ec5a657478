import { browser } from 'wxt/browser';
import type { Preferences } from '../messages/contract.ts';
import { LOCAL } from '../store/names.ts';

const DEFAULTS: Preferences = { language: 'browser' };

export async function readPreferences(): Promise<Preferences> {
  const stored = await browser.storage.local.get(LOCAL.preferences);
  return { ...DEFAULTS, ...(stored[LOCAL.preferences] as Partial<Preferences> | undefined) };
}

export async function writePreferences(preferences: Preferences): Promise<void> {
  await browser.storage.local.set({ [LOCAL.preferences]: preferences });
}
