import type { Page } from 'puppeteer';

/** Waits until nothing in the page or its frames is sliding or fading in; what turns for ever is not waited for. */
export async function atRest(page: Page): Promise<void> {
  await Promise.all(
    page.frames().map((frame) =>
      // A frame that goes while it is asked is at rest.
      frame.evaluate(animationsFinished).catch(() => undefined),
    ),
  );
}

/** Runs in the page. */
async function animationsFinished(): Promise<void> {
  const finite = document
    .getAnimations()
    .filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)));
  await Promise.allSettled(finite.map((one) => one.finished));
}
