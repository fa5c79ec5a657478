import type { Edit } from '../permissions/change.ts';
import type { Json } from '../permissions/state.ts';
import { effectOf, OPEN_STATES, type ChangeRecord, type ChangeSummary } from './record.ts';
import type { Origin } from './view.ts';

/** Where a page of an export stands: the file is its pages, one after the other. */
export type PagePlace = { readonly first: boolean; readonly last: boolean };

const COLUMNS =
  'time,change,user id,user name,user e-mail,outcome,done,origin,place,from,to,trace ids';

/** What a spreadsheet takes for the beginning of a formula, in ASCII and in full width. */
const FORMULA = '[=+\\-@＝＋－＠]';

/**
 * Also after what may part cells where a spreadsheet splits lines differently: a program that speaks Spanish parts at
 * semicolons, whatever the quotes.
 */
const RISKY = new RegExp(`(?<=^|[;\\t\\r\\n])(?=\\s*${FORMULA})`, 'g');

/**
 * A page of the history as CSV (RFC 4180, UTF-8 with a byte order mark): a line per edit, and one for a change that
 * has none. `done`: whether the edit is known to have been made.
 */
export function csvPage(records: readonly ChangeSummary[], { first }: PagePlace): string {
  return (first ? `\uFEFF${COLUMNS}\r\n` : '') + records.flatMap(linesOf).join('');
}

/**
 * A page of the history as JSON: every property of every record; readings are left out only of a record whose own
 * cannot be read. No record ever holds a token. After the last change comes what was set aside: see `asideJsonPage`.
 */
export function jsonPage(
  records: readonly (ChangeRecord | ChangeSummary)[],
  { first, last }: PagePlace,
  now: number,
): string {
  const head = { format: 'quick-permissions-history', version: 1, exportedAt: timeOf(now) };
  const start = first ? `${JSON.stringify(head).slice(0, -1)},"changes":[` : '';
  const texts = records.map((record) => JSON.stringify(record));
  return start + itemised(texts, first) + (last ? '\n],"setAside":[' : '');
}

/**
 * A page of what could not be read, as it was found, with why (`Damage`) and when (epoch milliseconds). The texts are
 * those of `asideText`.
 */
export function asideJsonPage(texts: readonly string[], { first, last }: PagePlace): string {
  return itemised(texts, first) + (last ? '\n]}\n' : '');
}

type Aside = { readonly at: number; readonly why: string; readonly record: unknown };

/** One of them as JSON. */
export function asideText({ at, why, record }: Aside): string {
  try {
    return JSON.stringify({ at, why, record });
  } catch {
    // Nobody knows what is in it: what JSON has no words for (it holds itself, say) is not worth the whole file.
    return JSON.stringify({ at, why, record: String(record) });
  }
}

function itemised(texts: readonly string[], first: boolean): string {
  return texts.map((text, index) => `${first && index === 0 ? '' : ','}\n${text}`).join('');
}

function linesOf(record: ChangeSummary): string[] {
  const { id, user, state, origin, change, traceIds } = record;
  const effect = effectOf(record);
  const edits: readonly (Edit | undefined)[] = change.length > 0 ? change : [undefined];
  return edits.map((edit) => {
    const made = edit && effect.includes(edit);
    const isOpen = OPEN_STATES.has(state) || (made && record.unverified.includes(edit.at));
    const cells = [
      timeOf(record.at),
      id,
      user.id,
      user.name,
      user.email,
      state,
      isOpen ? 'unknown' : made ? 'yes' : 'no',
      originOf(origin),
      edit?.at ?? '',
      valueOf(edit?.from),
      valueOf(edit?.to),
      traceIds.join(' '),
    ];
    return `${cells.map(cellOf).join(',')}\r\n`;
  });
}

function cellOf(value: string): string {
  const safe = value.replace(RISKY, "'");
  return /[",;\s]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function originOf(origin: Origin): string {
  switch (origin.kind) {
    case 'preset':
      return `preset: ${origin.name}`;
    case 'copy':
      return `copy of ${origin.name} (${origin.of})`;
    case 'undo':
      return `undo of ${origin.of}`;
    case 'panel':
      return origin.kind;
  }
}

function valueOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}
