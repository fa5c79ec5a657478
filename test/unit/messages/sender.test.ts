import { describe, expect, it } from 'vitest';
import { classify, type Stamp } from '../../../lib/messages/sender.ts';
import { isPortalAddress, isReportingOrigin } from '../../../lib/portal/hosts.ts';

const ID = 'abcdefghijklmnopabcdefghijklmnop';
const OURS = `chrome-extension://${ID}`;
const PORTAL = 'https://app.leadwaycrm.com';
const PAGE = `${PORTAL}/v2/location/FakeAccountMadrid001/settings/staff/team`;
const FRAME = 'https://client-app-crm-settings.leadconnectorhq.com';
const ourselves = { id: ID, origin: OURS, isPortalAddress, isReportingOrigin };

const CASES: readonly (readonly [string, Stamp, string])[] = [
  ['popup', { id: ID, origin: OURS }, 'own-page'],
  ['popup, where it has a frame', { id: ID, origin: OURS, frameId: 0 }, 'own-page'],
  [
    'options in a tab',
    { id: ID, origin: OURS, frameId: 0, tab: { id: 1, url: `${OURS}/options.html` } },
    'own-page',
  ],
  [
    'panel in a portal page',
    { id: ID, origin: OURS, frameId: 7, tab: { id: 1, url: PAGE } },
    'panel',
  ],
  ['no stamped origin', { id: ID, frameId: 7, tab: { id: 1, url: PAGE } }, 'refused'],
  [
    'portal script',
    { id: ID, origin: PORTAL, frameId: 0, tab: { id: 1, url: PAGE } },
    'portal-script',
  ],
  [
    'script in the settings frame',
    { id: ID, origin: FRAME, frameId: 3, tab: { id: 1, url: PAGE } },
    'portal-script',
  ],
  [
    'our panel framed by another site',
    { id: ID, origin: OURS, frameId: 7, tab: { id: 1, url: 'https://evil.example/' } },
    'refused',
  ],
  [
    'our panel framed where we may not see the address',
    { id: ID, origin: OURS, frameId: 7, tab: { id: 1 } },
    'refused',
  ],
  [
    'our panel framed where there is no tab, in a side panel of somebody else',
    { id: ID, origin: OURS, frameId: 7 },
    'refused',
  ],
  [
    'ours in a tab, in an unknown frame',
    { id: ID, origin: OURS, tab: { id: 1, url: 'https://evil.example/' } },
    'refused',
  ],
  [
    'the settings frame framed by another site',
    { id: ID, origin: FRAME, frameId: 3, tab: { id: 1, url: 'https://evil.example/' } },
    'refused',
  ],
  [
    'a lookalike host',
    {
      id: ID,
      origin: 'https://app.leadwaycrm.com.evil.example',
      frameId: 0,
      tab: { id: 1, url: 'https://app.leadwaycrm.com.evil.example/settings/team' },
    },
    'refused',
  ],
  [
    'the portal without TLS',
    {
      id: ID,
      origin: 'http://app.leadwaycrm.com',
      frameId: 0,
      tab: { id: 1, url: 'http://app.leadwaycrm.com/settings/team' },
    },
    'refused',
  ],
  [
    'a foreign frame inside the portal',
    { id: ID, origin: 'https://ads.example', frameId: 5, tab: { id: 1, url: PAGE } },
    'refused',
  ],
  [
    'an opaque origin inside the portal',
    { id: ID, origin: 'null', frameId: 5, tab: { id: 1, url: PAGE } },
    'refused',
  ],
  ['another extension', { id: 'p'.repeat(32), origin: OURS }, 'refused'],
  ['nobody', {}, 'refused'],
  [
    'a web page that claims our id',
    {
      id: ID,
      origin: 'https://evil.example',
      tab: { id: 1, url: 'https://evil.example/' },
      frameId: 0,
    },
    'refused',
  ],
];

describe('classify', () => {
  it.each(CASES)('%s', (_name, stamp, expected) => {
    expect(classify(stamp, ourselves)).toBe(expected);
  });
});

describe('an agency’s own portal', () => {
  const own = 'https://portal.agencia-ejemplo.test';
  const tab = { id: 1, url: `${own}/settings/team` };
  const among = (added: ReadonlySet<string>) => ({
    ...ourselves,
    isPortalAddress: (address: string | undefined) => isPortalAddress(address, added),
    isReportingOrigin: (origin: string) => isReportingOrigin(origin, added),
  });
  const panel = { id: ID, origin: OURS, frameId: 3, tab };
  const script = { id: ID, origin: own, frameId: 0, tab };
  const frame = { id: ID, origin: FRAME, frameId: 5, tab };

  it('is the portal while it is granted', () => {
    const granted = among(new Set([own]));
    expect(classify(panel, granted)).toBe('panel');
    expect(classify(script, granted)).toBe('portal-script');
    expect(classify(frame, granted)).toBe('portal-script');
  });

  it.each([
    ['without being granted', new Set<string>()],
    ['where another one is', new Set(['https://agencia-ejemplo.test'])],
  ])('is nobody %s', (_name, added) => {
    for (const sender of [panel, script, frame]) {
      expect(classify(sender, among(added))).toBe('refused');
    }
  });
});
