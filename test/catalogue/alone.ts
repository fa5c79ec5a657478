import type { Shown } from './scene.ts';

/**
 * Does something while the part of a page that a state is about has nothing beside it: axe goes through all there is,
 * whatever it is asked about, and the other parts are looked at in states of their own. What has the focus stays.
 */
export async function withPartAlone<T>(
  { place, part }: Pick<Shown, 'place' | 'part'>,
  run: () => Promise<T>,
): Promise<T> {
  if (part === undefined) return run();
  await place.evaluate(takeRest, part);
  try {
    return await run();
  } finally {
    await place.evaluate(() => (globalThis as unknown as Taken).putRestBack());
  }
}

type Taken = { putRestBack(): void };

/** Runs in the page. */
function takeRest(part: string): void {
  const back: (() => void)[] = [];
  const take = (one: Element) => {
    const stand = document.createComment('');
    one.replaceWith(stand);
    back.unshift(() => stand.replaceWith(one));
  };
  let at = document.querySelector(part);
  for (; at && at !== document.body; at = at.parentElement) {
    const rest = [...(at.parentElement?.children ?? [])].filter((one) => one !== at);
    rest.filter((one) => !one.contains(document.activeElement)).forEach(take);
  }
  Object.assign(globalThis, {
    putRestBack: () => {
      for (const one of back) one();
    },
  });
}
