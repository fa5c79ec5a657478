import * as z from 'zod/mini';
import { late } from '../late.ts';
import { OUTCOMES, type ChangeDetails, type ChangeView, type FoundUser } from '../changes/view.ts';
import { LeadwayId, OwnId } from './ids.ts';
import { verb } from './verb.ts';

const Nothing = late(() => z.strictObject({}));
/** Epoch milliseconds, as far as a `Date` goes. */
const Time = late(() => z.number().check(z.minimum(0), z.maximum(8_640_000_000_000_000)));
/** The last change of a page, from which the next goes on. */
const Bookmark = late(() => z.strictObject({ at: Time(), id: OwnId }));
/** The key of the last record set aside that was handed out; 0 before the first. */
const AfterAside = late(() => z.strictObject({ aside: z.number().check(z.int(), z.minimum(0)) }));

/** The most words of a search, and the most scopes that one word may mean. */
export const MOST_WORDS = 8;
export const MOST_SCOPES = 300;

const Filter = late(() =>
  z.strictObject({
    words: z.optional(
      z
        .array(
          z.strictObject({
            text: z.string().check(z.minLength(1), z.maxLength(200)),
            scopes: z.optional(
              z.array(z.string().check(z.maxLength(200))).check(z.maxLength(MOST_SCOPES)),
            ),
          }),
        )
        .check(z.maxLength(MOST_WORDS)),
    ),
    user: z.optional(LeadwayId),
    outcome: z.optional(z.enum(OUTCOMES)),
    preset: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
    from: z.optional(Time()),
    to: z.optional(Time()),
  }),
);

/** What may be asked about the history: a part of the contract. For our own pages only. */
export const HISTORY_VERBS = {
  /** A page of the changes that are asked for, newest first. */
  'history.find': verb(['own-page'], () =>
    z.strictObject({
      filter: Filter(),
      limit: z.number().check(z.int(), z.minimum(1), z.maximum(100)),
      after: z.optional(Bookmark()),
    }),
  ),
  /** Shows the history, at a place that its own address names. */
  'history.open': verb(['own-page'], () =>
    z.strictObject({ at: z.string().check(z.regex(/^#history(\?.*)?$/), z.maxLength(1_000)) }),
  ),
  /** Everybody whom a change was about, with the name of the last one. */
  'history.users': verb(['own-page'], Nothing),
  /** One change with everything that is kept of it; `null` for one that is not kept. */
  'history.change': verb(['own-page'], () => z.strictObject({ change: OwnId })),
  /** Deletes every settled change, and what was set aside. What is not settled stays. */
  'history.clear': verb(['own-page'], Nothing),
  'history.settings.get': verb(['own-page'], Nothing),
  'history.settings.set': verb(['own-page'], () =>
    z.strictObject({
      changes: z.number().check(z.int(), z.minimum(100), z.maximum(50_000)),
      days: z.number().check(z.int(), z.minimum(1), z.maximum(3_650)),
    }),
  ),
  /** The next page of the history as a file; `after` is what the page before answered as `next`. */
  'history.export': verb(['own-page'], () =>
    z.strictObject({
      format: z.enum(['csv', 'json']),
      after: z.optional(z.union([Bookmark(), AfterAside()])),
    }),
  ),
} as const;

/** What these answer with when it goes well. */
export type HistoryAnswers = {
  'history.find': FoundChanges;
  'history.open': null;
  'history.users': { readonly users: readonly FoundUser[] };
  'history.change': ChangeDetails | null;
  /** How many changes went, and how many stayed because they are not settled. */
  'history.clear': { readonly cleared: number; readonly left: number };
  'history.settings.get': HistorySettings;
  'history.settings.set': HistorySettings;
  'history.export': HistoryPage;
};

/** A page of changes. */
export type FoundChanges = {
  readonly changes: readonly ChangeView[];
  /** Where the next page begins, if there is one. */
  readonly next?: { readonly at: number; readonly id: string } | undefined;
  /** How many changes are kept in all, whatever was asked for, and how many of them are not settled. */
  readonly kept: number;
  readonly open: number;
  /** How many could not be read so far and were set aside. */
  readonly damaged: number;
};

/** What is kept: so many changes and for so many days, and never less than what is still open. */
export type HistorySettings = { readonly changes: number; readonly days: number };

/** A piece of the file: all pieces together, one after the other, are the file. `next` asks for the one after. */
export type HistoryPage = {
  readonly name: string;
  readonly text: string;
  readonly next?:
    | { readonly at: number; readonly id: string }
    | { readonly aside: number }
    | undefined;
};
