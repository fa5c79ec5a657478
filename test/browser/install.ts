import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { executablePath as pinnedBuild } from 'puppeteer';
import { findBrowser } from './find.ts';
import { CHROMIUM, type Kind } from './places.ts';
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

  constructor({ name, debian, variables }: Kind) {
    super(
      `There is no ${name} to run in, and none could be installed. Install it (on Debian: apt-get install ` +
        `${debian}), or set ${variables[0]} to the path of its executable.`,
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
 * The executable of a browser: one that is here, also from an earlier download, else Debian's package where apt-get may
 * install it, else Puppeteer's own download. Throws `NoBrowserError` when none of it works.
 */
export async function ensureBrowser(
  given: Partial<Installing> = {},
  kind: Kind = CHROMIUM,
): Promise<string> {
  const by: Installing = { ...onThisMachine(kind), ...given };
  const found = by.find();
  if (found) return found;
  const earlier = await by.downloaded();
  if (earlier && (await starts(by, earlier))) return earlier;
  by.say(`No ${kind.name} was found on this machine.`);
  const installed = (await fromDebian(by, kind)) ?? (await fromPuppeteer(by, kind));
  if (!installed) throw new NoBrowserError(kind);
  by.say(`Installed: ${installed}`);
  return installed;
}

function onThisMachine(kind: Kind): Installing {
  return {
    find: () => findBrowser(kind),
    downloaded: () => downloadedByPuppeteer(kind),
    run,
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    say: (line) => console.log(line),
  };
}

async function fromDebian(by: Installing, { debian }: Kind): Promise<string | undefined> {
  const apt = by.platform === 'linux' ? await aptCommand(by) : undefined;
  if (!apt) return undefined;
  by.say(`Installing Debian's ${debian} (at most ${LIMIT_SECONDS / 60} minutes) …`);
  const updated = await apt(['update']);
  if (!updated.ok)
    by.say(`  apt-get update did not work (${updated.why}); trying with what is known.`);
  const installed = await apt([...INSTALL, debian]);
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

async function fromPuppeteer(by: Installing, kind: Kind): Promise<string | undefined> {
  by.say(`Downloading ${kind.puppeteer} with Puppeteer (at most ${LIMIT_SECONDS / 60} minutes) …`);
  const args = [PUPPETEER, 'browsers', 'install', kind.puppeteer, '--format', '{{path}}'];
  const outcome = await by.run(
    process.execPath,
    // What Chrome needs of the system can be installed by root only, and on Debian and its kin only.
    kind === CHROMIUM && by.isRoot && by.platform === 'linux' ? [...args, '--install-deps'] : args,
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

/** Puppeteer (25.16) tells a wrong place for its Firefox; asking it to install that one again gives the right one at once. */
async function downloadedByPuppeteer(kind: Kind): Promise<string | undefined> {
  if (kind !== CHROMIUM) return undefined;
  const path = await pinnedBuild();
  return existsSync(path) ? path : undefined;
}
