/** What a search for a browser needs to know of the machine; passed in, so that tables of cases can test it. */
export type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly exists: (path: string) => boolean;
};

/** One kind of browser, and where its executable may be. */
export type Kind = {
  /** For people. */
  readonly name: string;
  /** Variables that name an executable, the first that is set wins. */
  readonly variables: readonly string[];
  /** Names to look for on PATH, on systems that have one worth searching. */
  readonly commands: Partial<Record<NodeJS.Platform, readonly string[]>>;
  readonly places: Readonly<Record<'linux' | 'mac' | 'windows', readonly string[]>>;
  /** The package of Debian that brings it. */
  readonly debian: string;
  /** The build that Puppeteer can download. */
  readonly puppeteer: string;
};

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
  '/opt/microsoft/msedge/msedge',
];

const MAC_APPLICATIONS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const WINDOWS_ROOTS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Chrome, Chromium or Edge. */
export const CHROMIUM: Kind = {
  name: 'Chrome, Chromium or Edge',
  variables: ['LEADWAY_BROWSER', 'PUPPETEER_EXECUTABLE_PATH', 'CHROME_BIN', 'CHROME_PATH'],
  commands: {
    linux: [
      'chromium',
      'google-chrome-stable',
      'google-chrome',
      'chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      // On Ubuntu this is a snap, which sees neither /tmp nor hidden folders: the last resort.
      'chromium-browser',
    ],
    darwin: ['chromium', 'google-chrome', 'chrome'],
    win32: ['chrome.exe', 'msedge.exe'],
  },
  places: { linux: LINUX, mac: MAC_APPLICATIONS, windows: WINDOWS },
  debian: 'chromium',
  puppeteer: 'chrome',
};

export const FIREFOX: Kind = {
  name: 'Firefox',
  variables: ['LEADWAY_FIREFOX', 'FIREFOX_BIN'],
  commands: {
    // On Ubuntu `firefox` is a snap, which sees neither /tmp nor hidden folders: the last resort.
    linux: ['firefox-esr', 'firefox'],
    darwin: ['firefox'],
    win32: ['firefox.exe'],
  },
  places: {
    linux: [
      '/usr/bin/firefox-esr',
      '/usr/lib/firefox-esr/firefox-esr',
      '/opt/firefox/firefox',
      '/usr/lib/firefox/firefox',
    ],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
  debian: 'firefox-esr',
  puppeteer: 'firefox',
};

/** The usual places of a kind of browser on this system, the likeliest first. */
export function wellKnownPlaces(
  { places }: Kind,
  { env, platform }: Pick<Machine, 'env' | 'platform'>,
): readonly string[] {
  if (platform === 'linux') return places.linux;
  if (platform === 'darwin') return underEach(['/Applications', macHome(env)], places.mac, '/');
  if (platform === 'win32') {
    return underEach(
      WINDOWS_ROOTS.map((root) => env[root]),
      places.windows,
      '\\',
    );
  }
  return [];
}

function macHome(env: Machine['env']): string | undefined {
  return env['HOME'] && `${env['HOME']}/Applications`;
}

function underEach(
  roots: readonly (string | undefined)[],
  places: readonly string[],
  separator: string,
): readonly string[] {
  return roots.flatMap((root) => (root ? places.map((place) => root + separator + place) : []));
}
