// @vitest-environment happy-dom
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogueWords } from '../../../../components/ui/catalogue-words.ts';
import { placeName, placeWords } from '../../../../components/ui/place-name.ts';
import { FIELD_NAMES } from '../../../../lib/permissions/state.ts';
import { LANGUAGES, language } from '../../../../locales/language.ts';

beforeAll(() => loadCatalogueWords());

beforeEach(() => {
  language.value = 'en';
});

describe('the name of a place', () => {
  it('has the plain label and the wire name of a scope', () => {
    const name = { label: 'Create and edit contacts', wire: 'contacts.write' };
    expect(placeName('scope:contacts.write')).toEqual(name);
  });

  it.each(['new/thing.write', 'constructor'])(
    'keeps to the wire name of the unknown %s',
    (scope) => {
      expect(placeName(`scope:${scope}`)).toEqual({ label: undefined, wire: scope });
    },
  );

  it.each(LANGUAGES)('knows every field in %s', (spoken) => {
    language.value = spoken;
    for (const field of FIELD_NAMES) expect(placeName(`field:${field}`).label).toBeTypeOf('string');
  });

  it('tells a whole list from one of its places', () => {
    expect(placeName('assigned').label).not.toBe(placeName('assigned:contacts.write').label);
    expect(placeName('twilio').wire).toBeUndefined();
  });

  it.each([
    ['scope:contacts.write', 'Create and edit contacts'],
    ['scope:new/thing.write', 'new/thing.write'],
    ['flag:contactsEnabled', 'Use contacts'],
    ['assigned:contacts.write', 'Assigned data only, contacts.write'],
    ['account:one', 'Account, one'],
    ['twilio', 'Twilio numbers: all accounts'],
    ['field:role', 'Role'],
  ] as const)('says %s within a sentence as %s', (at, words) => {
    expect(placeWords(at)).toBe(words);
  });
});
