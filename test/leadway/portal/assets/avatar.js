import { element } from './element.js';

const COLORS = ['#dbe8ff', '#e3f6ea', '#fdecd8', '#f6e3f4', '#e2f3f7', '#fbe3e3'];

/** A round with a person's initials, in a colour that stays theirs. */
export function avatar(name) {
  const initials = name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase();
  const color = COLORS[[...name].reduce((sum, one) => sum + one.codePointAt(0), 0) % COLORS.length];
  return element(
    'span',
    { class: 'avatar', style: `background:${color}`, 'aria-hidden': 'true' },
    initials,
  );
}
