import { FACTS, anyOf, having } from '../facts.ts';
import { outermostShown } from './shown.ts';

/** The open form of one person, and what of the page belongs to it. */
export type OpenForm = {
  /**
   * The layer, or the form that fills the page: the same element as long as the same form is open.
   */
  readonly root: Element;
  /** Where to read: the layer, or the page's content around the form. */
  readonly scope: Element;
  /** Whether it asks for what only a person has; a layer that does not may be about anything. */
  readonly person: boolean;
};

const LAYERS = anyOf(FACTS.layers);
const PERSON = anyOf(FACTS.personFields);
const HOLDS_FORM = [...FACTS.fields, ...FACTS.userAttributes.map((name) => `[${name}]`), PERSON];
const ROWS_OF_TABLE = 'tr, [role="row"]';

/**
 * The form on top: the last layer that asks about a person, else one that asks anything, else one
 * in the page.
 */
export function openForm(page: Document): OpenForm | null {
  const layers = outermostShown(page.querySelectorAll(LAYERS)).filter((layer) =>
    layer.querySelector(anyOf(HOLDS_FORM)),
  );
  const person = layers.findLast((each) => each.querySelector(PERSON));
  const layer = person ?? layers.at(-1);
  if (layer) return { root: layer, scope: layer, person: layer === person };
  const form = outermostShown(page.querySelectorAll(anyOf(FACTS.pageForms))).find(asksForPerson);
  return form ? { root: form, scope: surroundings(form), person: true } : null;
}

function asksForPerson(form: Element): boolean {
  return form.querySelector(PERSON) !== null && !form.closest(anyOf(FACTS.chrome));
}

/**
 * A form beside a list stands alone; one that has taken the list's place owns the content around
 * it.
 */
function surroundings(form: Element): Element {
  const content = form.closest(anyOf(FACTS.content));
  const around = content ?? form.parentElement;
  if (!around || around.matches(anyOf(FACTS.shell))) return form;
  if (!content && around.querySelector(anyOf(FACTS.chrome))) return form;
  const list = [...around.querySelectorAll(`${ROWS_OF_TABLE}, ${having(FACTS.userAttributes)}`)];
  const beside = list.some((row) => !form.contains(row) && !row.contains(form));
  return beside ? form : around;
}
