import { element } from './element.js';
import { widget } from './facts.js';

/** A short message at the top that goes away by itself. */
export function toast(message, kind = 'success') {
  const shown = element(
    'div',
    { class: `${widget('message')} toast ${kind}`, role: 'status' },
    message,
  );
  document.body.append(shown);
  setTimeout(() => shown.remove(), 3000);
}
