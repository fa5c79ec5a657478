import { OUTCOMES, type Outcome } from '../../lib/changes/view.ts';

/** What the history shows: all of it is in the page's address, so that it can be linked to and gone back to. */
export type Wanted = {
  readonly text: string;
  /** Ids; empty for any, as below. */
  readonly user: string;
  readonly preset: string;
  readonly outcome: Outcome | '';
  /** Days as `2026-11-05`, in the person's time zone; both included. */
  readonly from: string;
  readonly to: string;
  /** Where the page on show begins: after this change. */
  readonly after?: { readonly at: number; readonly id: string } | undefined;
  /** The change whose details are open. */
  readonly open?: string | undefined;
};

export const EVERYTHING: Wanted = {
  text: '',
  user: '',
  preset: '',
  outcome: '',
  from: '',
  to: '',
};

/** The longest search that is looked for. */
export const LONGEST = 200;

const ANCHOR = '#history';
const ID = /^[A-Za-z0-9_-]{6,64}$/;
const OWN_ID = /^[A-Za-z0-9-]{8,64}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The part of the options page's address that shows this. */
export function toHash(wanted: Partial<Wanted>): string {
  const { text, user, preset, outcome, from, to, after, open } = wanted;
  const parts = {
    q: text,
    user,
    preset,
    outcome,
    from,
    to,
    after: after && `${after.at}.${after.id}`,
    change: open,
  };
  const query = new URLSearchParams(
    Object.entries(parts).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  ).toString();
  return query ? `${ANCHOR}?${query}` : ANCHOR;
}

/** What an address asks for, without whatever makes no sense in it; nothing where it is not about the history. */
export function fromHash(hash: string): Wanted | undefined {
  if (hash !== ANCHOR && !hash.startsWith(`${ANCHOR}?`)) return undefined;
  const query = new URLSearchParams(hash.slice(ANCHOR.length + 1));
  const get = (name: string) => query.get(name) ?? '';
  const fitting = (name: string, form: RegExp) => (form.test(get(name)) ? get(name) : '');
  return {
    text: get('q').slice(0, LONGEST),
    user: fitting('user', ID),
    preset: get('preset').slice(0, 120),
    outcome: OUTCOMES.find((outcome) => outcome === get('outcome')) ?? '',
    from: dayIn(get('from')),
    to: dayIn(get('to')),
    after: bookmarkIn(get('after')),
    open: fitting('change', OWN_ID) || undefined,
  };
}

/** The first moment of a day, or of the day after it, where the person is: epoch milliseconds. */
export function startOf(day: string, later = 0): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + later).getTime();
}

function dayIn(text: string): string {
  return DAY.test(text) && !Number.isNaN(Date.parse(text)) && startOf(text) >= 0 ? text : '';
}

function bookmarkIn(text: string): Wanted['after'] {
  const [at = '', id = ''] = text.split('.');
  return /^\d{1,15}$/.test(at) && OWN_ID.test(id) ? { at: Number(at), id } : undefined;
}
