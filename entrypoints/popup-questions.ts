import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askEarly, RECENT_CHANGES } from '../lib/messages/early.ts';

/** The first script of the popup, before anything that draws: what it opens with is on its way while that loads. */
export default defineUnlistedScript(() => {
  askEarly([
    ['change.list', { limit: RECENT_CHANGES }],
    ['vault.status', {}],
    ['connection.status', {}],
    ['preferences.get', {}],
    ['page.subject', {}],
  ]);
});
