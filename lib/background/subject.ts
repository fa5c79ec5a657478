import { browser } from 'wxt/browser';
import type { Subject } from '../messages/contract.ts';
import type { Stamp } from '../messages/sender.ts';
import { SESSION } from '../store/names.ts';

/** What the frames of one tab reported, by frame; a new document in a frame replaces the old one's report. */
type Reports = Readonly<Record<string, { readonly users: readonly string[]; readonly at: number }>>;

/** Keeps whom a frame of a tab shows. Answers with the tab's subject if it changed by that. */
export async function report(
  stamp: Stamp,
  users: readonly string[],
  now: number,
): Promise<Subject | undefined> {
  const tab = stamp.tab?.id;
  if (tab === undefined) return undefined;
  const before = await reports(tab);
  // A report of the top document may come from a new page, whose inner frames have yet to speak.
  const kept = stamp.frameId === 0 && users.length > 0 ? {} : before;
  const after: Reports = { ...kept, [String(stamp.frameId ?? 0)]: { users, at: now } };
  await browser.storage.session.set({ [SESSION.subject(tab)]: after });
  const subject = { tab, users: newest(after) };
  return same(newest(before), subject.users) ? undefined : subject;
}

/** Whom a tab shows: the newest report that names somebody. */
export async function subjectOf(tab: number): Promise<Subject> {
  return { tab, users: newest(await reports(tab)) };
}

/** The tab the person is looking at, if it may be one of the portal's. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove(SESSION.subject(tab));
}

async function reports(tab: number): Promise<Reports> {
  const name = SESSION.subject(tab);
  const stored = await browser.storage.session.get(name);
  return (stored[name] as Reports | undefined) ?? {};
}

function newest(all: Reports): readonly string[] {
  const naming = Object.values(all).filter((each) => each.users.length > 0);
  return naming.toSorted((a, b) => b.at - a.at)[0]?.users ?? [];
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((user, index) => user === b[index]);
}
