// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Copying } from '../../../../components/panel/model/copying.ts';
import { createPerson } from '../../../../components/panel/model/person.ts';
import type { UserView } from '../../../../lib/changes/view.ts';
import type { Verb } from '../../../../lib/messages/contract.ts';
import { splitPlace } from '../../../../lib/permissions/places.ts';
import { CATALOGUE } from '../../../../lib/permissions/presets.ts';
import type { UserState } from '../../../../lib/permissions/state.ts';
import { STARTER_PRESETS } from '../../../../lib/permissions/starter-presets.ts';
import { fail, ok } from '../../../../lib/result.ts';
import { userState, wishes } from '../../permissions/arbitrary.ts';
import { StandInBackground } from '../background.ts';
import { MARIA } from '../changes.ts';

const stand = vi.hoisted((): { in?: StandInBackground } => ({}));
vi.mock('../../../../lib/messages/ask.ts', () => ({
  ask: (verb: Verb, input: never) => stand.in?.ask(verb, input),
}));

let background: StandInBackground;
beforeEach(() => {
  background = stand.in = new StandInBackground();
});

const SOURCE: Omit<UserView, 'state'> = {
  id: 'bbbbbbbbbbbbbbbbbbbb',
  name: 'Otra Persona',
  email: 'otra@example.com',
};
const STATE: UserState = {
  scopes: ['contacts.write'],
  assignedOnly: [],
  flags: {},
  fields: { role: 'user' },
};

const reading = (user: UserView) => ({ reading: 'reading', at: 0, user, vanished: [] });
const personWith = (state: UserState) => createPerson(reading({ ...MARIA, state }));

/** A copying that has the source loaded. */
async function copyingOf(person: ReturnType<typeof personWith>, state: UserState) {
  background.with('user.load', reading({ ...SOURCE, state }));
  const copying = new Copying(person);
  await copying.choose(SOURCE.id);
  return copying;
}

/** Two states that can be copied, what was staged before, and what is covered. */
const readable = userState.filter(({ scopes }) => scopes !== undefined);
const covers = fc.record({
  marks: fc.boolean(),
  flags: fc.boolean(),
  role: fc.boolean(),
  keepsUnknown: fc.boolean(),
});
type Chosen = typeof covers extends fc.Arbitrary<infer C> ? C : never;

function cover(copying: Copying, chosen: Chosen): void {
  copying.marks.value = chosen.marks;
  copying.flags.value = chosen.flags;
  copying.role.value = chosen.role;
  copying.keepsUnknown.value = chosen.keepsUnknown;
}

const inOrder = (edits: Iterable<readonly [unknown, unknown]>) =>
  [...edits].map((pair) => JSON.stringify(pair)).toSorted();

describe('staging a copy', () => {
  it('stages what was shown beside what stays, and a second time nothing more', async () => {
    await fc.assert(
      fc.asyncProperty(readable, readable, wishes, covers, async (from, onto, wanted, chosen) => {
        const person = personWith(onto);
        for (const [at, to] of wanted) person.draft.want(at, to);
        const copying = await copyingOf(person, from);
        cover(copying, chosen);
        const shown = copying.difference.value;
        if (!shown) throw new Error('there is a difference to show');
        const before = person.draft.edits.value;
        copying.stage();
        const staged = person.draft.edits.value;
        if (shown.edits.length === 0) expect(staged).toBe(before);
        else expect(staged.size).toBe(shown.edits.length + shown.staying);
        expect([...before.keys()].filter((at) => !staged.has(at))).toHaveLength(
          shown.edits.length > 0 ? shown.going : 0,
        );
        expect(inOrder(staged)).toEqual(
          expect.arrayContaining(inOrder(shown.edits.map(({ at, to }) => [at, to]))),
        );
        const again = await copyingOf(person, from);
        cover(again, chosen);
        expect(again.difference.value?.edits).toEqual(shown.edits);
        again.stage();
        expect(inOrder(person.draft.edits.value)).toEqual(inOrder(staged));
      }),
      { numRuns: 100 },
    );
  });

  it('takes away no scope that nobody can name', async () => {
    await fc.assert(
      fc.asyncProperty(readable, readable, async (from, onto) => {
        const person = personWith(onto);
        (await copyingOf(person, from)).stage();
        for (const [at, to] of person.draft.edits.value) {
          const { kind, key = '' } = splitPlace(at);
          if (kind === 'scope' && to === false) expect(CATALOGUE).toContain(key);
        }
      }),
    );
  });

  it('takes the place of a preset or a copy before it, and says where all of it came from', async () => {
    const person = personWith(STATE);
    const [preset] = STARTER_PRESETS;
    person.preset.choose(preset);
    expect(person.preset.origin()).toMatchObject({ kind: 'preset', id: preset?.id });
    const first = await copyingOf(person, { ...STATE, scopes: ['first.unknown'] });
    expect(first.stage()).toBe(true);
    const second = await copyingOf(person, { ...STATE, scopes: ['forms.write'] });
    expect(second.stage()).toBe(true);
    expect(person.preset.chosen.value).toBeUndefined();
    expect(new Map(person.draft.edits.value)).toEqual(
      new Map([
        ['scope:contacts.write', false],
        ['scope:forms.write', true],
      ]),
    );
    const copied = { kind: 'copy', of: SOURCE.id, name: SOURCE.name };
    expect(person.preset.origin()).toEqual(copied);
    person.draft.want('scope:workflows.write', true);
    expect(person.preset.origin()).toBeUndefined();
    person.draft.want('scope:workflows.write', undefined);
    expect(person.preset.origin()).toEqual(copied);
    person.preset.choose(undefined);
    expect(person.draft.edits.value.size).toBe(0);
  });

  it('leaves what the person had staged elsewhere, and counts it', async () => {
    const person = personWith({ ...STATE, fields: { role: 'user', firstName: 'Ana' } });
    person.draft.want('field:firstName', 'Eva');
    person.draft.want('scope:forms.write', true);
    const copying = await copyingOf(person, {
      ...STATE,
      scopes: ['contacts.write', 'forms.write'],
    });
    expect(copying.difference.value).toMatchObject({
      edits: [{ at: 'scope:forms.write', from: false, to: true }],
      staying: 1,
      going: 0,
    });
  });

  it('counts what was staged and would be no longer', async () => {
    const person = personWith(STATE);
    person.draft.want('scope:workflows.write', true);
    const copying = await copyingOf(person, { ...STATE, scopes: ['forms.write'] });
    expect(copying.difference.value).toMatchObject({ staying: 0, going: 1 });
    copying.stage();
    expect(person.draft.edits.value.has('scope:workflows.write')).toBe(false);
  });

  it('gives an unknown scope a row of its own to be seen in', async () => {
    const person = personWith(STATE);
    (await copyingOf(person, { ...STATE, scopes: ['contacts.write', 'new.unknown'] })).stage();
    const other = person.scopes.groups.value.at(-1);
    expect(other?.rows.map(({ entry, on }) => [entry.scope, on.value])).toEqual([
      ['new.unknown', true],
    ]);
    // Taken back, it can be staged again by hand.
    person.discard();
    expect(other?.rows[0]?.on.value).toBe(false);
  });
});

describe('a source that cannot be copied', () => {
  it('without scopes is said, and nothing is staged', async () => {
    const person = personWith(STATE);
    const { scopes: _scopes, ...unread } = STATE;
    const copying = await copyingOf(person, unread);
    expect(copying.step.value.kind).toBe('unreadable');
    expect(copying.difference.value).toBeUndefined();
    expect(copying.stage()).toBe(false);
    expect(person.draft.edits.value.size).toBe(0);
  });

  it('is not the user themselves, and Leadway is not asked', async () => {
    const copying = new Copying(personWith(STATE));
    await copying.choose(MARIA.id);
    expect(copying.step.value.kind).toBe('same');
    expect(background.asked).toEqual([]);
  });

  it('and cannot be read says why, and another can be picked', async () => {
    background.answer('user.load', () => fail({ kind: 'timeout', effect: 'none' }));
    const copying = new Copying(personWith(STATE));
    await copying.choose(SOURCE.id);
    expect(copying.step.value).toMatchObject({ kind: 'failed', failure: { kind: 'timeout' } });
    copying.again();
    expect(copying.step.value.kind).toBe('picking');
  });

  it('that answers after another was picked is not the source', async () => {
    const slow = Promise.withResolvers<never>();
    background.answer('user.load', () => slow.promise);
    const copying = new Copying(personWith(STATE));
    const first = copying.choose(SOURCE.id);
    copying.again();
    slow.resolve(ok(reading({ ...SOURCE, state: STATE })) as never);
    await first;
    expect(copying.step.value.kind).toBe('picking');
  });

  it('names what a restriction to accounts is, and that it is not copied', async () => {
    background.with('user.load', reading({ ...SOURCE, state: STATE, restrictSubAccount: true }));
    const copying = new Copying(personWith(STATE));
    await copying.choose(SOURCE.id);
    expect(copying.difference.value?.left).toEqual([{ what: 'restricted' }]);
  });
});
