import type { Frame, Page } from 'puppeteer';

/**
 * What cannot be read or reached in a document as it is drawn: text that is cut off, controls over one another, a page
 * that has to be scrolled sideways. One line for each.
 */
export function cutOff(place: Page | Frame): Promise<string[]> {
  return place.evaluate(look);
}

/** Runs in the page. */
function look(): string[] {
  /** Half pixels are nobody's fault. */
  const SLACK = 1.5;
  const found: string[] = [];
  const all = [...document.body.querySelectorAll<HTMLElement>('*')];
  const visible = all.filter(
    (one) => one.checkVisibility({ checkOpacity: true }) && !isSpoken(one),
  );

  function isSpoken(one: HTMLElement): boolean {
    return one.closest('.spoken') !== null;
  }

  const named = (one: Element): string => {
    const text = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40);
    return `${one.tagName.toLowerCase()} “${text}”`;
  };

  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth - clientWidth} px too wide`);

  /** Where the element's own words are drawn. */
  function words(one: HTMLElement): DOMRect[] {
    const own = [...one.childNodes].filter(
      (node): node is Text => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    return own.map((node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    });
  }

  /** The nearest that cuts what reaches beyond it, in either direction. */
  function cutters(one: HTMLElement): HTMLElement[] {
    const list: HTMLElement[] = [];
    for (let at: HTMLElement | null = one; at && at !== document.body; at = at.parentElement) {
      if (getComputedStyle(at).overflowX !== 'visible') list.push(at);
    }
    return list;
  }

  for (const one of visible) {
    const style = getComputedStyle(one);
    const isShortened = style.textOverflow === 'ellipsis';
    if (isShortened && one.scrollWidth > one.clientWidth + 1 && !one.title)
      found.push(`shortened without a title: ${named(one)}`);
    if (isShortened) continue;
    const isBox = ['BUTTON', 'SELECT', 'A', 'SUMMARY', 'LABEL'].includes(one.tagName);
    for (const rect of words(one)) {
      if (rect.width === 0) continue;
      const own = one.getBoundingClientRect();
      if (isBox && (rect.right > own.right + SLACK || rect.left < own.left - SLACK))
        found.push(`wider than its ${named(one)}`);
      if (one.tagName === 'BUTTON' && rect.bottom > own.bottom + SLACK)
        found.push(`higher than its ${named(one)}`);
      for (const cutter of cutters(one)) {
        const edge = cutter.getBoundingClientRect();
        const isCut = rect.right > edge.right + SLACK || rect.left < edge.left - SLACK;
        if (isCut) found.push(`cut off at the side: ${named(one)}`);
      }
    }
  }

  const inputs = visible.filter(
    (one): one is HTMLInputElement =>
      one instanceof HTMLInputElement && one.placeholder !== '' && one.value === '',
  );
  const canvas = document.createElement('canvas').getContext('2d');
  for (const input of inputs) {
    if (!canvas) break;
    const style = getComputedStyle(input);
    canvas.font = style.font;
    const room =
      input.clientWidth -
      Number.parseFloat(style.paddingLeft) -
      Number.parseFloat(style.paddingRight);
    if (canvas.measureText(input.placeholder).width > room + 1)
      found.push(`placeholder cut off: “${input.placeholder}”`);
  }

  const CONTROLS = 'button, a[href], input, select, textarea, summary';
  const controls = visible.filter((one) => one.matches(CONTROLS));
  for (const one of controls) {
    const siblings = [...(one.parentElement?.children ?? [])].filter(
      (other): other is HTMLElement => controls.includes(other as HTMLElement),
    );
    const a = one.getBoundingClientRect();
    for (const other of siblings.slice(siblings.indexOf(one) + 1)) {
      const b = other.getBoundingClientRect();
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > SLACK && down > SLACK) found.push(`${named(one)} lies over ${named(other)}`);
    }
  }
  return [...new Set(found)];
}
