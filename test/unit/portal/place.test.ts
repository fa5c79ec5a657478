import { describe, expect, it } from 'vitest';
import {
  ACCOUNT_USERS_EXAMPLES,
  AGENCY_USERS_EXAMPLES,
  OTHER_EXAMPLES,
} from '../../../lib/portal/addresses.ts';
import { portalPlace } from '../../../lib/portal/place.ts';

const ORIGIN = 'https://app.leadwaycrm.com';
const ACCOUNT = 've9EPM428h8vShlRW1KT';

describe('the place an address leads to', () => {
  it("has the account on every page of an account, and none on the agency's", () => {
    const others = Object.values(OTHER_EXAMPLES).flat();
    for (const path of [...ACCOUNT_USERS_EXAMPLES, ...others, ...AGENCY_USERS_EXAMPLES]) {
      const account = path.includes('/location/') ? { account: ACCOUNT } : {};
      expect(portalPlace(ORIGIN + path), path).toEqual({ origin: ORIGIN, ...account });
    }
  });

  it('takes the account from the path and from nowhere else', () => {
    const other = 'FakeAccountLima00001';
    expect(
      portalPlace(`${ORIGIN}/v2/location/${ACCOUNT}/x?u=/location/${other}#/location/${other}`),
    ).toEqual({ origin: ORIGIN, account: ACCOUNT });
    expect(portalPlace(`${ORIGIN}/settings/team?x=/location/${other}`)).toEqual({ origin: ORIGIN });
    expect(portalPlace(`${ORIGIN}/v2/location/short/x`)).toEqual({ origin: ORIGIN });
  });

  it('counts an address of an agency’s own only while it is granted', () => {
    const own = 'https://portal.example.com';
    const address = `${own}/v2/location/${ACCOUNT}/settings/staff/team`;
    expect(portalPlace(address, new Set([own]))).toEqual({ origin: own, account: ACCOUNT });
    expect(portalPlace(address, new Set())).toBeUndefined();
  });

  it.each([
    'https://evil.example/v2/location/ve9EPM428h8vShlRW1KT/settings/staff',
    'https://app.leadwaycrm.com.evil.example/v2/location/ve9EPM428h8vShlRW1KT/x',
    'http://app.leadwaycrm.com/v2/location/ve9EPM428h8vShlRW1KT/x',
    'about:blank',
    'not an address',
    undefined,
  ])('is none for %s', (address) => {
    expect(portalPlace(address)).toBeUndefined();
  });
});
