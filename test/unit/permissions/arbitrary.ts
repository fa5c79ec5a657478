import fc from 'fast-check';
import { SCOPES } from '../../../lib/permissions/catalogue/scopes.ts';
import type { Place } from '../../../lib/permissions/change.ts';
import type { Json, UserState } from '../../../lib/permissions/state.ts';

// A small part of the catalogue, so that lists meet: with two spellings, with none, from v3, retired, and unknown.
const NAMES = [
  ...SCOPES.flatMap((fact) => (fact.documentedAs ? [fact.scope, fact.documentedAs] : [])),
  'contacts.write',
  'calendars.readonly',
  'payments/transactions.refund',
  'ai-studio.write',
  'payments/refunds.write',
  'something.unknown',
  'something:odd',
  '__proto__',
];
const ACCOUNTS = ['FakeAccountMadrid001', 'FakeAccountBogota001', 'FakeAccountLima00001'];
const FLAGS = ['campaignsEnabled', 'contactsEnabled', 'notDescribed', '__proto__', 'constructor'];

export const scopeName = fc.constantFrom(...NAMES);
const scopeList = fc.array(scopeName, { maxLength: 14 });
const account = fc.constantFrom(...ACCOUNTS);
const number = fc.constantFrom('+34600000001', '+34600000002', '+15550000003');

const flags = fc
  .array(
    fc.tuple(fc.constantFrom(...FLAGS), fc.oneof(fc.boolean(), fc.constantFrom(3, 'text', null))),
  )
  .map((pairs) => Object.fromEntries(pairs) as Record<string, Json>);
const numbers = fc
  .array(fc.tuple(account, fc.oneof(number, fc.constant(''))))
  .map((pairs) => Object.fromEntries(pairs));
const fields = fc.record(
  {
    role: fc.constantFrom('admin', 'user'),
    type: fc.constantFrom('account', 'agency'),
    firstName: fc.constantFrom('Ana', 'Zoë', '李'),
    lastName: fc.constantFrom('Pérez', 'Ω'),
    phone: fc.constantFrom('+34600000009', '600 00 00 09'),
    platformLanguage: fc.constantFrom('es', 'en_US'),
  },
  { requiredKeys: [] },
);

/** A reading with any list absent, duplicates, any order, both spellings and scopes nobody knows. */
export const userState: fc.Arbitrary<UserState> = fc.record(
  {
    scopes: scopeList,
    assignedOnly: scopeList,
    flags,
    accounts: fc.uniqueArray(account),
    twilio: numbers,
    fields,
  },
  { requiredKeys: ['fields'] },
);

const wish: fc.Arbitrary<readonly [Place, Json]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      scopeName.map((name): Place => `scope:${wireOf(name)}`),
      fc.boolean(),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.tuple(
      scopeName.map((name): Place => `assigned:${wireOf(name)}`),
      fc.boolean(),
    ),
  },
  fc.tuple(
    fc.constantFrom(...FLAGS).map((flag): Place => `flag:${flag}`),
    fc.boolean(),
  ),
  fc.tuple(fc.constant<Place>('field:role'), fc.constantFrom('admin', 'user')),
  fc.tuple(fc.constant<Place>('field:firstName'), fc.constantFrom('Ana', 'Zoë', 'Iván')),
  fc.tuple(
    account.map((id): Place => `account:${id}`),
    fc.boolean(),
  ),
  fc.tuple(
    account.map((id): Place => `twilio:${id}`),
    fc.oneof(number, fc.constant(null)),
  ),
  fc.tuple(fc.constant<Place>('assigned'), scopeList),
  fc.tuple(fc.constant<Place>('twilio'), fc.dictionary(account, number)),
);

/** Wishes for any places, possible or not. */
export const wishes = fc.array(wish, { maxLength: 12 }).map((pairs) => new Map(pairs));

/** The same reading in other words: other order, other spellings, duplicates. */
export function reworded(state: UserState): fc.Arbitrary<UserState> {
  const list = (names: readonly string[] | undefined) =>
    names === undefined
      ? fc.constant(undefined)
      : fc
          .tuple(...names.map((name) => fc.constantFrom(...spellingsOf(name))), fc.nat(3))
          .chain((all) => {
            const copies = all.slice(0, -1) as string[];
            const more = [...copies, ...copies.slice(0, all.at(-1) as number)];
            return fc.shuffledSubarray(more, { minLength: more.length });
          });
  return fc
    .tuple(list(state.scopes), list(state.assignedOnly))
    .map(([scopes, assignedOnly]) => ({ ...state, scopes, assignedOnly }));
}

function spellingsOf(name: string): string[] {
  const fact = SCOPES.find((each) => each.scope === name || each.documentedAs === name);
  return fact?.documentedAs ? [fact.scope, fact.documentedAs] : [name];
}

/** Wire spelling by the catalogue's data, not by the code under test. */
export function wireOf(name: string): string {
  return SCOPES.find((each) => each.documentedAs === name)?.scope ?? name;
}
