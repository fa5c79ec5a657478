import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimOf, MOST, usersOf, weigh, type Clues } from '../../../lib/portal/sighting.ts';
import { ACCOUNT, ANA, LUIS, ME, MEI } from './ids.ts';

const NOTHING: Clues = {
  form: true,
  address: [],
  named: [],
  text: [],
  request: [],
  row: null,
  listed: [],
  strangers: new Set([ACCOUNT]),
  bystanders: new Set([ACCOUNT, ME]),
};
const one = (id: string, ...how: string[]) => ({ kind: 'one', id, how });
const some = (...ids: string[]) => ({ kind: 'some', ids });
const none = { kind: 'none' };

test.each<[string, Partial<Clues>, object]>([
  ['an empty form', {}, none],
  ['a named user', { named: [ANA] }, one(ANA, 'named')],
  ['a printed id', { text: [ANA] }, one(ANA, 'text')],
  ['a request', { request: [ANA] }, one(ANA, 'request')],
  ['the row that opened the form', { row: ANA }, one(ANA, 'row')],
  ['an address', { address: [ANA] }, one(ANA, 'address')],
  [
    'everything agreeing',
    { address: [ANA], named: [ANA], text: [ANA], request: [ANA], row: ANA },
    one(ANA, 'address', 'named', 'row', 'request'),
  ],
  ['a named user among printed ids', { named: [ANA], text: [LUIS, MEI] }, one(ANA, 'named')],
  [
    'a printed id among others, and the row',
    { text: [LUIS, ANA], row: ANA },
    one(ANA, 'row', 'text'),
  ],
  [
    'a request among others, and a printed id',
    { request: [LUIS, ANA], text: [ANA] },
    one(ANA, 'request', 'text'),
  ],
  [
    'several named, one of them asked for',
    { named: [ANA, LUIS], request: [LUIS] },
    one(LUIS, 'named', 'request'),
  ],
  ['two named', { named: [ANA, LUIS] }, some(ANA, LUIS)],
  ['two named, one printed', { named: [ANA, LUIS], text: [LUIS] }, some(ANA, LUIS)],
  ['two printed', { text: [ANA, LUIS] }, some(ANA, LUIS)],
  ['address against form', { address: [ANA], named: [LUIS] }, some(ANA, LUIS)],
  ['form against row', { named: [ANA], row: LUIS }, some(ANA, LUIS)],
  ['form against request', { named: [ANA], request: [LUIS] }, some(ANA, LUIS)],
  ['row against print', { row: ANA, text: [LUIS] }, some(ANA, LUIS)],
  ['the account named', { named: [ACCOUNT] }, none],
  ['the logged-in user asked for', { request: [ME], text: [ANA] }, one(ANA, 'text')],
  ['the list behind a form', { listed: [ANA, LUIS] }, none],
  ['a list', { form: false, listed: [ANA, LUIS] }, some(ANA, LUIS)],
  [
    'a list, with a row used',
    { form: false, listed: [ANA, LUIS, MEI], row: MEI },
    some(MEI, ANA, LUIS),
  ],
  ['a list with the logged-in user', { form: false, listed: [ME, ANA, LUIS] }, some(ME, ANA, LUIS)],
  ['the logged-in user named', { named: [ME] }, none],
  ['the logged-in user named, and its row used', { named: [ME], row: ME }, one(ME, 'named', 'row')],
  ['the logged-in user named, and another row used', { named: [ME], row: ANA }, one(ANA, 'row')],
  ['the account in a row', { row: ACCOUNT, named: [ACCOUNT] }, none],
  [
    'a row that is gone from the list',
    { form: false, listed: [ANA, LUIS], row: MEI },
    some(ANA, LUIS),
  ],
  [
    'an address over a list',
    { form: false, address: [MEI], listed: [ANA, LUIS, MEI] },
    some(MEI, ANA, LUIS),
  ],
  ['an address and no list', { form: false, address: [ANA] }, one(ANA, 'address')],
  ['an empty list', { form: false }, none],
])('%s', (_, clues, expected) => {
  expect(weigh({ ...NOTHING, ...clues })).toMatchObject(expected);
});

test('what an open form leaves in doubt comes with what names each; a choice from the list does not', () => {
  const waysOf = (clues: Partial<Clues>) => claimOf(weigh({ ...NOTHING, ...clues }), []).ways;
  expect(waysOf({ request: [LUIS], text: [ANA] })).toEqual([['request'], ['text']]);
  expect(waysOf({ row: ANA, request: [ANA, LUIS], named: [LUIS, ANA, MEI] })).toEqual([]);
  expect(waysOf({ named: [ANA, LUIS], request: [LUIS, ANA, MEI] })).toEqual([
    ['named', 'request'],
    ['named', 'request'],
  ]);
  expect(waysOf({ form: false, listed: [ANA, LUIS] })).toEqual([]);
});

test('a long list is cut', () => {
  const listed = Array.from({ length: 80 }, (_, at) => `user${String(at).padStart(16, '0')}`);
  expect(usersOf(weigh({ ...NOTHING, form: false, listed }))).toHaveLength(MOST);
});

test('the ids to report', () => {
  expect(usersOf({ kind: 'one', id: ANA, how: ['text'] })).toEqual([ANA]);
  expect(usersOf({ kind: 'some', ids: [ANA, LUIS] })).toEqual([ANA, LUIS]);
  expect(usersOf({ kind: 'none' })).toEqual([]);
});

test('nobody who is certainly somebody else is ever reported', () => {
  const id = fc.constantFrom(ACCOUNT, ME, ANA, LUIS, MEI);
  const ids = fc.array(id, { maxLength: 4 });
  const clues = fc.record({
    form: fc.boolean(),
    address: ids,
    named: ids,
    text: ids,
    request: ids,
    row: fc.option(id),
    listed: ids,
  });
  fc.assert(
    fc.property(clues, (given) => {
      const users = usersOf(weigh({ ...NOTHING, ...given }));
      expect(users).not.toContain(ACCOUNT);
      if (given.form && given.row !== ME) expect(users).not.toContain(ME);
    }),
  );
});

test('one user is believed only if no kind of evidence speaks against it', () => {
  const ids = fc.uniqueArray(fc.constantFrom(ANA, LUIS, MEI), { maxLength: 2 });
  fc.assert(
    fc.property(fc.record({ address: ids, named: ids, request: ids }), (given) => {
      const sighting = weigh({ ...NOTHING, ...given });
      if (sighting.kind !== 'one') return;
      for (const voice of Object.values(given)) {
        if (voice.length > 0) expect(voice).toContain(sighting.id);
      }
    }),
  );
});
