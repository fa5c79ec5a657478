import { weigh, type Clues, type Sighting } from '../sighting.ts';
import { addressIds } from './address.ts';
import type { OpenForm } from './form.ts';
import { namedUsers } from './named.ts';
import { listedUsers } from './rows.ts';
import { bystanders, strangers } from './strangers.ts';
import { fieldTexts, printedIds } from './text.ts';
import type { Trail } from './trail.ts';

/**
 * Whom a document shows, from everything the readers find in it, its address and what led to it.
 */
export function readPage(page: Document, address: string, trail: Trail, at: number): Sighting {
  const form = trail.look(page, at);
  const inAddress = addressIds(address);
  const known = strangers(page, address);
  const always = {
    address: inAddress.users,
    text: inAddress.loose,
    request: trail.requested(),
    row: trail.row(),
    strangers: known,
    bystanders: bystanders(page),
  };
  const shown = form ? weigh({ ...always, ...formClues(form, inAddress.loose) }) : NOBODY;
  // A layer that asks about no person and shows none (filters, say) leaves the list as it was.
  if (form?.person || shown.kind !== 'none') return shown;
  return weigh({ ...always, form: false, named: [], listed: listedUsers(page, known) });
}

const NOBODY: Sighting = { kind: 'none' };

function formClues(
  { scope, person }: OpenForm,
  loose: readonly string[],
): Pick<Clues, 'form' | 'named' | 'text' | 'listed'> {
  const printed = person ? [...printedIds(scope), ...fieldTexts(scope)] : [];
  return { form: true, named: namedUsers(scope), text: [...printed, ...loose], listed: [] };
}
