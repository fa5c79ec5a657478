import { FACTS, anyOf } from '../facts.ts';
import { isId } from '../id.ts';
import { outermostShown } from './shown.ts';
import { printedIds } from './text.ts';

const ROWS = anyOf(FACTS.rows);
const NOT_LIST = anyOf([...FACTS.chrome, ...FACTS.layers]);
const OWN_ATTRIBUTES = [...FACTS.userAttributes, 'data-row-key'];

/**
 * The user of each row on the list, in the list's order; a row that could mean several users means
 * none.
 */
export function listedUsers(page: Document, not: ReadonlySet<string>): string[] {
  const perRow = listRows(page).map((row) => rowUsers(row).filter((id) => !not.has(id)));
  const shared = repeated(perRow);
  const users = perRow
    .map((ids) => ids.filter((id) => !shared.has(id)))
    .filter((ids) => ids.length === 1)
    .flat();
  return [...new Set(users)];
}

/** The rows that the page's list shows. */
export function listRows(page: Document): Element[] {
  return outermostShown(page.querySelectorAll(ROWS)).filter((row) => !row.closest(NOT_LIST));
}

/** The ids that one row gives as its user's: marked on it, else printed in it. */
export function rowUsers(row: Element): string[] {
  for (const element of [row, ...row.querySelectorAll(`[${FACTS.userAttributes.join('],[')}]`)]) {
    for (const name of OWN_ATTRIBUTES) {
      const value = element.getAttribute(name)?.trim();
      if (value && isId(value)) return [value];
    }
  }
  return printedIds(row);
}

/** The row around something on the list that was used, if it is one. */
export function rowAround(target: Element): Element | null {
  if (target.closest(NOT_LIST)) return null;
  let row = target.closest(ROWS);
  // The outermost, as for the list: a row may hold rows.
  for (let up = row; up; up = up.parentElement?.closest(ROWS) ?? null) row = up;
  return row;
}

/** Ids that stand in more than one row: the account's, the company's. */
function repeated(perRow: readonly (readonly string[])[]): Set<string> {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const id of perRow.flatMap((ids) => [...new Set(ids)])) {
    if (seen.has(id)) again.add(id);
    seen.add(id);
  }
  return again;
}
