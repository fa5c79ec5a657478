import { expect, test } from 'vitest';
import { addressIds } from '../../../../lib/portal/evidence/address.ts';
import { ACCOUNT, ANA, CONTACT, LIST } from '../ids.ts';

test.each([
  ['a list', LIST, { others: [ACCOUNT] }],
  ['an id in the path', `${LIST}/${ANA}`, { users: [ANA], others: [ACCOUNT] }],
  [
    'an id in the path, with more after it',
    `${LIST}/${ANA}/permissions`,
    { users: [ANA], others: [ACCOUNT] },
  ],
  ['an id in the path after a verb', `${LIST}/edit/${ANA}`, { loose: [ANA], others: [ACCOUNT] }],
  ['an id in the query', `${LIST}?userId=${ANA}`, { users: [ANA], others: [ACCOUNT] }],
  [
    'an id in the query, spelled otherwise',
    `${LIST}?user_id=${ANA}`,
    { users: [ANA], others: [ACCOUNT] },
  ],
  ['a bare id in the query', `${LIST}?id=${ANA}`, { loose: [ANA], others: [ACCOUNT] }],
  ['an id of a contact', `${LIST}?contactId=${CONTACT}`, { others: [ACCOUNT, CONTACT] }],
  ['an id under a key that says nothing', `${LIST}?ref=${ANA}`, { others: [ACCOUNT] }],
  ['a hash that is a path', `${LIST}#/users/${ANA}`, { users: [ANA], others: [ACCOUNT] }],
  ['a hash that is a query', `${LIST}#userId=${ANA}`, { users: [ANA], others: [ACCOUNT] }],
  ['a hash with path and query', `${LIST}#/edit?user=${ANA}`, { users: [ANA], others: [ACCOUNT] }],
  ['a hash that is an id', `${LIST}#${ANA}`, { loose: [ANA], others: [ACCOUNT] }],
  ['a relative link', `/contacts/detail/${CONTACT}`, { others: [CONTACT] }],
  ['no address', 'javascript:void(0)', {}],
])('%s', (_, address, expected) => {
  expect(addressIds(address)).toEqual({ users: [], others: [], loose: [], ...expected });
});
