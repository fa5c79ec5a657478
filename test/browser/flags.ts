export type FlagChoices = {
  readonly leadwayPort: number;
  readonly window: { readonly width: number; readonly height: number };
  readonly sandbox: boolean;
  readonly dark?: boolean | undefined;
};

/** Chromium's flags beside those Puppeteer sets: quiet, and with every host name led to the stand-in. */
export function chromiumFlags(choices: FlagChoices): string[] {
  const { leadwayPort, window, sandbox, dark } = choices;
  return [
    `--host-resolver-rules=MAP * 127.0.0.1:${leadwayPort}`,
    '--ignore-certificate-errors',
    // Before Chrome 138 or so, extensions could be installed over the pipe with this flag only.
    '--enable-unsafe-extension-debugging',
    '--lang=en-US',
    `--window-size=${window.width},${window.height}`,
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Reaches frames and popups too, which emulation of a page's media features does not.
    ...(dark ? ['--force-dark-mode'] : []),
    ...(sandbox ? [] : ['--no-sandbox']),
  ];
}
