import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer';
import { launchWithExtension, type Launched } from '../browser/launch.ts';
import { ACCOUNTS, PORTAL_HOST } from '../leadway/leadway.ts';
import { buildEmptyExtension } from './empty-extension.ts';
import { median, type Figure } from './figure.ts';
import { covered, SCRIPT, traced } from './trace.ts';
import { inWorld } from './world.ts';

const WARM_UP = 4;
const LOADS = 40;

/** Not a user page: the script has nothing to do there. */
const ADDRESS = `https://${PORTAL_HOST}/v2/location/${ACCOUNTS.madrid.id}/dashboard`;

/**
 * Script time of the always-on content script per page load, beside that of an empty one of the same framework: two
 * browsers, loading the same page in turn, so that a machine that gets slower gets slower for both.
 */
export function measureAlwaysOn(): Promise<readonly Figure[]> {
  return inWorld(async (world) => {
    const empty = await buildEmptyExtension();
    let other: Launched | undefined;
    try {
      other = await launchWithExtension({
        leadwayPort: world.leadway.port,
        extensionDir: empty.dir,
        headless: true,
      });
      return await compare(await loader(world), await loader(other));
    } finally {
      await other?.close();
      await empty.remove();
    }
  });
}

type Load = () => Promise<number>;

async function compare(ours: Load, empty: Load): Promise<readonly Figure[]> {
  const times = { ours: [] as number[], empty: [] as number[] };
  for (let turn = 0; turn < WARM_UP + LOADS; turn += 1) {
    times.ours.push(await ours());
    times.empty.push(await empty());
  }
  const [mine, bare] = [times.ours.slice(WARM_UP), times.empty.slice(WARM_UP)];
  const ratio = median(mine) / median(bare);
  return [
    { what: 'always-on script, page load', unit: 'ms', samples: mine },
    { what: '  empty content script', unit: 'ms', samples: bare },
    { what: '  ours to the empty one', unit: 'x', samples: [ratio], budget: { median: 1.2 } },
  ];
}

/** Loads the page anew and gives the script time of the extension's content script, in milliseconds. */
async function loader({ browser, extensionId }: Launched): Promise<Load> {
  const page = await browser.newPage();
  const origin = `chrome-extension://${extensionId}/content-scripts/`;
  return async () => {
    await page.bringToFront();
    const { events } = await traced(page, () => load(page));
    const script = events.filter(
      ({ name, data }) => SCRIPT.has(name) && data.url?.startsWith(origin),
    );
    if (script.length === 0) throw new Error('The content script did not run.');
    return covered(script);
  };
}

async function load(page: Page): Promise<void> {
  await page.goto(ADDRESS, { waitUntil: 'load' });
  // The content script starts when the document is idle, and may go on for a moment.
  await pause(300);
}
