import { FACTS, anyOf } from '../facts.ts';
import { printedEmails } from './email.ts';
import { openForm, type OpenForm } from './form.ts';
import { requestedUser, requestedUsers, type FormTime, type UserRequest } from './requests.ts';
import { rowAround, rowUsers } from './rows.ts';

/** A row's users and addresses at the time it was used: lists re-render, so the row itself is not kept. */
type UsedRow = {
  readonly ids: readonly string[];
  readonly emails: readonly string[];
  readonly at: number;
};

/** How long after its row was used a form may take to open and still be that row's. */
const OPENING_MS = 15_000;
/** How long before a form is seen its opening may have begun, where nobody clicked. */
const UNSEEN_MS = 1_500;
const REMEMBERED = { requests: 500, forms: 50 };
const MENUS = anyOf(FACTS.menus);
const LAYERS = anyOf(FACTS.layers);

/**
 * What led to the page as it is: the row that was used, the forms that opened, the users that the
 * page asked for. All times are milliseconds of `performance.now()`.
 */
export class Trail {
  /** The row a click has used, until a click elsewhere. */
  private used: UsedRow | null = null;
  /** The row that had click or focus last. */
  private touched: UsedRow | null = null;
  private clicked = -Infinity;
  private root: Element | null = null;
  /** When the page was first looked at; what it asked for before was for no form, if there was none then. */
  private began: number | null = null;
  private now: FormTime | null = null;
  private earlier: FormTime[] = [];
  private requests: UserRequest[] = [];

  /**
   * The person clicked. Inside the open form or in a floating menu, that says nothing about rows.
   */
  click(target: Element, at: number): void {
    this.clicked = at;
    if (this.root?.contains(target) || target.closest(`${MENUS}, ${LAYERS}`)) return;
    this.used = usedRow(target, at);
    if (!this.used) return;
    this.touched = this.used;
    // A row used beside an open form: the form is about to show somebody else.
    if (this.now) this.openedAt(at, at);
  }

  focus(target: Element, at: number): void {
    if (!this.root?.contains(target)) this.touched = usedRow(target, at) ?? this.touched;
  }

  /** The page asked for an address; `at` is when it began to. */
  request(address: string, at: number): void {
    const id = requestedUser(address);
    if (id === null) return;
    this.requests.push({ id, at });
    this.requests = this.requests.slice(-REMEMBERED.requests);
  }

  /** Looks at which form is open now, and remembers when that changed. */
  look(page: Document, at: number): OpenForm | null {
    const form = openForm(page);
    const root = form?.root ?? null;
    this.began ??= root ? -Infinity : at;
    if (root === this.root) return form;
    this.root = root;
    if (this.now) this.used = this.stillUsed(this.now, root !== null);
    // What opened the last form opens no other one.
    if (this.now && !root && this.clicked <= this.now.seen) this.clicked = -Infinity;
    this.closed(at);
    if (root) this.openedAt(this.openingBegan(at), at);
    return form;
  }

  private openingBegan(seen: number): number {
    if (seen - this.clicked < OPENING_MS) return this.clicked;
    return Math.max(seen - UNSEEN_MS, this.began ?? -Infinity);
  }

  /** Users that the page asked for because the present form was opening. */
  requested(): string[] {
    return requestedUsers(this.requests, this.now, this.earlier);
  }

  /** With a form open, the user of the row that opened it; else, of the row used last. */
  row(): string | null {
    return only(this.rowInQuestion()?.ids);
  }

  /** The address that the same row printed. */
  rowEmail(): string | null {
    return only(this.rowInQuestion()?.emails);
  }

  private rowInQuestion(): UsedRow | null {
    return this.now ? this.opener(this.now) : this.touched;
  }

  /**
   * The used row, once the form it opened is no longer the one on show. A form that is drawn anew without a click is
   * still that row's; one that was closed, or changed by a click inside it, takes the row along.
   */
  private stillUsed({ seen }: FormTime, isReplaced: boolean): UsedRow | null {
    const isRedrawn = isReplaced && this.clicked <= seen;
    return isRedrawn || (this.used && this.used.at > seen) ? this.used : null;
  }

  private opener(form: FormTime): UsedRow | null {
    return this.used && form.seen - this.used.at < OPENING_MS ? this.used : null;
  }

  private openedAt(from: number, seen: number): void {
    this.closed(from);
    this.now = { from, seen };
  }

  private closed(until: number): void {
    if (this.now) this.earlier = [...this.earlier, { ...this.now, until }].slice(-REMEMBERED.forms);
    this.now = null;
  }
}

function usedRow(target: Element, at: number): UsedRow | null {
  const row = rowAround(target);
  if (!row) return null;
  const [ids, emails] = [rowUsers(row), printedEmails(row)];
  return ids.length + emails.length > 0 ? { ids, emails, at } : null;
}

function only(found: readonly string[] = []): string | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
