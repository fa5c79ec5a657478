import { describe, expect, test } from 'vitest';
import * as addresses from '../../../lib/portal/addresses.ts';

const {
  ACCOUNT_USERS_EXAMPLES,
  AGENCY_USERS_EXAMPLES,
  OTHER_EXAMPLES,
  isAccountUsersPage,
  isAgencyUsersPage,
  isUserPage,
} = addresses;

/** Every predicate with its own examples; what is left over of all the examples is somebody else's. */
const PAGES = [
  { is: isAccountUsersPage, own: ACCOUNT_USERS_EXAMPLES },
  { is: isAgencyUsersPage, own: AGENCY_USERS_EXAMPLES },
  { is: isUserPage, own: [...ACCOUNT_USERS_EXAMPLES, ...AGENCY_USERS_EXAMPLES] },
] as const;
const OTHERS = Object.values(OTHER_EXAMPLES).flat();
const ALL = [...PAGES.flatMap(({ own }) => own), ...OTHERS];

describe.each(PAGES)('$is.name', ({ is, own }) => {
  test.each(own)('is true for %s', (path) => {
    expect(is(path)).toBe(true);
  });

  test.each([...new Set(ALL)].filter((path) => !own.includes(path)))('is false for %s', (path) => {
    expect(is(path)).toBe(false);
  });
});

test('no predicate is left out of the table', () => {
  const predicates = Object.values(addresses).filter((one) => typeof one === 'function');
  expect(PAGES.map(({ is }) => is)).toEqual(expect.arrayContaining(predicates));
});
