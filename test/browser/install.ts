import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { executablePath as pinnedBuild } from 'puppeteer';
import { findBrowser } from './find.ts';
import { type Outcome, type Run, run } from './run.ts';

/** Each of the two ways gets this long, downloads included. */
const LIMIT_SECONDS = 300;

const QUIET_APT = [
  'env',
  'DEBIAN_FRONTEND=noninteractive',
  'apt-get',
  '-o',
  'DPkg::Lock::Timeout=60',
];
const INSTALL = ['install', '-y', '--no-install-recommends'];

/** Small ones, for the stand-in's names in Chinese, Japanese, Korean and Hindi. */
const FONTS = ['fonts-wqy-zenhei', 'fonts-lohit-deva'];

const PUPPETEER = fileURLToPath(
  new URL('../../node_modules/puppeteer/lib/puppeteer/node/cli.js', import.meta.url),
);

/** Neither found nor installed; the message tells a person what to do. */
export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';

  constructor() {
    super(
      'There is no browser to run in, and none could be installed. Install Chrome, Chromium or Edge ' +
        '(on Debian: apt-get install chromium), or set LEADWAY_BROWSER to the path of its executable.',
    );
  }
}

/** How the machine is asked and changed; replaced in tests. */
export type Installing = {
  readonly find: () => string | undefined;
  /** Where Puppeteer's download of the build it is made for is, if it was done before. */
  readonly downloaded: () => Promise<string | undefined>;
  readonly run: Run;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** One line per step. */
  readonly say: (line: string) => void;
};

/**
 * The executable of a browser: one that is here, also from an earlier download, else Debian's Chromium where apt-get may install it, else
 * Puppeteer's own download. Throws `NoBrowserError` when none of it works.
 */
export async function ensureBrowser(given: Partial<Installing> = {}): Promise<string> {
  const by: Installing = { ...onThisMachine(), ...given };
  const found = by.find();
  if (found) return found;
  const earlier = await by.downloaded();
  if (earlier && (await starts(by, earlier))) return earlier;
  by.say('No Chrome, Chromium or Edge was found on this machine.');
  const installed = (await fromDebian(by)) ?? (await fromPuppeteer(by));
  if (!installed) throw new NoBrowserError();
  by.say(`Installed: ${installed}`);
  return installed;
}

function onThisMachine(): Installing {
  return {
    find: findBrowser,
    downloaded: downloadedByPuppeteer,
    run,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    say: (line) => console.log(line),
  };
}

async function fromDebian(by: Installing): Promise<string | undefined> {
  const apt = by.platform === 'linux' ? await aptCommand(by) : undefined;
  if (!apt) return undefined;
  by.say(`Installing Debian's Chromium (at most ${LIMIT_SECONDS / 60} minutes) …`);
  const updated = await apt(['update']);
  if (!updated.ok)
    by.say(`  apt-get update did not work (${updated.why}); trying with what is known.`);
  const installed = await apt([...INSTALL, 'chromium']);
  const path = installed.ok ? by.find() : undefined;
  if (!path)
    by.say(`  It did not work: ${installed.ok ? 'no browser came with it' : installed.why}.`);
  if (!path || !(await starts(by, path))) return undefined;
  // Without them some names are rows of boxes in pictures, and nothing else is amiss.
  await apt([...INSTALL, ...FONTS]);
  return path;
}

type Apt = (args: readonly string[]) => Promise<Outcome>;

/**
 * `apt-get` as this person may call it, or nothing: it must ask for no password. All its calls together get the
 * time limit.
 */
async function aptCommand(by: Installing): Promise<Apt | undefined> {
  const exists = await by.run('apt-get', ['--version'], { seconds: 10 });
  if (!exists.ok) return undefined;
  const sudo = by.isRoot ? [] : ['sudo', '-n'];
  if (!by.isRoot && !(await by.run('sudo', ['-n', 'true'], { seconds: 10 })).ok) return undefined;
  const until = Date.now() + LIMIT_SECONDS * 1_000;
  return (args) => {
    const [command = '', ...before] = [...sudo, ...QUIET_APT];
    const seconds = Math.max(1, Math.round((until - Date.now()) / 1_000));
    return by.run(command, [...before, ...args], { seconds });
  };
}

async function fromPuppeteer(by: Installing): Promise<string | undefined> {
  by.say(`Downloading Chrome for Testing with Puppeteer (at most ${LIMIT_SECONDS / 60} minutes) …`);
  const args = [PUPPETEER, 'browsers', 'install', 'chrome', '--format', '{{path}}'];
  const outcome = await by.run(
    process.execPath,
    // What it needs of the system can be installed by root only, and on Debian and its kin only.
    by.isRoot && by.platform === 'linux' ? [...args, '--install-deps'] : args,
    { seconds: LIMIT_SECONDS },
  );
  const path = outcome.stdout.trim().split('\n').at(-1)?.trim();
  if (!outcome.ok || !path) {
    by.say(`  It did not work: ${outcome.why}.`);
    return undefined;
  }
  return (await starts(by, path)) ? path : undefined;
}

/** On Linux a browser may lack libraries of the system; elsewhere asking for its version opens a window. */
async function starts(by: Installing, path: string): Promise<boolean> {
  if (by.platform !== 'linux') return true;
  const version = await by.run(path, ['--version'], { seconds: 30 });
  if (!version.ok) by.say(`  ${path} is there but does not start: ${version.why}.`);
  return version.ok;
}

async function downloadedByPuppeteer(): Promise<string | undefined> {
  const path = await pinnedBuild();
  return existsSync(path) ? path : undefined;
}
