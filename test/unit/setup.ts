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

// A machine under load takes longer than the second that is given by default; nothing here waits unless it must.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 10_000 });
}
