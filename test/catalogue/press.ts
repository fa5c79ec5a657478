import type { Frame, Page } from 'puppeteer';
import { byRole, PATIENCE } from '../e2e/harness/roles.ts';

/** Clicks the button of this name, in English. */
export function press(place: Page | Frame, name: string): Promise<void> {
  return place.locator(byRole('button', name)).setTimeout(PATIENCE).click();
}
