import { existsSync } from 'node:fs';
import { type Kind, type Machine, wellKnownPlaces } from './places.ts';

/** Thrown when a variable names a browser that is not there: guessing another would surprise. */
export class NoSuchBrowserError extends Error {
  override readonly name = 'NoSuchBrowserError';

  constructor(variable: string, path: string) {
    super(`${variable} names ${path}, and there is no such file. Correct it, or unset it.`);
  }
}

/**
 * The executable of a browser of this kind on this machine: the one a variable names, else one in a usual place or on
 * PATH. Undefined when there is none.
 */
export function findBrowser(kind: Kind, machine: Machine = thisMachine()): string | undefined {
  return (
    namedBrowser(kind, machine) ??
    wellKnownPlaces(kind, machine).find(machine.exists) ??
    onPath(kind, machine)
  );
}

/** The browser a variable names. Throws `NoSuchBrowserError` where it names a file that is not there. */
function namedBrowser({ variables }: Kind, { env, exists }: Machine): string | undefined {
  const variable = variables.find((name) => env[name]);
  const path = variable && env[variable];
  if (variable && path && !exists(path)) throw new NoSuchBrowserError(variable, path);
  return path;
}

/** The first browser on PATH; the order of the commands counts, not that of the folders. */
function onPath({ commands }: Kind, { env, platform, exists }: Machine): string | undefined {
  const [between, within] = platform === 'win32' ? [';', '\\'] : [':', '/'];
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(between).filter(Boolean);
  const candidates = (commands[platform] ?? []).flatMap((command) =>
    folders.map((folder) => folder + within + command),
  );
  return candidates.find(exists);
}

function thisMachine(): Machine {
  return { env: process.env, platform: process.platform, exists: existsSync };
}
