import { browser } from 'wxt/browser';
import { SESSION } from '../store/names.ts';
import { importKey, type Bytes } from './cipher.ts';
import type { OpenKey } from './lock-record.ts';

// The vault key while it is unlocked. `storage.session` is memory of the browser, gone with it, and is there for a
// worker that was started anew. Content scripts cannot read it: by default in Chromium, and in Firefox always, which
// has no way to open it to them.

type Entry = { readonly id: string; readonly key: string };

/** What the session holds: the key as it was put there, and when somebody last used the extension. */
export type Session = { readonly entry: Entry | undefined; readonly used: number | undefined };

export async function readSession(): Promise<Session> {
  const all = await browser.storage.session.get([SESSION.vaultKey, SESSION.vaultUsed]);
  return {
    entry: all[SESSION.vaultKey] as Entry | undefined,
    used: all[SESSION.vaultUsed] as number | undefined,
  };
}

export async function openKeyOf({ id, key }: Entry): Promise<OpenKey> {
  const raw = Uint8Array.from(atob(key), (letter) => letter.charCodeAt(0));
  return { id, key: await importKey(raw) };
}

export async function openSession(id: string, raw: Bytes, now: number): Promise<void> {
  const key = btoa(String.fromCharCode(...raw));
  await browser.storage.session.set({ [SESSION.vaultKey]: { id, key }, [SESSION.vaultUsed]: now });
}

export async function closeSession(): Promise<void> {
  await browser.storage.session.remove([SESSION.vaultKey, SESSION.vaultUsed]);
}

/** Apart from the key: a use that is written down late must not bring back a key that was taken out. */
export async function noteUse(now: number): Promise<void> {
  await browser.storage.session.set({ [SESSION.vaultUsed]: now });
}
