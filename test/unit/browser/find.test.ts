import { describe, expect, it } from 'vitest';
import { findBrowser, NoSuchBrowserError } from '../../browser/find.ts';
import { CHROMIUM, FIREFOX, type Kind, type Machine } from '../../browser/places.ts';

type Case = {
  readonly says: string;
  readonly kind?: Kind;
  readonly platform: NodeJS.Platform;
  readonly env?: Machine['env'];
  readonly files: readonly string[];
  readonly finds: string | undefined;
};

const CASES: readonly Case[] = [
  {
    says: "takes Debian's Chromium before Chrome and Edge",
    platform: 'linux',
    files: ['/usr/bin/microsoft-edge', '/usr/bin/google-chrome', '/usr/bin/chromium'],
    finds: '/usr/bin/chromium',
  },
  {
    says: 'takes Edge where it is the only one',
    platform: 'linux',
    files: ['/opt/microsoft/msedge/msedge'],
    finds: '/opt/microsoft/msedge/msedge',
  },
  {
    says: 'searches PATH in the order of the commands',
    platform: 'linux',
    env: { PATH: '/one:/two' },
    files: ['/one/chromium-browser', '/two/google-chrome'],
    finds: '/two/google-chrome',
  },
  {
    says: 'knows the applications of a Mac',
    platform: 'darwin',
    files: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    finds: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  },
  {
    says: 'knows the applications of one person of a Mac',
    platform: 'darwin',
    env: { HOME: '/Users/ana' },
    files: ['/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium'],
    finds: '/Users/ana/Applications/Chromium.app/Contents/MacOS/Chromium',
  },
  {
    says: 'knows the places of Windows',
    platform: 'win32',
    env: { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    files: ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    finds: 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  },
  {
    says: 'splits PATH on Windows by its own separator',
    platform: 'win32',
    env: { Path: 'C:\\one;D:\\two' },
    files: ['D:\\two\\chrome.exe'],
    finds: 'D:\\two\\chrome.exe',
  },
  {
    says: "takes Debian's Firefox, and no Chromium for it",
    kind: FIREFOX,
    platform: 'linux',
    files: ['/usr/bin/chromium', '/usr/bin/firefox-esr', '/opt/firefox/firefox'],
    finds: '/usr/bin/firefox-esr',
  },
  {
    says: 'takes a Firefox that was put into /opt before one of a package manager of its own',
    kind: FIREFOX,
    platform: 'linux',
    env: { PATH: '/snap/bin' },
    files: ['/snap/bin/firefox', '/opt/firefox/firefox'],
    finds: '/opt/firefox/firefox',
  },
  {
    says: 'knows the Firefox of Windows',
    kind: FIREFOX,
    platform: 'win32',
    env: { PROGRAMFILES: 'C:\\Program Files' },
    files: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    finds: 'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  },
  { says: 'finds nothing on an empty machine', platform: 'linux', files: [], finds: undefined },
  {
    says: 'finds nothing on a system it does not know',
    platform: 'aix',
    files: [],
    finds: undefined,
  },
];

function machine({ platform, env = {}, files }: Pick<Case, 'platform' | 'env' | 'files'>): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

describe('findBrowser', () => {
  it.each(CASES)('$says', (one) => {
    expect(findBrowser(one.kind ?? CHROMIUM, machine(one))).toBe(one.finds);
  });

  it.each(CHROMIUM.variables)('obeys %s before everything else', (variable) => {
    const files = ['/mine/browser', '/usr/bin/chromium'];
    const found = findBrowser(
      CHROMIUM,
      machine({ platform: 'linux', env: { [variable]: '/mine/browser' }, files }),
    );
    expect(found).toBe('/mine/browser');
  });

  it('prefers our own variable to those of other tools', () => {
    const env = { CHROME_BIN: '/other', LEADWAY_BROWSER: '/mine' };
    expect(
      findBrowser(CHROMIUM, machine({ platform: 'linux', env, files: ['/other', '/mine'] })),
    ).toBe('/mine');
  });

  it('does not guess when a variable names a file that is not there', () => {
    const env = { LEADWAY_BROWSER: '/gone' };
    const search = () =>
      findBrowser(CHROMIUM, machine({ platform: 'linux', env, files: ['/usr/bin/chromium'] }));
    expect(search).toThrow(NoSuchBrowserError);
    expect(search).toThrow(/LEADWAY_BROWSER names \/gone/);
  });

  it('ignores a variable that is set to nothing', () => {
    const files = ['/usr/bin/chromium'];
    expect(
      findBrowser(CHROMIUM, machine({ platform: 'linux', env: { CHROME_BIN: '' }, files })),
    ).toBe(files[0]);
  });
});
