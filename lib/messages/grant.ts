import { browser } from 'wxt/browser';

/**
 * Asks the browser for a site, in answer to a person's click: nothing may be awaited between the click and this call.
 * Answers whether it is granted; one that is granted already is not asked about again.
 */
export async function requestSite(pattern: string): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [pattern] });
  } catch {
    // No click, or a pattern that the manifest does not allow for.
    return false;
  }
}
