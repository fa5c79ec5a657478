import { helpIsOpen } from '../keys/help.ts';
import { listenForKeys, type Shortcut } from '../keys/listen.ts';
import { neighbour, usable } from '../keys/moving.ts';
import { singleKeys } from '../page/preference.ts';
import { SECTIONS, type PanelModel, type Section } from './model/panel.ts';

/**
 * A key with Control or Alt is no sign of a keyboard to the browser: after a press of the mouse nobody would see where
 * the focus went (Chromium 156).
 */
const IN_SIGHT: FocusOptions & { readonly focusVisible: true } = { focusVisible: true };
const ROW = '[role="switch"]';
const GROUP = 'h2 > button[aria-expanded]';
const SEARCH = 'input[type="search"]';
const FINDER = 'input[role="combobox"]';

/**
 * The shortcuts of the panel, until the answer is called. None of them writes: they bring the focus to a button that
 * does, and what that is pressed with passes the gate as every press. Characters alone do not even do that, because a
 * sentence that lands in the panel by mistake holds any of them, and ends with Enter. See docs/confirmation.md.
 */
export function watchKeys(panel: PanelModel, main: HTMLElement): () => void {
  const page = new PanelKeys(panel, main);
  const shortcuts: readonly Shortcut[] = [
    { chords: ['/'], run: () => page.goToSearch() },
    { chords: ['p'], run: () => page.goToPresets() },
    { chords: ['c'], run: () => page.goToCopy() },
    { chords: ['ArrowDown', 'Enter'], inFields: true, run: (event) => page.leaveSearch(event) },
    { chords: ['ArrowDown', 'j'], run: () => page.move(ROW, 1) },
    { chords: ['ArrowUp', 'k'], run: () => page.move(ROW, -1) || page.goToSearch() },
    { chords: ['Alt+ArrowDown'], inFields: true, run: (event) => page.moveByGroup(event, 1) },
    { chords: ['Alt+ArrowUp'], inFields: true, run: (event) => page.moveByGroup(event, -1) },
    { chords: ['r'], run: () => page.review() },
    { chords: ['Ctrl+Enter'], inFields: true, run: () => page.goToApply() },
    { chords: ['Ctrl+z'], run: () => page.goTo('[data-key="undo"]') },
    { chords: ['?'], run: () => (helpIsOpen.value = true) },
    ...SECTIONS.map((section, index) => ({
      chords: [String(index + 1)],
      run: () => page.goToSection(section),
    })),
  ];
  return listenForKeys(shortcuts, singleKeys);
}

class PanelKeys {
  readonly #panel: PanelModel;
  readonly #main: HTMLElement;

  constructor(panel: PanelModel, main: HTMLElement) {
    this.#panel = panel;
    this.#main = main;
  }

  goTo(selector: string): boolean {
    const [first] = usable(this.#main, selector);
    first?.focus(IN_SIGHT);
    // What is typed next is another search.
    if (first instanceof HTMLInputElement && first.type === 'search') first.select();
    return first !== undefined;
  }

  /** For a permission or, while nobody is on show, for a user. */
  goToSearch(): boolean {
    return this.#goInScopes(SEARCH) || this.goTo(FINDER);
  }

  goToPresets(): boolean {
    return this.#goInScopes('select[data-key="preset"]');
  }

  goToCopy(): boolean {
    return this.#goInScopes('button[data-key="copy"]');
  }

  goToSection(section: Section): boolean {
    if (!this.#isShowing()) return false;
    this.#panel.section.value = section;
    return this.goTo(`[data-key="${section}"]`);
  }

  /** From the search to what it has found. */
  leaveSearch({ target }: Event): boolean {
    return target instanceof Element && target.matches(SEARCH) && this.move(ROW, 1);
  }

  /** In whatever section is on show; from elsewhere in the panel it begins at the first. */
  move(what: string, step: 1 | -1): boolean {
    const [content] = usable(this.#main, '[data-key="content"]');
    const from = content?.contains(document.activeElement) ? document.activeElement : null;
    const next = content && neighbour(usable(content, what), from ?? undefined, step);
    next?.focus(IN_SIGHT);
    return next !== undefined;
  }

  /** A list that drops down opens by the same keys. */
  moveByGroup({ target }: Event, step: 1 | -1): boolean {
    return !(target instanceof HTMLSelectElement) && this.move(GROUP, step);
  }

  review(): boolean {
    const [button] = usable(this.#main, '[data-key="review"]');
    button?.focus(IN_SIGHT);
    button?.click();
    return button !== undefined;
  }

  /** With what would be applied in sight. */
  goToApply(): boolean {
    const showing = this.#showing();
    if (!showing || !this.goTo('[data-key="apply"]')) return false;
    showing.person.reviewing.value = true;
    return true;
  }

  #goInScopes(selector: string): boolean {
    if (!this.#isShowing()) return false;
    if (this.#panel.section.peek() === 'scopes') return this.goTo(selector);
    this.#panel.section.value = 'scopes';
    // The section has to be drawn first; that is queued by now.
    queueMicrotask(() => this.goTo(selector));
    return true;
  }

  #isShowing(): boolean {
    return this.#showing() !== undefined;
  }

  #showing() {
    const view = this.#panel.view.peek();
    return view.kind === 'showing' && !this.#panel.locked.peek() ? view.showing : undefined;
  }
}
