import { browser } from 'wxt/browser';
import type { Parsed, Subject } from '../messages/contract.ts';
import type { Stamp } from '../messages/sender.ts';
import type { Ways } from '../portal/sighting.ts';
import { SESSION } from '../store/names.ts';

/** What one frame said of whom it shows, and when (epoch milliseconds). */
type Report = Pick<Subject, 'users' | 'how' | 'emails'> & {
  readonly at: number;
  readonly ways?: Ways | undefined;
  readonly around?: readonly string[] | undefined;
};

/** What the frames of one tab reported, by frame; a new document in a frame replaces the old one's report. */
type Reports = Readonly<Record<string, Report>>;

/** Whether readers of ours run in a frame of a tab, so that its report still counts. */
export type IsThere = (tab: number, frame: number) => Promise<boolean>;

const TOP = '0';

/** Keeps whom a frame of a tab shows. Answers with the tab's subject if it changed by that. */
export async function report(
  stamp: Stamp,
  { users, how, emails, ways, around, frames }: Parsed<'page.report'>,
  now: number,
  isThere: IsThere,
): Promise<Subject | undefined> {
  const tab = stamp.tab?.id;
  if (tab === undefined) return undefined;
  const frame = String(stamp.frameId ?? TOP);
  return alone(tab, async () => {
    const before = await reports(tab);
    // A top document that names somebody may be a new page, whose inner frames have yet to speak.
    const isAlone = frame === TOP && (users.length > 0 || frames === 0);
    const others = isAlone ? {} : before;
    const kept = frame === TOP ? await living(tab, others, isThere) : others;
    return keep(tab, before, { ...kept, [frame]: { users, how, emails, ways, around, at: now } });
  });
}

/** Drops what frames said that are gone. Answers with the tab's subject if it changed by that. */
export function forgetGone(tab: number, isThere: IsThere): Promise<Subject | undefined> {
  return alone(tab, async () => {
    const before = await reports(tab);
    return keep(tab, before, await living(tab, before, isThere));
  });
}

/** Whom a tab shows: the newest report that says something. */
export async function subjectOf(tab: number): Promise<Subject> {
  return newest(tab, await reports(tab));
}

/** A tab; its address only where we may see it. */
export type Tab = { readonly id?: number | undefined; readonly url?: string | undefined };

/** The tab the person is looking at. */
export async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab;
}

export async function forgetTab(tab: number): Promise<void> {
  await browser.storage.session.remove([SESSION.subject(tab), SESSION.chosen(tab)]);
}

async function reports(tab: number): Promise<Reports> {
  const name = SESSION.subject(tab);
  const stored = await browser.storage.session.get(name);
  return (stored[name] as Reports | undefined) ?? {};
}

async function keep(tab: number, before: Reports, after: Reports): Promise<Subject | undefined> {
  await browser.storage.session.set({ [SESSION.subject(tab)]: after });
  const [was, is] = [newest(tab, before), newest(tab, after)];
  return JSON.stringify(was) === JSON.stringify(is) ? undefined : is;
}

/**
 * The reports of documents that are still there. A frame that is taken away says goodbye as well, but not every
 * browser delivers what a dying document says. Only inner frames that name somebody are worth the question.
 */
async function living(tab: number, all: Reports, isThere: IsThere): Promise<Reports> {
  const kept = await Promise.all(
    Object.entries(all).map(async (entry) => {
      const [frame, said] = entry;
      const counts = frame === TOP || (saysSomething(said) && (await isThere(tab, Number(frame))));
      return counts ? [entry] : [];
    }),
  );
  return Object.fromEntries(kept.flat());
}

function newest(tab: number, all: Reports): Subject {
  const around = new Set(all[TOP]?.around);
  const [last] = Object.values(all)
    .map((said) => withoutAround(said, around))
    .filter(saysSomething)
    .toSorted((a, b) => b.at - a.at);
  return { tab, users: last?.users ?? [], how: last?.how, emails: last?.emails };
}

/**
 * Only the top document knows who is logged in. What it says of itself has been weighed with that already; what a frame
 * says of an open form is weighed with it here. On a list everybody may be chosen.
 */
function withoutAround(said: Report, around: ReadonlySet<string>): Report {
  const { users, ways = [] } = said;
  const hows = users.length === 1 ? [said.how ?? []] : ways;
  if (around.size === 0 || hows.length !== users.length) return said;
  const left = users
    .map((user, at) => ({ user, how: hows[at] ?? [] }))
    .filter(({ user, how }) => !around.has(user) || how.includes('row'));
  const [one, ...others] = left;
  return {
    ...said,
    users: left.map(({ user }) => user),
    how: one && others.length === 0 ? [...one.how] : [],
    ways: left.map(({ how }) => how),
  };
}

function saysSomething({ users, emails = [] }: Report): boolean {
  return users.length + emails.length > 0;
}

/** Frames of one tab may speak at the same time, and each report builds on what is stored. */
function alone<T>(tab: number, run: () => Promise<T>): Promise<T> {
  return navigator.locks.request(SESSION.subject(tab), run) as Promise<T>;
}
