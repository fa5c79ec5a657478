import { browser } from 'wxt/browser';
import { readFacts, type CustomFacts, type ReadFacts } from './facts-file.ts';
import { LOCAL } from '../store/names.ts';

/** The facts that were loaded from a file, if they still are what a file may be. */
export async function customFacts(): Promise<CustomFacts | undefined> {
  const stored: unknown = (await browser.storage.local.get(LOCAL.facts))[LOCAL.facts];
  if (stored === undefined) return undefined;
  const read = readFacts(JSON.stringify(stored));
  return read.ok ? read.facts : undefined;
}

/** Uses a file from now on; keeps everything as it is where something is wrong with it. */
export async function useFacts(file: string): Promise<ReadFacts> {
  const read = readFacts(file);
  if (read.ok) await browser.storage.local.set({ [LOCAL.facts]: read.facts });
  return read;
}

/** Goes back to what is built in. */
export async function forgetFacts(): Promise<void> {
  await browser.storage.local.remove(LOCAL.facts);
}

/** The file in use, if one is: what is built in is no part of it, nor of the background. */
export async function factsAsFile(): Promise<{ readonly file?: string; readonly seen?: string }> {
  const custom = await customFacts();
  return custom ? { file: `${JSON.stringify(custom, null, 2)}\n`, seen: custom.seen } : {};
}
