/** The facts about the portal's pages that are lists of CSS selectors. */
export const SELECTORS = [
  'layers',
  'personFields',
  'emailFields',
  'fields',
  'pageForms',
  'content',
  'rows',
  'menus',
  'chrome',
  'shell',
] as const;
