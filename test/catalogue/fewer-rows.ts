import type { Frame, Page } from 'puppeteer';

/**
 * Does something while the list of scopes has a few rows only: the first rows of the first groups, and whatever is staged. One row
 * is made as the other, and axe takes seconds for two hundred. Everything is scrolled to its beginning, where no heading
 * lies over a row.
 */
export async function withFewerRows<T>(place: Page | Frame, run: () => Promise<T>): Promise<T> {
  await place.evaluate(takeRows);
  try {
    return await run();
  } finally {
    await place.evaluate(() => (globalThis as unknown as Taken).putRowsBack());
  }
}

type Taken = { putRowsBack(): void };

/** Runs in the page. */
function takeRows(): void {
  const KEPT = { groups: 4, rows: 2 };
  const back: (() => void)[] = [];
  for (const one of document.querySelectorAll('*')) {
    const { scrollTop } = one;
    if (scrollTop === 0) continue;
    one.scrollTop = 0;
    back.push(() => (one.scrollTop = scrollTop));
  }
  const take = (one: Element) => {
    const stand = document.createComment('');
    one.replaceWith(stand);
    back.unshift(() => stand.replaceWith(one));
  };
  let shown = 0;
  for (const group of document.querySelectorAll('[id$="-rows"]')) {
    const whole = group.closest('[role="group"]');
    if (!whole?.hasAttribute('hidden')) shown += 1;
    const rows = [...group.children]
      .slice(shown <= KEPT.groups ? KEPT.rows : 0)
      .filter(
        (row) => row.getAttribute('data-staged') === '' && !row.contains(document.activeElement),
      );
    if (rows.length === group.children.length && whole && !whole.contains(document.activeElement))
      take(whole);
    else rows.forEach(take);
  }
  Object.assign(globalThis, {
    putRowsBack: () => {
      for (const one of back) one();
    },
  });
}
