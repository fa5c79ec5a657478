import { BUILT_IN } from './built-in-facts.ts';
import { portalLink } from './link.ts';
import { SELECTORS } from './selectors.ts';

/** The same lists, whoever filled them. */
export type Facts = { readonly [Name in keyof typeof BUILT_IN]: Wide<(typeof BUILT_IN)[Name]> };
type Wide<T> = T extends readonly string[] ? readonly string[] : string;

/**
 * The facts in use: those built in, and in their place the lists of a file that was loaded in the options. The background
 * leaves it in our world of the document before it injects the readers; see `link.ts`.
 */
export const FACTS: Facts = withCustom(portalLink().facts);

/** The file was checked when it was loaded; if this browser cannot parse it, it is as if there were none. */
function withCustom(custom: Partial<Facts> | undefined): Facts {
  if (!custom) return BUILT_IN;
  const facts = { ...BUILT_IN, ...custom };
  return canBeUsed(facts) ? facts : BUILT_IN;
}

function canBeUsed(facts: Facts): boolean {
  const attributes = having([...facts.userAttributes, ...facts.otherAttributes]);
  try {
    const page = document.createDocumentFragment();
    for (const name of SELECTORS) page.querySelector(anyOf(facts[name]));
    page.querySelector(attributes);
    return true;
  } catch {
    return false;
  }
}

/** A list of facts as one selector. */
export function anyOf(selectors: readonly string[]): string {
  return selectors.join(',');
}

/** A list of attribute names as one selector. */
export function having(attributes: readonly string[]): string {
  return attributes.map((name) => `[${name}]`).join(',');
}

/** A name as the lists of fields spell it: `user_id`, `userId` and `user-id` are one. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
