import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * What gives a token away: any part of it that is its own and eight characters long, in the encodings that browsers keep
 * texts in. Parts, because a database that compresses (LevelDB with Snappy) keeps a text it meets for the first time as
 * it stands, but may break it where four characters have been there before.
 */
export type Traces = {
  /** Which of them are in a text. */
  inText(text: string): readonly string[];
  inBytes(bytes: Buffer): readonly string[];
};

const SHORTEST = 8;

export function tracesOf(token: string): Traces {
  const parts = partsOf(token);
  const bare = token.replace(/^pit-/, '');
  const texts = new Map([
    ...parts.map((part) => [`part ${part}`, part] as const),
    ...parts.map((part) => [`part ${part} in capitals`, part.toUpperCase()] as const),
    ['without hyphens', bare.replaceAll('-', '')] as const,
    ...base64Of(bare).map((text, at) => [`base64, ${at} before`, text] as const),
    ['hexadecimal', Buffer.from(bare).toString('hex')] as const,
  ]);
  const bytes = new Map(
    [...texts].flatMap(([name, text]) => [
      [name, Buffer.from(text, 'latin1')] as const,
      [`${name}, two bytes each`, Buffer.from(text, 'utf16le')] as const,
    ]),
  );
  return {
    inText: (text) => [...texts].filter(([, trace]) => text.includes(trace)).map(([name]) => name),
    inBytes: (found) =>
      [...bytes].filter(([, trace]) => found.includes(trace)).map(([name]) => name),
  };
}

/** The groups of the token's UUID that are long enough, and pairs of neighbours. */
function partsOf(token: string): string[] {
  const groups = token.replace(/^pit-/, '').split('-');
  const pairs = groups.slice(1).map((group, at) => `${groups[at]}-${group}`);
  return [...groups, ...pairs].filter((part) => part.length >= SHORTEST);
}

/** As it is inside of a longer text in base64: three ways, by what is before it; the ends depend on the neighbours. */
function base64Of(text: string): string[] {
  return [0, 1, 2].map((before) =>
    Buffer.from(`${' '.repeat(before)}${text}`)
      .toString('base64')
      .slice(before === 0 ? 0 : 4, -4),
  );
}

/** The files below a folder that hold traces, each with what it holds. A file that is gone meanwhile holds none. */
export async function tracesOnDisk(folder: string, traces: Traces): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const held = traces.inBytes(await readFile(file).catch(() => Buffer.alloc(0)));
    const name = relative(folder, file);
    const named = traces.inText(name);
    if (held.length + named.length > 0) found.set(name, [...held, ...named].join('; '));
  }
  return found;
}
