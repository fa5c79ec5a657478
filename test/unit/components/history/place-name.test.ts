// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { placeName } from '../../../../components/history/place-name.ts';
import { FIELD_NAMES } from '../../../../lib/permissions/state.ts';
import { LANGUAGES, language } from '../../../../locales/language.ts';

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
});
