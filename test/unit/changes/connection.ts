import type { ConnectionView } from '../../../lib/changes/view.ts';

/** The connection of one account, with whatever a test wants different. */
export function accountView(more: Partial<ConnectionView> = {}): ConnectionView {
  return {
    id: 'connection',
    label: '',
    level: 'account',
    addresses: ['https://app.leadwaycrm.com'],
    endsIn: '0002',
    knownShape: true,
    addedAt: 0,
    remind: true,
    ...more,
  };
}

/** A connection that leaves nothing to compare: for tests that are about something else than the right account. */
export function anyView(): ConnectionView {
  return accountView({ level: 'agency' });
}

/** What a change keeps of it. */
export const MADE_THROUGH = { id: 'connection', endsIn: '0002', level: 'account' } as const;
