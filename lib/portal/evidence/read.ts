import { claimOf, usersOf, weigh, type Claim, type Clues, type Sighting } from '../sighting.ts';
import { addressIds } from './address.ts';
import { chromeEmails, formEmails, isOnRow } from './email.ts';
import type { OpenForm } from './form.ts';
import { namedUsers } from './named.ts';
import { listedUsers, listRows } from './rows.ts';
import { bystanders, chromeOf, strangers } from './strangers.ts';
import { fieldTexts, printedIds } from './text.ts';
import type { Trail } from './trail.ts';

/**
 * Whom a document shows, from everything the readers find in it, its address and what led to it.
 */
export function readPage(page: Document, address: string, trail: Trail, at: number): Claim {
  const form = trail.look(page, at);
  const inAddress = addressIds(address);
  const known = strangers(page, address);
  const around = bystanders(page);
  const always = {
    address: inAddress.users,
    text: inAddress.loose,
    request: trail.requested(),
    row: trail.row(),
    strangers: known,
    bystanders: around,
  };
  const shown = form ? weigh({ ...always, ...formClues(form, inAddress.loose) }) : NOBODY;
  // A layer that asks about no person and shows none (filters, say) leaves the list as it was.
  if (form && (form.person || shown.kind !== 'none')) {
    return claimOf(shown, form.person ? emailsOfForm(page, form, trail) : [], around);
  }
  const onList = weigh({ ...always, form: false, named: [], listed: listedUsers(page, known) });
  return claimOf(onList, usersOf(onList).length > 0 ? [] : emailsOfRow(page, trail), around);
}

const NOBODY: Sighting = { kind: 'none' };

/** What the form shows; where it shows none, what the row showed that opened it. */
function emailsOfForm(page: Document, { scope }: OpenForm, trail: Trail): readonly string[] {
  const shown = notOfChrome(page, formEmails(scope));
  const row = trail.rowEmail();
  return shown.length > 0 || row === null ? shown : [row];
}

/** On a list that prints no ids: the address in the row used last, as long as it is there. */
function emailsOfRow(page: Document, trail: Trail): readonly string[] {
  const row = trail.rowEmail();
  return row !== null && isOnRow(listRows(page), row) ? [row] : [];
}

/** Whoever is logged in is named around the page, and may be named in a form too; only a row can mean them. */
function notOfChrome(page: Document, emails: readonly string[]): readonly string[] {
  if (emails.length === 0) return emails;
  const around = chromeEmails(chromeOf(page));
  return emails.filter((email) => !around.has(email));
}

function formClues(
  { scope, person }: OpenForm,
  loose: readonly string[],
): Pick<Clues, 'form' | 'named' | 'text' | 'listed'> {
  const printed = person ? [...printedIds(scope), ...fieldTexts(scope)] : [];
  return { form: true, named: namedUsers(scope), text: [...printed, ...loose], listed: [] };
}
