import { browser } from 'wxt/browser';
import { csvPage, jsonPage } from '../changes/export.ts';
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
const PAGE = { csv: 1_000, json: 200 } as const;

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
  const size = PAGE[format];
  const summaries = await journal.newest(size, undefined, after);
  const end = summaries.at(-1);
  const next = summaries.length === size && end ? { at: end.at, id: end.id } : undefined;
  const place = { first: !after, last: !next };
  const text =
    format === 'csv' ? csvPage(summaries, place) : jsonPage(await whole(summaries), place, now);
  const day = new Date(now).toISOString().slice(0, 10);
  return { name: `quick-permissions-history-${day}.${format}`, text, next };
}

function whole(
  summaries: readonly ChangeSummary[],
): Promise<readonly (ChangeRecord | ChangeSummary)[]> {
  return Promise.all(summaries.map(async (one) => (await journal.get(one.id)) ?? one));
}
