import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchWithExtension } from '../../browser/launch.ts';
import { startLeadway, type Leadway } from '../../leadway/leadway.ts';
import { readNamesInPages } from './document-roles.ts';
import { tabsOf, type World } from './world.ts';
import { within } from './write-steps.ts';

/** The extension's files; they stay in one place, because the id of an unpacked extension is made of its path. */
const BUILT = fileURLToPath(new URL('../../../.output/chrome-mv3', import.meta.url));

/** One profile and one stand-in that outlive the browser. */
export type Lives = {
  readonly leadway: Leadway;
  /** Starts the browser, with whatever its last life left in the profile. */
  begin(): Promise<World>;
  /** Kills the browser where it stands: nothing gets to say goodbye. */
  kill(): Promise<void>;
  /** Closes the browser as a person does, and gives the folder of its profile. */
  close(): Promise<string>;
  end(): Promise<void>;
};

export async function startLives(): Promise<Lives> {
  readNamesInPages(false);
  const leadway = await startLeadway();
  const userDataDir = await mkdtemp(join(tmpdir(), 'leadway-lives-'));
  let world: World | undefined;
  return {
    leadway,
    begin: async () => (world = await live(leadway, userDataDir)),
    kill: async () => {
      if (world) await killBrowser(world);
      world = undefined;
    },
    close: async () => {
      await world?.browser.close();
      world = undefined;
      return userDataDir;
    },
    end: async () => {
      await world?.browser.close();
      await leadway.stop();
      // The browser's last processes may still write for a moment.
      await rm(userDataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

async function live(leadway: Leadway, userDataDir: string): Promise<World> {
  const launched = await launchWithExtension({
    leadwayPort: leadway.port,
    extensionDir: BUILT,
    headless: true,
    userDataDir,
  });
  return {
    ...launched,
    leadway,
    newPage: () => launched.browser.newPage(),
    clearTabs: () => tabsOf(launched.browser).clear(),
    renew: () => Promise.reject(new Error('What a life leaves is what the next one begins with.')),
  };
}

async function killBrowser({ browser }: World): Promise<void> {
  const process = browser.process();
  if (!process) throw new Error('There is no browser to kill.');
  const gone = new Promise((resolve) => process.once('exit', resolve));
  process.kill('SIGKILL');
  await within(gone, 'the death of the browser');
}
