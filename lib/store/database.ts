import { openDB } from 'idb';
import { DATABASE_STEPS } from './migrations.ts';
import { DATABASE } from './names.ts';
import type { Database, Schema } from './schema.ts';
import { countWrites } from './writes.ts';

/** What is stored belongs to a newer version of the extension: nothing is read or written, and nothing is lost. */
export class NewerDataError extends Error {
  override readonly name = 'NewerDataError';
}

let opening: Promise<Database> | undefined;

/**
 * The extension's database, opened once per life of the context and again after it was closed. Rejects with
 * `NewerDataError` after a downgrade; where an upgrade fails the stored data is as it was before.
 */
export function database(): Promise<Database> {
  opening ??= open().catch((error: unknown) => {
    forget();
    throw (error as Error).name === 'VersionError'
      ? new NewerDataError('The stored data is of a newer version: update the extension.')
      : error;
  });
  return opening;
}

async function open(): Promise<Database> {
  const opened = await openDB<Schema>(DATABASE.name, DATABASE.version, {
    upgrade(db, from, _to, tx) {
      // Where a step fails, opening fails, and says so.
      tx.done.catch(() => undefined);
      for (const step of DATABASE_STEPS.slice(from)) void step(db, tx)?.catch(() => tx.abort());
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  countWrites(opened);
  return opened;
}

function forget(): void {
  opening = undefined;
}
