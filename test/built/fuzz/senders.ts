import fc, { type Arbitrary } from 'fast-check';
import type { Verb } from '../../../lib/messages/contract.ts';
import type { Stamp } from '../../../lib/messages/sender.ts';
import { ID, ORIGIN } from './worker.ts';

const PORTAL = 'https://app.leadwaycrm.com';
const PAGE = `${PORTAL}/v2/location/FakeAccountMadrid001/settings/staff/team`;
const FRAME = 'https://client-app-crm-settings.leadconnectorhq.com';

/** The panel that has a plan waiting. It only ever does what it does in the test itself. */
export const OWNER: Stamp = {
  id: ID,
  origin: ORIGIN,
  frameId: 4,
  documentId: 'OWNER0000000000000000000000000001',
  tab: { id: 1, url: PAGE },
};

const documentId = fc.constantFrom('A'.repeat(32), 'B'.repeat(32), OWNER.documentId);

const ownPage: Arbitrary<Stamp> = fc.oneof(
  fc.record({ id: fc.constant(ID), origin: fc.constant(ORIGIN) }),
  documentId.map((document) => ({
    id: ID,
    origin: ORIGIN,
    frameId: 0,
    documentId: document,
    tab: { id: 1, url: `${ORIGIN}/options.html` },
  })),
);

/** Also the owner's frame with another document in it, and the owner's document named by another frame or tab. */
const panel: Arbitrary<Stamp> = fc
  .record({
    id: fc.constant(ID),
    origin: fc.constant(ORIGIN),
    frameId: fc.constantFrom(4, 5, 77),
    documentId: fc.option(documentId, { nil: undefined }),
    tab: fc.record({ id: fc.constantFrom(1, 2), url: fc.constantFrom(PAGE, `${PORTAL}/`) }),
  })
  .filter(
    (stamp) => stamp.tab.id !== 1 || stamp.frameId !== 4 || stamp.documentId !== OWNER.documentId,
  );

const portalScript: Arbitrary<Stamp> = fc.record({
  id: fc.constant(ID),
  origin: fc.constantFrom(PORTAL, FRAME),
  frameId: fc.constantFrom(0, 3),
  documentId: fc.option(documentId, { nil: undefined }),
  tab: fc.record({ id: fc.constantFrom(1, 2), url: fc.constant(PAGE) }),
});

const EVIL = 'https://evil.example';
const refused: Arbitrary<Stamp> = fc.oneof(
  // Everything that could be wrong with somebody, in all its combinations but those that make up the other classes.
  fc.record(
    {
      id: fc.constantFrom('p'.repeat(32), ''),
      origin: fc.constantFrom(ORIGIN, PORTAL, FRAME, EVIL, 'null', ''),
      frameId: fc.constantFrom(0, 4),
      documentId,
      tab: fc.record(
        { id: fc.constant(1), url: fc.constantFrom(PAGE, `${ORIGIN}/options.html`, EVIL) },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: [] },
  ),
  fc.record(
    {
      id: fc.constant(ID),
      origin: fc.constantFrom(
        EVIL,
        'null',
        'http://app.leadwaycrm.com',
        `${PORTAL}.evil.example`,
        `chrome-extension://${'p'.repeat(32)}`,
        `${ORIGIN}.evil.example`,
      ),
      frameId: fc.constantFrom(0, 4),
      tab: fc.record({ id: fc.constant(1), url: fc.constantFrom(PAGE, EVIL) }),
    },
    { requiredKeys: ['id'] },
  ),
  // Our own documents and scripts where somebody else frames them.
  fc.record({
    id: fc.constant(ID),
    origin: fc.constantFrom(ORIGIN, FRAME, PORTAL),
    frameId: fc.constantFrom(3, 4),
    documentId,
    tab: fc.option(
      fc.record(
        {
          id: fc.constant(1),
          url: fc.constantFrom(EVIL, `${PORTAL}.evil.example/`, 'about:blank'),
        },
        { requiredKeys: ['id'] },
      ),
      { nil: undefined },
    ),
  }),
);

/**
 * The classes of sender: what the browser can stamp on their messages, and which verbs they may be answered. Written
 * down a second time on purpose: a verb that changes its audience changes it here too, with a reason.
 */
export const CLASSES = {
  'own-page': {
    stamps: ownPage,
    // All but what only makes sense in a portal page.
    may: [
      'page.subject',
      'panel.open',
      'settings.open',
      'user.load',
      'user.search',
      'user.names',
      'user.recent',
      'change.undo',
      'change.apply',
      // The window that confirms is a page of ours.
      'change.confirmation',
      'change.confirm',
      'change.decline',
      'confirmation.close',
      'change.list',
      // Addresses of the portal are for the options page alone.
      'addresses.list',
      'addresses.add',
      'addresses.remove',
      'connection.status',
      'connection.choose',
      'connection.list',
      'connection.save',
      'connection.test',
      'connection.users',
      'connection.edit',
      'connection.replace',
      'connection.remove',
      'vault.status',
      'vault.unlock',
      'vault.lock',
      'vault.set',
      'vault.change',
      'vault.remove',
      'vault.idle',
      'vault.forget',
      'preferences.get',
      'preferences.set',
      'facts.get',
      'facts.check',
      'facts.set',
      'facts.forget',
      'preset.list',
      'preset.add',
      'preset.save',
      'preset.remove',
      'preset.order',
      'preset.import',
      'preset.uses',
      'preset.sync.get',
      'preset.sync.set',
      // Names of everybody in the journal, so not for the panel.
      'history.find',
      'history.open',
      'history.users',
      'history.change',
      'history.clear',
      'history.settings.get',
      'history.settings.set',
      'history.export',
    ],
  },
  panel: {
    stamps: panel,
    may: [
      'page.subject',
      'panel.close',
      'panel.dock',
      'page.reload',
      'settings.open',
      'user.load',
      'user.search',
      'user.names',
      'user.recent',
      'change.preview',
      'change.undo',
      'change.apply',
      'change.press',
      'change.waits',
      'change.decline',
      // Adds one, and can neither alter nor delete any.
      'preset.list',
      'preset.add',
      'change.list',
      'connection.status',
      // Among those that fit its own page, where several do.
      'connection.choose',
      'vault.status',
      'vault.unlock',
      'vault.lock',
      'preferences.get',
    ],
  },
  'portal-script': {
    stamps: portalScript,
    may: ['page.report', 'page.arrived', 'page.placed', 'launcher.pressed'],
  },
  refused: { stamps: refused, may: [] },
} as const satisfies Record<string, { stamps: Arbitrary<Stamp>; may: readonly Verb[] }>;

export type Class = keyof typeof CLASSES;
