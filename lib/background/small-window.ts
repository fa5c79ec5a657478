import { browser } from 'wxt/browser';

type Size = { readonly width: number; readonly height: number };

/**
 * Opens a page of ours in a small window of its own, and answers with its tab. Where no window can be had (on a phone,
 * say), a tab does as well.
 */
export async function openSmallWindow(url: string, size: Size): Promise<number | undefined> {
  try {
    const made = await browser.windows.create({
      url,
      type: 'popup',
      ...size,
      ...(await middle(size)),
    });
    return made?.tabs?.[0]?.id;
  } catch {
    return (await browser.tabs.create({ url })).id;
  }
}

/** The middle of the window the person is looking at, so that it is not overlooked on another screen. */
async function middle(size: Size): Promise<{ left: number; top: number } | undefined> {
  const { left, top, width, height } = await browser.windows.getLastFocused();
  if ([left, top, width, height].includes(undefined)) return undefined;
  const from = (start = 0, all = 0, own: number) => Math.round(start + Math.max(0, all - own) / 2);
  return { left: from(left, width, size.width), top: from(top, height, size.height) };
}
