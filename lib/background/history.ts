import { browser } from 'wxt/browser';
import { asideJsonPage, asideText, csvPage, jsonPage } from '../changes/export.ts';
import type { ChangeRecord, ChangeSummary } from '../changes/record.ts';
import {
  CONTRACT,
  type HistoryPage,
  type HistorySettings,
  type Parsed,
} from '../messages/contract.ts';
import { journal } from '../store/journal.ts';
import { LOCAL } from '../store/names.ts';
import { prune } from '../store/prune.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Two years. */
const DEFAULTS: HistorySettings = { changes: 10_000, days: 730 };

/** Changes in one answer: a message may hold 64 MB in Chromium, and a change with its readings some 40 kB. */
const PAGE = { csv: 1_000, json: 200, aside: 200 } as const;

/** Characters; in UTF-8 at most three times as many bytes. */
const LARGEST = 8_000_000;

/** After a change: out of the way of what the person does next. */
const PRUNE_AFTER_MS = 10_000;

/** How much history is kept; what cannot be understood counts as not set. */
export async function readHistorySettings(): Promise<HistorySettings> {
  const stored = (await browser.storage.local.get(LOCAL.history))[LOCAL.history];
  const parsed = CONTRACT['history.settings.set'].input.safeParse(stored);
  return parsed.success ? parsed.data : DEFAULTS;
}

export async function writeHistorySettings(settings: HistorySettings): Promise<void> {
  await browser.storage.local.set({ [LOCAL.history]: settings });
  pruneSoon();
}

/** Prunes at the worker's start, unless that was done within a day. */
export async function pruneDaily(now = Date.now()): Promise<void> {
  const last: unknown = (await browser.storage.local.get(LOCAL.pruned))[LOCAL.pruned];
  if (typeof last === 'number' && Math.abs(now - last) < DAY_MS) return;
  await pruneHistory(now);
  await browser.storage.local.set({ [LOCAL.pruned]: now });
}

let pruning: ReturnType<typeof setTimeout> | undefined;

/** Prunes in a while; if the worker dies before, the next day's round does it. */
export function pruneSoon(): void {
  clearTimeout(pruning);
  pruning = setTimeout(() => void pruneHistory(Date.now()).catch(() => undefined), PRUNE_AFTER_MS);
}

async function pruneHistory(now: number): Promise<void> {
  const { changes, days } = await readHistorySettings();
  await prune(changes, now - days * DAY_MS);
}

/** One page of the history as a file, newest first. */
export async function exportHistory(
  { format, after }: Parsed<'history.export'>,
  now = Date.now(),
): Promise<HistoryPage> {
  const name = `quick-permissions-history-${new Date(now).toISOString().slice(0, 10)}.${format}`;
  if (after && 'aside' in after) return { name, ...(await asidePage(after.aside)) };
  const size = PAGE[format];
  const summaries = await journal.newest(size, undefined, after);
  const end = summaries.at(-1);
  const next = summaries.length === size && end ? { at: end.at, id: end.id } : undefined;
  const place = { first: !after, last: !next };
  if (format === 'csv') return { name, text: csvPage(summaries, place), next };
  // Read as a whole, a change may turn out not to be readable; so what was set aside comes last.
  const text = jsonPage(await whole(summaries), place, now);
  return { name, text, next: next ?? { aside: 0 } };
}

/** The next page of what was set aside, as the end of a JSON file. */
async function asidePage(after: number): Promise<Pick<HistoryPage, 'text' | 'next'>> {
  const found = await journal.aside(PAGE.aside, after);
  const texts = fitting(found.map(asideText));
  const isLast = texts.length === found.length && found.length < PAGE.aside;
  const end = found[texts.length - 1];
  return {
    text: asideJsonPage(texts, { first: after === 0, last: isLast }),
    next: isLast || !end ? undefined : { aside: end.key },
  };
}

/** As many as one answer may hold, and at least one. Nobody knows how large a damaged record is. */
function fitting(texts: readonly string[]): readonly string[] {
  let size = 0;
  const tooMany = texts.findIndex((text, index) => (size += text.length) > LARGEST && index > 0);
  return tooMany < 0 ? texts : texts.slice(0, tooMany);
}

function whole(
  summaries: readonly ChangeSummary[],
): Promise<readonly (ChangeRecord | ChangeSummary)[]> {
  return Promise.all(summaries.map(async (one) => (await journal.get(one.id)) ?? one));
}
