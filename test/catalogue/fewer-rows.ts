import type { Frame, Page } from 'puppeteer';

/**
 * Does something while the list of scopes has a few rows only: the first of each group and whatever is staged. One row
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
  const KEPT = 2;
  const back: (() => void)[] = [];
  for (const one of document.querySelectorAll('*')) {
    const { scrollTop } = one;
    if (scrollTop === 0) continue;
    one.scrollTop = 0;
    back.push(() => (one.scrollTop = scrollTop));
  }
  for (const group of document.querySelectorAll('[id$="-rows"]')) {
    const rows = [...group.children]
      .slice(KEPT)
      .filter(
        (row) => row.getAttribute('data-staged') === '' && !row.contains(document.activeElement),
      );
    for (const row of rows) {
      const stand = document.createComment('');
      row.replaceWith(stand);
      back.unshift(() => stand.replaceWith(row));
    }
  }
  Object.assign(globalThis, {
    putRowsBack: () => {
      for (const one of back) one();
    },
  });
}
