import type { Frame, Page } from 'puppeteer';

/**
 * Draws every text of a document 40 % longer, word by word, as a language might be that is more long-winded than
 * ours; the answer takes that back. It is done to the words on show, so that the production build is what is looked
 * at, and it costs that build nothing. What is not ours to translate stays: names, ids, scopes.
 */
export async function withLongWords<T>(place: Page | Frame, run: () => Promise<T>): Promise<T> {
  await place.evaluate(lengthen);
  try {
    return await run();
  } finally {
    await place.evaluate(() => (globalThis as unknown as Lengthened).shortenAgain());
  }
}

type Lengthened = { shortenAgain(): void };

/** Runs in the page. */
function lengthen(): void {
  const NOT_OURS = 'bdi, code, [translate="no"], script, style';
  const longer = (text: string): string => {
    let owed = 0;
    return text.replaceAll(/\p{L}/gu, (letter) => {
      owed += 0.4;
      if (owed < 1) return letter;
      owed -= 1;
      return letter + letter.toLowerCase();
    });
  };

  const undo: (() => void)[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const before = node.data;
    if (node.parentElement?.closest(NOT_OURS) || before.trim() === '') continue;
    const now = longer(before);
    node.data = now;
    // Unless somebody has drawn it anew meanwhile.
    undo.push(() => node.data === now && (node.data = before));
  }
  for (const input of document.querySelectorAll('input')) {
    const before = input.placeholder;
    input.placeholder = longer(before);
    undo.push(() => (input.placeholder = before));
  }
  Object.assign(globalThis, {
    shortenAgain: () => {
      for (const one of undo) one();
    },
  });
}
