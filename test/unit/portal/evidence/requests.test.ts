import { expect, test } from 'vitest';
import { requestedUser, requestedUsers } from '../../../../lib/portal/evidence/requests.ts';
import { ANA, LUIS, ME } from '../ids.ts';

test.each([
  [`https://backend.leadconnectorhq.com/users/${ANA}`, ANA],
  [`https://backend.leadconnectorhq.com/users/${ANA}?locationId=x`, ANA],
  [`https://services.leadconnectorhq.com/v2/users/${ANA}/permissions`, ANA],
  [`https://backend.leadconnectorhq.com/users/search?ids=${ANA}`, null],
  [`https://backend.leadconnectorhq.com/users/?locationId=${ANA}`, null],
  [`https://backend.leadconnectorhq.com/contacts/${ANA}`, null],
  [`https://tracker.example.com/users/${ANA}`, null],
  [`https://notleadconnectorhq.com/users/${ANA}`, null],
])('%s names %s', (address, id) => {
  expect(requestedUser(address)).toBe(id);
});

const form = { from: 10_000, seen: 10_200 };

test.each([
  ['the user asked for as the form opened', [{ id: ANA, at: 10_050 }], [ANA]],
  ['a user asked for shortly after', [{ id: ANA, at: 12_000 }], [ANA]],
  ['nobody asked for long after', [{ id: ANA, at: 20_000 }], []],
  ['nobody asked for before', [{ id: ANA, at: 9_000 }], []],
  [
    'not whoever the page asks for all the time',
    [
      { id: ME, at: 100 },
      { id: ANA, at: 10_050 },
      { id: ME, at: 10_100 },
    ],
    [ANA],
  ],
  [
    'everybody asked for as it opened',
    [
      { id: ANA, at: 10_050 },
      { id: LUIS, at: 10_060 },
    ],
    [ANA, LUIS],
  ],
])('%s', (_, requests, ids) => {
  expect(requestedUsers(requests, form, [])).toEqual(ids);
});

test('a user whose form was open before can be asked for again', () => {
  const earlier = [{ from: 1_000, seen: 1_100, until: 5_000 }];
  const requests = [
    { id: ANA, at: 1_050 },
    { id: ANA, at: 10_050 },
  ];
  expect(requestedUsers(requests, form, earlier)).toEqual([ANA]);
});

test('without a form, requests say nothing', () => {
  expect(requestedUsers([{ id: ANA, at: 10 }], null, [])).toEqual([]);
});
