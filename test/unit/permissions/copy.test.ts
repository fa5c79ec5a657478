import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange } from '../../../lib/permissions/apply.ts';
import type { Change } from '../../../lib/permissions/change.ts';
import { copyOf, type CopyCovers } from '../../../lib/permissions/copy.ts';
import { diff } from '../../../lib/permissions/diff.ts';
import { canonical, scopePlace, valueAt } from '../../../lib/permissions/places.ts';
import { plan } from '../../../lib/permissions/plan.ts';
import { CATALOGUE } from '../../../lib/permissions/presets.ts';
import type { UserState } from '../../../lib/permissions/state.ts';
import { userState } from './arbitrary.ts';

const ALL: CopyCovers = { marks: true, flags: true, role: true, keepsUnknown: true };
const STATE: UserState = {
  scopes: ['contacts.write', 'payments/orders.readonly'],
  assignedOnly: ['contacts.write'],
  flags: { contactsEnabled: true },
  fields: { role: 'user', type: 'account' },
  accounts: ['one'],
};

/** What the copy comes to for a user as read. */
function change(from: UserState, onto: UserState, covers = ALL): Change {
  const wanted = (copyOf(from, onto, covers)?.decisions ?? []).flatMap(([at, to]) =>
    to === undefined || to === valueAt(onto, at) ? [] : [[at, to] as const],
  );
  const planned = plan(onto, new Map(wanted));
  if (!planned.ok) throw new Error(`a copy must always be possible: ${planned.refusals[0]?.why}`);
  return planned.change;
}

const lines = (edits: Change) => new Map(edits.map(({ at, to }) => [at, to]));
const left = (from: UserState, onto: UserState, covers = ALL) => copyOf(from, onto, covers)?.left;

describe('a copy of another user', () => {
  it('gives what the other has, unknown scopes too, and takes what the other has not', () => {
    const from = {
      ...STATE,
      scopes: ['forms.write', 'new.unknown'],
      assignedOnly: ['forms.write'],
      flags: { contactsEnabled: false, paymentsEnabled: true },
      fields: { role: 'admin', type: 'account', firstName: 'Other' },
      accounts: ['two'],
    };
    expect(lines(change(from, STATE))).toEqual(
      new Map<string, unknown>([
        ['scope:contacts.write', false],
        ['scope:payments/orders.readonly', false],
        ['scope:forms.write', true],
        ['scope:new.unknown', true],
        ['assigned:contacts.write', false],
        ['assigned:forms.write', true],
        ['flag:contactsEnabled', false],
        ['flag:paymentsEnabled', true],
        ['field:role', 'admin'],
      ]),
    );
    expect(left(from, STATE)).toEqual([]);
  });

  it('keeps scopes that nobody can name, and names them; unless they are to go', () => {
    const onto = { ...STATE, scopes: [...(STATE.scopes ?? []), 'old.unknown', 'both.unknown'] };
    const from = { ...STATE, scopes: [...(STATE.scopes ?? []), 'both.unknown'] };
    expect(change(from, onto)).toEqual([]);
    expect(copyOf(from, onto, ALL)?.unknown).toEqual(['old.unknown']);
    expect(lines(change(from, onto, { ...ALL, keepsUnknown: false }))).toEqual(
      new Map([['scope:old.unknown', false]]),
    );
  });

  it('of somebody whose scopes were not read, or to such a one, is none', () => {
    const { scopes: _scopes, ...unread } = STATE;
    expect(copyOf(unread, STATE, ALL)).toBeUndefined();
    expect(copyOf(STATE, unread, ALL)).toBeUndefined();
  });

  it('takes over nothing that it does not cover', () => {
    const from = { ...STATE, assignedOnly: [], flags: {}, fields: { role: 'admin' } };
    const none = { marks: false, flags: false, role: false, keepsUnknown: true };
    expect(change(from, STATE, none)).toEqual([]);
    expect(left({ ...from, fields: { role: 'owner' } }, STATE, none)).toEqual([]);
  });

  it('decides about the catalogue, what the other has and what it covers, and about nothing else', () => {
    const decided = (covers: CopyCovers) =>
      copyOf(from, STATE, covers)?.decisions.filter(([at]) => !catalogue.has(at));
    const from = { ...STATE, scopes: ['new.unknown'], flags: { off: false, on: true } };
    const catalogue = new Set([...CATALOGUE].map(scopePlace));
    expect(decided({ marks: false, flags: false, role: false, keepsUnknown: true })).toEqual([
      ['scope:new.unknown', true],
    ]);
    // A switch that is off here and was not among the answer's there is as it should be.
    expect(decided(ALL)).toEqual([
      ['scope:new.unknown', true],
      ['assigned:new.unknown', false],
      ['flag:off', undefined],
      ['flag:on', true],
      ['field:role', 'user'],
    ]);
  });

  it('says nothing of a role that both have, whatever it is', () => {
    const owner = { ...STATE, fields: { ...STATE.fields, role: 'owner' } };
    expect(left(owner, owner)).toEqual([]);
  });
});

describe('what a copy leaves alone is said', () => {
  const { assignedOnly: _marks, flags: _flags, ...bare } = STATE;

  it.each([
    [
      'a role that cannot be given',
      { ...STATE, fields: { ...STATE.fields, role: 'owner' } },
      STATE,
      [{ what: 'role', role: 'owner' }],
    ],
    [
      'a role that was not read of the other',
      STATE,
      { ...STATE, fields: { type: 'account' } },
      [{ what: 'role' }],
    ],
    [
      'the type of user',
      { ...STATE, fields: { role: 'user', type: 'agency' } },
      STATE,
      [{ what: 'type', type: 'agency' }],
    ],
    [
      'marks and switches that one of them lacks',
      bare,
      STATE,
      [{ what: 'marks' }, { what: 'flags' }],
    ],
    ['or the other', STATE, bare, [{ what: 'marks' }, { what: 'flags' }]],
    [
      'switches that are none, or that the answer left out',
      { ...STATE, flags: { odd: 1, same: { x: 1 }, mixed: true } },
      {
        ...STATE,
        flags: { contactsEnabled: true, off: false, odd: 2, same: { x: 1 }, mixed: 'a' },
      },
      [{ what: 'these-flags', flags: ['contactsEnabled', 'mixed', 'odd'] }],
    ],
  ] as const)('%s', (_what, from, onto, said) => {
    expect(left(from, onto)).toEqual(said);
    expect(change(from, onto).filter(({ at }) => !at.startsWith('scope:'))).toEqual([]);
  });
});

describe('laws of a copy', () => {
  const covers = fc.record({
    marks: fc.boolean(),
    flags: fc.boolean(),
    role: fc.boolean(),
    keepsUnknown: fc.boolean(),
  });
  const known = (state: UserState) =>
    canonical(state.scopes ?? []).filter((scope) => CATALOGUE.has(scope));
  const unknown = (state: UserState) =>
    canonical(state.scopes ?? []).filter((scope) => !CATALOGUE.has(scope));

  it('makes scopes equal, but for unknown ones that stay, and a second copy finds nothing', () => {
    fc.assert(
      fc.property(userState, userState, covers, (from, onto, chosen) => {
        fc.pre(from.scopes !== undefined && onto.scopes !== undefined);
        const after = applyChange(onto, change(from, onto, chosen));
        expect(known(after)).toEqual(known(from));
        const stay = chosen.keepsUnknown ? unknown(onto) : [];
        expect(unknown(after)).toEqual(canonical([...unknown(from), ...stay]));
        expect(change(from, after, chosen)).toEqual([]);
      }),
    );
  });

  it('touches scopes and what it covers, and nothing else', () => {
    fc.assert(
      fc.property(userState, userState, covers, (from, onto, chosen) => {
        const kinds = new Set(change(from, onto, chosen).map(({ at }) => at.split(':')[0]));
        const allowed = [
          'scope',
          // A mark goes with its scope.
          'assigned',
          ...(chosen.flags ? ['flag'] : []),
          ...(chosen.role ? ['field'] : []),
        ];
        for (const kind of kinds) expect(allowed).toContain(kind);
      }),
    );
  });

  it('with everything covered, what still differs afterwards was said', () => {
    fc.assert(
      fc.property(userState, userState, (from, onto) => {
        fc.pre(from.scopes !== undefined && onto.scopes !== undefined);
        const after = applyChange(onto, change(from, onto));
        const copy = copyOf(from, onto, ALL);
        const said = new Set(copy?.left.map(({ what }) => what));
        const flags = copy?.left.find((one) => one.what === 'these-flags')?.flags ?? [];
        for (const { at } of diff(after, from)) {
          const [kind = '', key = ''] = at.split(/:(.*)/s);
          if (kind === 'scope') expect(copy?.unknown).toContain(key);
          if (kind === 'flag') expect(flags).toContain(key);
          if (at === 'field:role') expect(said).toContain('role');
          if (at === 'field:type') expect(said).toContain('type');
        }
      }),
    );
  });
});
