import { existsSync } from 'node:fs';
import { BROWSER_VARIABLES, COMMANDS, type Machine, wellKnownPlaces } from './places.ts';

/** Thrown when a variable names a browser that is not there: guessing another would surprise. */
export class NoSuchBrowserError extends Error {
  override readonly name = 'NoSuchBrowserError';

  constructor(variable: string, path: string) {
    super(`${variable} names ${path}, and there is no such file. Correct it, or unset it.`);
  }
}

/**
 * The executable of a browser on this machine: the one a variable names, else Chrome, Chromium or Edge in a usual
 * place or on PATH. Undefined when there is none.
 */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  return namedBrowser(machine) ?? wellKnownPlaces(machine).find(machine.exists) ?? onPath(machine);
}

/** The browser a variable names. Throws `NoSuchBrowserError` where it names a file that is not there. */
export function namedBrowser({ env, exists }: Machine): string | undefined {
  const variable = BROWSER_VARIABLES.find((name) => env[name]);
  const path = variable && env[variable];
  if (variable && path && !exists(path)) throw new NoSuchBrowserError(variable, path);
  return path;
}

/** The first browser on PATH; the order of the commands counts, not that of the folders. */
export function onPath({ env, platform, exists }: Machine): string | undefined {
  const [between, within] = platform === 'win32' ? [';', '\\'] : [':', '/'];
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(between).filter(Boolean);
  const candidates = (COMMANDS[platform] ?? []).flatMap((command) =>
    folders.map((folder) => folder + within + command),
  );
  return candidates.find(exists);
}

function thisMachine(): Machine {
  return { env: process.env, platform: process.platform, exists: existsSync };
}
