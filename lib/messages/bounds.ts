import type { SenderClass } from './contract.ts';

/** How much a message may hold in all, whatever its schema says of the parts. */
export type Bounds = {
  /** Objects and lists within each other. */
  readonly depth: number;
  /** Values and keys, however deep. */
  readonly values: number;
  /** UTF-16 units of all its texts and keys together. */
  readonly characters: number;
};

/**
 * By class of sender, several times what the largest honest message takes: a report names at most 50 users, and a
 * panel stages all scopes and all marks of a user (some 400 edits, 30 kB). Only a page of our own carries more.
 */
export const BOUNDS: Readonly<Record<SenderClass, Bounds>> = {
  'portal-script': { depth: 6, values: 1_000, characters: 20_000 },
  panel: { depth: 8, values: 10_000, characters: 300_000 },
  'own-page': { depth: 12, values: 100_000, characters: 2_000_000 },
};

/** Whether a message stays within bounds. Looks at no more of it than the bounds allow, and calls nothing of it. */
export function fits(message: unknown, { depth, values, characters }: Bounds): boolean {
  let count = 0;
  let length = 0;
  const within = (value: unknown, left: number): boolean => {
    count += 1;
    if (typeof value === 'string') length += value.length;
    if (count > values || length > characters) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (left === 0) return false;
    if (Array.isArray(value)) return value.every((each) => within(each, left - 1));
    for (const [key, each] of Object.entries(value)) {
      if (!within(key, left) || !within(each, left - 1)) return false;
    }
    return true;
  };
  return within(message, depth);
}
