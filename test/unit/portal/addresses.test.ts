import { describe, expect, test } from 'vitest';
import {
  ACCOUNT_USERS_EXAMPLES,
  AGENCY_USERS_EXAMPLES,
  OTHER_EXAMPLES,
  isAccountUsersPage,
  isAgencyUsersPage,
  isUserPage,
} from '../../../lib/portal/addresses.ts';

const PAGES = [
  { is: isAccountUsersPage, examples: ACCOUNT_USERS_EXAMPLES },
  { is: isAgencyUsersPage, examples: AGENCY_USERS_EXAMPLES },
] as const;

describe.each(PAGES)('$is.name', ({ is, examples }) => {
  test.each(examples)('is true for %s', (path) => {
    expect(is(path)).toBe(true);
    expect(isUserPage(path)).toBe(true);
  });

  const others = PAGES.filter((page) => page.is !== is).flatMap((page) => page.examples);
  test.each([...others, ...OTHER_EXAMPLES])('is false for %s', (path) => {
    expect(is(path)).toBe(false);
  });
});

test.each(OTHER_EXAMPLES)('%s is no user page', (path) => {
  expect(isUserPage(path)).toBe(false);
});
