import type { ConnectionView } from '../../lib/changes/view.ts';
import { connectionsText } from '../../locales/connections.ts';

type Named = Pick<ConnectionView, 'label' | 'level' | 'companyId' | 'accountId'>;

/** What the person called it; else the account or company it is for. */
export function nameOf(connection: Named): string {
  const { label, level } = connection;
  return label || connectionsText.value.unnamed(level, placeOf(connection));
}

/** The id of the account or company that the token was made in. */
export function placeOf({ level, companyId, accountId }: Omit<Named, 'label'>): string {
  return (level === 'agency' ? companyId : accountId) ?? '';
}
