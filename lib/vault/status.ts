import type { Page } from '../changes/surroundings.ts';
import type { ConnectionStatus } from '../messages/contract.ts';
import { choose } from './choose.ts';
import { viewOf } from './connections.ts';
import { allRecords } from './store.ts';

/** The connection for a page, or what is missing; and how many there are at all. */
export async function connectionStatus(
  page: Page,
  chosen: string | undefined,
): Promise<ConnectionStatus> {
  const all = (await allRecords()).map(viewOf);
  const found = choose(all, { page }, chosen);
  const connections = all.length;
  if (found.ok) return { connection: found.value, connections };
  return { connection: null, connections, missing: found.failure };
}
