import { describe, expect, it } from 'vitest';
import { ensureBrowser, type Installing, NoBrowserError } from '../../browser/install.ts';
import { FIREFOX } from '../../browser/places.ts';
import type { Outcome } from '../../browser/run.ts';

const DONE: Outcome = { ok: true, stdout: '', why: '' };
const FAILED: Outcome = { ok: false, stdout: '', why: 'no network' };

/** A machine that answers each command line by the first rule whose text it contains; all else works. */
function machine(rules: Readonly<Record<string, Outcome>>, over: Partial<Installing> = {}) {
  const commands: string[] = [];
  const said: string[] = [];
  let found: string | undefined;
  const installing: Installing = {
    find: () => found,
    platform: 'linux',
    isRoot: true,
    downloaded: async () => undefined,
    say: (line) => said.push(line),
    run: async (command, args) => {
      const line = [command, ...args].join(' ');
      commands.push(line);
      const outcome = Object.entries(rules).find(([text]) => line.includes(text))?.[1] ?? DONE;
      if (line.endsWith(' chromium') && outcome.ok) found = '/usr/bin/chromium';
      if (line.endsWith(' firefox-esr') && outcome.ok) found = '/usr/bin/firefox-esr';
      return outcome;
    },
    ...over,
  };
  return { installing, commands, said };
}

describe('ensureBrowser', () => {
  it('installs nothing where a browser is', async () => {
    const { installing, commands } = machine({}, { find: () => '/usr/bin/google-chrome' });
    expect(await ensureBrowser(installing)).toBe('/usr/bin/google-chrome');
    expect(commands).toEqual([]);
  });

  it('takes an earlier download before it installs anything', async () => {
    const { installing, commands } = machine(
      {},
      { downloaded: async () => '/cache/chrome/chrome' },
    );
    expect(await ensureBrowser(installing)).toBe('/cache/chrome/chrome');
    expect(commands).toEqual(['/cache/chrome/chrome --version']);
  });

  it("installs Debian's Chromium as root", async () => {
    const { installing, commands } = machine({});
    expect(await ensureBrowser(installing)).toBe('/usr/bin/chromium');
    expect(commands.some((line) => line.startsWith('sudo'))).toBe(false);
  });

  it('uses sudo where it asks for no password', async () => {
    const { installing, commands } = machine({}, { isRoot: false });
    expect(await ensureBrowser(installing)).toBe('/usr/bin/chromium');
    const installs = commands.filter((line) => line.includes('install -y'));
    expect(installs).not.toEqual([]);
    expect(installs.every((line) => line.startsWith('sudo -n '))).toBe(true);
  });

  it('does not miss the fonts', async () => {
    const { installing } = machine({ fonts: FAILED });
    expect(await ensureBrowser(installing)).toBe('/usr/bin/chromium');
  });

  it('goes on when only the package lists could not be renewed', async () => {
    const { installing, said } = machine({ ' update': FAILED });
    expect(await ensureBrowser(installing)).toBe('/usr/bin/chromium');
    expect(said.join('\n')).toContain('no network');
  });

  const DOWNLOAD: Outcome = { ok: true, stdout: '/cache/chrome/chrome\n', why: '' };

  type Case = {
    readonly says: string;
    readonly rules: Readonly<Record<string, Outcome>>;
    readonly over?: Partial<Installing>;
  };

  it.each<Case>([
    { says: 'apt-get fails', rules: { 'install -y': FAILED } },
    { says: 'there is no apt-get', rules: { 'apt-get --version': FAILED } },
    {
      says: 'what apt-get brought does not start',
      rules: { '/usr/bin/chromium --version': FAILED },
    },
    { says: 'sudo wants a password', rules: { 'sudo -n true': FAILED }, over: { isRoot: false } },
    { says: 'the system is a Mac', rules: {}, over: { platform: 'darwin' } },
  ])("falls back to Puppeteer's download when $says", async ({ rules, over }) => {
    const { installing } = machine({ ...rules, 'browsers install': DOWNLOAD }, over);
    expect(await ensureBrowser(installing)).toBe('/cache/chrome/chrome');
  });

  it('says what to do when nothing works', async () => {
    const { installing, said } = machine({ 'install -y': FAILED, 'browsers install': FAILED });
    await expect(ensureBrowser(installing)).rejects.toThrow(NoBrowserError);
    await expect(ensureBrowser(installing)).rejects.toThrow(/LEADWAY_BROWSER/);
    expect(said.filter((line) => line.includes('no network'))).not.toEqual([]);
  });

  it('does not take a download that does not start', async () => {
    const { installing } = machine({
      'apt-get --version': FAILED,
      'browsers install': DOWNLOAD,
      '/cache/chrome/chrome --version': { ...FAILED, why: 'libnss3.so: cannot open' },
    });
    await expect(ensureBrowser(installing)).rejects.toThrow(NoBrowserError);
  });

  it("installs Debian's Firefox in the same way", async () => {
    const { installing, commands } = machine({});
    expect(await ensureBrowser(installing, FIREFOX)).toBe('/usr/bin/firefox-esr');
    expect(commands.some((line) => line.endsWith(' chromium'))).toBe(false);
  });

  it("falls back to Puppeteer's Firefox, and names Firefox and its variable where that fails", async () => {
    const rules = { 'apt-get --version': FAILED };
    const { installing } = machine({
      ...rules,
      'browsers install firefox': { ...DOWNLOAD, stdout: '/cache/firefox/firefox\n' },
    });
    expect(await ensureBrowser(installing, FIREFOX)).toBe('/cache/firefox/firefox');
    const without = machine({ ...rules, 'browsers install': FAILED }).installing;
    await expect(ensureBrowser(without, FIREFOX)).rejects.toThrow(/no Firefox .*LEADWAY_FIREFOX/);
  });
});
