/** What a search for a browser needs to know of the machine; passed in, so that tables of cases can test it. */
export type Machine = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly exists: (path: string) => boolean;
};

/** Variables that name a browser's executable, the first that is set wins. */
export const BROWSER_VARIABLES = [
  'LEADWAY_BROWSER',
  'PUPPETEER_EXECUTABLE_PATH',
  'CHROME_BIN',
  'CHROME_PATH',
] as const;

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

/** Names to look for on PATH, on systems that have one worth searching. */
export const COMMANDS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
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
};

/** The usual places of Chrome, Chromium and Edge on this system, the likeliest first. */
export function wellKnownPlaces({ env, platform }: Machine): readonly string[] {
  if (platform === 'linux') return LINUX;
  if (platform === 'darwin')
    return underEach(['/Applications', macHome(env)], MAC_APPLICATIONS, '/');
  if (platform === 'win32') {
    return underEach(
      WINDOWS_ROOTS.map((root) => env[root]),
      WINDOWS,
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
