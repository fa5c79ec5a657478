import type { Page } from 'puppeteer';
import { LABELS } from '../../lib/portal/labels.ts';
import { byRole, PATIENCE } from '../e2e/harness/roles.ts';
import type { Shown } from './scene.ts';
import type { Stage } from './stage.ts';

/**
 * Does something with a copy of the launcher in an empty page: the root it stands in is closed to the portal's page,
 * and so to what runs there, axe included.
 */
export async function withLauncherCopy<T>(
  { page, state }: Shown,
  { world }: Stage,
  run: (copy: Shown) => Promise<T>,
): Promise<T> {
  const html = await copyOf(page);
  const other = await world.newPage();
  try {
    await other.setContent(`<!DOCTYPE html><html lang="en"><title>Copy</title>${html}</html>`);
    return await run({ page: other, place: other, part: 'button', state });
  } finally {
    await other.close();
    await page.bringToFront();
  }
}

async function copyOf(page: Page): Promise<string> {
  const button = await page.waitForSelector(byRole('button', LABELS.en.name), {
    timeout: PATIENCE,
  });
  const html = await button?.evaluate((one) => {
    const root = one.getRootNode() as ShadowRoot;
    const rules = root.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
    return `<style>${rules.map(({ cssText }) => cssText).join('\n')}</style>${one.outerHTML}`;
  });
  return html ?? '';
}
