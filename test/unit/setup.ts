import { pack as enConfirm } from '../../locales/en/confirm-page.ts';
import { pack as enOwn } from '../../locales/en/own-pages.ts';
import { pack as enLate } from '../../locales/en/panel-late.ts';
import { pack as enPanel } from '../../locales/en/panel-page.ts';
import { pack as enPopup } from '../../locales/en/popup-page.ts';
import { pack as esConfirm } from '../../locales/es/confirm-page.ts';
import { pack as esOwn } from '../../locales/es/own-pages.ts';
import { pack as esLate } from '../../locales/es/panel-late.ts';
import { pack as esPanel } from '../../locales/es/panel-page.ts';
import { pack as esPopup } from '../../locales/es/popup-page.ts';
import { register } from '../../locales/pack.ts';

// Pages load the texts of one language; tests have all of them from the start.
register('en', { ...enOwn, ...enPopup, ...enPanel, ...enLate, ...enConfirm });
register('es', { ...esOwn, ...esPopup, ...esPanel, ...esLate, ...esConfirm });

// happy-dom has none. What a test wants to see, it opens.
globalThis.requestIdleCallback ??= () => 0;
globalThis.cancelIdleCallback ??= () => {};

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({
    // A machine under load takes longer than the second that is given by default; nothing here waits unless it must.
    asyncUtilTimeout: 10_000,
    // By default with the whole document, drawn up each time something is looked for and not there yet.
    getElementError: (message, container) =>
      new Error(`${message ?? 'Not found'}\n\nThere is: ${container.textContent}`),
  });
  rememberStyles();
}

/**
 * No style sheet is loaded here: what is computed hangs on an element's kind, unless it has a style of its own. Roles
 * and names are looked for among a thousand elements, and to compute their styles anew was a third of the time.
 */
function rememberStyles(): void {
  const compute = globalThis.getComputedStyle.bind(globalThis);
  const known = new Map<string, unknown>();
  globalThis.getComputedStyle = (element, pseudo) => {
    const isOrdinary = pseudo === undefined && element.getRootNode() === document;
    if (!isOrdinary || element.hasAttribute('style')) return compute(element, pseudo);
    // What is not open is not on show, a dialog say.
    const [isHidden, isOpen] = [element.hasAttribute('hidden'), element.hasAttribute('open')];
    const kind = `${element.tagName} ${isHidden} ${isOpen}`;
    const remembered = (name: string, read: (style: CSSStyleDeclaration) => unknown): unknown => {
      const key = `${kind} ${name}`;
      if (!known.has(key)) known.set(key, read(compute(element)));
      return known.get(key);
    };
    return new Proxy({} as CSSStyleDeclaration, {
      get: (_none, name) =>
        name === 'getPropertyValue'
          ? (property: string) => remembered(property, (style) => style.getPropertyValue(property))
          : remembered(String(name), (style) => Reflect.get(style, name)),
    });
  };
}
