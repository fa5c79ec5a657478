import type { Page } from 'puppeteer';
import type { World } from './world.ts';

/** Somebody without a mouse, whose presses are counted. A chord is one press, and so is typing a search term. */
export type CountedKeys = {
  readonly presses: () => number;
  press(key: string): Promise<void>;
  /** A press that closes the page it is made in, which hears no more of it. */
  pressToLeave(key: string): Promise<void>;
  /** Keys held together, the last one pressed: `chord('Control', 'Enter')`. */
  chord(...keys: readonly [string, string, ...string[]]): Promise<void>;
  typeTerm(term: string): Promise<void>;
  /** A shortcut of the browser. A headless one has none: the event is what they come as. */
  command(name: 'open-panel' | 'undo-last'): Promise<void>;
  /** Goes on in another page, which has the focus now. */
  goOnIn(page: Page): void;
};

export function countedKeys(world: World, first: Page): CountedKeys {
  let page = first;
  let count = 0;
  return {
    presses: () => count,
    press: async (key) => {
      count += 1;
      await page.keyboard.press(key as Parameters<Page['keyboard']['press']>[0]);
    },
    pressToLeave: async (key) => {
      count += 1;
      const left = new Promise((resolve) => {
        page.once('close', resolve);
      });
      await page.keyboard.down(key as Parameters<Page['keyboard']['press']>[0]).catch(() => {});
      await left;
    },
    chord: async (...keys) => {
      count += 1;
      const all = keys as Parameters<Page['keyboard']['press']>[0][];
      for (const key of all) await page.keyboard.down(key);
      for (const key of all.toReversed()) await page.keyboard.up(key);
    },
    typeTerm: async (term) => {
      count += 1;
      await page.keyboard.type(term);
    },
    command: async (name) => {
      count += 1;
      await (await world.worker()).evaluate(dispatch, name);
    },
    goOnIn: (next) => {
      page = next;
    },
  };
}

/** Runs in the worker. */
function dispatch(name: string): void {
  const { chrome } = globalThis as unknown as {
    chrome: { commands: { onCommand: { dispatch(name: string): void } } };
  };
  chrome.commands.onCommand.dispatch(name);
}
